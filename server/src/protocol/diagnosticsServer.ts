import {
  type CancellationToken,
  type Connection,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { AnalysedDocument } from '../features/analysedDocument';
import type { CorpusEntities } from '../rules/corpusEntities';
import type { ResolvedCapabilities } from './clientCapabilities';
import { describe } from './describe';
import type { Diagnoser, Report } from './diagnoser';
import { resultIdOf } from './diagnoser';
import type { Folders } from './folders';
import type { OpenDocument } from './openDocuments';
import type { SettingsStore } from './settingsStore';

const PUSH_DELAY_MS = 150;
const CHUNK = 200;

/**
 * Gives the editor its problems. Open documents are pulled one by one; closed articles in one workspace pull that is
 * streamed, then held open until something moves, so that an idle editor asks nothing. A client that cannot pull is
 * pushed to, shortly after the last edit.
 */
export class DiagnosticsServer {
  readonly #closed = new Map<string, Report>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #waiting: (() => void)[] = [];
  #folders: Folders | null = null;

  constructor(
    readonly connection: Connection,
    readonly capabilities: ResolvedCapabilities,
    readonly diagnoser: Diagnoser,
    readonly settings: SettingsStore,
    readonly open: ReadonlyMap<string, OpenDocument>,
  ) {}

  listen(folders: Folders): void {
    this.#folders = folders;
    if (!this.capabilities.pullsDiagnostics) return;
    this.connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
      const report = this.#openReport(textDocument.uri);
      return report.resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId: report.resultId, items: [...report.items] };
    });
    this.connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
      this.#workspace(params, token, partial === undefined ? null : (items) => partial.report({ items })),
    );
  }

  /** An open document was opened or edited. */
  changed(uri: string): void {
    if (!this.capabilities.pullsDiagnostics) this.#pushSoon(uri);
  }

  closed(uri: string): void {
    if (!this.capabilities.pullsDiagnostics) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /**
   * A closed article was read: its problems are kept until it changes, hints left out, since no list shows them. `names` is
   * what its names are compared with: while articles are still being read the corpus tells little.
   */
  closedFileRead(document: AnalysedDocument, names: CorpusEntities): void {
    const settings = this.settings.of(document.uri);
    if (settings.diagnostics.scope !== 'corpus') return;
    const { items } = this.diagnoser.report(document, settings, names);
    const kept = items.filter((it) => it.severity !== DiagnosticSeverity.Hint);
    const known = this.#closed.get(document.uri);
    if (kept.length === 0 && known === undefined) return;
    this.#closed.set(document.uri, { resultId: resultIdOf(kept), items: kept });
  }

  closedFileGone(uri: string): void {
    if (this.#closed.has(uri)) this.#closed.set(uri, { resultId: 'gone', items: [] });
  }

  /** The index has come to rest: the held workspace pull may answer. */
  settled(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  settingsChanged(): void {
    for (const uri of this.#closed.keys()) this.#closed.set(uri, { resultId: 'gone', items: [] });
    this.refresh();
    for (const uri of this.open.keys()) this.changed(uri);
  }

  /** Asks the client to pull again. */
  refresh(): void {
    if (this.capabilities.refreshesDiagnostics) this.connection.languages.diagnostics.refresh();
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.settled();
  }

  #openReport(uri: string): Report {
    const document = this.open.get(uri);
    const path = this.#folders?.relative(uri) ?? uri;
    if (document === undefined || this.settings.isIgnored(uri, path)) return { resultId: 'none', items: [] };
    try {
      return this.diagnoser.report(document.analysed, this.settings.of(uri));
    } catch (error) {
      this.connection.console.error(`diagnostics: ${describe(error)}`);
      return { resultId: 'none', items: [] };
    }
  }

  async #workspace(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    report: ((items: WorkspaceDocumentDiagnosticReport[]) => void) | null,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map((it) => [it.uri, it.value]));
    for (;;) {
      const changes = this.#changes(known);
      if (changes.length > 0) {
        if (report === null) return { items: changes };
        for (let from = 0; from < changes.length; from += CHUNK) report(changes.slice(from, from + CHUNK));
        for (const { uri, resultId } of changes) known.set(uri, resultId ?? '');
      }
      if (token.isCancellationRequested) return { items: [] };
      await this.#moved(token);
      if (token.isCancellationRequested) return { items: [] };
      // With what it has been streamed the client's own list of result ids is right: it may ask anew.
      if (report !== null && changes.length > 0) return { items: [] };
    }
  }

  /** What has changed since the client was told; open documents are pulled by themselves. */
  #changes(known: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
    const changes: WorkspaceDocumentDiagnosticReport[] = [];
    for (const [uri, { resultId, items }] of this.#closed) {
      if (this.open.has(uri) || known.get(uri) === resultId) continue;
      if (items.length === 0 && !known.has(uri)) continue;
      changes.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...items] });
    }
    return changes;
  }

  /** Resolves when the index comes to rest after a move, or the request is called off. */
  #moved(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }

  #pushSoon(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    const timer = setTimeout(() => {
      this.#timers.delete(uri);
      const document = this.open.get(uri);
      if (document === undefined) return;
      const { items } = this.#openReport(uri);
      void this.connection.sendDiagnostics({ uri, version: document.version, diagnostics: [...items] });
    }, PUSH_DELAY_MS);
    this.#timers.set(uri, timer);
  }
}
