import type { CorpusSnapshot } from '../corpus/corpus';
import type { ArticleSurroundings } from '../corpus/surroundings';
import { Slices } from '../work/slices';
import { type Analyst, type AnalyzedFile, localAnalyst, type WorkOptions } from './analyst';
import { localToday } from './clock';
import { encodingOf } from './decode';
import { withoutHints } from './diagnose';
import { doubtIn } from './doubts';
import type { TextFile } from './fileTree';
import type { HostFile } from './host';
import { readFile } from './readFile';
import { textKindOf } from './recognize';
import { findingSettingsOf } from './remembered/circumstances';
import type { CheckRecord } from './remembered/fileRecord';
import { circumstances } from './remembered/recallFiles';
import { rememberFile, restoreSameBytes } from './remembered/rememberFile';
import type { WorkspaceState } from './workspaceState';

/** Chosen by hand: enough to hide the latency of a disk or an editor, with few texts in memory at a time. */
const CONCURRENT_READS = 16;
/** How many files a batch has for each that is analyzed at a time. Chosen by hand: threads wait for its last file. */
const FILES_PER_PLACE = 8;

/** Reads the next files: their facts go into the corpus, their problems into the findings. */
export async function readFiles(state: WorkspaceState, isStopped: () => boolean): Promise<void> {
  const { analyst } = state.options;
  const most = Math.max(CONCURRENT_READS, analyst.width * FILES_PER_PLACE);
  const batch = [...take(state.toRead, most)].flatMap((id) => state.files.get(id) ?? []);
  for (const { id } of batch) state.reading.add(id);
  try {
    // A few files are sooner analyzed here than a thread is started.
    const isFew = batch.length < CONCURRENT_READS;
    await processBatch(state, batch, { analyst: isFew ? localAnalyst : analyst, isStopped });
    await state.writer.flush();
  } finally {
    state.reading.clear();
  }
}

/** Processes files, as many at a time as the analyst can. */
async function processBatch(
  state: WorkspaceState,
  batch: readonly TextFile[],
  { analyst, isStopped }: { readonly analyst: Analyst; readonly isStopped: () => boolean },
): Promise<void> {
  const reads = batch.map((file) => ({ file, revision: file.revision, text: readFile(state, file) })).values();
  const work = async (): Promise<void> => {
    const slices = new Slices(isStopped);
    for (const { file, revision, text } of reads) {
      const decoded = await text;
      // An event since then has queued the file again, or removed it for good.
      const isStale = (): boolean =>
        file.revision !== revision || state.files.get(file.id) !== file || state.open.has(file.id);
      try {
        if (!isStale()) await processFile(state, file, decoded, { analyst, slices, isStale });
      } catch (error) {
        if (isStopped()) throw error;
        state.options.listener.failed(file.uri, error);
        state.drop(file.id);
      }
      if (slices.isOver()) await slices.yieldIfDue();
    }
  };
  await Promise.all(Array.from({ length: analyst.width }, work));
}

/** How a file is processed, and by whom. */
interface ProcessOptions extends WorkOptions {
  readonly analyst: Analyst;
}

async function processFile(
  state: WorkspaceState,
  file: TextFile,
  decoded: HostFile | null,
  { analyst, slices, isStale }: ProcessOptions,
): Promise<void> {
  if (decoded === null) {
    state.forget(file);
    return;
  }
  const { text, hasByteOrderMark, stamp } = decoded;
  if (await restoreSameBytes(state, file, { stamp, isStale })) return;
  const kind = textKindOf(text);
  state.membership.setKind(file, kind);
  if (!state.isArticle(file)) {
    // Without a verdict yet, the file is read again once there is one; what is known of it may be stale by then.
    rememberFile(state, file, { stamp, circumstances: circumstances(state, file), kind, facts: null, check: null });
    state.drop(file.id);
    return;
  }
  const notes = state.notesOf(file);
  file.notes = notes;
  // As of these notes: by the time the analysis is done, there may be others.
  const analyzedIn = circumstances(state, file);
  const source = { id: file.id, uri: file.uri, text, hasByteOrderMark, encoding: encodingOf(decoded), notes };
  const analyzed = await analyst.analyze(source, { slices, isStale });
  if (analyzed === null) return;
  try {
    if (isStale()) return;
    state.writer.set(analyzed.facts);
    const check = await findProblems(state, file, analyzed, { slices, isStale });
    if (!isStale()) rememberFile(state, file, { stamp, circumstances: analyzedIn, kind, facts: analyzed.facts, check });
  } finally {
    analyzed.release();
  }
}

/**
 * Checks a closed article: on its own, unless the rest of the corpus casts doubt on it. For an undated one, its
 * neighbors are always consulted. Null if closed articles are not checked, or the file is stale.
 */
async function findProblems(
  state: WorkspaceState,
  file: TextFile,
  analyzed: AnalyzedFile,
  work: WorkOptions,
): Promise<CheckRecord | null> {
  const { corpus, host, rulePages } = state.options;
  const { settings } = state.settingsOf(file);
  if (settings.diagnostics.scope !== 'corpus') {
    state.findings.clear(file.id);
    return null;
  }
  const { id, uri, date } = analyzed.facts;
  const asksCorpus = state.doubts.signatureOf(id) !== null || date === null;
  if (asksCorpus) await state.writer.flush();
  const asked = asksCorpus ? await corpus.read((snapshot) => askCorpus(snapshot, analyzed)) : null;
  if (work.isStale()) return null;
  file.checkedWith = asked?.doubt ?? null;
  // The corpus may still change before it comes to rest; then the article is checked again.
  if (asked !== null) state.checkedBeforeRest.add(id);
  const today = localToday(host.now());
  const options = { severities: settings.rules, rulePages, today };
  const all = await analyzed.report(asked?.around ?? null, options, work);
  if (all === null || work.isStale()) return null;
  const report = withoutHints(all);
  state.findings.set(id, uri, report);
  const doubt = asked?.doubt ?? null;
  return { day: today, settings: findingSettingsOf(settings, rulePages), doubt, items: report.items };
}

/** An article's surroundings in the corpus, and the signature of the doubt they cast on it. */
async function askCorpus(
  snapshot: CorpusSnapshot,
  { facts, named }: AnalyzedFile,
): Promise<{ readonly around: ArticleSurroundings; readonly doubt: string | null }> {
  const around = await snapshot.surroundings(named);
  return { around, doubt: await doubtIn(snapshot, facts, around) };
}

function* take<Item>(items: Set<Item>, count: number): Iterable<Item> {
  let taken = 0;
  for (const item of items) {
    if (taken++ === count) return;
    items.delete(item);
    yield item;
  }
}
