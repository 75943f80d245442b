import type { DocumentRef } from '../corpus/documentId';
import { pathBelow } from '../corpus/documentId';
import type { SideFileName } from '../workspace/sideFileNames';
import type { CorrectionResult } from './messages';
import type { Session } from './session';

/** A change to a side file. */
export interface SideFileChange {
  readonly name: SideFileName;
  /** The problems of the file's current text. */
  readonly problemsIn: (text: string) => readonly string[];
  /** The new text; `article` is the article's path in the side file. */
  readonly change: (before: string | null, article: string) => string;
}

/**
 * The side file that applies to an article, the nearest one or else one in the root folder, as it should be after a
 * correction. A file with errors is not overwritten.
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
