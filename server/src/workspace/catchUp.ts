import type { CorpusSnapshot } from '../corpus/corpus';
import { type DocumentId, type DocumentRef, folderOf, isWithin } from '../corpus/documentId';
import { keyedEntities } from '../corpus/entityKey';
import { type ArticleFacts, factsInSteps } from '../corpus/facts';
import { identitiesFileName } from '../corpus/identity/verdicts';
import type { ArticleSurroundings } from '../corpus/surroundings';
import { type AnalyzedDocument, analyzeDocumentInSteps } from '../features/analyzedDocument';
import { plainUtf8, sameEncoding } from '../text/fileEncoding';
import { inSlices, Slices } from '../work/slices';
import { unless } from '../work/steps';
import { localToday } from './clock';
import { type DecodedText, encodingOf } from './decode';
import { reportInSteps, ruleContext, withoutHints } from './diagnose';
import { doubtIn } from './doubts';
import type { TextFile } from './fileTree';
import { firstFew } from './firstFew';
import { loadSettings } from './loadSettings';
import { OpenDocument } from './openDocument';
import { persistently } from './persistently';
import { textKindOf } from './recognize';
import { sideFileNameOf } from './sideFileNames';
import { sameNotes } from './sideFiles';
import type { WorkspaceState } from './workspaceState';

/** Chosen by hand: enough to hide the latency of a disk or an editor, with few texts in memory at a time. */
const CONCURRENT_READS = 16;

/** Loads settings and side files: no analysis is right without them. */
export const notes: Errand = {
  isDue: (state) => !isReady(state),
  run: async (state) => {
    state.isLoading = true;
    try {
      if (state.settingsAreStale) await loadSettings(state);
      else if (state.sideFilesToRead.size > 0) await readSideFiles(state);
      else refreshNotes(state);
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
      (state.doubts.isStale && state.toAnalyze.size === 0)),
  run: async (state, isStopped) => {
    if (state.marksToRead.size > 0) await readMarks(state);
    else if (state.foldersToList.size > 0) await listFolder(state);
    else if (state.toRead.size > 0) await readFiles(state, isStopped);
    else if (state.membership.waiting.size > 0) judgeFolder(state);
    else if (state.writer.hasWaiting) await state.writer.flush();
    else await settleDoubts(state, isStopped);
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

/** A file's text as the editor would show it; null if it cannot be read. */
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
  const { listener } = state.options;
  const wanted = [...state.sideFilesToRead.values()];
  // Events from now on request another read.
  state.sideFilesToRead.clear();
  const texts = await Promise.all(wanted.map((it) => readFile(state, it)));
  for (const [index, side] of wanted.entries()) {
    const problems = state.sideFiles.set(side, texts[index]?.text ?? null);
    if (problems === null) continue;
    if (sideFileNameOf(side.uri) === identitiesFileName) {
      state.writer.judge(state.sideFiles.verdicts(state.options.nameCase));
      await state.writer.flush();
    } else state.notesAreStale = true;
    for (const problem of firstFew(problems)) listener.complain(side, problem);
  }
}

/** Queues the articles whose notes have changed. */
function refreshNotes(state: WorkspaceState): void {
  state.notesAreStale = false;
  for (const file of state.files.all())
    if (file.notes !== null && !sameNotes(file.notes, state.notesOf(file))) state.readAgain(file);
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
  for (const side of state.sideFiles.all)
    if (isWithin(side.id, folder.id) && !found.has(side.id)) state.sideFilesToRead.set(side.id, side);
}

async function readFiles(state: WorkspaceState, isStopped: () => boolean): Promise<void> {
  const batch = [...take(state.toRead, CONCURRENT_READS)].flatMap((id) => state.files.get(id) ?? []);
  for (const { id } of batch) state.reading.add(id);
  try {
    await processBatch(state, batch, isStopped);
    await state.writer.flush();
  } finally {
    state.reading.clear();
  }
}

async function processBatch(
  state: WorkspaceState,
  batch: readonly TextFile[],
  isStopped: () => boolean,
): Promise<void> {
  const reads = batch.map((file) => ({ file, revision: file.revision, text: readFile(state, file) }));
  const slices = new Slices(isStopped);
  for (const { file, revision, text } of reads) {
    const decoded = await text;
    // An event since then has queued the file again, or removed it for good.
    const isStale = (): boolean =>
      file.revision !== revision || state.files.get(file.id) !== file || state.open.has(file.id);
    try {
      if (!isStale()) await processFile(state, file, decoded, { slices, isStale });
    } catch (error) {
      if (isStopped()) throw error;
      state.options.listener.failed(file.uri, error);
      state.drop(file.id);
    }
    if (slices.isOver()) await slices.yieldIfDue();
  }
}

/** How a file is processed: in slices, and abandoned once it is stale. */
interface ProcessOptions {
  readonly slices: Slices;
  readonly isStale: () => boolean;
}

async function processFile(
  state: WorkspaceState,
  file: TextFile,
  decoded: DecodedText | null,
  { slices, isStale }: ProcessOptions,
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
    // Without a verdict yet, the file is read again once there is one; what is known of it may be stale by then.
    if (state.membership.verdict(folderOf(file.id)) !== true) {
      state.drop(file.id);
      return;
    }
  }
  const notes = state.notesOf(file);
  file.notes = notes;
  const source = { id: file.id, uri: file.uri, text, hasByteOrderMark, encoding: encodingOf(decoded), notes };
  const document = await inSlices(unless(isStale, analyzeDocumentInSteps(source)), slices);
  if (document === null) return;
  const facts = await inSlices(unless(isStale, factsInSteps(document, document.analysis, document.lines)), slices);
  if (facts === null || isStale()) return;
  state.writer.set(facts);
  await findProblems(state, file, { document, facts }, { slices, isStale });
}

/**
 * Checks a closed article: on its own, unless the rest of the corpus casts doubt on it. For an undated one, its
 * neighbors are always consulted.
 */
async function findProblems(
  state: WorkspaceState,
  file: TextFile,
  { document, facts }: { readonly document: AnalyzedDocument; readonly facts: ArticleFacts },
  { slices, isStale }: ProcessOptions,
): Promise<void> {
  const { corpus, host, rulePages } = state.options;
  const { settings } = state.settingsOf(file);
  if (settings.diagnostics.scope !== 'corpus') {
    state.findings.clear(file.id);
    return;
  }
  const { id, uri } = document;
  const asksCorpus = state.doubts.signatureOf(id) !== null || facts.date === null;
  if (asksCorpus) await state.writer.flush();
  const asked = asksCorpus ? await corpus.read((snapshot) => askCorpus(snapshot, document, facts)) : null;
  if (isStale()) return;
  file.checkedWith = asked?.doubt ?? null;
  // The corpus may still change before it comes to rest; then the article is checked again.
  if (asked !== null) state.checkedBeforeRest.add(id);
  const context = ruleContext(document, localToday(host.now()), asked?.around ?? null);
  const steps = reportInSteps(document, context, { severities: settings.rules, rulePages });
  const report = await inSlices(unless(isStale, steps), slices);
  if (report !== null && !isStale()) state.findings.set(id, uri, withoutHints(report));
}

/** An article's surroundings in the corpus, and the signature of the doubt they cast on it. */
async function askCorpus(
  snapshot: CorpusSnapshot,
  { id, uri, analysis }: AnalyzedDocument,
  facts: ArticleFacts,
): Promise<{ readonly around: ArticleSurroundings; readonly doubt: string | null }> {
  const around = await snapshot.surroundings({ id, uri, entities: keyedEntities(analysis, id) });
  return { around, doubt: await doubtIn(snapshot, facts, around) };
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

function* take<Item>(items: Set<Item>, count: number): Iterable<Item> {
  let taken = 0;
  for (const item of items) {
    if (taken++ === count) return;
    items.delete(item);
    yield item;
  }
}
