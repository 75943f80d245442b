import * as vscode from 'vscode';
import { evenly } from '../../server/src/workspace/folderReading';
import { pathMatcher, pathNamer } from '../../server/src/workspace/glob';
import { articleExtension, hasArticleHeader, isCorpusFolder, PROBE_LENGTH } from '../../server/src/workspace/recognise';
import { EVIDENCE_LENGTH } from '../../server/src/workspace/textEvidence';
import { readingOf } from '../../server/src/workspace/textReading';
import { readingsOf } from './fileReadings';

/** The language of articles. */
export const articleLanguage = 'news-article';

const SIBLINGS_READ = 24;

/** Who hears what documents are. */
export interface ArticleListener {
  readonly onArticle: () => void;
  /** A text file of the workspace was opened that nothing makes an article. */
  readonly onOtherText: (uri: vscode.Uri) => void;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Turns plain-text documents into articles when they are: by a header in any form, by the settings, or by lying in a
 * folder most of whose text files have headers. `.txt` is not ours: any other plain text is left alone, and the
 * language server is not even started for it.
 */
export function watchForArticles({ onArticle, onOtherText, onFailure }: ArticleListener): vscode.Disposable {
  const probe = (document: vscode.TextDocument): void => {
    if (document.languageId === articleLanguage) onArticle();
    else if (document.languageId === 'plaintext' && !declined.has(document.uri.toString()))
      claim(document).then((isClaimed) => {
        if (!isClaimed && isArticleFile(document.uri)) onOtherText(document.uri);
      }, onFailure);
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

/** Makes a document an article where it is one; true unless it stays what it is. */
async function claim(document: vscode.TextDocument): Promise<boolean> {
  if (document.isClosed) return true;
  if (!(await isArticle(document))) return false;
  if (!document.isClosed && document.languageId === 'plaintext')
    await vscode.languages.setTextDocumentLanguage(document, articleLanguage);
  return true;
}

function isArticleFile(uri: vscode.Uri): boolean {
  return isOfWorkspace(uri) && uri.path.toLowerCase().endsWith(articleExtension);
}

async function isArticle(document: vscode.TextDocument): Promise<boolean> {
  const { uri } = document;
  const isFile = isOfWorkspace(uri);
  // Other schemes are views of something else: a file's last commit, a log. They would count twice.
  if (!isFile && uri.scheme !== 'untitled') return false;
  if (isFile && isMatched(uri, 'ignore')) return false;
  if (hasArticleHeader(headOf(document))) return true;
  if (!isArticleFile(uri)) return false;
  if (pathNamer(globsOf(uri, 'corpus.include'))(vscode.workspace.asRelativePath(uri, false))) return true;
  if (readingOf(headOf(document, EVIDENCE_LENGTH)) === 'other') return false;
  return isMatched(uri, 'corpus.include') || (await liesInCorpus(uri));
}

/** Whether the document is a file on disk or in a folder of this workspace, wherever that is. */
function isOfWorkspace({ scheme }: vscode.Uri): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return scheme === 'file' || scheme === 'vscode-remote' || folders.some((it) => it.uri.scheme === scheme);
}

/** Whether a setting of globs matches the file's path below its workspace folder. */
function isMatched(uri: vscode.Uri, setting: GlobSetting): boolean {
  const globs = globsOf(uri, setting);
  if (globs.length === 0) return false;
  return pathMatcher(globs)(vscode.workspace.asRelativePath(uri, false));
}

type GlobSetting = 'ignore' | 'corpus.include';

/** The globs of a setting, which may be of any shape: settings come from strangers too. */
function globsOf(uri: vscode.Uri, setting: GlobSetting): readonly string[] {
  const given: unknown = vscode.workspace.getConfiguration('copydesk', uri).get(setting);
  return Array.isArray(given) ? given.filter((it): it is string => typeof it === 'string') : [];
}

/** Reads the beginnings of some sibling files, as many as tell; a folder that cannot be read is no corpus. */
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
