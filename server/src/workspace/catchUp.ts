import { type DocumentId, type DocumentRef, isWithin } from '../corpus/documentId';
import { identitiesFileName } from '../corpus/identity/verdicts';
import type { AnalyzedDocument } from '../features/analyzedDocument';
import { plainUtf8, sameEncoding } from '../text/fileEncoding';
import { inSlices, Slices } from '../work/slices';
import { encodingOf } from './decode';
import { firstFew } from './firstFew';
import { loadSettings } from './loadSettings';
import { OpenDocument } from './openDocument';
import { persistently } from './persistently';
import { readFile } from './readFile';
import { readFiles } from './readFiles';
import { forgetGone } from './remembered/forgetGone';
import { recallFiles } from './remembered/recallFiles';
import { sideFileNameOf } from './sideFileNames';
import { sameNotes } from './sideFiles';
import type { WorkspaceState } from './workspaceState';

/** Loads settings and side files: no analysis is right without them. */
export const notes: Errand = {
  isDue: (state) => !isReady(state),
  run: async (state) => {
    state.isLoading = true;
    try {
      if (state.settingsAreStale) await loadSettings(state);
      else if (state.sideFilesToRead.size > 0) await readSideFiles(state);
      else await refreshNotes(state);
    } finally {
      state.isLoading = false;
    }
  },
};

/** Analyzes open buffers, which never wait for files. */
export const buffers: Errand = {
  isDue: (state) => isReady(state) && dueDocument(state) !== null,
  run: analyzeDue,
};

/** Reads folders and their files, then does what has to wait until everything is read. */
export const files: Errand = {
  isDue: (state) =>
    isReady(state) &&
    (state.marksToRead.size > 0 ||
      state.foldersToList.size > 0 ||
      state.toRead.size > 0 ||
      state.membership.waiting.size > 0 ||
      state.writer.hasWaiting ||
      state.rootsToTidy.size > 0 ||
      hasDoubts(state)),
  run: async (state, isStopped) => {
    if (state.marksToRead.size > 0) await readMarks(state);
    else if (state.foldersToList.size > 0) await listFolder(state);
    else if (state.toRecall.size > 0) await recallFiles(state, isStopped);
    else if (state.toRead.size > 0) await readFiles(state, isStopped);
    else if (state.membership.waiting.size > 0) judgeFolder(state);
    else if (state.writer.hasWaiting) await state.writer.flush();
    else if (hasDoubts(state)) await settleDoubts(state, isStopped);
    else await forgetGone(state);
  },
};

/** One kind of background work, run a step at a time. Errands wait for each other only if `isDue` says so. */
export interface Errand {
  readonly isDue: (state: WorkspaceState) => boolean;
  readonly run: (state: WorkspaceState, isStopped: () => boolean) => Promise<void>;
}

/** Whether settings and side files are loaded, and each file's notes are up to date. */
export function isReady(state: WorkspaceState): boolean {
  return !state.settingsAreStale && !state.isLoading && state.sideFilesToRead.size === 0 && !state.notesAreStale;
}

/** Milliseconds until the next open buffer is due; null if none is. */
export function nextDue(state: WorkspaceState): number | null {
  let next: number | null = null;
  for (const due of state.toAnalyze.values()) next = Math.min(next ?? due, due);
  return next === null ? null : Math.max(0, next - performance.now());
}

/**
 * Analyzes one version of an open document and puts its facts into the corpus. Null if a newer version has replaced it,
 * or an event since then means it must be analyzed again.
 */
export async function analyzeOpen(state: WorkspaceState, open: OpenDocument): Promise<AnalyzedDocument | null> {
  const analyzed = await open.analysis();
  const { id } = open.state;
  const isStale = (): boolean => state.open.get(id) !== open;
  if (analyzed === null || isStale()) return null;
  if (!state.toAnalyze.has(id)) return analyzed;
  const facts = state.isArticleWhileOpen(open.state) ? await open.facts() : null;
  if (isStale() || state.isArticleWhileOpen(open.state) !== (facts !== null)) return null;
  // If several callers wait for the facts, the first adds them to the corpus, and all wait until they are in.
  if (state.toAnalyze.delete(id)) {
    if (facts === null) state.drop(id);
    else state.writer.set(facts);
  }
  await state.writer.flush();
  return isStale() ? null : analyzed;
}

async function readSideFiles(state: WorkspaceState): Promise<void> {
  const wanted = [...state.sideFilesToRead.values()];
  // Events from now on request another read.
  state.sideFilesToRead.clear();
  for (const it of wanted) state.sideFilesBeingRead.set(it.id, it);
  try {
    await setSideFiles(state, wanted);
  } finally {
    state.sideFilesBeingRead.clear();
  }
}

async function setSideFiles(state: WorkspaceState, wanted: readonly DocumentRef[]): Promise<void> {
  const { listener } = state.options;
  const texts = await Promise.all(wanted.map((it) => readFile(state, it)));
  const slices = new Slices();
  for (const [index, side] of wanted.entries()) {
    const problems = await inSlices(state.sideFiles.set(side, texts[index]?.text ?? null), slices);
    if (problems === null) continue;
    if (sideFileNameOf(side.uri) === identitiesFileName) {
      state.writer.judge(state.sideFiles.verdicts(state.options.nameCase));
      await state.writer.flush();
    } else state.notesAreStale = true;
    for (const problem of firstFew(problems)) listener.complain(side, problem);
  }
}

/** Queues the articles whose notes have changed. */
async function refreshNotes(state: WorkspaceState): Promise<void> {
  state.notesAreStale = false;
  const slices = new Slices();
  for (const file of [...state.files.all()]) {
    if (slices.isOver()) await slices.yieldIfDue();
    // The file may be gone by now.
    if (file.notes === null || state.files.get(file.id) !== file) continue;
    if (!sameNotes(file.notes, state.notesOf(file))) state.readAgain(file);
  }
  for (const { state: open } of [...state.open.values()]) replaceOpen(state, open.id, { notes: state.notesOf(open) });
}

/** A buffer does not reveal whether its file has a byte-order mark: the file has to be read. */
async function readMarks(state: WorkspaceState): Promise<void> {
  for (const id of [...state.marksToRead]) {
    state.marksToRead.delete(id);
    const open = state.open.get(id);
    if (open === undefined || open.state.uri.startsWith('untitled:')) continue;
    const read = await readFile(state, open.state);
    const encoding = read === null ? undefined : encodingOf(read);
    replaceOpen(state, id, { hasByteOrderMark: read?.hasByteOrderMark === true, encoding });
  }
}

/** Replaces an open document, and has it analyzed again, if something changed that is not in its text. */
function replaceOpen(
  state: WorkspaceState,
  id: DocumentId,
  known: Partial<Pick<OpenDocument['state'], 'notes' | 'hasByteOrderMark' | 'encoding'>>,
): void {
  const open = state.open.get(id);
  if (open === undefined) return;
  const next = { ...open.state, ...known };
  // Until its file is read, a buffer is taken to be plain UTF-8.
  const isAsKnown =
    next.hasByteOrderMark === open.state.hasByteOrderMark &&
    sameEncoding(next.encoding ?? plainUtf8, open.state.encoding ?? plainUtf8) &&
    sameNotes(next.notes, open.state.notes);
  if (isAsKnown) return;
  open.supersede();
  const renewed = new OpenDocument(next);
  state.open.set(id, renewed);
  state.toAnalyze.set(id, 0);
  state.options.listener.openRenewed(renewed);
}

function dueDocument(state: WorkspaceState): OpenDocument | null {
  const now = performance.now();
  for (const [id, due] of state.toAnalyze) if (due <= now) return state.open.get(id) ?? null;
  return null;
}

async function analyzeDue(state: WorkspaceState): Promise<void> {
  const open = dueDocument(state);
  if (open === null) return;
  try {
    await analyzeOpen(state, open);
  } catch (error) {
    state.toAnalyze.delete(open.state.id);
    state.options.listener.failed(`analyzing ${open.state.uri}`, error);
  }
}

async function listFolder(state: WorkspaceState): Promise<void> {
  const [folder] = state.foldersToList.values();
  if (folder === undefined) return;
  state.foldersToList.delete(folder.id);
  state.listing.add(folder.id);
  try {
    await applyListing(state, folder);
  } finally {
    state.listing.delete(folder.id);
  }
}

/** Queues new files, and known files missing from the listing: they may be gone, or may have been created since. */
async function applyListing(state: WorkspaceState, folder: DocumentRef): Promise<void> {
  const { host, listener } = state.options;
  const listed = await persistently(
    () => host.listFiles(folder.uri),
    null,
    (error) => listener.failed(`listing ${folder.uri}`, error),
  );
  if (listed === null) {
    state.unlisted.set(folder.id, folder);
    return;
  }
  state.unlisted.delete(folder.id);
  const slices = new Slices();
  const found = new Set<DocumentId>();
  for (const uri of listed) {
    if (slices.isOver()) await slices.yieldIfDue();
    const ref = state.documentOf(uri);
    if (ref === null) continue;
    found.add(ref.id);
    if (sideFileNameOf(ref.uri) !== null) state.sideFilesToRead.set(ref.id, ref);
    else if (state.files.get(ref.id) === undefined && state.isTextFile(ref)) state.readAgain(state.files.add(ref));
  }
  for (const file of state.files.under(folder.id)) if (!found.has(file.id)) state.readAgain(file);
  for (const side of state.allSideFiles)
    if (isWithin(side.id, folder.id) && !found.has(side.id)) state.sideFilesToRead.set(side.id, side);
}

/** Judges one folder, once all its files are read. */
function judgeFolder(state: WorkspaceState): void {
  const [folder] = state.membership.waiting;
  if (folder === undefined) return;
  const { verdict, undecided } = state.membership.judge(folder, (file) => state.isDecidedByFolder(file));
  for (const file of undecided) {
    const isArticle = state.writer.has(file.id);
    if (verdict && !isArticle) state.readAgain(file);
    else if (!verdict && isArticle) state.drop(file.id);
  }
}

function hasDoubts({ doubts, toAnalyze }: WorkspaceState): boolean {
  return doubts.isStale && toAnalyze.size === 0;
}

/** Once everything is read, rechecks the articles that the corpus has begun or ceased to cast doubt on. */
async function settleDoubts(state: WorkspaceState, isStopped: () => boolean): Promise<void> {
  const changed = await state.doubts.refresh(new Slices(isStopped));
  const doubted = new Set([...changed, ...state.checkedBeforeRest]);
  state.checkedBeforeRest.clear();
  for (const id of doubted) {
    const file = state.files.get(id);
    if (file === undefined || !state.writer.has(id) || state.open.has(id)) continue;
    if (file.checkedWith !== state.doubts.signatureOf(id)) state.checkAgain(file);
  }
  state.options.listener.corpusChanged();
}
