import * as vscode from 'vscode';
import { type QuoteItem, requests } from '../../../server/src/protocol/messages';
import { plainItem } from '../notify';
import { activeArticle, type Command, say } from './command';
import { pickPlace } from './pickPlace';

/**
 * Lists the article's quotations, all or one speaker's, with a preview in the editor, and goes to the chosen one. A
 * button filters by speaker; the code lens above a quotation passes its speaker.
 */
export const goToQuote: Command = {
  id: 'copydesk.goToQuote',
  run: async ({ server }, _uri, speaker) => {
    const editor = activeArticle();
    if (editor === null) return;
    const quotes = await server.request(requests.quotes, { uri: editor.document.uri.toString() });
    if (quotes.length === 0) {
      say('No quotations found in this article.');
      return;
    }
    await listQuotes(editor, quotes, typeof speaker === 'string' ? speaker : null);
  },
};

const chooseSpeaker: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('person'),
  tooltip: 'Filter by speaker…',
};

async function listQuotes(
  editor: vscode.TextEditor,
  quotes: readonly QuoteItem[],
  speaker: string | null,
): Promise<void> {
  const shown = speaker === null ? quotes : quotes.filter((it) => it.speaker === speaker);
  const items = shown.map(({ label, description, range }) => ({ label, description, range }));
  const wantsSpeaker = await pickPlace(editor, {
    items,
    title: speaker === null ? 'Go to Quote' : `Go to Quote: ${speaker}`,
    placeHolder: 'Type a speaker or words from the quotation',
    button: chooseSpeaker,
  });
  if (!wantsSpeaker) return;
  const chosen = await pickSpeaker(quotes);
  if (chosen !== undefined) await listQuotes(editor, quotes, chosen);
}

/** Lets the user pick a speaker, the most quoted first; null for all; undefined if the user cancels. */
async function pickSpeaker(quotes: readonly QuoteItem[]): Promise<string | null | undefined> {
  const counts = new Map<string, number>();
  for (const { speaker } of quotes) if (speaker !== '') counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const all = { label: 'All speakers', description: `${quotes.length}`, speaker: null };
  const one = [...counts]
    .sort((left, right) => right[1] - left[1])
    .map(([speaker, count]) => ({ label: speaker, description: `${count}`, speaker }));
  const chosen = await vscode.window.showQuickPick([all, ...one.map(plainItem)], { title: 'Show quotations by' });
  return chosen?.speaker;
}
