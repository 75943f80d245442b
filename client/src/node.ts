import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol/messages';
import { type Api, activateWith, deactivate } from './extension';

/** Chosen by hand: V8's default may be too small for the index of a large corpus. */
const HEAP_MB = 3072;

/** The entry point on the desktop: the server runs in its own process. */
export function activate(context: vscode.ExtensionContext): Api {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc, options: { execArgv: [`--max-old-space-size=${HEAP_MB}`] } };
  return activateWith(context, () => async (options) => {
    const initializationOptions: InitializationOptions = {
      ...options.initializationOptions,
      storage: context.globalStorageUri.fsPath,
    };
    return new LanguageClient('copydesk', 'Copydesk', { run, debug: run }, { ...options, initializationOptions });
  });
}

export { deactivate };
