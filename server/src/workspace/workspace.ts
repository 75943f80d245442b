import type { ReadersNotes } from '../analysis/readersNotes';
import type { Corpus } from '../corpus/corpus';
import type { DocumentRef } from '../corpus/documentId';
import type { AnalysedDocument, DocumentSource } from '../features/analysedDocument';
import { checkInSteps, type Diagnosis } from '../rules/check';
import type { RuleContext } from '../rules/rule';
import { Cancelled, inSlices, nextTurn, type Slices } from '../work/slices';
import { analyseOpen, buffers, type Errand, files, isReady, nextDue, notes, readFile } from './catchUp';
import { localToday } from './clock';
import { encodingOf } from './decode';
import { type Report, reportInSteps, ruleContext } from './diagnose';
import type { WorkspaceEvent } from './event';
import type { Findings } from './findings';
import { hear } from './hear';
import type { OpenDocument } from './openDocument';
import type { Settings } from './settings';
import type { SideFileName } from './sideFileNames';
import { type Progress, type WorkspaceOptions, WorkspaceState } from './workspaceState';

/** Who reads a list of problems reads the first few. */
export const MOST_PROBLEMS = 20;

/** In the order in which one would wait for the other. */
const errands: readonly Errand[] = [notes, buffers, files];

/**
 * All that is known of open buffers, files, folders, settings and side files. Events say what happened and are taken in at
 * once; errands then make the corpus and the findings what a reader of the buffers and the disk would know, whatever
 * the order in which the events came. It knows no connection.
 */
export class Workspace {
  readonly #state: WorkspaceState;
  /** The errands that are being run. */
  readonly #running = new Set<Errand>();
  #hasNews = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;
  #waiting: (() => void)[] = [];

  constructor(options: WorkspaceOptions) {
    this.#state = new WorkspaceState(options);
  }

  get corpus(): Corpus {
    return this.#state.options.corpus;
  }

  /** The problems of closed articles. */
  get findings(): Findings {
    return this.#state.findings;
  }

  get open(): Iterable<OpenDocument> {
    return this.#state.open.values();
  }

  get roots(): readonly DocumentRef[] {
    return this.#state.roots.all;
  }

  /** Whether files are UTF-8 unless they say otherwise. */
  get usesUtf8(): boolean {
    return this.#state.usesUtf8;
  }

  get today(): string {
    return localToday(this.#state.options.host.now());
  }

  get progress(): Progress {
    const { toRead, reading, toCheck, writer, membership, files } = this.#state;
    const left = new Set([...toRead, ...reading].filter((it) => !toCheck.has(it)));
    // What waits for the verdict on its folder may be an article.
    for (const folder of membership.waiting)
      for (const it of files.in(folder)) if (it.kind === 'undated' && !writer.has(it.id)) left.add(it.id);
    let total = writer.size;
    for (const id of left) if (!writer.has(id)) total++;
    return {
      done: total - left.size,
      total,
      articles: writer.size,
      isReading: this.isReading,
      problems: this.#problems(),
    };
  }

  /**
   * Whether settings or side files are being asked for, folders are still to be listed, or files to be read: until then the corpus holds
   * only some of its articles.
   */
  get isReading(): boolean {
    const { settingsAreStale, isLearning, foldersToList, listing, toRead, reading, membership } = this.#state;
    return (
      settingsAreStale ||
      isLearning ||
      [foldersToList, listing, toRead, reading, membership.waiting].some((it) => it.size > 0)
    );
  }

  /** The document that a URI names; null for what is no URI. */
  documentOf(uri: string): DocumentRef | null {
    return this.#state.documentOf(uri);
  }

  /** The URI of the innermost root folder that a file or a folder lies in; null for those outside of all. */
  rootOf(uri: string): string | null {
    const ref = this.documentOf(uri);
    return (ref === null ? null : this.#state.roots.innermost(ref.id))?.uri ?? null;
  }

  openDocument(uri: string): OpenDocument | null {
    const ref = this.documentOf(uri);
    return (ref === null ? undefined : this.#state.open.get(ref.id)) ?? null;
  }

  settingsOf(ref: DocumentRef): Settings {
    return this.#state.settingsOf(ref).settings;
  }

  isIgnored(ref: DocumentRef): boolean {
    return this.#state.isIgnored(ref);
  }

  /** The path below the innermost root folder, decoded; the whole URI outside of them all. */
  pathOf(ref: DocumentRef): string {
    return this.#state.roots.pathOf(ref);
  }

  notesOf(ref: DocumentRef): ReadersNotes {
    return this.#state.notesOf(ref);
  }

  /** The folder in which a reader's word on an article is kept: where there is such a file already, else its root. */
  sideFileFolder(ref: DocumentRef, name: SideFileName): string | null {
    const { roots, sideFiles } = this.#state;
    const top = roots.outermost(ref.id);
    if (top === null) return null;
    return sideFiles.folderFor(ref, top, name) ?? roots.innermost(ref.id)?.uri ?? null;
  }

  /** Hears of something; nothing is read before this returns. */
  handle(event: WorkspaceEvent): void {
    hear(this.#state, event);
    this.#wake();
  }

  /**
   * The analysis of an open document's newest version, with all that readers said of it, its facts in the corpus; null
   * where it is not open. Throws `Cancelled` when nobody waits for it any more.
   */
  async analysed(uri: string, isCancelled: () => boolean = () => false): Promise<AnalysedDocument | null> {
    while (!isReady(this.#state) && !this.#isStopped) await this.#step();
    for (;;) {
      if (isCancelled() || this.#isStopped) throw new Cancelled();
      const open = this.openDocument(uri);
      if (open === null) return null;
      const analysed = await analyseOpen(this.#state, open);
      if (analysed !== null) return analysed;
      await nextTurn();
    }
  }

  /** What the rules look at in a document, with what the corpus says of it. */
  async contextOf(document: AnalysedDocument): Promise<RuleContext> {
    const { id, uri, analysis } = document;
    const around = await this.corpus.read((snapshot) =>
      snapshot.surroundings({ id, uri, entities: analysis.entities }),
    );
    return ruleContext(document, this.today, around);
  }

  /** What the rules find in a document where it stands in the corpus. */
  async diagnose(document: AnalysedDocument, slices: Slices): Promise<readonly Diagnosis[]> {
    const context = await this.contextOf(document);
    return inSlices(checkInSteps(context, this.settingsOf(document).rules), slices);
  }

  /** The same as the protocol has it. */
  async reportOf(document: AnalysedDocument, slices: Slices): Promise<Report> {
    const context = await this.contextOf(document);
    const { rulePages } = this.#state.options;
    return inSlices(
      reportInSteps(document, context, { severities: this.settingsOf(document).rules, rulePages }),
      slices,
    );
  }

  /** A document as it is now: the newest version of a buffer, else the file, read again. Null where there is neither. */
  async source(ref: DocumentRef): Promise<DocumentSource | null> {
    const open = this.#state.open.get(ref.id);
    if (open !== undefined) return { ...open.state, text: open.text };
    const read = await readFile(this.#state, ref);
    if (read === null) return null;
    const { text, hasByteOrderMark } = read;
    return { ...ref, text, hasByteOrderMark, encoding: encodingOf(read), notes: this.notesOf(ref) };
  }

  /** Resolves when all that was heard of is taken in. */
  async settled(): Promise<void> {
    while (!this.#isStopped && !this.#isSettled()) await this.#step();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    for (const open of this.open) open.supersede();
    this.#tellWaiting();
  }

  /** Sends out on every errand that is due and is not being run. */
  #wake(): void {
    if (this.#isStopped) return;
    for (const errand of errands) {
      if (this.#running.has(errand) || !errand.isDue(this.#state)) continue;
      this.#running.add(errand);
      this.#run(errand).catch((error: unknown) => this.#state.options.listener.failed('the work on the corpus', error));
    }
    clearTimeout(this.#timer);
    const due = nextDue(this.#state);
    if (due !== null && isReady(this.#state) && !this.#running.has(buffers))
      this.#timer = setTimeout(() => this.#wake(), due);
  }

  /** Runs an errand step by step until it is not due any more. Never rejects. */
  async #run(errand: Errand): Promise<void> {
    const { listener } = this.#state.options;
    await nextTurn();
    while (!this.#isStopped && errand.isDue(this.#state)) {
      try {
        await errand.run(this.#state, () => this.#isStopped);
      } catch (error) {
        if (!(error instanceof Cancelled)) listener.failed('reading the corpus', error);
      }
      if (this.#isStopped) break;
      this.#hasNews = true;
      listener.progressed();
      // What this step brought may be what another errand waits for.
      this.#wake();
      this.#tellWaiting();
      await nextTurn();
    }
    this.#running.delete(errand);
    this.#wake();
    this.#rest();
    this.#tellWaiting();
  }

  #rest(): void {
    if (this.#isStopped || !this.#hasNews || !this.#isSettled()) return;
    this.#hasNews = false;
    this.#state.toCheck.clear();
    this.#state.options.listener.rested();
  }

  #problems(): string[] {
    const { sideFiles, unlisted } = this.#state;
    const found = [...unlisted.values()].map((it) => `${this.pathOf(it)}: the folder could not be read`);
    for (const { ref, problem } of sideFiles.problems) found.push(`${this.pathOf(ref)}: ${problem}`);
    return found.slice(0, MOST_PROBLEMS);
  }

  #isSettled(): boolean {
    return this.#running.size === 0 && nextDue(this.#state) === null;
  }

  /** Resolves when the next thing is done. */
  #step(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #tellWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
