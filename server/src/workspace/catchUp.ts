import type { CorpusSnapshot } from '../corpus/corpus';
import { type DocumentId, type DocumentRef, folderOf, isWithin } from '../corpus/documentId';
import { type ArticleFacts, factsInSteps } from '../corpus/facts';
import type { ArticleSurroundings } from '../corpus/surroundings';
import { type AnalysedDocument, analyseInSteps } from '../features/analysedDocument';
import { plainUtf8, sameEncoding } from '../text/fileEncoding';
import { inSlices, Slices } from '../work/slices';
import { unless } from '../work/steps';
import { localToday } from './clock';
import { type DecodedText, encodingOf } from './decode';
import { reportInSteps, ruleContext, withoutHints } from './diagnose';
import { doubtIn } from './doubts';
import { fewOf } from './fewOf';
import type { TextFile } from './fileTree';
import { loadSettings } from './loadSettings';
import { OpenDocument } from './openDocument';
import { persistently } from './persistently';
import { textKindOf } from './recognise';
import { sideFileNameOf } from './sideFileNames';
import { sameNotes } from './sideFiles';
import type { WorkspaceState } from './workspaceState';

const READS_AT_ONCE = 16;

/** Settings and side files: no analysis is right before they are known. */
export const notes: Errand = {
  isDue: (state) => !isReady(state),
  run: async (state) => {
    state.isLearning = true;
    try {
      if (state.settingsAreStale) await loadSettings(state);
      else if (state.sideFilesToRead.size > 0) await readSideFiles(state);
      else renewNotes(state);
    } finally {
      state.isLearning = false;
    }
  },
};

/** Open buffers: they wait for no file. */
export const buffers: Errand = {
  isDue: (state) => isReady(state) && dueDocument(state) !== null,
  run: analyseDue,
};

/** Folders, what lies in them, and what can be told only when all is read. */
export const files: Errand = {
  isDue: (state) =>
    isReady(state) &&
    (state.marksToRead.size > 0 ||
      state.foldersToList.size > 0 ||
      state.toRead.size > 0 ||
      state.membership.waiting.size > 0 ||
      state.writer.hasWaiting ||
      (state.doubts.isStale && state.toAnalyse.size === 0)),
  run: async (state, isStopped) => {
    if (state.marksToRead.size > 0) await readMarks(state);
    else if (state.foldersToList.size > 0) await listFolder(state);
    else if (state.toRead.size > 0) await readFiles(state, isStopped);
    else if (state.membership.waiting.size > 0) judgeFolder(state);
    else if (state.writer.hasWaiting) await state.writer.flush();
    else await settleDoubts(state, isStopped);
  },
};

/** One kind of thing that is to be done, a step at a time; errands wait for each other only where they say so. */
export interface Errand {
  readonly isDue: (state: WorkspaceState) => boolean;
  readonly run: (state: WorkspaceState, isStopped: () => boolean) => Promise<void>;
}

/** Whether settings and side files are known, and the notes that count. */
export function isReady(state: WorkspaceState): boolean {
  return !state.settingsAreStale && !state.isLearning && state.sideFilesToRead.size === 0 && !state.notesAreStale;
}

/** How long open buffers can wait; null where nothing is to be done for them. */
export function nextDue(state: WorkspaceState): number | null {
  let next: number | null = null;
  for (const due of state.toAnalyse.values()) next = Math.min(next ?? due, due);
  return next === null ? null : Math.max(0, next - performance.now());
}

/** A file's text as the editor would show it; null where there is none. */
export function readFile(
  { options: { host, listener } }: WorkspaceState,
  { uri }: DocumentRef,
): Promise<DecodedText | null> {
  return persistently(
    () => host.readFile(uri),
    null,
    (error) => listener.failed(`reading ${uri}`, error),
  );
}

/**
 * The analysis of an open document's version, its facts in the corpus; null where a newer version has come up, or what was
 * heard meanwhile makes it one that has to be looked at again.
 */
export async function analyseOpen(state: WorkspaceState, open: OpenDocument): Promise<AnalysedDocument | null> {
  const analysed = await open.analysis();
  const { id } = open.state;
  const isOld = (): boolean => state.open.get(id) !== open;
  if (analysed === null || isOld()) return null;
  if (!state.toAnalyse.has(id)) return analysed;
  const facts = state.isArticleWhileOpen(open.state) ? await open.facts() : null;
  if (isOld() || state.isArticleWhileOpen(open.state) !== (facts !== null)) return null;
  // Of several who wait for the facts, the first hands them to the corpus, and all wait until it has them.
  if (state.toAnalyse.delete(id)) {
    if (facts === null) state.drop(id);
    else state.writer.set(facts);
  }
  await state.writer.flush();
  return isOld() ? null : analysed;
}

async function readSideFiles(state: WorkspaceState): Promise<void> {
  const { listener } = state.options;
  const wanted = [...state.sideFilesToRead.values()];
  // What is heard from now on asks for another reading.
  state.sideFilesToRead.clear();
  const texts = await Promise.all(wanted.map((it) => readFile(state, it)));
  for (const [index, side] of wanted.entries()) {
    const problems = state.sideFiles.set(side, texts[index]?.text ?? null);
    if (problems === null) continue;
    state.notesAreStale = true;
    for (const problem of fewOf(problems)) listener.complain(side, problem);
  }
}

/** Has the articles analysed again of which readers say something else by now. */
function renewNotes(state: WorkspaceState): void {
  state.notesAreStale = false;
  for (const file of state.files.all())
    if (file.notes !== null && !sameNotes(file.notes, state.notesOf(file))) state.readAgain(file);
  for (const { state: open } of [...state.open.values()]) renew(state, open.id, { notes: state.notesOf(open) });
}

/** A buffer does not show whether its file has a byte-order mark: the file has to be asked. */
async function readMarks(state: WorkspaceState): Promise<void> {
  for (const id of [...state.marksToRead]) {
    state.marksToRead.delete(id);
    const open = state.open.get(id);
    if (open === undefined || open.state.uri.startsWith('untitled:')) continue;
    const read = await readFile(state, open.state);
    const encoding = read === null ? undefined : encodingOf(read);
    renew(state, id, { hasByteOrderMark: read?.hasByteOrderMark === true, encoding });
  }
}

/** Something is known of an open document that its text does not show: its analysis is made anew. */
function renew(
  state: WorkspaceState,
  id: DocumentId,
  known: Partial<Pick<OpenDocument['state'], 'notes' | 'hasByteOrderMark' | 'encoding'>>,
): void {
  const open = state.open.get(id);
  if (open === undefined) return;
  const next = { ...open.state, ...known };
  // A file in plain UTF-8 is what a buffer passes for until its file is read.
  const isAsKnown =
    next.hasByteOrderMark === open.state.hasByteOrderMark &&
    sameEncoding(next.encoding ?? plainUtf8, open.state.encoding ?? plainUtf8) &&
    sameNotes(next.notes, open.state.notes);
  if (isAsKnown) return;
  open.supersede();
  const renewed = new OpenDocument(next);
  state.open.set(id, renewed);
  state.toAnalyse.set(id, 0);
  state.options.listener.openRenewed(renewed);
}

function dueDocument(state: WorkspaceState): OpenDocument | null {
  const now = performance.now();
  for (const [id, due] of state.toAnalyse) if (due <= now) return state.open.get(id) ?? null;
  return null;
}

async function analyseDue(state: WorkspaceState): Promise<void> {
  const open = dueDocument(state);
  if (open === null) return;
  try {
    await analyseOpen(state, open);
  } catch (error) {
    state.toAnalyse.delete(open.state.id);
    state.options.listener.failed(`analysing ${open.state.uri}`, error);
  }
}

async function listFolder(state: WorkspaceState): Promise<void> {
  const [folder] = state.foldersToList.values();
  if (folder === undefined) return;
  state.foldersToList.delete(folder.id);
  state.listing.add(folder.id);
  try {
    await takeListing(state, folder);
  } finally {
    state.listing.delete(folder.id);
  }
}

/** What is listed and not known is read; what is known and not listed, too: it may have come meanwhile, or be gone. */
async function takeListing(state: WorkspaceState, folder: DocumentRef): Promise<void> {
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
  for (const side of state.sideFiles.all)
    if (isWithin(side.id, folder.id) && !found.has(side.id)) state.sideFilesToRead.set(side.id, side);
}

async function readFiles(state: WorkspaceState, isStopped: () => boolean): Promise<void> {
  const batch = [...take(state.toRead, READS_AT_ONCE)].flatMap((id) => state.files.get(id) ?? []);
  for (const { id } of batch) state.reading.add(id);
  try {
    await takeBatch(state, batch, isStopped);
    await state.writer.flush();
  } finally {
    state.reading.clear();
  }
}

async function takeBatch(state: WorkspaceState, batch: readonly TextFile[], isStopped: () => boolean): Promise<void> {
  const reads = batch.map((file) => ({ file, turn: file.turn, text: readFile(state, file) }));
  const slices = new Slices(isStopped);
  for (const { file, turn, text } of reads) {
    const decoded = await text;
    // What came meanwhile has put the file on the list again, or has taken it off for good.
    const isOld = (): boolean => file.turn !== turn || state.files.get(file.id) !== file || state.open.has(file.id);
    try {
      if (!isOld()) await takeFile(state, file, decoded, { slices, isOld });
    } catch (error) {
      if (isStopped()) throw error;
      state.options.listener.failed(file.uri, error);
      state.drop(file.id);
    }
    if (slices.isOver()) await slices.yieldIfDue();
  }
}

/** How a file's text is taken in: in slices, and not at all once something newer is known. */
interface Taking {
  readonly slices: Slices;
  readonly isOld: () => boolean;
}

async function takeFile(
  state: WorkspaceState,
  file: TextFile,
  decoded: DecodedText | null,
  { slices, isOld }: Taking,
): Promise<void> {
  if (decoded === null) {
    state.forget(file);
    return;
  }
  const { text, hasByteOrderMark } = decoded;
  state.membership.setKind(file, textKindOf(text));
  if (state.isLeftOut(file)) {
    state.drop(file.id);
    return;
  }
  if (state.isDecidedByFolder(file)) {
    // Where there is no verdict yet, the file is read again after it; what is known of it until then may be old.
    if (state.membership.verdict(folderOf(file.id)) !== true) {
      state.drop(file.id);
      return;
    }
  }
  const notes = state.notesOf(file);
  file.notes = notes;
  const source = { id: file.id, uri: file.uri, text, hasByteOrderMark, encoding: encodingOf(decoded), notes };
  const document = await inSlices(unless(isOld, analyseInSteps(source)), slices);
  if (document === null) return;
  const facts = await inSlices(unless(isOld, factsInSteps(document, document.analysis, document.lines)), slices);
  if (facts === null || isOld()) return;
  state.writer.set(facts);
  await findProblems(state, file, { document, facts }, { slices, isOld });
}

/**
 * Checks a closed article: alone, unless the rest of the corpus is known to cast doubt on it. An undated one always has its
 * neighbours asked.
 */
async function findProblems(
  state: WorkspaceState,
  file: TextFile,
  { document, facts }: { readonly document: AnalysedDocument; readonly facts: ArticleFacts },
  { slices, isOld }: Taking,
): Promise<void> {
  const { corpus, host, rulePages } = state.options;
  const { settings } = state.settingsOf(file);
  if (settings.diagnostics.scope !== 'corpus') {
    state.findings.clear(file.id);
    return;
  }
  const { id, uri } = document;
  const asksCorpus = state.doubts.wordOf(id) !== null || facts.date === null;
  if (asksCorpus) await state.writer.flush();
  const asked = asksCorpus ? await corpus.read((snapshot) => askCorpus(snapshot, document, facts)) : null;
  if (isOld()) return;
  file.checkedWith = asked?.doubt ?? null;
  // The corpus may be another when it comes to rest: then this is looked at once more.
  if (asked !== null) state.checkedBeforeRest.add(id);
  const context = ruleContext(document, localToday(host.now()), asked?.around ?? null);
  const steps = reportInSteps(document, context, { severities: settings.rules, rulePages });
  const report = await inSlices(unless(isOld, steps), slices);
  if (report !== null && !isOld()) state.findings.set(id, uri, withoutHints(report));
}

/** What the corpus says around an article, and what of it casts doubt on the article. */
async function askCorpus(
  snapshot: CorpusSnapshot,
  { id, uri, analysis }: AnalysedDocument,
  facts: ArticleFacts,
): Promise<{ readonly around: ArticleSurroundings; readonly doubt: string | null }> {
  const around = await snapshot.surroundings({ id, uri, entities: analysis.entities });
  return { around, doubt: await doubtIn(snapshot, facts, around) };
}

/** Judges a folder whose files are all read. */
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

/** All is read: articles on which the corpus casts doubts, or no longer does, are checked again, open ones drawn again. */
async function settleDoubts(state: WorkspaceState, isStopped: () => boolean): Promise<void> {
  const changed = await state.doubts.refresh(new Slices(isStopped));
  const doubted = new Set([...changed, ...state.checkedBeforeRest]);
  state.checkedBeforeRest.clear();
  for (const id of doubted) {
    const file = state.files.get(id);
    if (file === undefined || !state.writer.has(id) || state.open.has(id)) continue;
    if (file.checkedWith !== state.doubts.wordOf(id)) state.checkAgain(file);
  }
  state.options.listener.corpusChanged();
}

function* take<Item>(items: Set<Item>, count: number): Iterable<Item> {
  let taken = 0;
  for (const item of items) {
    if (taken++ === count) return;
    items.delete(item);
    yield item;
  }
}
