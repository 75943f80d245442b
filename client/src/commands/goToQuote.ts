import * as vscode from 'vscode';
import { requests } from '../../../server/src/protocol/messages';
import { activeArticle, type Command, reveal, say, toRange } from './command';

/** Lists the article's quotations and shows the chosen one; moving through the list previews them. */
export const goToQuote: Command = {
  id: 'copydesk.goToQuote',
  run: async ({ server }) => {
    const editor = activeArticle();
    if (editor === null) return;
    const quotes = await server.request(requests.quotes, { uri: editor.document.uri.toString() });
    if (quotes.length === 0) {
      say('this article has no quotations.');
      return;
    }
    const items = quotes.map(({ label, description, range }) => ({ label, description, range }));
    await pickPlace(editor, items, 'Go to Quote', 'Type a speaker or some words');
  },
};

interface PlaceItem extends vscode.QuickPickItem {
  readonly range: Parameters<typeof toRange>[0];
}

/** A list of places in an editor: the active one is shown while choosing, and the old place comes back on Escape. */
export async function pickPlace(
  editor: vscode.TextEditor,
  items: readonly PlaceItem[],
  title: string,
  placeHolder: string,
): Promise<void> {
  const before = editor.selection;
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
    onDidSelectItem: (item) => {
      if (typeof item !== 'string' && 'range' in item) reveal(editor, toRange(item.range as PlaceItem['range']));
    },
  });
  if (chosen === undefined) {
    editor.selection = before;
    editor.revealRange(before);
    return;
  }
  await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
  reveal(editor, toRange(chosen.range));
}
