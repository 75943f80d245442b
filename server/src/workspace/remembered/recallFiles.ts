import { decodeSoundFacts } from '../../corpus/codec/factsCodec';
import type { DocumentId, DocumentRef } from '../../corpus/documentId';
import { Cancelled, nextTurn } from '../../work/slices';
import { localToday } from '../clock';
import { withoutHints } from '../diagnose';
import type { TextFile } from '../fileTree';
import type { WorkspaceState } from '../workspaceState';
import { circumstancesOf, findingSettingsOf, holdsOn } from './circumstances';
import type { FileRecord } from './fileRecord';

/** Chosen by hand: few enough requests to the store, and little to hold in memory. */
const RECALLED_AT_ONCE = 128;
/** Chosen by hand: the corpus takes up so many articles in half a slice. */
const RESTORED_AT_ONCE = 32;

/**
 * Restores files that have not changed since they were remembered, and leaves the others to be read. Progress is made
 * even if nothing is remembered: each queued file is asked about once.
 */
export async function recallFiles(state: WorkspaceState, isStopped: () => boolean): Promise<void> {
  const batch = queued(state);
  try {
    const revisions = batch.map((it) => it.revision);
    const [stamps, records] = await Promise.all([stampsOf(state, batch), recordsOf(state, batch)]);
    let restored = 0;
    for (const [index, file] of batch.entries()) {
      const record = records[index] ?? null;
      // An event since then has queued the file again, or removed it.
      const isStale = file.revision !== revisions[index] || state.open.has(file.id) || !state.toRead.has(file.id);
      if (isStale || record === null || state.files.get(file.id) !== file) continue;
      state.reading.add(file.id);
      state.toRead.delete(file.id);
      const isUnchanged = record.stamp !== '' && record.stamp === stamps[index];
      file.rememberedHash = record.hash;
      if (!isUnchanged || !restore(state, file, record)) state.toRead.add(file.id);
      else if (++restored % RESTORED_AT_ONCE === 0) {
        await state.writer.flush();
        await nextTurn();
        if (isStopped()) throw new Cancelled();
      }
    }
    await state.writer.flush();
  } finally {
    state.reading.clear();
  }
}

/**
 * Restores a file whose bytes are those of its record. False if that does not tell all that is needed: then the file has
 * to be read.
 */
export function restore(state: WorkspaceState, file: TextFile, record: FileRecord): boolean {
  const notes = state.notesOf(file);
  if (record.circumstances !== circumstances(state, file)) return false;
  state.membership.setKind(file, record.kind);
  if (!state.isArticle(file)) {
    state.drop(file.id);
    return true;
  }
  const facts = record.facts === null ? null : decodeSoundFacts(record.facts, file);
  if (facts === null) return false;
  file.notes = notes;
  file.rememberedHash = null;
  state.writer.set(facts);
  const { settings } = state.settingsOf(file);
  const { host, rulePages } = state.options;
  const { check } = record;
  if (settings.diagnostics.scope !== 'corpus') state.findings.clear(file.id);
  else if (
    check === null ||
    check.settings !== findingSettingsOf(settings, rulePages) ||
    !holdsOn(localToday(host.now()), check, facts.date)
  )
    state.checkAgain(file);
  else {
    state.findings.set(file.id, file.uri, withoutHints(check));
    file.checkedWith = check.doubt;
    // The corpus may have changed since: if it no longer casts this doubt, the article is checked again.
    if (check.doubt !== null) state.checkedBeforeRest.add(file.id);
  }
  return true;
}

/** What the kind and the facts of a file depend on besides its bytes. */
export function circumstances(state: WorkspaceState, file: TextFile): string {
  return circumstancesOf({ usesUtf8: state.usesUtf8, notes: state.noteSignatureOf(file) });
}

/** The next files to ask about. */
function queued(state: WorkspaceState): TextFile[] {
  const batch: TextFile[] = [];
  for (const id of state.toRecall) {
    if (batch.length === RECALLED_AT_ONCE) break;
    state.toRecall.delete(id);
    const file = state.toRead.has(id) ? state.files.get(id) : undefined;
    if (file !== undefined) batch.push(file);
  }
  return batch;
}

/** The stamps of files as they are now; null for one without. */
async function stampsOf({ options }: WorkspaceState, files: readonly TextFile[]): Promise<readonly (string | null)[]> {
  const { host, listener } = options;
  if (host.stamps === undefined) return [];
  try {
    return await host.stamps(files.map((it) => it.uri));
  } catch (error) {
    listener.failed('looking for changed files', error);
    return [];
  }
}

/** The records of files, each from its root folder's store. */
async function recordsOf(
  { memory, roots }: WorkspaceState,
  files: readonly TextFile[],
): Promise<readonly (FileRecord | null)[]> {
  const byRoot = new Map<DocumentRef | null, DocumentId[]>();
  for (const { id } of files) {
    const root = roots.innermost(id);
    const known = byRoot.get(root);
    if (known === undefined) byRoot.set(root, [id]);
    else known.push(id);
  }
  const found = new Map<DocumentId, FileRecord | null>();
  for (const [root, ids] of byRoot) {
    const records = await memory.recall(root, ids);
    for (const [index, id] of ids.entries()) found.set(id, records[index] ?? null);
  }
  return files.map(({ id }) => found.get(id) ?? null);
}
