import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith, deactivate } from './extension';

const HEAP_MB = 3072;

/** The desktop's entry: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): Api {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc, options: { execArgv: [`--max-old-space-size=${HEAP_MB}`] } };
  return activateWith(
    context,
    () => async (options) => new LanguageClient('copydesk', 'Copydesk', { run, debug: run }, options),
  );
}

export { deactivate };
