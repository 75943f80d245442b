import * as vscode from 'vscode';
import { articleLanguage } from '../articles';
import { openQuoteTable } from '../tables/quoteTable/panel';
import type { Command } from './command';
import { hasCorpus } from './corpusFirst';

/** Opens the table of quotations in the corpus, filtered by a speaker if one is given. */
export const showQuotes: Command = {
  id: 'copydesk.showQuotes',
  run: async (context, speaker) => {
    if (!(await hasCorpus(context))) return;
    const { server, extensionUri } = context;
    const document = vscode.window.activeTextEditor?.document;
    const article = document?.languageId === articleLanguage ? document.uri : null;
    openQuoteTable(server, extensionUri, article, typeof speaker === 'string' ? `speaker:"${speaker}"` : null);
  },
};
