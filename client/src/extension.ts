import * as vscode from 'vscode';
import { version } from '../../server/src/version';
import { watchForArticles } from './articles';
import { commands } from './commands/commands';
import { logFailure, reportFailure } from './failures';
import { askAboutError } from './notify';
import { RecordedLog } from './recordedLog';
import { openRulePages } from './rulePages';
import { type ClientFactory, Server } from './server';
import { showStatus } from './statusItem';
import { UndatedFolders } from './undatedFiles';
import { showEntities } from './views/entities/entityView';

/** The API for the extension's tests. */
export interface Api {
  /** Whether the language server was started. */
  readonly isServerStarted: () => boolean;
}

let running: Server | null = null;

/** Wires the parts together, on the desktop and in the browser, which differ only in how the client is made. */
export function activateWith(
  context: vscode.ExtensionContext,
  makeFactory: (output: vscode.LogOutputChannel) => ClientFactory,
): Api {
  const output = new RecordedLog(
    vscode.window.createOutputChannel('Copydesk', { log: true }),
    vscode.Uri.joinPath(context.logUri, 'Copydesk.log'),
  );
  const server = new Server(makeFactory(output), output);
  running = server;
  output.info(`Copydesk ${version} on ${vscode.env.appName} ${vscode.version}`);
  const start = (): void => {
    // After a crash, only a command restarts it; otherwise it might crash over and over.
    if (server.state === 'failed') return;
    server.start().catch((error: unknown) => reportNotRunning(output, error));
  };
  const undated = new UndatedFolders(context.workspaceState, output, start);
  context.subscriptions.push(
    output,
    showStatus(server, undated),
    vscode.workspace.onDidGrantWorkspaceTrust(() => undated.forget()),
    openRulePages(context.extensionUri, output),
    watchForArticles({
      onArticle: start,
      onOtherText: (uri) => undated.surveyOnce(uri),
      onFailure: (error) => logFailure(output, 'recognizing an article', error),
    }),
    showEntities(server, undated),
  );
  for (const command of commands) {
    const run = async (...parameters: unknown[]): Promise<unknown> => {
      try {
        return await command.run(
          {
            server,
            undated,
            output,
            extensionUri: context.extensionUri,
            storageUri: context.globalStorageUri,
            extension: context.extension,
            memory: context.workspaceState,
          },
          ...parameters,
        );
      } catch (error) {
        if (server.state === 'failed') reportNotRunning(output, error);
        else reportFailure(output, command.id, error);
        return undefined;
      }
    };
    context.subscriptions.push(vscode.commands.registerCommand(command.id, run));
  }
  return { isServerStarted: () => server.isStarted };
}

function reportNotRunning(output: vscode.LogOutputChannel, error: unknown): void {
  logFailure(output, 'language server', error);
  const answers: Readonly<Record<string, string>> = {
    'Restart Server': 'copydesk.restartServer',
    'Show Output': 'copydesk.showOutput',
  };
  askAboutError('The Copydesk language server is not running.', ...Object.keys(answers)).then(
    (answer) => {
      const command = answer === undefined ? undefined : answers[answer];
      return command === undefined ? undefined : vscode.commands.executeCommand(command);
    },
    () => undefined,
  );
}

export async function deactivate(): Promise<void> {
  await running?.stop();
  running = null;
}
