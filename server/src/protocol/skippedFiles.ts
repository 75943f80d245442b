import type { Connection } from 'vscode-languageserver';
import { warn } from './warn';

const MOST_NAMED = 3;

/**
 * What lies in the workspace and cannot be read. Each is logged at once; the user hears of all of them together, when the
 * corpus has come to rest, and of each but once.
 */
export class SkippedFiles {
  readonly #reasons = new Map<string, string>();
  #untold: string[] = [];

  constructor(
    readonly connection: Connection,
    readonly pathOf: (uri: string) => string,
  ) {}

  add(uri: string, reason: string): void {
    if (this.#reasons.get(uri) === reason) return;
    this.#reasons.set(uri, reason);
    const words = `${this.pathOf(uri)} (${reason})`;
    this.#untold.push(words);
    this.connection.console.warn(`skipped ${words}`);
  }

  /** Names the first few, and counts the others. */
  tell(): void {
    if (this.#untold.length === 0) return;
    const named = this.#untold.slice(0, MOST_NAMED).join(', ');
    const others = this.#untold.length - MOST_NAMED;
    this.#untold = [];
    warn(
      this.connection,
      `Skipped ${named}${others > 0 ? ` and ${others.toLocaleString('en-US')} more (see the log)` : ''}.`,
    );
  }
}
