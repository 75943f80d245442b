import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { RevealOutputChannelOn, State } from 'vscode-languageclient';
import {
  type IndexStatus,
  type InitializationOptions,
  type Method,
  statusNotification,
} from '../../server/src/protocol/messages';
import { articleLanguage } from './articles';
import { countedArticles } from './corpusWording';
import { answerHostRequests } from './hostRequests';
import { renameMiddleware } from './rename';

/** The commands that hover links may run. */
const hoverCommands = ['copydesk.allMentions', 'copydesk.showQuotes', 'copydesk.correctEntity'];

/** The server's state; `failed` if it did not start, or exited by itself. */
export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

/** Makes the language client: for a process on the desktop, for a worker in the browser. */
export type ClientFactory = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The language server for the rest of the extension, with typed requests. It starts when first needed. */
export class Server {
  #client: Promise<BaseLanguageClient> | null = null;
  readonly #statusChanged = new vscode.EventEmitter<IndexStatus>();
  readonly onStatus = this.#statusChanged.event;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onState = this.#stateChanged.event;
  #state: ServerState = 'stopped';
  #status: IndexStatus | null = null;

  constructor(
    readonly factory: ClientFactory,
    readonly output: vscode.LogOutputChannel,
  ) {}

  get isStarted(): boolean {
    return this.#client !== null;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** The last status from the server; null before the first. */
  get status(): IndexStatus | null {
    return this.#status;
  }

  /**
   * The number of articles, once there is one or everything is read. Starts the server if needed, even after a crash.
   */
  async articles(): Promise<number> {
    if (this.#state === 'failed') await this.restart();
    await this.start();
    const isKnown = (status: IndexStatus | null): boolean =>
      status !== null && (status.articles > 0 || !status.isReading);
    while (!isKnown(this.#status)) {
      if (this.#state === 'failed' || this.#state === 'stopped') throw new Error('The language server has stopped.');
      await new Promise<void>((resolve) => {
        const listeners = vscode.Disposable.from(
          this.onStatus(() => done()),
          this.onState(() => done()),
        );
        const done = (): void => {
          listeners.dispose();
          resolve();
        };
      });
    }
    return this.#status?.articles ?? 0;
  }

  /** Starts the server unless it is running. */
  async start(): Promise<BaseLanguageClient> {
    this.#client ??= this.#start();
    return this.#client;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async request<Params, Result>({ method }: Method<Params, Result>, params: Params): Promise<Result> {
    const client = await this.start();
    return client.sendRequest<Result>(method, params);
  }

  async stop(): Promise<void> {
    const client = await this.#client?.catch(() => null);
    this.#client = null;
    this.#setState('stopped');
    // Disposing fails if the server has already exited.
    await client?.dispose().catch((error: unknown) => this.output.warn(`stopping the language server: ${error}`));
  }

  async #start(): Promise<BaseLanguageClient> {
    const initializationOptions: InitializationOptions = {
      rulePages: `${vscode.env.uriScheme}://copydesk.copydesk/rules/`,
      commands: true,
      host: true,
      showsStatus: true,
    };
    this.#setState('starting');
    this.output.info('starting the language server');
    const client = await this.factory({
      documentSelector: [{ language: articleLanguage }],
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions,
      markdown: { isTrusted: { enabledCommands: hoverCommands } },
      middleware: renameMiddleware(this),
      diagnosticPullOptions: { onChange: true, onTabs: false },
    });
    client.onNotification(statusNotification, (status: IndexStatus) => {
      this.#logCorpus(status);
      this.#status = status;
      this.#statusChanged.fire(status);
    });
    client.onDidChangeState(({ newState }) => {
      // A deliberate stop was reported already.
      if (this.#state === 'stopped') return;
      this.#setState(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'failed');
    });
    answerHostRequests(client);
    try {
      await client.start();
    } catch (error) {
      this.#client = null;
      this.#setState('failed');
      throw error;
    }
    return client;
  }

  #setState(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    if (state !== 'running') this.#status = null;
    if (state !== 'starting') this.output.info(`the language server ${stateWords[state]}`);
    this.#stateChanged.fire(state);
  }

  /** Logs the number of articles and new problems once everything is read. */
  #logCorpus({ isReading, articles, problems }: IndexStatus): void {
    if (isReading) return;
    const before = this.#status;
    if (before === null || before.isReading || before.articles !== articles)
      this.output.info(`${countedArticles(articles)} in the corpus`);
    for (const problem of problems) if (before?.problems.includes(problem) !== true) this.output.warn(problem);
  }
}

const stateWords: Readonly<Record<Exclude<ServerState, 'starting'>, string>> = {
  running: 'is running',
  stopped: 'was stopped',
  failed: 'is not running',
};
