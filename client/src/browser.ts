import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateWith, deactivate } from './extension';

/** The browser's entry: the server is a worker. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateWith(context, () => async (options) => {
    const worker = new Worker(await workerUrl(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js')));
    return new LanguageClient('copydesk', 'Copydesk', worker, options);
  });
}

/** A worker may only be started from a web address; an extension that lies elsewhere is read and started as a blob. */
async function workerUrl(script: vscode.Uri): Promise<string> {
  if (script.scheme === 'http' || script.scheme === 'https') return script.toString(true);
  const source = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([new Uint8Array(source)], { type: 'text/javascript' }));
}

export { deactivate };
