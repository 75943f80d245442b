import * as vscode from 'vscode';
import { requests } from '../../../../server/src/protocol/messages';
import { say, toRange } from '../../commands/command';
import type { Server } from '../../server';
import { showTable, type TablePage } from '../tablePanel';
import type { Choice, FromPage, ToPage } from './messages';

/** Opens the table of undated articles, or brings it to the front. */
export function openDateTable(server: Server, extensionUri: vscode.Uri): void {
  showTable(extensionUri, page, (webview) => {
    const tell = (message: ToPage): void => void webview.postMessage(message);
    // Files that are not open are written to the disk, and the server sees that a moment later: until then it takes them
    // for undated, and they would be offered, and written, a second time.
    const written = new Set<string>();
    const showArticles = async (): Promise<void> => {
      const articles = await server.request(requests.undated, {});
      if (!articles.some(({ uri }) => written.has(uri))) written.clear();
      tell({ type: 'articles', articles: articles.filter(({ uri }) => !written.has(uri)) });
    };
    const listener = webview.onDidReceiveMessage(async (message: FromPage) => {
      if (message.type === 'open') {
        await openArticle(message);
        return;
      }
      if (message.type === 'apply') {
        const uris = await writeDates(server, message.choices);
        for (const uri of uris) written.add(uri);
        tell({ type: 'applied', count: uris.length });
      }
      await showArticles();
    });
    const follower = server.onStatus(({ total }) => {
      if (total === 0 && written.size > 0) void showArticles();
    });
    return vscode.Disposable.from(listener, follower);
  });
}

/** Writes the chosen days into all their files as one step of undo; the URIs of those that were written. */
async function writeDates(server: Server, choices: readonly Choice[]): Promise<readonly string[]> {
  const documents = await server.request(requests.dateEdits, { choices });
  const change = new vscode.WorkspaceEdit();
  const written: string[] = [];
  for (const { uri, version, edits } of documents) {
    const open = vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri);
    // A buffer that moved on since its edits were made is left alone; the table shows it again.
    if (open !== undefined && version !== null && open.version !== version) continue;
    change.set(
      vscode.Uri.parse(uri),
      edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
    );
    written.push(uri);
  }
  const unsaved = new Set(vscode.workspace.textDocuments.filter((it) => it.isDirty).map((it) => it.uri.toString()));
  // As a refactoring, so that one Undo takes all of it back.
  const isDone = await vscode.workspace.applyEdit(change, { isRefactoring: true });
  // The editor itself saves a refactoring of several files, and leaves one of a single file unsaved.
  if (isDone) await Promise.all(written.filter((uri) => !unsaved.has(uri)).map(save));
  say(
    isDone ? `${written.length} ${written.length === 1 ? 'date' : 'dates'} written.` : 'the editor refused the change.',
  );
  return isDone ? written : [];
}

async function save(uri: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (document.isDirty) await document.save();
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
<button id="sure" disabled>Tick all that are sure</button>
<button id="none">Tick none</button>
<output id="count" aria-live="polite"></output>
</header>
<main>
<table aria-label="Articles without a date">
<thead><tr><th class="tick" scope="col"></th><th class="file" scope="col">File</th><th class="date" scope="col">Date</th><th class="certainty" scope="col">Certainty</th><th class="evidence" scope="col">Evidence</th><th class="title" scope="col">Article</th></tr></thead>
<tbody id="rows"></tbody>
</table>
<p id="empty" hidden>Every article has a date. A folder where most files have no date yet is a corpus once the setting copydesk.corpus.include names it.</p>
</main>`,
};
