import * as vscode from 'vscode';
import { activeArticle, type Command, say } from './command';

/** Shows the outline's quotations in the order of the article, or under their speakers; switches between the two. */
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

/** Where the setting goes: where it stands already, nearest first; else to the folder or workspace of the article. */
function targetOf(settings: vscode.WorkspaceConfiguration, uri: vscode.Uri): vscode.ConfigurationTarget {
  const { WorkspaceFolder, Workspace, Global } = vscode.ConfigurationTarget;
  if (vscode.workspace.getWorkspaceFolder(uri) === undefined) return Global;
  const isOneOfSeveral = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const isSetInFolder = settings.inspect('outline.groupBy')?.workspaceFolderValue !== undefined;
  return isOneOfSeveral && (isSetInFolder || settings.inspect('outline.groupBy')?.workspaceValue === undefined)
    ? WorkspaceFolder
    : Workspace;
}
