import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateWith, deactivate } from './extension';

/** The entry point in the browser: the server runs in a worker. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateWith(context, () => async (options) => {
    const worker = new Worker(await workerUrl(context.extensionUri, ['weights.js', 'server.web.js']));
    return new LanguageClient('copydesk', 'Copydesk', worker, options);
  });
}

/**
 * A worker starts from a single script, so this makes one that runs the given scripts in turn. If the extension is at a
 * web address, the worker fetches them itself; otherwise they are read and inlined.
 */
async function workerUrl(extension: vscode.Uri, names: readonly string[]): Promise<string> {
  const scripts = names.map((name) => vscode.Uri.joinPath(extension, 'dist', name));
  const isOnWeb = extension.scheme === 'http' || extension.scheme === 'https';
  const parts = isOnWeb
    ? scripts.map((script) => `importScripts(${JSON.stringify(script.toString(true))});\n`)
    : await Promise.all(scripts.map(async (script) => new Uint8Array(await vscode.workspace.fs.readFile(script))));
  return URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
}

export { deactivate };
