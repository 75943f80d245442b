import * as vscode from 'vscode';

/** Chosen by hand: as much as anyone reads, and little memory. */
const MOST_LINES = 1000;
const scheme = 'copydesk-log';
const document = vscode.Uri.from({ scheme, path: '/Copydesk.log' });

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error';

/**
 * The extension's output channel, with its last lines kept. An editor without log files, such as one built without
 * native modules, shows an empty channel; there `show` opens the lines as a document instead.
 */
export class RecordedLog implements vscode.LogOutputChannel {
  readonly #lines: string[] = [];
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #provider: vscode.Disposable;

  constructor(
    readonly channel: vscode.LogOutputChannel,
    /** The channel's log file. */
    readonly file: vscode.Uri,
  ) {
    this.#provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: () => `${this.#lines.join('\n')}\n`,
    });
  }

  get name(): string {
    return this.channel.name;
  }

  get logLevel(): vscode.LogLevel {
    return this.channel.logLevel;
  }

  get onDidChangeLogLevel(): vscode.Event<vscode.LogLevel> {
    return this.channel.onDidChangeLogLevel;
  }

  trace(message: string, ...values: unknown[]): void {
    this.channel.trace(message, ...values);
  }

  debug(message: string, ...values: unknown[]): void {
    this.channel.debug(message, ...values);
  }

  info(message: string, ...values: unknown[]): void {
    this.#record('info', message);
    this.channel.info(message, ...values);
  }

  warn(message: string, ...values: unknown[]): void {
    this.#record('warn', message);
    this.channel.warn(message, ...values);
  }

  error(error: string | Error, ...values: unknown[]): void {
    this.#record('error', String(error));
    this.channel.error(error, ...values);
  }

  append(value: string): void {
    this.#record('info', value);
    this.channel.append(value);
  }

  appendLine(value: string): void {
    this.#record('info', value);
    this.channel.appendLine(value);
  }

  replace(value: string): void {
    this.channel.replace(value);
  }

  clear(): void {
    this.channel.clear();
  }

  show(): void {
    this.#show().catch(() => this.channel.show());
  }

  hide(): void {
    this.channel.hide();
  }

  dispose(): void {
    this.#provider.dispose();
    this.channel.dispose();
  }

  async #show(): Promise<void> {
    if (await hasText(this.file)) this.channel.show();
    else await vscode.window.showTextDocument(document, { preview: true });
  }

  #record(level: Level, message: string): void {
    this.#lines.push(`${new Date().toISOString().replace('T', ' ').slice(0, 23)} [${level}] ${message}`);
    if (this.#lines.length > MOST_LINES) this.#lines.shift();
    this.#changed.fire(document);
  }
}

async function hasText(file: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(file)).size > 0;
  } catch {
    return false;
  }
}
