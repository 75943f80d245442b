import { folderOf } from '../corpus/documentId';
import { persistently } from './persistently';
import { defaultSettings, sameFields, sameFindings, sameMembers } from './settings';
import type { WorkspaceState } from './workspaceState';

/**
 * Requests the settings of all root folders and applies what changed: which files are articles, what is found in them,
 * how files are decoded. Settings that only affect display cause no rereading.
 */
export async function loadSettings(state: WorkspaceState): Promise<void> {
  const { host, listener } = state.options;
  state.settingsAreStale = false;
  const roots = state.roots.all;
  const ask = (folder: string | null): Promise<unknown> =>
    persistently(
      () => host.settings(folder),
      null,
      (error) => listener.failed('requesting settings', error),
    );
  const [fallback, usesUtf8, ...values] = await Promise.all([
    ask(null),
    persistently(host.usesUtf8, state.usesUtf8, () => undefined),
    ...roots.map((it) => ask(it.uri)),
  ]);
  const before = state.settings.all();
  const problemsBefore = new Set(state.settings.problems);
  const usedUtf8 = state.usesUtf8;
  state.settings.replace(fallback, new Map(roots.map((it, index) => [it.id, values[index]])));
  state.usesUtf8 = usesUtf8;
  const after = state.settings.all();
  const differs = (isSame: typeof sameMembers): boolean =>
    after.size !== before.size || [...after].some(([id, it]) => !isSame(it, before.get(id) ?? defaultSettings));
  if (differs(sameMembers)) updateMembers(state);
  if (differs(sameFields)) state.notesAreStale = true;
  if (differs(sameFindings) || usesUtf8 !== usedUtf8)
    for (const file of state.files.all()) if (state.writer.has(file.id) || usesUtf8 !== usedUtf8) state.readAgain(file);
  for (const problem of state.settings.problems) if (!problemsBefore.has(problem)) listener.complain(null, problem);
  listener.settingsChanged();
}

/** Applies changed `ignore` and `corpus.include` settings: drops ignored files, lists and judges the others again. */
function updateMembers(state: WorkspaceState): void {
  for (const file of [...state.files.all()]) {
    if (state.isTextFile(file)) state.membership.invalidate(folderOf(file.id));
    else state.forget(file);
    // Files that are now included are read; those no longer included wait for their folder's verdict.
    const isUndated = file.kind === 'undated' || file.kind === 'other';
    if (isUndated && state.isTextFile(file) && state.isIncluded(file) !== state.writer.has(file.id))
      state.readAgain(file);
  }
  for (const root of state.roots.all) state.foldersToList.set(root.id, root);
  for (const id of state.open.keys()) state.toAnalyze.set(id, 0);
}
