import {
  CodeLensRefreshRequest,
  type Connection,
  type Disposable,
  DocumentSymbolRequest,
  InlayHintRefreshRequest,
} from 'vscode-languageserver';
import type { ResolvedCapabilities } from './clientCapabilities';

/** Refreshes what editors redraw only on request: code lenses, inlay hints and the outline. */
export class Redrawing {
  #symbols: Disposable | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(
    readonly connection: Connection,
    readonly capabilities: ResolvedCapabilities,
    readonly failed: (what: string, error: unknown) => void,
  ) {}

  redraw(): void {
    const { connection, capabilities } = this;
    this.redrawLenses();
    this.#then(async () => {
      if (capabilities.refreshesInlayHints) await connection.sendRequest(InlayHintRefreshRequest.type);
      if (capabilities.registersSymbols) await this.#registerSymbols();
    });
  }

  redrawLenses(): void {
    const { connection, capabilities } = this;
    this.#then(async () => {
      if (capabilities.refreshesCodeLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
    });
  }

  #then(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch((error: unknown) => this.failed('redrawing', error));
  }

  /**
   * The protocol has no way to refresh an outline, so its provider is registered again: one after the other, since two
   * providers at a time would show two outlines.
   */
  async #registerSymbols(): Promise<void> {
    this.#symbols?.dispose();
    this.#symbols = await this.connection.client.register(DocumentSymbolRequest.type, {
      documentSelector: null,
      label: 'Copydesk',
    });
  }
}
