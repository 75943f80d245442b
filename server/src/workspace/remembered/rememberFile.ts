import { encodeFacts } from '../../corpus/codec/factsCodec';
import type { ArticleFacts } from '../../corpus/facts';
import type { TextFile } from '../fileTree';
import type { FileStamp } from '../host';
import type { WorkspaceState } from '../workspaceState';
import type { FileRecord } from './fileRecord';
import { restore } from './recallFiles';

/** What was found out about a closed file. */
export interface Learned extends Pick<FileRecord, 'circumstances' | 'kind' | 'check'> {
  /** Undefined if its bytes do not decide what its text is: then nothing is remembered. */
  readonly stamp: FileStamp | undefined;
  /** Null if the file is not an article. */
  readonly facts: ArticleFacts | null;
}

/** Remembers what was found out about a closed file. */
export function rememberFile(state: WorkspaceState, file: TextFile, { stamp, facts, ...rest }: Learned): void {
  const { memory, roots } = state;
  const root = roots.innermost(file.id);
  if (!memory.isOn || root === null) return;
  if (stamp === undefined) {
    memory.forget(root, file.id);
    return;
  }
  file.rememberedHash = null;
  memory.remember(root, file.id, { ...stamp, ...rest, facts: facts === null ? null : encodeFacts(facts) });
}

/**
 * Restores a file that was read and turned out to have the bytes that are remembered, as after a check-out. False if it
 * has to be analyzed.
 */
export async function restoreSameBytes(
  state: WorkspaceState,
  file: TextFile,
  { stamp, isStale }: { readonly stamp: FileStamp | undefined; readonly isStale: () => boolean },
): Promise<boolean> {
  if (stamp === undefined || file.rememberedHash !== stamp.hash || state.toCheck.has(file.id)) return false;
  const root = state.roots.innermost(file.id);
  const [record] = await state.memory.recall(root, [file.id]);
  if (isStale() || record === undefined || record === null || record.hash !== stamp.hash) return false;
  if (!restore(state, file, record)) return false;
  state.memory.remember(root, file.id, { ...record, ...stamp });
  return true;
}
