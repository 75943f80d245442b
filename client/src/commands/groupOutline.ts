import * as vscode from 'vscode';
import { type Command, say } from './command';

/** Shows the outline's quotations in the order of the article, or under their speakers; switches between the two. */
export const groupOutline: Command = {
  id: 'copydesk.groupOutline',
  run: async ({ server }) => {
    const settings = vscode.workspace.getConfiguration('copydesk');
    const groupBy = settings.get<string>('outline.groupBy') === 'speaker' ? 'order' : 'speaker';
    const hasFolder = vscode.workspace.workspaceFolders !== undefined;
    const scope = settings.inspect('outline.groupBy')?.workspaceValue !== undefined && hasFolder;
    await settings.update(
      'outline.groupBy',
      groupBy,
      scope ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
    );
    await server.start();
    await vscode.commands.executeCommand('outline.focus');
    say(groupBy === 'speaker' ? 'Outline grouped by speaker.' : 'Outline in article order.');
  },
};
