import { DiagnosticRefreshRequest } from 'vscode-languageserver';
import type { DocumentId } from '../corpus/documentId';
import { Cancelled, Slices } from '../work/slices';
import { emptyReport } from '../workspace/diagnose';
import type { OpenDocument } from '../workspace/openDocument';
import type { Session } from './session';

/** The pause in typing after which problems are sent. Chosen by hand: longer than between keys, too short to notice. */
const PUSH_DELAY_MS = 150;

/**
 * Keeps the problems of open documents up to date: a client that pulls is asked to pull again when a report is
 * outdated, and one that cannot pull is sent them shortly after the last edit.
 */
export class OpenProblems {
  readonly #timers = new Map<DocumentId, ReturnType<typeof setTimeout>>();

  constructor(
    readonly session: Session,
    readonly failed: (what: string, error: unknown) => void,
  ) {}

  /** A document was opened or edited, or has to be checked again. */
  changed({ state: { id, document } }: OpenDocument): void {
    if (this.session.capabilities.pullsDiagnostics) return;
    clearTimeout(this.#timers.get(id));
    const timer = setTimeout(() => {
      this.#timers.delete(id);
      this.#guard(this.#push(document.uri));
    }, PUSH_DELAY_MS);
    this.#timers.set(id, timer);
  }

  closed(id: DocumentId, uri: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.session.lastResultIds.delete(id);
    if (!this.session.capabilities.pullsDiagnostics)
      this.#guard(this.session.connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  /** The rest of the corpus, or the settings, may have changed what is found in any open document. */
  allMayDiffer(): void {
    const { workspace, capabilities } = this.session;
    if (!capabilities.pullsDiagnostics) for (const open of workspace.open) this.changed(open);
    else if (capabilities.refreshesDiagnostics) this.#guard(this.#refreshIfDiffering());
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  async #refreshIfDiffering(): Promise<void> {
    const { workspace, lastResultIds, connection } = this.session;
    for (const { state } of [...workspace.open]) {
      const before = lastResultIds.get(state.id);
      if (before === undefined || before === (await this.#resultId(state.document.uri))) continue;
      await connection.sendRequest(DiagnosticRefreshRequest.type);
      return;
    }
  }

  async #resultId(uri: string): Promise<string> {
    const { workspace } = this.session;
    const document = await workspace.analyzed(uri);
    if (document === null || workspace.isIgnored(document)) return emptyReport.resultId;
    return (await workspace.reportOf(document, new Slices())).resultId;
  }

  async #push(uri: string): Promise<void> {
    const { workspace, connection } = this.session;
    const document = await workspace.analyzed(uri);
    const open = workspace.openDocument(uri);
    if (document === null || open === null) return;
    // A newer edit will send its own report.
    const slices = new Slices(() => workspace.openDocument(uri) !== open);
    const { items } = workspace.isIgnored(document) ? emptyReport : await workspace.reportOf(document, slices);
    await connection.sendDiagnostics({ uri, version: open.version, diagnostics: [...items] });
  }

  #guard(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!(error instanceof Cancelled)) this.failed('diagnostics', error);
    });
  }
}
