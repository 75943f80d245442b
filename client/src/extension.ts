import * as vscode from 'vscode';
import { watchForArticles } from './articles';
import { commands } from './commands/commands';
import { tellFailure } from './failures';
import { openRulePages } from './rulePages';
import { type ClientFactory, Server } from './server';
import { showStatus } from './statusItem';
import { showEntities } from './views/entities/entityView';

/** What the extension's own tests ask of it. */
export interface Api {
  /** Whether the language server was started. */
  readonly isServerStarted: () => boolean;
}

let running: Server | null = null;

/** Wires the parts together; the same on the desktop and in the browser but for the client's factory. */
export function activateWith(
  context: vscode.ExtensionContext,
  makeFactory: (output: vscode.LogOutputChannel) => ClientFactory,
): Api {
  const output = vscode.window.createOutputChannel('Copydesk', { log: true });
  const server = new Server(makeFactory(output), output);
  running = server;
  const started = (): void => {
    server.start().then(
      () => vscode.commands.executeCommand('setContext', 'copydesk.isActive', true),
      (error: unknown) => {
        output.error(String(error));
        void vscode.window.showErrorMessage(
          'The Copydesk language server could not start. See the Copydesk output for details.',
        );
      },
    );
  };
  context.subscriptions.push(
    output,
    showStatus(server),
    openRulePages(context.extensionUri),
    watchForArticles(started),
    showEntities(server),
  );
  for (const command of commands) {
    const run = async (...parameters: unknown[]): Promise<unknown> => {
      try {
        return await command.run(
          {
            server,
            output,
            extensionUri: context.extensionUri,
            storageUri: context.globalStorageUri,
            extension: context.extension,
          },
          ...parameters,
        );
      } catch (error) {
        tellFailure(output, command.id, error);
        return undefined;
      }
    };
    context.subscriptions.push(vscode.commands.registerCommand(command.id, run));
  }
  return { isServerStarted: () => server.isStarted };
}

export async function deactivate(): Promise<void> {
  await running?.stop();
  running = null;
}
