import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  type InitializeResult,
  InlayHintRefreshRequest,
  type MessageConnection,
  type ProtocolConnection,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver-protocol/node';
import { Lifecycle } from '../../server/src/protocol/lifecycle';
import {
  type IndexStatus,
  type Method,
  type QuoteTableQuery,
  requests,
  statusNotification,
} from '../../server/src/protocol/messages';
import { startServer } from '../../server/src/protocol/server';
import type { Encoding } from '../../server/src/text/fileEncoding';
import { localAnalyst } from '../../server/src/workspace/analyst';
import type { FileHost } from '../../server/src/workspace/host';

export const folder = 'file:///corpus';

/** How a test's client and its files behave. */
export interface TestOptions {
  /** The files on disk, by path relative to the folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the client pulls diagnostics; true by default. */
  readonly pulls?: boolean;
  /** The client's capabilities, instead of those of most tests. */
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
  /** The files with a byte-order mark. */
  readonly marked?: readonly string[];
  /** The files in Windows-1252, regardless of their text. */
  readonly inWindows1252?: readonly string[];
  /** Whether `start` returns before the corpus has been read. */
  readonly isImpatient?: boolean;
  /** Listing a folder waits for this. */
  readonly listed?: Promise<void>;
  /** Replaces reading, for tests of failures. */
  readonly readFile?: FileHost['readFile'];
  /** The editor's setting `files.encoding`. */
  readonly encoding?: string;
}

/** A message of a progress bar. */
export interface WorkDoneProgress {
  readonly kind: 'begin' | 'report' | 'end';
  readonly title?: string;
  readonly message?: string;
  readonly percentage?: number;
}

/**
 * A server with an in-memory connection and in-memory files, from the client's side. Messages that the client does not
 * expect, and errors that the server logs, fail the test when it stops the server, unless it has taken them.
 */
export class TestServer {
  readonly disk = new Map<string, string>();
  /** The files with a byte-order mark. */
  readonly marked = new Set<string>();
  /** The files on disk that cannot be read, with the reason. */
  readonly unreadable = new Map<string, string>();
  readonly pushed = new Map<string, Diagnostic[]>();
  readonly statuses: IndexStatus[] = [];
  readonly requests: string[] = [];
  /** The methods that the server registered for, and those that it unregistered. */
  readonly registered: string[] = [];
  readonly unregistered: string[] = [];
  /** The messages of all progress bars, in order. */
  readonly progress: WorkDoneProgress[] = [];
  /** The messages shown to the user. */
  readonly messages: string[] = [];
  settings: Readonly<Record<string, unknown>>;
  /** The URIs that were read, in order. */
  readonly reads: string[] = [];
  /** Reads of a file, and answers to requests for settings, wait for these, so that tests can make events overtake them. */
  readonly gates = new Map<string, Promise<void>>();
  settingsGate: Promise<void> = Promise.resolve();
  #problems: string[] = [];
  #isInitialized = false;

  private constructor(
    readonly client: ProtocolConnection,
    readonly options: TestOptions,
  ) {
    this.settings = options.settings ?? {};
  }

  static async start(options: TestOptions = {}): Promise<TestServer> {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const server = new TestServer(client, options);
    for (const [path, text] of Object.entries(options.files ?? {})) server.disk.set(server.uri(path), text);
    for (const path of options.marked ?? []) server.marked.add(server.uri(path));
    const lifecycle = new Lifecycle();
    const streams = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)] as const;
    startServer(createConnection(...streams, lifecycle.options), {
      lifecycle,
      nameCase: 'sensitive',
      makeHost: (_, { skipped }) => server.#host(skipped),
      makeAnalyst: () => ({ ...localAnalyst, stop: () => undefined }),
    });
    server.#listen();
    const capabilities: ClientCapabilities = options.capabilities ?? {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        workspaceEdit: { documentChanges: true },
        diagnostics: { refreshSupport: true },
      },
      textDocument: options.pulls === false ? {} : { diagnostic: {} },
    };
    server.#expect(capabilities);
    const folders = (options.folders ?? [folder]).map((uri) => ({ uri, name: uri }));
    await client.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: folders,
      capabilities,
      initializationOptions: options.initializationOptions ?? {
        commands: true,
        rulePages: 'vscode://copydesk.copydesk/rules/',
      },
    });
    server.#isInitialized = true;
    await client.sendNotification('initialized', {});
    if (options.isImpatient !== true) await server.settled();
    return server;
  }

  /** Resolves when the server has processed everything sent so far. */
  async settled(): Promise<void> {
    await this.ask(requests.sideFileWritten, { uri: `${folder}/nothing` });
  }

  uri(path: string): string {
    return path.includes(':') ? path : `${folder}/${path}`;
  }

  async open(path: string, text: string): Promise<void> {
    const textDocument = { uri: this.uri(path), languageId: 'news-article', version: 1, text };
    await this.client.sendNotification('textDocument/didOpen', { textDocument });
  }

  async edit(path: string, text: string, version = 2): Promise<void> {
    await this.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ text }],
    });
  }

  async close(path: string): Promise<void> {
    await this.client.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  /** Changes a file on disk and sends the event; null deletes it. */
  async write(path: string, text: string | null): Promise<void> {
    const uri = this.uri(path);
    const type = text === null ? 3 : this.disk.has(uri) ? 2 : 1;
    if (text === null) this.disk.delete(uri);
    else this.disk.set(uri, text);
    await this.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  async configure(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.settings = settings;
    await this.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await this.settled();
  }

  ask<Params, Result>({ method }: Method<Params, Result>, params: Params): Promise<Result> {
    return this.client.sendRequest<Result>(method, params);
  }

  /** The codes of a document's diagnostics. */
  async codes(path: string): Promise<unknown[]> {
    const report = await this.client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: this.uri(path) },
    });
    return report.kind === 'full' ? report.items.map((it) => it.code) : ['unchanged'];
  }

  /** The unexpected messages and logged errors so far, which then no longer fail the test. */
  takeProblems(): string[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }

  async stop(): Promise<void> {
    await this.client.sendRequest('shutdown');
    // Wait for messages that are still on their way, such as a log entry about the last request.
    await new Promise((resolve) => setImmediate(resolve));
    this.client.dispose();
    assert.deepEqual(this.#problems, [], 'the server sent nothing unexpected, and logged no error');
  }

  #listen(): void {
    const { client } = this;
    client.onNotification(statusNotification, (status: IndexStatus) => void this.statuses.push(status));
    client.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => void this.pushed.set(uri, diagnostics),
    );
    client.onNotification(
      'window/logMessage',
      ({ message }: { message: string }) => void this.#problems.push(`logged: ${message}`),
    );
    client.onNotification('window/showMessage', ({ message }: { message: string }) => void this.messages.push(message));
    // The connection is also a MessageConnection, which reports requests without a handler.
    const messages: unknown = client;
    (messages as MessageConnection).onRequest((method) => {
      this.#problems.push(`unexpected request: ${method}`);
      return null;
    });
    client.onUnhandledNotification(({ method }) => void this.#problems.push(`unexpected notification: ${method}`));
    client.listen();
  }

  /** Answers the requests that a server may send to a client with these capabilities; any other fails the test. */
  #expect({ workspace, textDocument, window }: ClientCapabilities): void {
    const { client } = this;
    if (workspace?.configuration === true)
      client.onRequest('workspace/configuration', async ({ items }: { items: { section: string }[] }) => {
        await this.settingsGate;
        return items.map((it) => (it.section === 'copydesk' ? this.settings : (this.options.encoding ?? 'utf8')));
      });
    if (workspace?.diagnostics?.refreshSupport === true)
      client.onRequest(DiagnosticRefreshRequest.type, () => void this.requests.push('refresh'));
    if (workspace?.codeLens?.refreshSupport === true)
      client.onRequest(CodeLensRefreshRequest.type, () => void this.requests.push('refresh lenses'));
    if (workspace?.inlayHint?.refreshSupport === true)
      client.onRequest(InlayHintRefreshRequest.type, () => void this.requests.push('refresh hints'));
    const isDynamic = [
      workspace?.didChangeConfiguration,
      workspace?.didChangeWatchedFiles,
      textDocument?.documentSymbol,
    ].some((it) => it?.dynamicRegistration === true);
    // Changes of workspace folders are registered in the same way.
    if (isDynamic || workspace?.workspaceFolders === true) {
      client.onRequest(RegistrationRequest.type, ({ registrations }) => {
        if (!this.#isInitialized) this.#problems.push('registered something before it was initialized');
        for (const { method } of registrations) this.registered.push(method);
      });
      client.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
        for (const { method } of unregisterations) this.unregistered.push(method);
      });
    }
    if (window?.workDoneProgress === true) {
      client.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
      client.onNotification('$/progress', ({ value }: { value: WorkDoneProgress }) => void this.progress.push(value));
    }
  }

  #encodingOf(uri: string): Encoding {
    return this.options.inWindows1252?.some((it) => this.uri(it) === uri) === true ? 'windows-1252' : 'utf-8';
  }

  #host(skipped: (uri: string, reason: string) => void): FileHost {
    return {
      now: () => new Date(2024, 5, 1),
      listFiles: async (uri) => {
        await this.options.listed;
        return [...this.disk.keys()].filter((it) => it.startsWith(`${uri}/`));
      },
      readFile: async (uri) => {
        this.reads.push(uri);
        const text = this.disk.get(uri);
        await this.gates.get(uri);
        if (this.options.readFile !== undefined) return this.options.readFile(uri);
        const reason = this.unreadable.get(uri);
        if (reason !== undefined) {
          skipped(uri, reason);
          return null;
        }
        return text === undefined
          ? null
          : { text, encoding: this.#encodingOf(uri), hasByteOrderMark: this.marked.has(uri), lost: [] };
      },
    };
  }
}

/** Runs a test with a server, and stops it afterwards. */
export async function withServer(options: TestOptions, work: (server: TestServer) => Promise<void>): Promise<void> {
  const server = await TestServer.start(options);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

/** A query of the table of quotations: those of all articles, by date. */
export const allQuotes: QuoteTableQuery = {
  uri: null,
  speaker: null,
  filter: '',
  outlet: null,
  column: 'date',
  descending: false,
  first: 0,
  count: 50,
};

/** A promise to wait for, and the function that resolves it. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Waits until a condition holds; fails after five seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail('the condition did not become true within five seconds');
}
