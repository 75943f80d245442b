import * as vscode from 'vscode';
import { activeArticle, type Command, say } from './command';

/** Switches the outline between quotations in article order and grouped by speaker. */
export const groupOutline: Command = {
  id: 'copydesk.groupOutline',
  run: async ({ server }) => {
    const editor = activeArticle();
    if (editor === null) return;
    const { uri } = editor.document;
    const settings = vscode.workspace.getConfiguration('copydesk', uri);
    const groupBy = settings.get<string>('outline.groupBy') === 'speaker' ? 'order' : 'speaker';
    await settings.update('outline.groupBy', groupBy, targetOf(settings, uri));
    await server.start();
    await vscode.commands.executeCommand('outline.focus');
    say(groupBy === 'speaker' ? 'Outline grouped by speaker.' : 'Outline in article order.');
  },
};

/** Where to write the setting: where it is set already, nearest first; else in the article's folder or workspace. */
function targetOf(settings: vscode.WorkspaceConfiguration, uri: vscode.Uri): vscode.ConfigurationTarget {
  const { WorkspaceFolder, Workspace, Global } = vscode.ConfigurationTarget;
  if (vscode.workspace.getWorkspaceFolder(uri) === undefined) return Global;
  const isOneOfSeveral = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const isSetInFolder = settings.inspect('outline.groupBy')?.workspaceFolderValue !== undefined;
  return isOneOfSeveral && (isSetInFolder || settings.inspect('outline.groupBy')?.workspaceValue === undefined)
    ? WorkspaceFolder
    : Workspace;
}
