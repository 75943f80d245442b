import * as vscode from 'vscode';
import { textLimit } from '../../server/src/workspace/fileLimits';
import { pathMatcher } from '../../server/src/workspace/glob';
import { articleExtension, hasArticleHeader, isCorpusFolder, PROBE_LENGTH } from '../../server/src/workspace/recognise';
import { readRegular } from './regularFile';

/** The language of articles. */
export const articleLanguage = 'news-article';

const SIBLINGS_READ = 24;

/**
 * Turns plain-text documents into articles when they are: by a header in any form, by the settings, or by lying in a
 * folder most of whose text files have headers. `.txt` is not ours: any other plain text is left alone, and the
 * language server is not even started for it.
 */
export function watchForArticles(onArticle: () => void, failed: (error: unknown) => void): vscode.Disposable {
  const probe = (document: vscode.TextDocument): void => {
    if (document.languageId === articleLanguage) onArticle();
    else if (document.languageId === 'plaintext' && !declined.has(document.uri.toString()))
      claim(document).catch((error: unknown) => failed(error));
  };
  // A change of language is a close and an open of the same document, one that is opened again is another: an article that
  // comes back as plain text was made so by the user.
  const declined = new Set<string>();
  let justClosed: vscode.TextDocument | null = null;
  for (const document of vscode.workspace.textDocuments) probe(document);
  return vscode.Disposable.from(
    vscode.workspace.onDidCloseTextDocument((document) => {
      declined.delete(document.uri.toString());
      justClosed = document.languageId === articleLanguage ? document : null;
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.languageId === 'plaintext' && document === justClosed) declined.add(document.uri.toString());
      probe(document);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk'))
        for (const document of vscode.workspace.textDocuments) probe(document);
    }),
    // An untitled document becomes an article when its header is typed.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isTop = contentChanges.some((it) => it.range.start.line < 2);
      if (isTop && hasArticleHeader(headOf(document))) probe(document);
    }),
  );
}

async function claim(document: vscode.TextDocument): Promise<void> {
  if (document.isClosed || !(await isArticle(document))) return;
  if (!document.isClosed && document.languageId === 'plaintext')
    await vscode.languages.setTextDocumentLanguage(document, articleLanguage);
}

async function isArticle(document: vscode.TextDocument): Promise<boolean> {
  const { uri } = document;
  const isFile = isOfWorkspace(uri);
  // Other schemes are views of something else: a file's last commit, a log. They would count twice.
  if (!isFile && uri.scheme !== 'untitled') return false;
  if (isFile && isNamed(uri, 'ignore')) return false;
  if (hasArticleHeader(headOf(document))) return true;
  if (!isFile || !uri.path.toLowerCase().endsWith(articleExtension)) return false;
  return isNamed(uri, 'corpus.include') || (await liesInCorpus(uri));
}

/** Whether the document is a file on disk or in a folder of this workspace, wherever that is. */
function isOfWorkspace({ scheme }: vscode.Uri): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return scheme === 'file' || scheme === 'vscode-remote' || folders.some((it) => it.uri.scheme === scheme);
}

/** Whether a setting of globs names the file's path below its workspace folder. */
function isNamed(uri: vscode.Uri, setting: string): boolean {
  const given: unknown = vscode.workspace.getConfiguration('copydesk', uri).get(setting);
  const globs = Array.isArray(given) ? given.filter((it): it is string => typeof it === 'string') : [];
  if (globs.length === 0) return false;
  return pathMatcher(globs)(vscode.workspace.asRelativePath(uri, false));
}

/** Reads the beginnings of some sibling files, as many as tell; a folder that cannot be read is no corpus. */
async function liesInCorpus(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.Uri.joinPath(uri, '..');
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const siblings = entries
      .filter(
        ([name, type]) =>
          type === vscode.FileType.File &&
          name.toLowerCase().endsWith(articleExtension) &&
          !uri.path.endsWith(`/${name}`),
      )
      .slice(0, SIBLINGS_READ);
    const decoder = new TextDecoder();
    const heads = await Promise.all(
      siblings.map(async ([name]) =>
        decoder.decode((await readRegular(vscode.Uri.joinPath(folder, name), textLimit))?.subarray(0, PROBE_LENGTH)),
      ),
    );
    return isCorpusFolder({ articles: heads.filter(hasArticleHeader).length, files: heads.length });
  } catch {
    return false;
  }
}

function headOf(document: vscode.TextDocument): string {
  const end = document.positionAt(PROBE_LENGTH);
  return document.getText(new vscode.Range(new vscode.Position(0, 0), end));
}
