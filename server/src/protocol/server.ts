import {
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  DocumentSymbolRequest,
  type InitializeParams,
  type InitializeResult,
  InlayHintRefreshRequest,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { correctionsFileName } from '../analysis/corrections';
import { MemoryCorpus } from '../corpus/memoryCorpus';
import { ledgerFileName } from '../entities/ledger';
import { codeActions, fixAllKind } from '../features/codeActions';
import { codeLenses } from '../features/codeLens';
import { hover } from '../features/hover';
import { inlayHints } from '../features/inlayHints';
import { outline } from '../features/outline';
import { workspaceSymbols } from '../features/workspaceSymbols';
import { headerConflict } from '../rules/header/headerConflict';
import { version } from '../version';
import type { Host } from '../workspace/host';
import { Indexer } from '../workspace/indexer';
import { SideFiles } from '../workspace/sideFiles';
import { type ResolvedCapabilities, resolveCapabilities } from './clientCapabilities';
import { describe } from './describe';
import { Diagnoser } from './diagnoser';
import { DiagnosticsServer } from './diagnosticsServer';
import { followFiles } from './fileEvents';
import { Folders } from './folders';
import { IndexProgress } from './indexProgress';
import { answerNameRequests } from './nameHandlers';
import { NameWatch } from './nameWatch';
import { OpenDocument } from './openDocuments';
import { answerRequests } from './requestHandlers';
import { SettingsStore } from './settingsStore';
import { Timings } from './timings';

const clientCommands = {
  removeByteOrderMark: 'copydesk.removeByteOrderMark',
  explainRule: 'copydesk.explainRule',
  correctSpeaker: 'copydesk.correctSpeaker',
  correctEntity: 'copydesk.correctEntity',
  allMentions: 'copydesk.allMentions',
  showQuotes: 'copydesk.showQuotes',
  renameEntity: 'copydesk.renameEntity',
  goToQuote: 'copydesk.goToQuote',
};

/** Makes the host once it is known what the client can do. */
export type HostFactory = (capabilities: ResolvedCapabilities, usesUtf8: () => boolean) => Host;

/**
 * Connects the analyzers to an editor. Everything that knows the connection is in this room; a handler decodes, calls a
 * feature and encodes. A handler that throws is logged and answers with nothing: the user is never shown a crash.
 */
export function startServer(connection: Connection, makeHost: HostFactory): void {
  connection.onInitialize((params) => initialize(connection, params, makeHost));
  connection.listen();
}

function initialize(connection: Connection, params: InitializeParams, makeHost: HostFactory): InitializeResult {
  const capabilities = resolveCapabilities(params);
  const settings = new SettingsStore(connection, capabilities);
  const host = makeHost(capabilities, () => settings.usesUtf8);
  const corpus = new MemoryCorpus();
  const timings = new Timings();
  const folders = new Folders(params);
  const diagnoser = new Diagnoser(corpus, host.now, capabilities.options.rulePages ?? null);
  const documents = new TextDocuments(TextDocument);
  const open = new Map<string, OpenDocument>();
  const marked = new Set<string>();
  const sideFiles = new SideFiles(host, (uri, problem) =>
    connection.window.showWarningMessage(`${folders.relative(uri)}: ${problem}`),
  );
  const notesOf = (uri: string) => sideFiles.of(folders.rootOf(uri), folders.relative(uri));
  const progress = new IndexProgress(connection, corpus, capabilities.showsProgress);
  const diagnostics = new DiagnosticsServer(connection, capabilities, diagnoser, settings, open);
  const indexer = new Indexer(corpus, host, {
    progressed: (done, total) => {
      progress.update(done, total);
      if (done !== total) return;
      names.settled().catch((error: unknown) => connection.console.error(`names: ${describe(error)}`));
      diagnostics.settled();
    },
    analysed: (document) => diagnostics.closedFileRead(document, names.around(document.uri)),
    dropped: (uri) => diagnostics.closedFileGone(uri),
    notesOf,
    isInWorkspace: (uri) => folders.rootOf(uri) !== null,
    isIncluded: (uri) => settings.isIncluded(uri, folders.relative(uri)),
    isIgnored: (uri) => settings.isIgnored(uri, folders.relative(uri)),
    failed: (uri, error) => connection.console.error(`${uri}: ${describe(error)}`),
  });

  const names = new NameWatch(corpus, (uri) => indexer.fileChanged(uri));

  /** Runs a handler: timed, and with an empty answer instead of an error. */
  const guarded = <Result>(name: string, fallback: Result, work: () => Result): Result => {
    try {
      return timings.measure(name, work);
    } catch (error) {
      connection.console.error(`${name}: ${describe(error)}`);
      return fallback;
    }
  };
  const opened = (uri: string): OpenDocument | undefined => open.get(uri);

  /** Keeps a buffer as it is now, with what else is known of it; its analysis is made anew when asked for. */
  const keep = (document: TextDocument): OpenDocument => {
    const { uri } = document;
    const current = new OpenDocument(document, marked.has(uri), notesOf(uri));
    open.set(uri, current);
    return current;
  };

  documents.onDidChangeContent(({ document }) => {
    const current = keep(document);
    guarded('edit', undefined, () => {
      if (!settings.isIgnored(document.uri, folders.relative(document.uri))) indexer.bufferChanged(current.analysed);
    });
    diagnostics.changed(document.uri);
  });
  documents.onDidOpen(({ document }) => {
    if (!document.uri.startsWith('untitled:')) void noteByteOrderMark(document.uri);
  });
  documents.onDidSave(({ document }) => void noteByteOrderMark(document.uri));
  documents.onDidClose(({ document }) => {
    open.delete(document.uri);
    marked.delete(document.uri);
    indexer.bufferClosed(document.uri);
    diagnostics.closed(document.uri);
  });
  documents.listen(connection);

  /** A buffer does not show whether its file has a byte-order mark: the file has to be asked. */
  async function noteByteOrderMark(uri: string): Promise<void> {
    const read = await host.readFile(uri).catch(() => null);
    const isMarked = read?.hasByteOrderMark === true;
    const document = documents.get(uri);
    if (document === undefined || marked.has(uri) === isMarked) return;
    if (isMarked) marked.add(uri);
    else marked.delete(uri);
    keep(document);
    diagnostics.changed(uri);
    diagnostics.refresh();
  }

  /** A side file was written: its articles are read anew, the open ones at once. */
  async function sideFileChanged(uri: string): Promise<void> {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    if (!folders.uris.includes(folder)) return;
    const affected = await sideFiles.load(uri);
    const isAffected = (article: string): boolean =>
      folders.rootOf(article) === folder && (affected === 'all' || affected.has(folders.relative(article)));
    for (const article of [...corpus.all()].map((it) => it.uri)) if (isAffected(article)) indexer.fileChanged(article);
    for (const document of documents.all()) {
      if (!isAffected(document.uri)) continue;
      const current = keep(document);
      guarded('edit', undefined, () => indexer.bufferChanged(current.analysed));
      diagnostics.changed(document.uri);
    }
    diagnostics.refresh();
    redraw();
  }

  /** What VS Code draws anew only when told: lenses, and the outline, whose provider has to go and come again. */
  let symbols: Disposable | null = null;
  let redrawn: Promise<void> = Promise.resolve();
  function redraw(): void {
    if (capabilities.refreshesCodeLenses)
      void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    if (capabilities.refreshesInlayHints)
      void connection.sendRequest(InlayHintRefreshRequest.type).catch(() => undefined);
    if (!capabilities.registersSymbols) return;
    // One after the other: two providers at a time would show as two outlines.
    redrawn = redrawn.then(async () => {
      symbols?.dispose();
      symbols = await connection.client.register(DocumentSymbolRequest.type, {
        documentSelector: null,
        label: 'Copydesk',
      });
    });
  }

  connection.onHover(({ textDocument, position }) =>
    guarded('hover', null, () => {
      const document = opened(textDocument.uri)?.analysed;
      if (document === undefined) return null;
      const found = hover(
        document,
        document.lines.offsetAt(position),
        corpus,
        capabilities.options.commands === true ? clientCommands : null,
      );
      return found === null
        ? null
        : { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: document.lines.rangeOf(found.span) };
    }),
  );
  connection.onDocumentSymbol(({ textDocument }) =>
    guarded('outline', [], () => {
      const document = opened(textDocument.uri);
      return document === undefined ? [] : outline(document.analysed, settings.of(textDocument.uri).outline);
    }),
  );
  connection.onCodeLens(({ textDocument }) =>
    guarded('codeLens', [], () => {
      const document = opened(textDocument.uri);
      if (document === undefined || !settings.of(textDocument.uri).codeLens.enabled) return [];
      return codeLenses(document.analysed, capabilities.options.commands === true ? clientCommands.goToQuote : null);
    }),
  );
  connection.languages.inlayHint.on(({ textDocument, range }) =>
    guarded('inlayHints', [], () => {
      const document = opened(textDocument.uri);
      if (document === undefined || !settings.of(textDocument.uri).inlayHints.enabled) return [];
      // What is counted from a doubtful day is doubtful itself.
      const conflict = headerConflict(diagnoser.context(document.analysed));
      if (conflict !== null && !conflict.isLag) return [];
      const { lines } = document.analysed;
      return inlayHints(document.analysed, { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) });
    }),
  );
  connection.onWorkspaceSymbol(({ query }) => guarded('workspaceSymbols', [], () => workspaceSymbols(corpus, query)));
  connection.onCodeAction(({ textDocument, range, context }) => {
    const document = opened(textDocument.uri);
    if (document === undefined || settings.isIgnored(textDocument.uri, folders.relative(textDocument.uri))) return [];
    return guarded('codeActions', [], () =>
      codeActions(
        document.analysed,
        diagnoser.diagnose(document.analysed, settings.of(textDocument.uri)),
        { range, diagnostics: context.diagnostics, only: context.only ?? [], version: document.version },
        corpus,
        capabilities.options.commands === true ? clientCommands : null,
      ),
    );
  });
  answerNameRequests(connection, open, corpus, guarded);
  diagnostics.listen(folders);
  answerRequests(connection, {
    open,
    corpus,
    diagnoser,
    settings,
    indexer,
    folders,
    host,
    timings,
    client: clientName(params),
    notesOf,
    sideFileChanged,
  });

  followFiles(
    connection,
    indexer,
    (uri) => {
      if (open.has(uri)) void noteByteOrderMark(uri);
    },
    (uri) => void sideFileChanged(uri),
  );
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.changed(pushed);
    void settings.load(folders.uris).then(async () => {
      diagnostics.settingsChanged();
      redraw();
      await indexer.rebuild(folders.uris);
    });
  });

  connection.onInitialized(() => {
    void started();
  });
  async function started(): Promise<void> {
    if (capabilities.registersConfiguration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' });
    if (capabilities.registersWatchers) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: '**/*.txt' },
          { globPattern: `**/${correctionsFileName}` },
          { globPattern: `**/${ledgerFileName}` },
        ],
      });
    }
    if (capabilities.hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) indexer.removeTree(folder.uri);
        folders.change(added, removed);
        for (const folder of removed) sideFiles.forget(folder.uri);
        void settings.load(folders.uris).then(async () => {
          for (const folder of added) await sideFiles.loadFolder(folder.uri);
          await indexer.addFolders(added.map((it) => it.uri));
        });
      });
    }
    connection.workspace.onDidDeleteFiles(({ files }) => {
      for (const file of files) indexer.removeTree(file.uri);
    });
    connection.workspace.onDidRenameFiles(({ files }) => {
      for (const file of files) indexer.removeTree(file.oldUri);
      void indexer.addFolders(files.map((it) => it.newUri));
    });
    await settings.load(folders.uris);
    for (const folder of folders.uris) await sideFiles.loadFolder(folder);
    redraw();
    const before = performance.now();
    await indexer.addFolders(folders.uris);
    timings.add('index', performance.now() - before);
  }
  connection.onShutdown(() => {
    indexer.stop();
    diagnostics.stop();
  });

  const everyFile = { filters: [{ pattern: { glob: '**' } }] };
  return {
    serverInfo: { name: 'Copydesk', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      ...(!capabilities.registersSymbols && { documentSymbolProvider: { label: 'Copydesk' } }),
      codeLensProvider: {},
      inlayHintProvider: true,
      workspaceSymbolProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] },
      ...(capabilities.pullsDiagnostics && {
        diagnosticProvider: { identifier: 'copydesk', interFileDependencies: true, workspaceDiagnostics: true },
      }),
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { didDelete: everyFile, didRename: everyFile },
      },
    },
  };
}

function clientName({ clientInfo }: InitializeParams): string {
  return clientInfo === undefined ? 'unknown' : `${clientInfo.name} ${clientInfo.version ?? ''}`.trim();
}
