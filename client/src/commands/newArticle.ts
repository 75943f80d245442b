import * as vscode from 'vscode';
import { dayNumberOf } from '../../../server/src/dates/calendar';
import { canonicalHeader } from '../../../server/src/dates/header';
import { localToday } from '../../../server/src/workspace/clock';
import { articleLanguage } from '../articles';
import { type Command, say } from './command';

/** Asks for the date and headline, and opens an untitled article with both. */
export const newArticle: Command = {
  id: 'copydesk.newArticle',
  run: async () => {
    const date = await vscode.window.showInputBox({
      title: 'New Article (1 of 2): Publication Date',
      value: localToday(new Date()),
      prompt: 'Publication date (YYYY-MM-DD)',
      validateInput: (value) =>
        dayNumberOf(value.trim()) === null ? `“${value}” is not a valid date. Use YYYY-MM-DD.` : null,
    });
    if (date === undefined) return;
    const headline = await vscode.window.showInputBox({
      title: 'New Article (2 of 2): Headline',
      prompt: 'Leave empty for no headline',
    });
    if (headline === undefined) return;
    const content = `${canonicalHeader(date.trim())}${headline === '' ? '' : `${headline.trim()}\n`}`;
    const document = await vscode.workspace.openTextDocument({ language: articleLanguage, content });
    const editor = await vscode.window.showTextDocument(document);
    const end = document.positionAt(content.length);
    editor.selection = new vscode.Selection(end, end);
    say('New article created. Save it to your corpus folder.');
  },
};
