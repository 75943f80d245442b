import * as vscode from 'vscode';
import type { NamedKey } from '../../../server/src/corpus/entityKey';
import { articleLanguage } from '../articles';
import { openQuoteTable } from '../tables/quoteTable/panel';
import type { Command } from './command';
import { hasCorpus } from './corpusFirst';

/** Opens the table of quotations in the corpus, only those by a speaker if one is given. */
export const showQuotes: Command = {
  id: 'copydesk.showQuotes',
  run: async (context, given) => {
    if (!(await hasCorpus(context))) return;
    const { server, extensionUri } = context;
    const document = vscode.window.activeTextEditor?.document;
    const article = document?.languageId === articleLanguage ? document.uri : null;
    openQuoteTable(server, extensionUri, article, speakerOf(given));
  },
};

/** The speaker that a hover, a lens or the Entities view passes; null for anything else, such as a file's URI. */
function speakerOf(given: unknown): NamedKey | null {
  if (typeof given !== 'object' || given === null || !('key' in given) || !('name' in given)) return null;
  const { key, name } = given;
  return typeof key === 'string' && typeof name === 'string' ? { key, name } : null;
}
