import * as vscode from 'vscode';
import { articleLanguage } from '../articles';
import { ask } from '../notify';
import { type Command, openFolderFirst, say } from './command';

const allFiles = 'Treat All Text Files as Articles';

/**
 * Asks again whether a folder's text files without a date header are articles, whatever was answered before. Without a
 * folder, treats just the active file as an article.
 */
export const treatAsArticles: Command = {
  id: 'copydesk.treatAsArticles',
  run: async ({ undated, output }, target) => {
    const editor = vscode.window.activeTextEditor;
    if ((vscode.workspace.workspaceFolders?.length ?? 0) === 0) {
      if (editor?.document.languageId !== 'plaintext') return openFolderFirst();
      await vscode.languages.setTextDocumentLanguage(editor.document, articleLanguage);
      say('This file is treated as an article until you close it.');
      return;
    }
    const folder = await chosenFolder(target instanceof vscode.Uri ? target : editor?.document.uri);
    if (folder === undefined) return;
    const found = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: `Copydesk: Looking at the text files in ${folder.name}`,
        cancellable: true,
      },
      async (_progress, token) => {
        const undatedFiles = await undated.askAgain(folder, token);
        return token.isCancellationRequested ? 'cancelled' : undatedFiles;
      },
    );
    output.info(
      `${folder.name}: ${found === null ? 'no undated articles' : found === 'cancelled' ? 'search canceled' : `${found.count} undated articles`}`,
    );
    if (found !== null) return;
    const answer = await ask(
      `Copydesk: No text files without a date header in “${folder.name}” look like news. Those with a header are already treated as articles.`,
      allFiles,
    );
    if (answer === allFiles)
      await undated.accept(folder, {
        globs: ['**'],
        words: `All text files in “${folder.name}” are now treated as articles, except for lists, logs, licenses and code.`,
      });
  },
};

/** The workspace folder that contains a URI, else the only one, else the one that the user chooses. */
async function chosenFolder(uri: vscode.Uri | undefined): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri);
  if (own !== undefined) return own;
  return folders.length === 1
    ? folders[0]
    : vscode.window.showWorkspaceFolderPick({ placeHolder: 'Select the folder whose text files are articles' });
}
