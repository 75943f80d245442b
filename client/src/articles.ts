import * as vscode from 'vscode';
import { evenly } from '../../server/src/workspace/folderReading';
import { pathMatcher, pathNamer } from '../../server/src/workspace/glob';
import { articleExtension, hasArticleHeader, isCorpusFolder, PROBE_LENGTH } from '../../server/src/workspace/recognize';
import { EVIDENCE_LENGTH } from '../../server/src/workspace/textEvidence';
import { readingOf } from '../../server/src/workspace/textReading';
import { readingsOf } from './fileReadings';

/** The language id of articles. */
export const articleLanguage = 'news-article';

/** How many other files of a folder decide. Chosen by hand: enough for a majority, few enough to read at once. */
const SIBLINGS_READ = 24;

/** Callbacks for what opened documents turn out to be. */
export interface ArticleListener {
  readonly onArticle: () => void;
  /** A text file of the workspace was opened that is not an article. */
  readonly onOtherText: (uri: vscode.Uri) => void;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Sets the language of plain-text documents that are articles: by a header in any form, by the settings, or by being in
 * a folder where most text files have headers. Other plain text is left alone, and does not start the server.
 */
export function watchForArticles({ onArticle, onOtherText, onFailure }: ArticleListener): vscode.Disposable {
  const probe = (document: vscode.TextDocument): void => {
    if (document.languageId === articleLanguage) onArticle();
    else if (document.languageId === 'plaintext' && !declined.has(document.uri.toString()))
      claim(document).then((isClaimed) => {
        if (!isClaimed && isArticleFile(document.uri)) onOtherText(document.uri);
      }, onFailure);
  };
  // VS Code reports a change of language as closing and opening the same document object; a reopened file is a new
  // object. So an article that comes back as plain text was changed by the user.
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
      if (!change.affectsConfiguration('copydesk')) return;
      for (const document of vscode.workspace.textDocuments)
        if (isIgnoredArticle(document))
          release(document).then(() => declined.delete(document.uri.toString()), onFailure);
        else probe(document);
    }),
    // An untitled document becomes an article once its header is typed.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isTop = contentChanges.some((it) => it.range.start.line < 2);
      if (isTop && hasArticleHeader(headOf(document))) probe(document);
    }),
  );
}

/** Sets a document's language if it is an article; true if it is one, or is closed by now. */
async function claim(document: vscode.TextDocument): Promise<boolean> {
  if (document.isClosed) return true;
  if (!(await isArticle(document))) return false;
  if (!document.isClosed && document.languageId === 'plaintext')
    await vscode.languages.setTextDocumentLanguage(document, articleLanguage);
  return true;
}

/** Whether the settings no longer allow a document to be an article. */
function isIgnoredArticle({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === articleLanguage && isOfWorkspace(uri) && isMatched(uri, 'ignore');
}

async function release(document: vscode.TextDocument): Promise<void> {
  if (!document.isClosed) await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
}

function isArticleFile(uri: vscode.Uri): boolean {
  return isOfWorkspace(uri) && uri.path.toLowerCase().endsWith(articleExtension);
}

async function isArticle(document: vscode.TextDocument): Promise<boolean> {
  const { uri } = document;
  const isFile = isOfWorkspace(uri);
  // Other schemes are views of something else, such as a file's last commit or a log, and would count twice.
  if (!isFile && uri.scheme !== 'untitled') return false;
  if (isFile && isMatched(uri, 'ignore')) return false;
  if (hasArticleHeader(headOf(document))) return true;
  if (!isArticleFile(uri)) return false;
  if (pathNamer(globsOf(uri, 'corpus.include'))(vscode.workspace.asRelativePath(uri, false))) return true;
  if (readingOf(headOf(document, EVIDENCE_LENGTH)) === 'other') return false;
  return isMatched(uri, 'corpus.include') || (await liesInCorpus(uri));
}

/** Whether the URI's scheme is that of files on disk or of a folder in this workspace. */
function isOfWorkspace({ scheme }: vscode.Uri): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return scheme === 'file' || scheme === 'vscode-remote' || folders.some((it) => it.uri.scheme === scheme);
}

/** Whether a setting's globs match the file's path relative to its workspace folder. */
function isMatched(uri: vscode.Uri, setting: GlobSetting): boolean {
  const globs = globsOf(uri, setting);
  if (globs.length === 0) return false;
  return pathMatcher(globs)(vscode.workspace.asRelativePath(uri, false));
}

type GlobSetting = 'ignore' | 'corpus.include';

/** The globs of a setting, which may be malformed: settings may come from a stranger's workspace. */
function globsOf(uri: vscode.Uri, setting: GlobSetting): readonly string[] {
  const given: unknown = vscode.workspace.getConfiguration('copydesk', uri).get(setting);
  return Array.isArray(given) ? given.filter((it): it is string => typeof it === 'string') : [];
}

/** Whether the file's folder is a corpus, judged by a sample of the other files; false if the folder cannot be read. */
async function liesInCorpus(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.Uri.joinPath(uri, '..');
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const siblings = entries.filter(
      ([name, type]) =>
        (type & vscode.FileType.File) !== 0 &&
        name.toLowerCase().endsWith(articleExtension) &&
        !uri.path.endsWith(`/${name}`),
    );
    const some = evenly(siblings, SIBLINGS_READ);
    const readings = await readingsOf(some.map(([name]) => vscode.Uri.joinPath(folder, name)));
    const texts = readings.filter((it) => it !== 'other');
    return isCorpusFolder({ articles: texts.filter((it) => it === 'dated').length, files: texts.length });
  } catch {
    return false;
  }
}

function headOf(document: vscode.TextDocument, length = PROBE_LENGTH): string {
  const end = document.positionAt(length);
  return document.getText(new vscode.Range(new vscode.Position(0, 0), end));
}
