import * as vscode from 'vscode';
import { requests } from '../../../../server/src/protocol/messages';
import { say } from '../../commands/command';
import { logFailure, reportFailure } from '../../failures';
import { formatNumber } from '../../formatNumber';
import type { Server } from '../../server';
import { toRange } from '../../toRange';
import { applyVerified, reportRefused } from '../../verifiedEdits';
import { postToPage, showTable, type TablePage } from '../tablePanel';
import type { Choice, FromPage, ToPage } from './messages';

/** Opens or reveals the table of undated articles. */
export function openDateTable(server: Server, extensionUri: vscode.Uri): void {
  showTable(extensionUri, page, (webview) => {
    const post = (message: ToPage): void => postToPage(webview, message);
    // Files that are not open are written to disk, which the server notices a moment later. Until then they would be
    // offered, and could be written, a second time.
    const written = new Set<string>();
    const showArticles = async (): Promise<void> => {
      const articles = await server.request(requests.undated, {});
      if (!articles.some(({ uri }) => written.has(uri))) written.clear();
      post({ type: 'articles', articles: articles.filter(({ uri }) => !written.has(uri)) });
    };
    const answer = async (message: FromPage): Promise<void> => {
      if (message.type === 'open') {
        await openArticle(message);
        return;
      }
      if (message.type === 'apply') {
        const uris = await writeDates(server, message.choices);
        for (const uri of uris) written.add(uri);
        post({ type: 'applied', count: uris.length });
      }
      await showArticles();
    };
    const listener = webview.onDidReceiveMessage((message: FromPage) => {
      answer(message).catch((error: unknown) => reportFailure(server.output, page.title, error));
    });
    const follower = server.onStatus(({ isReading }) => {
      if (!isReading && written.size > 0)
        showArticles().catch((error: unknown) => logFailure(server.output, page.title, error));
    });
    return vscode.Disposable.from(listener, follower);
  });
}

/** Writes the chosen dates as one undo step; returns the URIs of the changed articles. */
async function writeDates(server: Server, choices: readonly Choice[]): Promise<readonly string[]> {
  const { written, refused } = await applyVerified(await server.request(requests.dateEdits, { choices }));
  say(`${formatNumber(written.length)} ${written.length === 1 ? 'date' : 'dates'} written.`);
  reportRefused(refused);
  return written;
}

async function openArticle({ uri, range }: Extract<FromPage, { type: 'open' }>): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    ...(range === null ? {} : { selection: toRange(range) }),
    preview: true,
    viewColumn: vscode.ViewColumn.Beside,
  });
}

const page: TablePage = {
  name: 'dateTable',
  title: 'Missing Dates',
  body: `<header>
<button id="apply" disabled>Write dates</button>
<button id="sure" disabled>Select all sure dates</button>
<button id="likely" disabled>Select all likely dates, too</button>
<button id="none">Clear selection</button>
<output id="count" aria-live="polite">Looking for articles without a date…</output>
</header>
<main>
<table aria-label="Articles without a date">
<thead><tr><th class="tick" scope="col"></th><th class="file" scope="col">File</th><th class="date" scope="col">Date</th><th class="certainty" scope="col">Certainty</th><th class="evidence" scope="col">Evidence</th><th class="outlet" scope="col">Outlet</th><th class="title" scope="col">Article</th></tr></thead>
<tbody id="rows"></tbody>
</table>
<p id="empty" hidden>Every article has a date. To treat text files without a date header as articles, run “Copydesk: Treat Text Files as Articles…”.</p>
</main>`,
};
