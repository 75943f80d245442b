import type { DocumentRef } from '../corpus/documentId';
import { pathBelow } from '../corpus/documentId';
import type { SideFileName } from '../workspace/sideFileNames';
import type { CorrectionResult } from './messages';
import type { Session } from './session';

/** What a side file is to become. */
export interface SideFileChange {
  readonly name: SideFileName;
  /** What is wrong with a side file as it is. */
  readonly problemsIn: (text: string) => readonly string[];
  /** The new text; `article` is the path that the side file knows the article by. */
  readonly change: (before: string | null, article: string) => string;
}

/**
 * What the side file that counts for an article should say after a reader's word: the nearest one, else one in the root
 * folder. A file that cannot be read whole is not overwritten.
 */
export async function changedSideFile(
  { workspace }: Session,
  article: DocumentRef,
  { name, problemsIn, change }: SideFileChange,
): Promise<CorrectionResult> {
  const folder = workspace.sideFileFolder(article, name);
  const file = folder === null ? null : workspace.documentOf(`${folder}/${name}`);
  if (folder === null || file === null)
    return {
      file: null,
      problem: 'Corrections are saved in the corpus folder. Open the folder of this article first.',
    };
  const before = (await workspace.source(file))?.text ?? null;
  if (before !== null && problemsIn(before).length > 0)
    return { file: null, problem: `${name} has errors. Fix them first so that nothing in it is lost.` };
  return { file: { uri: file.uri, before, text: change(before, pathBelow(folder, article.uri)) }, problem: null };
}
