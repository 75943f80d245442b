import * as vscode from 'vscode';
import { articleLanguage } from './articles';
import type { Server } from './server';

/** Shows, beside the language in the status bar, how many articles are known and how far the reading is. */
export function showStatus(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('copydesk.index', { language: articleLanguage });
  item.name = 'Copydesk';
  item.text = 'Copydesk';
  item.detail = 'starting';
  item.busy = true;
  item.command = { command: 'copydesk.showOutput', title: 'Show Output' };
  const listener = server.onStatus(({ articles, done, total, isReading }) => {
    item.busy = isReading;
    item.text = articles === 1 ? '1 article' : `${articles.toLocaleString()} articles`;
    if (!isReading) item.detail = 'in the corpus, all read';
    else if (total === 0) item.detail = 'looking for more';
    else item.detail = `reading ${done.toLocaleString()} of ${total.toLocaleString()} files`;
  });
  // A window without editors shows no item, and a plain text opened into it none either; that it becomes an article goes
  // unseen there. An item that is set anew is looked at.
  const onOpen = vscode.workspace.onDidOpenTextDocument(({ languageId }) => {
    if (languageId === articleLanguage) item.name = 'Copydesk';
  });
  return vscode.Disposable.from(item, listener, onOpen);
}
