import * as vscode from 'vscode';
import { requests } from '../../../server/src/protocol/messages';
import { toRange } from '../commands/command';
import type { Server } from '../server';
import type { FromPage, ToPage } from './messages';

let current: vscode.WebviewPanel | null = null;

/** Opens the table of quotations, or brings it to the front. `article` is what “this article” means in it. */
export function openQuoteTable(server: Server, extensionUri: vscode.Uri, article: vscode.Uri | null): void {
  if (current !== null) {
    current.reveal();
    return;
  }
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  const panel = vscode.window.createWebviewPanel('copydesk.quotes', 'Quotations', vscode.ViewColumn.Active, {
    enableScripts: true,
    enableFindWidget: true,
    retainContextWhenHidden: true,
    localResourceRoots: [dist],
  });
  current = panel;
  panel.webview.html = pageHtml(
    panel.webview,
    vscode.Uri.joinPath(dist, 'quoteTable.js'),
    vscode.Uri.joinPath(dist, 'quoteTable.css'),
  );
  const tell = (message: ToPage): void => void panel.webview.postMessage(message);
  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage(async (message: FromPage) => {
      if (message.type === 'open') {
        await openRow(message);
        return;
      }
      const query = { ...message.query, uri: message.onlyArticle && article !== null ? article.toString() : null };
      const page = await server.request(requests.quotePage, query);
      tell({ type: 'article', name: article === null ? null : article.path.slice(article.path.lastIndexOf('/') + 1) });
      tell({ type: 'page', id: message.id, first: query.first, page });
    }),
    server.onStatus(({ total }) => {
      if (total === 0) tell({ type: 'changed' });
    }),
  );
  panel.onDidDispose(() => {
    current = null;
    listeners.dispose();
  });
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

function pageHtml(webview: vscode.Webview, script: vscode.Uri, style: vscode.Uri): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource};">
<link rel="stylesheet" href="${webview.asWebviewUri(style)}">
<title>Quotations</title>
</head>
<body>
<header>
<input id="filter" type="search" placeholder="Filter by speaker, words, date or headline" aria-label="Filter">
<label id="scope" hidden><input id="onlyArticle" type="checkbox"> <span></span></label>
<output id="count" aria-live="polite"></output>
</header>
<main>
<table aria-label="Quotations">
<thead><tr></tr></thead>
<tbody></tbody>
</table>
<p id="empty" hidden>No quotations. Open a folder of articles, or clear the filter.</p>
</main>
<script src="${webview.asWebviewUri(script)}"></script>
</body>
</html>`;
}
