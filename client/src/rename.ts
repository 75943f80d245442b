import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { type RenamedArticle, requests } from '../../server/src/protocol/messages';
import { formatNumber } from './formatNumber';
import { plainItem, showInStatusBar } from './notify';
import type { Requester } from './requester';
import { type Applied, applyVerified, reportRefused } from './verifiedEdits';

/** A name at a place, and its new name. */
export interface Renaming {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly newName: string;
}

interface Choice extends vscode.QuickPickItem {
  readonly article: RenamedArticle;
  readonly where: 'inText' | 'inQuotations';
}

/** The selected part of a renaming: the URIs of the articles to change outside quotations, and inside. */
interface Chosen {
  readonly inText: readonly string[];
  readonly inQuotations: readonly string[];
}

/** Makes Rename Symbol ask first if it affects other articles or quotations. */
export function renameMiddleware(server: Requester): Pick<Middleware, 'provideRenameEdits'> {
  return {
    provideRenameEdits: async (document, position, newName) => {
      const applied = await rename(server, { document, position, newName });
      if (applied !== null) reportRenamed(applied, newName);
      // The edits are already applied; the editor has nothing left to do.
      return new vscode.WorkspaceEdit();
    },
  };
}

/** Renames where the user selects it; null if nothing changes or the user cancels. */
export async function rename(server: Requester, { document, position, newName }: Renaming): Promise<Applied | null> {
  const { version } = document;
  const request = { uri: document.uri.toString(), position, newName, version };
  const articles = await server.request(requests.renamedArticles, request);
  if (articles === null) return null;
  const chosen = await choose(articles, document.uri, newName);
  if (chosen === null) return null;
  const result = await server.request(requests.renameEdits, { ...request, ...chosen });
  if (result === null || document.version !== version) throw new Error('The article has changed. Try again.');
  return applyVerified(result);
}

/** Reports what was renamed and what was not. */
export function reportRenamed({ written, refused }: Applied, newName: string): void {
  if (written.length > 0)
    showInStatusBar(
      written.length === 1
        ? `Renamed to “${newName}”`
        : `Renamed to “${newName}” in ${formatNumber(written.length)} articles`,
    );
  reportRefused(refused);
}

/** Lets the user select articles; quotations are off by default. Null if the user cancels. */
async function choose(articles: readonly RenamedArticle[], own: vscode.Uri, newName: string): Promise<Chosen | null> {
  const isOwn = ({ uri }: RenamedArticle): boolean => vscode.Uri.parse(uri).toString() === own.toString();
  if (articles.every((it) => isOwn(it) && it.inQuotations === 0))
    return { inText: articles.map((it) => it.uri), inQuotations: [] };
  const inText = articles.filter((it) => it.inText > 0).map((it) => choiceOf(it, 'inText'));
  const inQuotations = articles.filter((it) => it.inQuotations > 0).map((it) => choiceOf(it, 'inQuotations'));
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem>(
    [
      ...inText,
      ...(inQuotations.length === 0
        ? []
        : [{ label: 'Inside quotations', kind: vscode.QuickPickItemKind.Separator }, ...inQuotations]),
    ],
    {
      title: `Rename to “${newName}”`,
      placeHolder: 'Clear the articles that should stay as they are',
      canPickMany: true,
    },
  );
  if (picked === undefined) return null;
  const uris = (where: Choice['where']): string[] =>
    [...inText, ...inQuotations].filter((it) => it.where === where && picked.includes(it)).map((it) => it.article.uri);
  return { inText: uris('inText'), inQuotations: uris('inQuotations') };
}

function choiceOf(article: RenamedArticle, where: Choice['where']): Choice {
  const count = article[where];
  return plainItem({
    label: article.path,
    description: `${count} ${where === 'inText' ? (count === 1 ? 'mention' : 'mentions') : count === 1 ? 'mention inside quotations' : 'mentions inside quotations'}`,
    picked: where === 'inText',
    article,
    where,
  });
}
