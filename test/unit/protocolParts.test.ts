import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClientCapabilities, Connection, InitializeParams } from 'vscode-languageserver';
import { type ResolvedCapabilities, resolveCapabilities } from '../../server/src/protocol/clientCapabilities';
import { commandsOf } from '../../server/src/protocol/clientCommands';
import { forwardDocumentEvents } from '../../server/src/protocol/documentEvents';
import { forwardFileEvents, forwardFolderEvents, watchFiles } from '../../server/src/protocol/fileEvents';
import { OpenProblems } from '../../server/src/protocol/openProblems';
import { workspaceDiagnosticRequest } from '../../server/src/protocol/requests/workspaceDiagnostic';
import { initializeResult } from '../../server/src/protocol/serverCapabilities';
import type { Session } from '../../server/src/protocol/session';
import { settingsSource } from '../../server/src/protocol/settingsSource';
import { SkippedFiles } from '../../server/src/protocol/skippedFiles';
import type { WorkspaceEvent } from '../../server/src/workspace/event';
import { Findings } from '../../server/src/workspace/findings';
import { refOf } from '../kit/checks';

function resolved(capabilities: ClientCapabilities, initializationOptions?: unknown): ResolvedCapabilities {
  return resolveCapabilities({
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions,
  } as InitializeParams);
}

/** The names of the capabilities that are true. */
function held(capabilities: ClientCapabilities, options?: unknown): string[] {
  return Object.entries(resolved(capabilities, options)).flatMap(([name, it]) => (it === true ? [name] : []));
}

describe('A client’s capabilities', () => {
  it('count one by one, and only if the client says so', () => {
    const each: readonly (readonly [ClientCapabilities, string])[] = [
      [{ textDocument: { diagnostic: {} } }, 'pullsDiagnostics'],
      [{ workspace: { diagnostics: { refreshSupport: true } } }, 'refreshesDiagnostics'],
      [{ workspace: { configuration: true } }, 'answersConfiguration'],
      [{ workspace: { didChangeConfiguration: { dynamicRegistration: true } } }, 'registersConfiguration'],
      [{ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }, 'registersWatchers'],
      [{ workspace: { workspaceFolders: true } }, 'hasFolders'],
      [{ textDocument: { documentSymbol: { dynamicRegistration: true } } }, 'registersSymbols'],
      [{ workspace: { codeLens: { refreshSupport: true } } }, 'refreshesCodeLenses'],
      [{ workspace: { inlayHint: { refreshSupport: true } } }, 'refreshesInlayHints'],
      [{ workspace: { workspaceEdit: { documentChanges: true } } }, 'takesDocumentChanges'],
      [{ window: { workDoneProgress: true } }, 'showsProgress'],
    ];
    assert.deepEqual(held({}), []);
    for (const [capabilities, name] of each) assert.deepEqual(held(capabilities), [name]);
    const refused: readonly ClientCapabilities[] = [
      {
        workspace: {
          diagnostics: {},
          didChangeConfiguration: {},
          didChangeWatchedFiles: {},
          codeLens: {},
          inlayHint: {},
        },
      },
      { workspace: { configuration: false, workspaceFolders: false, workspaceEdit: { documentChanges: false } } },
      { textDocument: { documentSymbol: {} }, window: { workDoneProgress: false } },
    ];
    for (const capabilities of refused) assert.deepEqual(held(capabilities), []);
  });
  it('have no progress bar if the client shows the status', () => {
    const capabilities = { window: { workDoneProgress: true } };
    assert.deepEqual(held(capabilities, { showsStatus: true }), []);
    assert.deepEqual(held(capabilities, { showsStatus: false }), ['showsProgress']);
  });
  it('have no options if those are no object', () => {
    for (const options of [undefined, null, 7, 'x']) assert.deepEqual(resolved({}, options).options, {});
    assert.equal(commandsOf(resolved({})), null);
    assert.equal(commandsOf(resolved({}, { commands: 'yes' })), null);
    for (const [key, name] of Object.entries(commandsOf(resolved({}, { commands: true })) ?? assert.fail()))
      assert.equal(name, `${key === 'changeEncoding' ? 'workbench.action.editor' : 'copydesk'}.${key}`);
  });
  it('decide what the server offers', () => {
    const plain = initializeResult(resolved({})).capabilities;
    assert.deepEqual([plain.documentSymbolProvider, plain.diagnosticProvider], [{ label: 'Copydesk' }, undefined]);
    const rich = initializeResult(
      resolved({ textDocument: { diagnostic: {}, documentSymbol: { dynamicRegistration: true } } }),
    ).capabilities;
    assert.deepEqual(
      [rich.documentSymbolProvider, rich.diagnosticProvider],
      [undefined, { identifier: 'copydesk', interFileDependencies: true, workspaceDiagnostics: true }],
    );
    assert.deepEqual(plain.textDocumentSync, { openClose: true, change: 2, save: true });
    assert.deepEqual(plain.renameProvider, { prepareProvider: true });
    assert.deepEqual(plain.workspace?.workspaceFolders, { supported: true, changeNotifications: true });
    for (const name of ['hoverProvider', 'inlayHintProvider', 'workspaceSymbolProvider', 'referencesProvider'] as const)
      assert.equal(plain[name], true, name);
    assert.equal(plain.documentHighlightProvider, true);
    assert.deepEqual(Object.keys(plain.workspace?.fileOperations ?? {}), ['didCreate', 'didDelete', 'didRename']);
  });
});

describe('The settings', () => {
  const asked: unknown[] = [];
  const source = (capabilities: ClientCapabilities, options: unknown, answer: unknown) =>
    settingsSource(
      {
        workspace: {
          getConfiguration: async (what: unknown) => {
            asked.push(what);
            return answer;
          },
        },
      } as unknown as Connection,
      resolved(capabilities, options),
    );
  const answers = { workspace: { configuration: true } };
  it('are asked for by folder, or taken from what the client sent', async () => {
    const { settings, pushed } = source({}, { ignore: ['a'] }, 'never');
    assert.deepEqual(await settings('file:///c'), { ignore: ['a'] });
    pushed({ copydesk: { ignore: ['b'] } });
    assert.deepEqual(await settings(null), { ignore: ['b'] });
    pushed({ ignore: ['c'] });
    pushed(null);
    pushed('x');
    assert.deepEqual(await settings(null), { ignore: ['c'] });
    assert.deepEqual(asked, []);
    const one = source(answers, { ignore: ['a'] }, { ignore: ['d'] });
    assert.deepEqual(await one.settings('file:///c'), { ignore: ['d'] });
    await one.settings(null);
    assert.deepEqual(asked, [{ section: 'copydesk', scopeUri: 'file:///c' }, { section: 'copydesk' }]);
  });
  it('say whether files are read as UTF-8, which they are if nothing is said', async () => {
    assert.equal(await source({}, {}, 'windows1252').usesUtf8(), true);
    for (const [encoding, isUtf8] of [
      ['utf8', true],
      ['UTF-8', true],
      ['utf8bom', true],
      ['windows1252', false],
      ['utf16le', false],
      ['xutf8', false],
      [null, true],
      [7, true],
    ] as const)
      assert.equal(await source(answers, {}, encoding).usesUtf8(), isUtf8, String(encoding));
  });
});

describe('Skipped files', () => {
  const start = () => {
    const [logged, shown] = [[] as string[], [] as string[]];
    let changes = 0;
    const connection = {
      console: { warn: (words: string) => logged.push(words) },
      sendNotification: async (_: unknown, { message }: { message: string }) => void shown.push(message),
    } as unknown as Connection;
    const files = new SkippedFiles(
      connection,
      (uri) => uri.slice('file:///c/'.length),
      () => changes++,
    );
    return { files, logged, shown, changes: () => changes };
  };
  it('are logged once for each reason, and listed up to a limit', () => {
    const { files, logged } = start();
    for (const name of ['a', 'b', 'a', 'c']) files.add(`file:///c/${name}`, 'a pipe');
    files.add('file:///c/a', 'denied');
    assert.deepEqual(logged, ['skipped a (a pipe)', 'skipped b (a pipe)', 'skipped c (a pipe)', 'skipped a (denied)']);
    assert.deepEqual(files.problems(0), []);
    assert.deepEqual(files.problems(2), ['a: skipped (denied)', 'b: skipped (a pipe)']);
    assert.equal(files.problems(9).length, 3);
  });
  it('are forgotten when they, or a folder above them, change', () => {
    const { files, changes } = start();
    for (const path of ['d/a', 'd/b', 'da']) files.add(`file:///c/${path}`, 'a pipe');
    files.forget('file:///c/x');
    assert.equal(changes(), 0);
    files.forget('file:///c/d');
    assert.deepEqual([files.problems(9), changes()], [['da: skipped (a pipe)'], 1]);
  });
  it('are reported in one message, which names three and counts the others', () => {
    const { files, shown } = start();
    files.report();
    const report = (...names: readonly string[]): string | undefined => {
      for (const name of names) files.add(`file:///c/${name}`, 'denied');
      files.report();
      return shown.pop();
    };
    assert.equal(report('a'), 'Skipped a (denied).');
    assert.equal(report('b', 'c', 'd'), 'Skipped b (denied), c (denied), d (denied).');
    assert.equal(report('e', 'f', 'g', 'h'), 'Skipped e (denied), f (denied), g (denied) and 1 more (see the log).');
    files.report();
    assert.deepEqual(shown, []);
  });
});

/** A session whose connection calls what is registered with it, and whose workspace records events. */
function recording(capabilities: ClientCapabilities = {}) {
  const heard: WorkspaceEvent[] = [];
  const forgotten: string[] = [];
  const listeners = new Map<string, (params: never) => void>();
  const registered: unknown[] = [];
  const on = (name: string) => (listener: (params: never) => void) => void listeners.set(name, listener);
  const connection = {
    onDidOpenTextDocument: on('open'),
    onDidChangeTextDocument: on('edit'),
    onDidSaveTextDocument: on('save'),
    onDidCloseTextDocument: on('close'),
    onDidChangeWatchedFiles: on('watched'),
    workspace: {
      onDidCreateFiles: on('create'),
      onDidDeleteFiles: on('delete'),
      onDidRenameFiles: on('rename'),
      onDidChangeWorkspaceFolders: on('folders'),
    },
    client: { register: async (_: unknown, options: unknown) => void registered.push(options) },
  };
  const session = {
    connection,
    capabilities: resolved(capabilities),
    workspace: {
      handle: (event: WorkspaceEvent) => heard.push(event),
      documentOf: (uri: string) => (uri.includes(':') ? { uri: `${uri}!` } : null),
    },
    skipped: { forget: (uri: string) => forgotten.push(uri) },
  } as unknown as Session;
  const send = (name: string, params: unknown): void => listeners.get(name)?.(params as never);
  return { session, send, heard, forgotten, registered, names: () => [...listeners.keys()] };
}

describe('Events of an editor', () => {
  it('reach the workspace: documents', () => {
    const { session, send, heard } = recording();
    forwardDocumentEvents(session);
    const uri = 'file:///a.txt';
    send('open', { textDocument: { uri, version: 3, text: 'x', languageId: 'news-article' } });
    send('edit', { textDocument: { uri, version: 4 }, contentChanges: [{ text: 'y' }] });
    send('save', { textDocument: { uri } });
    send('close', { textDocument: { uri } });
    assert.deepEqual(heard, [
      { kind: 'opened', uri, version: 3, text: 'x' },
      { kind: 'edited', uri, version: 4, changes: [{ text: 'y' }] },
      { kind: 'saved', uri },
      { kind: 'closed', uri },
    ]);
  });
  it('reach the workspace: files, whose skipped ones are tried again', () => {
    const { session, send, heard, forgotten } = recording();
    forwardFileEvents(session);
    send('watched', { changes: [1, 2, 3, 9].map((type) => ({ uri: `file:///${type}`, type })) });
    send('create', { files: [{ uri: 'file:///c' }] });
    send('delete', { files: [{ uri: 'no uri' }] });
    send('rename', { files: [{ oldUri: 'file:///o', newUri: 'file:///n' }] });
    assert.deepEqual(heard, [
      { kind: 'created', uri: 'file:///1' },
      { kind: 'changed', uri: 'file:///2' },
      { kind: 'deleted', uri: 'file:///3' },
      { kind: 'created', uri: 'file:///c' },
      { kind: 'deleted', uri: 'no uri' },
      { kind: 'renamed', from: 'file:///o', to: 'file:///n' },
    ]);
    assert.deepEqual(forgotten, ['file:///1!', 'file:///2!', 'file:///3!', 'file:///c!', 'no uri', 'file:///o!']);
  });
  it('reach the workspace: folders, if the client has any', () => {
    const none = recording();
    forwardFolderEvents(none.session);
    assert.deepEqual(none.names(), []);
    const { session, send, heard } = recording({ workspace: { workspaceFolders: true } });
    forwardFolderEvents(session);
    send('folders', { added: [{ uri: 'file:///a', name: '' }], removed: [{ uri: 'file:///r', name: '' }] });
    assert.deepEqual(heard, [{ kind: 'foldersChanged', added: ['file:///a'], removed: ['file:///r'] }]);
  });
  it('on disk are watched for articles, side files and deleted folders, by clients that can', async () => {
    const none = recording();
    await watchFiles(none.session);
    assert.deepEqual(none.registered, []);
    const { session, registered } = recording({
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    });
    await watchFiles(session);
    assert.deepEqual(registered, [
      {
        watchers: [
          { globPattern: '**/*.txt' },
          { globPattern: '**/copydesk.corrections.json' },
          { globPattern: '**/copydesk.entities.json' },
          { globPattern: '**/copydesk.identities.json' },
          { globPattern: '**/copydesk.metadata.csv' },
          { globPattern: '**', kind: 4 },
        ],
      },
    ]);
  });
});

describe('The problems of an open document', () => {
  const session = (pulls: boolean, sent: unknown[]) =>
    ({
      capabilities: resolved(pulls ? { textDocument: { diagnostic: {} } } : {}),
      lastResultIds: new Map(),
      connection: { sendDiagnostics: async (it: unknown) => void sent.push(it) },
      workspace: {
        analyzed: async () => ({}),
        openDocument: () => ({ version: 7 }),
        isIgnored: () => true,
        open: [],
      },
    }) as unknown as Session;
  const document = (uri: string) => ({ state: { id: refOf(uri).id, document: { uri } } }) as never;
  const turn = async (): Promise<void> => {
    for (let step = 0; step < 10; step++) await Promise.resolve();
  };
  it('are sent when the typing has paused for 150 ms, and none once it is closed', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const sent: unknown[] = [];
    const problems = new OpenProblems(session(false, sent), (what) => assert.fail(what));
    const uri = 'file:///a.txt';
    problems.changed(document(uri));
    test.mock.timers.tick(149);
    problems.changed(document(uri));
    test.mock.timers.tick(149);
    await turn();
    assert.deepEqual(sent, []);
    test.mock.timers.tick(1);
    await turn();
    assert.deepEqual(sent.splice(0), [{ uri, version: 7, diagnostics: [] }]);
    problems.changed(document(uri));
    problems.closed(refOf(uri).id, uri);
    assert.deepEqual(sent.splice(0), [{ uri, diagnostics: [] }]);
    problems.changed(document(uri));
    problems.stop();
    test.mock.timers.tick(1000);
    await turn();
    assert.deepEqual(sent, []);
  });
  it('are never sent to a client that pulls them', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const sent: unknown[] = [];
    const problems = new OpenProblems(session(true, sent), (what) => assert.fail(what));
    problems.changed(document('file:///a.txt'));
    problems.closed(refOf('file:///a.txt').id, 'file:///a.txt');
    test.mock.timers.tick(1000);
    await turn();
    assert.deepEqual(sent, []);
  });
});

describe('The problems of closed articles', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  it('are streamed two hundred at a time', async () => {
    const findings = new Findings();
    for (let at = 0; at < 401; at++) {
      const { id, uri } = refOf(`file:///c/${String(at).padStart(3, '0')}.txt`);
      findings.set(id, uri, { resultId: `${at}`, items: [{ message: 'm', range }] });
    }
    const sizes: number[] = [];
    let ask: ((params: unknown, token: unknown) => Promise<unknown>) | undefined;
    let rest = (): void => undefined;
    workspaceDiagnosticRequest({
      connection: {
        onRequest: (_: string, answer: typeof ask) => {
          ask = answer;
        },
        sendProgress: async (_: unknown, __: unknown, { items }: { items: unknown[] }) => void sizes.push(items.length),
        console: { error: (words: string) => assert.fail(words) },
      },
      timings: { add: () => undefined },
      workspace: { findings, documentOf: (uri: string) => refOf(uri), openDocument: () => null },
      resting: {
        isOver: false,
        next: () =>
          new Promise<void>((resolve) => {
            rest = resolve;
          }),
      },
    } as unknown as Session);
    const token = { isCancellationRequested: false, onCancellationRequested: () => undefined };
    const answer = ask?.(
      { previousResultIds: [{ uri: 'file:///c/000.txt', value: '0' }], partialResultToken: 1 },
      token,
    );
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(sizes, [200, 200]);
    rest();
    assert.deepEqual(await answer, { items: [] });
    const all = (await ask?.({ previousResultIds: [] }, token)) as { items: unknown[] };
    assert.equal(all.items.length, 401);
  });
});
