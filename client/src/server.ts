import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import {
  type IndexStatus,
  type InitializationOptions,
  type Method,
  statusNotification,
} from '../../server/src/protocol/messages';
import { articleLanguage } from './articles';
import { answerHostRequests } from './hostRequests';
import { renameMiddleware } from './rename';

/** The commands that links in hovers may run. */
const hoverCommands = ['copydesk.allMentions', 'copydesk.showQuotes', 'copydesk.correctEntity'];

/** Makes the language client; the desktop starts a process, the browser a worker. */
export type ClientFactory = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/**
 * The language server as the rest of the extension sees it: started when the first article shows up or a command needs
 * it, never before; asked by typed methods.
 */
export class Server {
  #client: Promise<BaseLanguageClient> | null = null;
  readonly #statusChanged = new vscode.EventEmitter<IndexStatus>();
  readonly onStatus = this.#statusChanged.event;

  constructor(
    readonly factory: ClientFactory,
    readonly output: vscode.LogOutputChannel,
  ) {}

  get isStarted(): boolean {
    return this.#client !== null;
  }

  /** Starts the server unless it runs. */
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
    const client = await this.#client;
    this.#client = null;
    await client?.dispose();
  }

  async #start(): Promise<BaseLanguageClient> {
    const initializationOptions: InitializationOptions = {
      rulePages: `${vscode.env.uriScheme}://copydesk.copydesk/rules/`,
      commands: true,
      host: true,
    };
    const client = await this.factory({
      documentSelector: [{ language: articleLanguage }],
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions,
      markdown: { isTrusted: { enabledCommands: hoverCommands } },
      middleware: renameMiddleware(this),
      diagnosticPullOptions: { onChange: true, onTabs: false },
    });
    client.onNotification(statusNotification, (status: IndexStatus) => this.#statusChanged.fire(status));
    answerHostRequests(client);
    try {
      await client.start();
    } catch (error) {
      this.#client = null;
      throw error;
    }
    return client;
  }
}
