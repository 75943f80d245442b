import * as vscode from 'vscode';
import { dayNumberOf } from '../../../server/src/dates/calendar';
import { canonicalHeader } from '../../../server/src/dates/header';
import { localToday } from '../../../server/src/workspace/clock';
import { articleLanguage } from '../articles';
import { type Command, say } from './command';

/** Asks for the day and the headline and opens an untitled article with both. */
export const newArticle: Command = {
  id: 'copydesk.newArticle',
  run: async () => {
    const date = await vscode.window.showInputBox({
      title: 'New Article (1 of 2): the day it was published',
      value: localToday(new Date()),
      prompt: 'Year-month-day, as in 2019-07-31',
      validateInput: (value) =>
        dayNumberOf(value.trim()) === null ? `“${value}” is no day: write it as 2019-07-31` : null,
    });
    if (date === undefined) return;
    const headline = await vscode.window.showInputBox({
      title: 'New Article (2 of 2): the headline',
      prompt: 'Leave it empty if the article has none',
    });
    if (headline === undefined) return;
    const content = `${canonicalHeader(date.trim())}${headline === '' ? '' : `${headline.trim()}\n`}`;
    const document = await vscode.workspace.openTextDocument({ language: articleLanguage, content });
    const editor = await vscode.window.showTextDocument(document);
    const end = document.positionAt(content.length);
    editor.selection = new vscode.Selection(end, end);
    say('a new article; save it into your corpus folder.');
  },
};
