import type { ReadersNotes } from '../analysis/readersNotes';
import type { Corpus } from '../corpus/corpus';
import type { DocumentRef } from '../corpus/documentId';
import { keyedEntities } from '../corpus/entityKey';
import type { AnalyzedDocument, DocumentSource } from '../features/analyzedDocument';
import { checkInSteps, type Diagnosis } from '../rules/check';
import type { RuleContext } from '../rules/rule';
import { Cancelled, inSlices, nextTurn, type Slices } from '../work/slices';
import { analyzeOpen, buffers, type Errand, files, isReady, nextDue, notes } from './catchUp';
import { localToday } from './clock';
import { encodingOf } from './decode';
import { type Report, reportInSteps, ruleContext } from './diagnose';
import type { WorkspaceEvent } from './event';
import type { Findings } from './findings';
import { hear } from './hear';
import type { OpenDocument } from './openDocument';
import { readFile } from './readFile';
import type { Settings } from './settings';
import type { SideFileName } from './sideFileNames';
import { type Progress, type WorkspaceOptions, WorkspaceState } from './workspaceState';

/** How many problems the status lists. Chosen by hand: nobody reads more in a menu. */
export const MOST_PROBLEMS = 20;

/** In order of dependency. */
const errands: readonly Errand[] = [notes, buffers, files];

/**
 * The state of open buffers, files, folders, settings and side files. Events are applied at once; errands then bring
 * the corpus and the findings in line with the buffers and the disk, whatever the order of the events. Independent of
 * the connection.
 */
export class Workspace {
  readonly #state: WorkspaceState;
  /** The errands in progress. */
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

  /** Whether files without a byte-order mark are read as UTF-8. */
  get usesUtf8(): boolean {
    return this.#state.usesUtf8;
  }

  get today(): string {
    return localToday(this.#state.options.host.now());
  }

  get progress(): Progress {
    const { toRead, reading, toCheck, writer, membership, files } = this.#state;
    const left = new Set([...toRead, ...reading].filter((it) => !toCheck.has(it)));
    // A file waiting for its folder's verdict may be an article.
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
   * Whether settings or side files are being loaded, or folders or files are still to be read: until then the corpus
   * is incomplete. Articles that are only checked again are in it.
   */
  get isReading(): boolean {
    const { settingsAreStale, isLoading, foldersToList, listing, toRead, reading, toCheck, membership } = this.#state;
    if (settingsAreStale || isLoading) return true;
    if ([foldersToList, listing, membership.waiting].some((it) => it.size > 0)) return true;
    for (const ids of [toRead, reading]) for (const id of ids) if (!toCheck.has(id)) return true;
    return false;
  }

  /** The document that a URI names; null for text that is not a URI. */
  documentOf(uri: string): DocumentRef | null {
    return this.#state.documentOf(uri);
  }

  /** The URI of the innermost root folder that contains a file or folder; null outside all of them. */
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

  /** The path relative to the innermost root folder, decoded; the whole URI outside all of them. */
  pathOf(ref: DocumentRef): string {
    return this.#state.roots.pathOf(ref);
  }

  notesOf(ref: DocumentRef): ReadersNotes {
    return this.#state.notesOf(ref);
  }

  /** Every existing side file. */
  get sideFiles(): readonly DocumentRef[] {
    return this.#state.sideFiles.all;
  }

  /** The folder for corrections of an article: the one with the side file that applies to it, else its root. */
  sideFileFolder(ref: DocumentRef, name: SideFileName): string | null {
    const { roots, sideFiles } = this.#state;
    const top = roots.outermost(ref.id);
    if (top === null) return null;
    return sideFiles.folderFor(ref, top, name) ?? roots.innermost(ref.id)?.uri ?? null;
  }

  /** Handles an event; nothing is read before this returns. */
  handle(event: WorkspaceEvent): void {
    hear(this.#state, event);
    this.#wake();
  }

  /**
   * The analysis of an open document's newest version, with the readers' notes and its facts in the corpus; null if it
   * is not open. Throws `Cancelled` when canceled.
   */
  async analyzed(uri: string, isCancelled: () => boolean = () => false): Promise<AnalyzedDocument | null> {
    while (!isReady(this.#state) && !this.#isStopped) await this.#step();
    for (;;) {
      if (isCancelled() || this.#isStopped) throw new Cancelled();
      const open = this.openDocument(uri);
      if (open === null) return null;
      const analyzed = await analyzeOpen(this.#state, open);
      if (analyzed !== null) return analyzed;
      await nextTurn();
    }
  }

  /** The input of the rules for a document, with its surroundings in the corpus. */
  async contextOf(document: AnalyzedDocument): Promise<RuleContext> {
    const { id, uri, analysis } = document;
    const around = await this.corpus.read((snapshot) =>
      snapshot.surroundings({ id, uri, entities: keyedEntities(analysis, id) }),
    );
    return ruleContext(document, this.today, around);
  }

  /** What the rules find in a document, given its surroundings. */
  async diagnose(document: AnalyzedDocument, slices: Slices): Promise<readonly Diagnosis[]> {
    const context = await this.contextOf(document);
    return inSlices(checkInSteps(context, this.settingsOf(document).rules), slices);
  }

  /** The same as protocol diagnostics. */
  async reportOf(document: AnalyzedDocument, slices: Slices): Promise<Report> {
    const context = await this.contextOf(document);
    const { rulePages } = this.#state.options;
    return inSlices(
      reportInSteps(document, context, { severities: this.settingsOf(document).rules, rulePages }),
      slices,
    );
  }

  /**
   * A document's current text: the newest version of its buffer, else its file, read again. Null if there is neither.
   */
  async source(ref: DocumentRef): Promise<DocumentSource | null> {
    const open = this.#state.open.get(ref.id);
    if (open !== undefined) return { ...open.state, text: open.text };
    const read = await readFile(this.#state, ref);
    if (read === null) return null;
    const { text, hasByteOrderMark } = read;
    return { ...ref, text, hasByteOrderMark, encoding: encodingOf(read), notes: this.notesOf(ref) };
  }

  /** Resolves once all events are fully processed. */
  async settled(): Promise<void> {
    while (!this.#isStopped && !this.#isSettled()) await this.#step();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    for (const open of this.open) open.supersede();
    this.#resolveWaiting();
  }

  /** Stops; resolves once everything that is to be remembered is written. */
  async close(): Promise<void> {
    this.stop();
    await this.#state.memory.close();
  }

  /** Starts every errand that is due and not running. */
  #wake(): void {
    if (this.#isStopped) return;
    for (const errand of errands) {
      if (this.#running.has(errand) || !errand.isDue(this.#state)) continue;
      this.#running.add(errand);
      this.#run(errand).catch((error: unknown) => this.#state.options.listener.failed('background work', error));
    }
    clearTimeout(this.#timer);
    const due = nextDue(this.#state);
    if (due !== null && isReady(this.#state) && !this.#running.has(buffers))
      this.#timer = setTimeout(() => this.#wake(), due);
  }

  /** Runs an errand step by step until it is no longer due. Never rejects. */
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
      // Another errand may have been waiting for this step's result.
      this.#wake();
      this.#resolveWaiting();
      await nextTurn();
    }
    this.#running.delete(errand);
    this.#wake();
    this.#reportRest();
    this.#resolveWaiting();
  }

  #reportRest(): void {
    if (this.#isStopped || !this.#hasNews || !this.#isSettled()) return;
    this.#hasNews = false;
    this.#state.toCheck.clear();
    this.#state.memory.flush();
    this.#state.options.listener.rested();
  }

  #problems(): string[] {
    const { settings, sideFiles, unlisted } = this.#state;
    const found = [...unlisted.values()].map((it) => `${this.pathOf(it)}: the folder could not be read`);
    for (const { ref, problem } of sideFiles.problems) found.push(`${this.pathOf(ref)}: ${problem}`);
    for (const problem of settings.problems) found.push(problem);
    return found.slice(0, MOST_PROBLEMS);
  }

  #isSettled(): boolean {
    return this.#running.size === 0 && nextDue(this.#state) === null;
  }

  /** Resolves after the next step of any errand. */
  #step(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #resolveWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
