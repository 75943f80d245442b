import type { Ledger } from '../entities/ledger';
import type { DocumentSource } from '../features/analyzedDocument';
import type { Analyst, AnalyzedFile, WorkOptions } from '../workspace/analyst';
import type { Answer, SentSource } from './messages';
import { type OpenPort, Thread, type Unanswered } from './thread';

/** How many requests a thread is given ahead of the one it works on. Chosen by hand: enough to never let it wait. */
const AHEAD = 3;
/** Idle threads end after this time, to free their memory. Chosen by hand: longer than between two saves. */
const IDLE_MS = 20_000;

export interface PoolOptions {
  /** How many threads to start at most. */
  readonly threads: number;
  readonly open: OpenPort;
  /** Does the work where no thread can be started. */
  readonly instead: Analyst;
  /** Called with a file that ended two threads and is skipped, and why. */
  readonly skipped: (uri: string, reason: string) => void;
  readonly failed: (what: string, error: unknown) => void;
}

/** A file that ends the thread that reads it, twice: it is left out of the corpus. */
export class EndsThreads extends Error {}

/**
 * Analyzes files in worker threads, started at the first file and ended when nothing was asked for some time. A thread
 * that ends is replaced; the file it was at work on is tried once more, and skipped if it ends another thread.
 */
export class AnalysisPool implements Analyst {
  readonly width: number;
  readonly #threads: Thread[] = [];
  readonly #ledgers = new Map<Ledger, number>();
  #waiting: (() => void)[] = [];
  #nextJob = 0;
  #open = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;
  /** Whether no more threads are used: none could be started, or the pool was stopped. */
  #isWithout = false;

  constructor(readonly options: PoolOptions) {
    this.width = options.threads * (AHEAD + 1);
  }

  async analyze(source: DocumentSource, work: WorkOptions): Promise<AnalyzedFile | null> {
    if (this.#isWithout) return this.options.instead.analyze(source, work);
    const job = new Job(this.#nextJob++, source);
    this.#opened();
    let isHanded = false;
    try {
      const answer = await this.#run(job);
      if (answer === null) return this.options.instead.analyze(source, work);
      if (work.isStale()) return null;
      isHanded = true;
      return this.#handed(job, answer);
    } finally {
      if (!isHanded) this.#close(job);
    }
  }

  /** Ends all threads for good: whatever is still asked is done without. */
  stop(): void {
    this.#isWithout = true;
    this.#rest();
    this.#wakeNext();
  }

  /** Ends all threads until the next file. */
  #rest(): void {
    clearTimeout(this.#idle);
    for (const thread of this.#threads.splice(0)) thread.stop();
    this.#ledgers.clear();
  }

  /** A job's analysis as handed to the caller, who then asks for a report or releases it. */
  #handed(job: Job, { facts, named }: Analyzed): AnalyzedFile {
    let isOpen = true;
    const release = (): void => {
      if (!isOpen) return;
      isOpen = false;
      this.#close(job);
    };
    return {
      facts,
      named,
      report: async (around, check, work) => {
        try {
          for (;;) {
            const thread = await this.#threadWith(job);
            if (thread === null) {
              const own = await this.options.instead.analyze(job.source, work);
              return own === null ? null : await own.report(around, check, work);
            }
            const answer = await thread.ask({ kind: 'report', job: job.number, around, check });
            this.#wakeNext();
            if (answer.kind === 'reported') return work.isStale() ? null : answer.report;
            if (answer.kind === 'failed') throw new Error(answer.message);
            if (answer.kind === 'ended') this.#endedAt(job, answer);
          }
        } finally {
          release();
        }
      },
      release,
    };
  }

  /** The thread that has a job's analysis, made again if that thread has ended; null if none can be started. */
  async #threadWith(job: Job): Promise<Thread | null> {
    if (job.thread?.isAlive === true) return job.thread;
    return (await this.#run(job)) === null ? null : job.thread;
  }

  /** Has a job analyzed, again if the thread ends; null if no thread can be started. */
  async #run(job: Job): Promise<Analyzed | null> {
    for (;;) {
      const thread = await this.#free();
      if (thread === null) return null;
      job.thread = thread;
      const answer = await thread.ask({ kind: 'analyze', job: job.number, source: this.#sent(job.source, thread) });
      this.#wakeNext();
      if (answer.kind === 'analyzed') return answer;
      if (answer.kind === 'failed') throw new Error(answer.message);
      if (answer.kind === 'ended') this.#endedAt(job, answer);
    }
  }

  /** Notes that a thread ended without an answer; throws if this file has now ended two. */
  #endedAt(job: Job, { atThis, reason }: Unanswered): void {
    if (!atThis || ++job.threadsEnded < 2) return;
    this.options.skipped(job.source.uri, `reading it failed twice: ${reason}`);
    throw new EndsThreads(`${job.source.uri}: ${reason}`);
  }

  /** A thread with room for one more request, as soon as there is one; null if none can be started. */
  async #free(): Promise<Thread | null> {
    for (;;) {
      if (this.#isWithout) return null;
      const found = this.#leastLoaded();
      if (found !== null) return found;
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  #leastLoaded(): Thread | null {
    for (let at = this.#threads.length - 1; at >= 0; at--)
      if (this.#threads[at]?.isAlive === false) this.#threads.splice(at, 1);
    let best: Thread | null = null;
    for (const thread of this.#threads) if (best === null || thread.load < best.load) best = thread;
    if (this.#threads.length < this.options.threads && (best === null || best.load > 0)) return this.#start();
    return best !== null && best.load <= AHEAD ? best : null;
  }

  #start(): Thread | null {
    const thread = new Thread(this.options.open, (reason) => {
      if (this.#isWithout) return;
      this.#isWithout = true;
      this.options.failed('starting a thread; files are read without', new Error(reason));
    });
    this.#threads.push(thread);
    return thread;
  }

  #sent({ notes, ...source }: DocumentSource, thread: Thread): SentSource {
    const { ledger, article } = notes.ledger;
    const number = this.#ledgers.get(ledger) ?? this.#ledgers.size;
    this.#ledgers.set(ledger, number);
    if (thread.needsLedger(number)) thread.tell({ kind: 'ledger', number, ledger });
    return { ...source, corrections: notes.corrections, fields: notes.fields, ledger: number, article };
  }

  #opened(): void {
    this.#open++;
    clearTimeout(this.#idle);
  }

  #close({ number, thread }: Job): void {
    thread?.tell({ kind: 'release', job: number });
    this.#open--;
    this.#wakeNext();
    if (this.#open > 0) return;
    this.#idle = setTimeout(() => this.#rest(), IDLE_MS);
    if (typeof this.#idle === 'object') this.#idle.unref();
  }

  /** Lets the jobs that wait for a thread look again. */
  #wakeNext(): void {
    if (this.#isWithout) {
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const resolve of waiting) resolve();
    } else this.#waiting.shift()?.();
  }
}

type Analyzed = Extract<Answer, { kind: 'analyzed' }>;

/** A file on its way through the pool. */
class Job {
  /** The thread that has its analysis. */
  thread: Thread | null = null;
  /** How many threads have ended at work on it. */
  threadsEnded = 0;

  constructor(
    readonly number: number,
    readonly source: DocumentSource,
  ) {}
}
