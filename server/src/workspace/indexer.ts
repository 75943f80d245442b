import type { ReadersNotes } from '../analysis/readersNotes';
import type { Corpus } from '../corpus/corpus';
import { factsOf } from '../corpus/facts';
import { folderOf } from '../corpus/memoryCorpus';
import { type AnalysedDocument, analyseDocument } from '../features/analysedDocument';
import type { Host } from './host';
import { hasArticleHeader, isCorpusFolder } from './recognise';
import { Cancelled, Slices } from './slices';

const READS_AT_ONCE = 16;

/** What the indexer tells and asks. */
export interface IndexerEvents {
  /** Called while files are read: how many of how many are done; equal numbers mean that all are. */
  readonly progressed: (done: number, total: number) => void;
  /** A closed file was read and is an article: whoever keeps its diagnostics makes them now. */
  readonly analysed: (document: AnalysedDocument) => void;
  /** A file is no article any more, or is gone. */
  readonly dropped: (uri: string) => void;
  /** What readers said of an article. */
  readonly notesOf: (uri: string) => ReadersNotes;
  /** Whether a file lies in one of the workspace's folders: others count only while they are open. */
  readonly isInWorkspace: (uri: string) => boolean;
  /** Whether a path is named by the settings as part of the corpus. */
  readonly isIncluded: (uri: string) => boolean;
  /** Whether the settings leave a path out. */
  readonly isIgnored: (uri: string) => boolean;
  readonly failed: (uri: string, error: unknown) => void;
}

/**
 * Keeps the corpus equal to the workspace: reads its files in slices, takes open buffers over what is on disk, and
 * follows every change. A file is an article when it has a header, is named by the settings, or lies in a folder most
 * of whose text files have headers.
 */
export class Indexer {
  /** Every text file known, and whether it has a header. */
  readonly #files = new Map<string, boolean>();
  readonly #folders = new Map<string, { articles: number; files: number }>();
  /** Rises with every event on a file, so that a slow read never overwrites what came after it. */
  readonly #turns = new Map<string, number>();
  readonly #open = new Set<string>();
  readonly #queue: string[] = [];
  #done = 0;
  #total = 0;
  #running: Promise<void> | null = null;
  #isStopped = false;

  constructor(
    readonly corpus: Corpus,
    readonly host: Host,
    readonly events: IndexerEvents,
  ) {}

  /** Lists the folders' files and reads them all; resolves when everything queued by then is read. */
  async addFolders(folders: readonly string[]): Promise<void> {
    for (const folder of folders) {
      const uris = await this.host.listFiles(folder);
      this.#enqueue([...uris].sort().filter((uri) => !this.#files.has(uri)));
    }
    await this.#rest();
  }

  /** Forgets all that lies in a folder, or a single file. */
  removeTree(uri: string): void {
    for (const known of [...this.#files.keys()]) {
      if (known === uri || known.startsWith(`${uri}/`)) this.#drop(known);
    }
  }

  /** A file was created or changed on disk. An open buffer wins over it. */
  fileChanged(uri: string): void {
    if (!this.#open.has(uri)) this.#enqueue([uri]);
  }

  /** A file is gone from disk. An open buffer of it stays what it is. */
  fileDeleted(uri: string): void {
    if (!this.#open.has(uri)) this.#drop(uri);
  }

  /** A buffer was opened or edited. */
  bufferChanged(document: AnalysedDocument): void {
    this.#open.add(document.uri);
    this.#takeTurn(document.uri);
    this.#count(document.uri, hasArticleHeader(document.text));
    this.corpus.set(factsOf(document.uri, document.analysis, document.lines));
  }

  /** A buffer was closed: the disk counts again. */
  bufferClosed(uri: string): void {
    this.#open.delete(uri);
    if (this.events.isInWorkspace(uri)) this.#enqueue([uri]);
    else this.#drop(uri);
  }

  /**
   * Reads everything anew: after a change of settings, or when the user asks. What is known stays until it is read
   * again, so that nobody finds the corpus empty meanwhile; what is no longer there goes.
   */
  async rebuild(folders: readonly string[]): Promise<void> {
    const listed = new Set<string>();
    for (const folder of folders) for (const uri of await this.host.listFiles(folder)) listed.add(uri);
    for (const uri of [...this.#files.keys()]) if (!listed.has(uri) && !this.#open.has(uri)) this.#drop(uri);
    this.#enqueue([...listed].sort().filter((uri) => !this.#open.has(uri)));
    await this.#rest();
  }

  /** Resolves when nothing is queued or being read. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Nothing to read is news too: whoever waits for the index to come to rest is told. */
  async #rest(): Promise<void> {
    if (this.#running === null) this.events.progressed(0, 0);
    await this.settled();
  }

  #enqueue(uris: readonly string[]): void {
    if (uris.length === 0) return;
    for (const uri of uris) this.#queue.push(uri);
    this.#total += uris.length;
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    const slices = new Slices(() => this.#isStopped);
    try {
      await slices.breathe();
      while (this.#queue.length > 0) {
        const batch = this.#queue.splice(0, READS_AT_ONCE);
        const reads = batch.map(async (uri) => {
          const turn = this.#takeTurn(uri);
          return { uri, turn, decoded: await this.host.readFile(uri).catch(() => null) };
        });
        for (const read of reads) {
          const { uri, turn, decoded } = await read;
          this.#done++;
          if (this.#turns.get(uri) !== turn || this.#open.has(uri)) continue;
          if (decoded === null) this.#drop(uri);
          else this.#take(uri, decoded.text, decoded.hasByteOrderMark);
          await slices.breathe();
        }
        this.events.progressed(this.#done, this.#total);
      }
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    } finally {
      this.#done = 0;
      this.#total = 0;
      this.#running = null;
      this.events.progressed(0, 0);
    }
  }

  /** Takes a closed file's text in, if it is an article's. */
  #take(uri: string, text: string, hasByteOrderMark: boolean): void {
    const hasHeader = hasArticleHeader(text);
    this.#count(uri, hasHeader);
    if (this.events.isIgnored(uri) || !this.#isArticle(uri, hasHeader)) {
      this.corpus.delete(uri);
      this.events.dropped(uri);
      return;
    }
    try {
      const document = analyseDocument(uri, text, hasByteOrderMark, this.events.notesOf(uri));
      this.corpus.set(factsOf(uri, document.analysis, document.lines));
      this.events.analysed(document);
    } catch (error) {
      this.events.failed(uri, error);
    }
  }

  #isArticle(uri: string, hasHeader: boolean): boolean {
    if (hasHeader || this.events.isIncluded(uri)) return true;
    const tally = this.#folders.get(folderOf(uri));
    return tally !== undefined && isCorpusFolder({ articles: tally.articles, files: tally.files - 1 });
  }

  #drop(uri: string): void {
    this.#takeTurn(uri);
    this.#count(uri, null);
    this.corpus.delete(uri);
    this.events.dropped(uri);
  }

  /**
   * Counts a file in its folder, or out of it for null. When the folder becomes a corpus, or ceases to be one, its files
   * without a header are read again.
   */
  #count(uri: string, hasHeader: boolean | null): void {
    const folder = folderOf(uri);
    const tally = this.#folders.get(folder) ?? { articles: 0, files: 0 };
    const wasCorpus = isCorpusFolder(tally);
    const before = this.#files.get(uri);
    if (before !== undefined) {
      tally.files--;
      if (before) tally.articles--;
    }
    if (hasHeader === null) this.#files.delete(uri);
    else {
      this.#files.set(uri, hasHeader);
      tally.files++;
      if (hasHeader) tally.articles++;
    }
    if (tally.files === 0) this.#folders.delete(folder);
    else this.#folders.set(folder, tally);
    if (wasCorpus !== isCorpusFolder(tally)) this.#revisit(folder, uri);
  }

  #revisit(folder: string, except: string): void {
    const others: string[] = [];
    for (const [uri, hasHeader] of this.#files) {
      if (!hasHeader && uri !== except && folderOf(uri) === folder && !this.#open.has(uri)) others.push(uri);
    }
    this.#enqueue(others);
  }

  #takeTurn(uri: string): number {
    const turn = (this.#turns.get(uri) ?? 0) + 1;
    this.#turns.set(uri, turn);
    return turn;
  }
}
