import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type IndexStatus, type Method, statusNotification } from '../../server/src/protocol/messages';
import { startServer } from '../../server/src/protocol/server';
import type { Host } from '../../server/src/workspace/host';

export const folder = 'file:///corpus';

/** What a test's client is like. */
export interface TestOptions {
  /** The files on disk, by their path below the folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the client pulls diagnostics; true unless said otherwise. */
  readonly pulls?: boolean;
  readonly folders?: readonly string[];
  readonly marked?: readonly string[];
}

/**
 * A server over an in-memory connection with files in memory, as a client sees it. Every message that the client does
 * not expect fails the test at its end.
 */
export class TestServer {
  readonly disk = new Map<string, string>();
  readonly marked = new Set<string>();
  readonly pushed = new Map<string, Diagnostic[]>();
  readonly statuses: IndexStatus[] = [];
  readonly requests: string[] = [];
  /** What the user was shown. */
  readonly messages: string[] = [];
  settings: Readonly<Record<string, unknown>>;
  reads = 0;
  /** Reads wait for this, so that tests can put events between a read and its end. */
  gate: Promise<void> = Promise.resolve();

  private constructor(
    readonly client: ProtocolConnection,
    settings: Readonly<Record<string, unknown>>,
  ) {
    this.settings = settings;
  }

  static async start(options: TestOptions = {}): Promise<TestServer> {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const server = new TestServer(client, options.settings ?? {});
    for (const [path, text] of Object.entries(options.files ?? {})) server.disk.set(`${folder}/${path}`, text);
    for (const path of options.marked ?? []) server.marked.add(`${folder}/${path}`);
    startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), () =>
      server.#host(),
    );
    client.onNotification(statusNotification, (status: IndexStatus) => void server.statuses.push(status));
    client.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => void server.pushed.set(uri, diagnostics),
    );
    client.onNotification('window/logMessage', ({ message }: { message: string }) =>
      assert.fail(`the server logged: ${message}`),
    );
    client.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map((it) => (it.section === 'copydesk' ? server.settings : 'utf8')),
    );
    client.onRequest('client/registerCapability', () => null);
    client.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      server.messages.push(message);
      return null;
    });
    client.onRequest('window/workDoneProgress/create', () => null);
    client.onRequest(DiagnosticRefreshRequest.type, () => void server.requests.push('refresh'));
    client.listen();
    const capabilities: ClientCapabilities = {
      workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
      textDocument: options.pulls === false ? {} : { diagnostic: {} },
    };
    const folders = (options.folders ?? [folder]).map((uri) => ({ uri, name: uri }));
    await client.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: folders,
      capabilities,
      initializationOptions: { commands: true, rulePages: 'vscode://copydesk.copydesk/rules/' },
    });
    await client.sendNotification('initialized', {});
    if (folders.length > 0 && server.disk.size > 0) await server.settled();
    return server;
  }

  /** Resolves when the index has been at rest for a moment. */
  async settled(): Promise<void> {
    const before = this.statuses.length;
    await until(() => this.statuses.length > before && this.statuses.at(-1)?.total === 0);
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

  /** A change on disk, and the event that tells of it; null deletes. */
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

  async stop(): Promise<void> {
    await this.client.sendRequest('shutdown');
    this.client.dispose();
  }

  #host(): Host {
    return {
      now: () => new Date(2024, 5, 1),
      listFiles: async (uri) => [...this.disk.keys()].filter((it) => it.startsWith(`${uri}/`) || it === uri),
      readFile: async (uri) => {
        this.reads++;
        const text = this.disk.get(uri);
        await this.gate;
        return text === undefined ? null : { text, encoding: 'utf-8', hasByteOrderMark: this.marked.has(uri) };
      },
    };
  }
}

/** Waits until a condition holds; fails after five seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail('the condition did not come true within five seconds');
}
