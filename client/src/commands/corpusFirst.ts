import * as vscode from 'vscode';
import { articleLanguage } from '../articles';
import { ask } from '../notify';
import { type CommandContext, openFolderFirst } from './command';

/**
 * Whether there is a corpus to work on. Starts the server; without articles, asks whether undated text files are
 * articles; if there are none either, says what to do.
 */
export async function hasCorpus({ server, undated }: CommandContext): Promise<boolean> {
  const hasFolder = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
  const hasArticle = vscode.workspace.textDocuments.some((it) => it.languageId === articleLanguage);
  if (!hasFolder && !hasArticle) {
    await openFolderFirst();
    return false;
  }
  const reading = { location: vscode.ProgressLocation.Window, title: 'Copydesk: Looking for articles' };
  if ((await vscode.window.withProgress(reading, () => server.articles())) > 0) return true;
  if (await undated.askFirst()) return true;
  const treat = 'Treat Text Files as Articles…';
  const answer = await ask(
    'Copydesk: There are no articles in this folder. An article is a text file that starts with its date.',
    treat,
  );
  if (answer === treat) await vscode.commands.executeCommand('copydesk.treatAsArticles');
  return false;
}
