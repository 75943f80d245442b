import * as vscode from 'vscode';
import type { NamedKey } from '../../../../server/src/corpus/entityKey';
import { requests } from '../../../../server/src/protocol/messages';
import { reportFailure } from '../../failures';
import type { Server } from '../../server';
import { toRange } from '../../toRange';
import { postToPage, showTable, type TablePage } from '../tablePanel';
import type { FromPage, ToPage } from './messages';

/** The speaker for a page that is still loading, sent once it makes its first request. */
let wanted: NamedKey | null = null;

/**
 * Opens or reveals the table of quotations. `article` is the one that the check box limits it to; a `speaker` of null
 * leaves what is shown unchanged.
 */
export function openQuoteTable(
  server: Server,
  extensionUri: vscode.Uri,
  article: vscode.Uri | null,
  speaker: NamedKey | null,
): void {
  wanted = speaker;
  const shown = showTable(extensionUri, page, (webview) => {
    const post = (message: ToPage): void => postToPage(webview, message);
    const answer = async (message: FromPage): Promise<void> => {
      if (message.type === 'open') {
        await openRow(message);
        return;
      }
      if (wanted !== null) {
        post({ type: 'speaker', speaker: wanted });
        wanted = null;
        return;
      }
      const query = { ...message.query, uri: message.onlyArticle && article !== null ? article.toString() : null };
      const found = await server.request(requests.quotePage, query);
      post({
        type: 'article',
        name: article === null ? null : article.path.slice(article.path.lastIndexOf('/') + 1),
      });
      post({ type: 'page', id: message.id, first: query.first, page: found });
    };
    return vscode.Disposable.from(
      webview.onDidReceiveMessage((message: FromPage) => {
        answer(message).catch((error: unknown) => reportFailure(server.output, page.title, error));
      }),
      server.onStatus(({ isReading }) => {
        if (!isReading) post({ type: 'changed' });
      }),
    );
  });
  if (shown !== null && speaker !== null) {
    postToPage(shown, { type: 'speaker', speaker } satisfies ToPage);
    wanted = null;
  }
}

async function openRow({ row, keepsFocus }: Extract<FromPage, { type: 'open' }>): Promise<void> {
  const selection = toRange(row.range);
  await vscode.window.showTextDocument(vscode.Uri.parse(row.uri), {
    selection,
    preserveFocus: keepsFocus,
    preview: true,
    viewColumn: vscode.ViewColumn.Beside,
  });
}

const page: TablePage = {
  name: 'quoteTable',
  title: 'Quotations',
  body: `<header>
<input id="filter" type="search" placeholder="Filter by speaker, words, date, outlet, author or headline" aria-label="Filter">
<button id="speaker" hidden></button>
<select id="outlets" aria-label="Outlet" hidden></select>
<label id="scope" hidden><input id="onlyArticle" type="checkbox"> <span></span></label>
<output id="count" aria-live="polite"></output>
</header>
<main>
<table aria-label="Quotations">
<thead><tr></tr></thead>
<tbody></tbody>
</table>
<p id="empty" hidden>No quotations. Open a folder of articles, or clear the filter.</p>
</main>`,
};
