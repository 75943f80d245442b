import { type DocumentId, isWithin } from '../../corpus/documentId';
import type { WorkspaceState } from '../workspaceState';

/**
 * Forgets the files of a root folder that were deleted while nobody watched. Once for each root folder, when everything
 * has been read: one that could not be listed in full keeps what is remembered of it.
 */
export async function forgetGone({ roots, rootsToTidy, memory, files, unlisted }: WorkspaceState): Promise<void> {
  const [id] = rootsToTidy;
  if (id === undefined) return;
  rootsToTidy.delete(id);
  const root = roots.all.find((it) => it.id === id);
  if (root === undefined || [...unlisted.keys()].some((it) => isWithin(it, id))) return;
  await memory.forgetOthers(root, (it) => {
    const document = it as DocumentId;
    return files.get(document) !== undefined && roots.innermost(document)?.id === id;
  });
}
