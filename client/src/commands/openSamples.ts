import * as vscode from 'vscode';
import type { Command } from './command';

/** Opens a fresh copy of the sample corpus, so that everything can be tried and nothing can be broken. */
export const openSamples: Command = {
  id: 'copydesk.openSamples',
  run: async ({ extensionUri, storageUri }) => {
    const folder = vscode.Uri.joinPath(storageUri, 'samples');
    await vscode.workspace.fs.createDirectory(storageUri);
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'samples'), folder, { overwrite: true });
    const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
  },
};
