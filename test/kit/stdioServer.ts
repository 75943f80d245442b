import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type IndexStatus, type Method, requests, statusNotification } from '../../server/src/protocol/messages';
import { temporaryFolder } from './temporary';

/** Running servers, to be killed at the end: a test that fails before stopping its server would keep the suite from ending. */
const running = new Set<ChildProcess>();
after(() => {
  for (const it of running) it.kill('SIGKILL');
});

/** The language server in its own process, with real files, as editors other than VS Code start it. */
export class StdioServer {
  /** The messages that were shown to the user. */
  readonly messages: string[] = [];
  readonly logs: string[] = [];
  /** The number of articles so far. */
  articles = 0;
  readonly client: ProtocolConnection;
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;

  constructor(options: { readonly uid?: number; readonly cache?: string } = {}) {
    const { cache = temporaryFolder(), ...how } = options;
    const server = spawn(process.execPath, ['bin/copydesk-language-server.js', '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      // Nothing is remembered from one test to the next, unless they share a cache.
      env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache },
      ...how,
    });
    this.#process = server;
    running.add(server);
    this.#ended = once(server, 'exit').then(([code]) => {
      running.delete(server);
      return code;
    });
    this.client = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    this.client.onNotification('window/showMessage', ({ message }) => void this.messages.push(message));
    this.client.onNotification('window/logMessage', ({ message }) => void this.logs.push(message));
    this.client.onNotification(statusNotification, (status: IndexStatus) => {
      this.articles = status.articles;
    });
    this.client.onRequest('client/registerCapability', () => null);
    // Writing to a server that has exited fails.
    this.client.onError(() => undefined);
    this.client.listen();
  }

  /** Starts a server on a folder and waits until it has read it. */
  static async in(
    folder: string,
    options: { readonly uid?: number; readonly cache?: string } = {},
  ): Promise<StdioServer> {
    const server = new StdioServer(options);
    await server.initialize(folder);
    await server.settled();
    return server;
  }

  async initialize(folder: string, initializationOptions?: unknown): Promise<void> {
    await this.client.sendRequest('initialize', {
      processId: null,
      rootUri: pathToFileURL(folder).toString(),
      capabilities: {},
      initializationOptions,
    });
    await this.client.sendNotification('initialized', {});
  }

  /** Resolves when the server has processed everything sent so far. */
  async settled(): Promise<void> {
    await this.ask(requests.sideFileWritten, { uri: 'file:///nothing' });
  }

  ask<Params, Result>({ method }: Method<Params, Result>, params: Params): Promise<Result> {
    return this.client.sendRequest<Result>(method, params);
  }

  /** The error code that a request is answered with; null if it succeeds. */
  async errorOf(method: string, params: unknown): Promise<number | null> {
    try {
      await this.client.sendRequest(method, params);
      return null;
    } catch (error) {
      return error instanceof Error && 'code' in error ? Number(error.code) : Number.NaN;
    }
  }

  /** The resident memory of the server in kB; Linux only. */
  memory(): number {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  }

  /** Sends `exit`, or closes the server's input, and returns the exit code. */
  async exited(how: 'exit' | 'end of input'): Promise<number | null> {
    if (how === 'exit') await this.client.sendNotification('exit').catch(() => undefined);
    else this.#process.stdin?.end();
    const code = await this.#ended;
    this.client.dispose();
    return code;
  }

  /** Ends the server at once, as a crash would. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
    this.client.dispose();
  }

  async stop(): Promise<void> {
    await this.client.sendRequest('shutdown');
    await this.exited('exit');
  }
}
