import { Worker } from 'node:worker_threads';
import { type StoreAnswer, type StoreAsk, type StoreMessage, type StoreRequest, unpacked } from './messages';
import type { Store } from './store';

/** In MB. Chosen by hand: SQLite keeps its pages elsewhere, and a batch of entries is small. */
const HEAP_MB = 128;

export interface ThreadedStoresOptions {
  /** The script of the thread, see `storeThread.ts`. */
  readonly script: string;
  /** Called with every problem, as a sentence. */
  readonly notice: (problem: string) => void;
}

/**
 * Stores in files, all in one thread, so that the thread of the caller never waits for a disk. If the thread dies, all
 * its stores are empty from then on.
 */
export class ThreadedStores {
  #worker: Worker | null = null;
  #isDead = false;
  #next = 0;
  readonly #open = new Set<string>();
  readonly #waiting = new Map<number, (answer: StoreAnswer) => void>();

  constructor(readonly options: ThreadedStoresOptions) {}

  /** The store in the file at a path, which is made if it does not exist. */
  at(path: string): Store {
    const ask = (it: StoreAsk): Promise<StoreAnswer> => this.#ask(path, it);
    this.#open.add(path);
    return {
      get: async (ids) => {
        const answer = await ask({ kind: 'get', ids });
        return answer !== null && 'lengths' in answer ? unpacked(answer) : ids.map(() => null);
      },
      put: async (entries) => void (await ask({ kind: 'put', entries })),
      delete: async (ids) => void (await ask({ kind: 'delete', ids })),
      ids: async (after, limit) => {
        const answer = await ask({ kind: 'ids', after, limit });
        return answer !== null && !('lengths' in answer) ? answer : [];
      },
      clear: async () => void (await ask({ kind: 'clear' })),
      close: async () => {
        await ask({ kind: 'close' });
        this.#open.delete(path);
        if (this.#open.size === 0) await this.#end();
      },
    };
  }

  #ask(path: string, ask: StoreAsk): Promise<StoreAnswer> {
    const worker = this.#started();
    if (worker === null) return Promise.resolve(null);
    return new Promise((resolve) => {
      const number = this.#next++;
      this.#waiting.set(number, resolve);
      // Only work in progress keeps the process running.
      worker.ref();
      worker.postMessage({ number, path, ask } satisfies StoreRequest);
    });
  }

  #started(): Worker | null {
    if (this.#worker !== null || this.#isDead) return this.#worker;
    try {
      const worker = new Worker(this.options.script, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
      worker.on('message', (message: StoreMessage) => this.#hear(message));
      worker.on('error', (error) => this.#died(error.message));
      worker.on('exit', (code) => {
        if (this.#worker === worker) this.#died(`it ended with code ${code}`);
      });
      worker.unref();
      this.#worker = worker;
    } catch (error) {
      this.#died(error instanceof Error ? error.message : String(error));
    }
    return this.#worker;
  }

  #hear(message: StoreMessage): void {
    if ('problem' in message) {
      this.options.notice(message.problem);
      return;
    }
    const resolve = this.#waiting.get(message.number);
    this.#waiting.delete(message.number);
    if (this.#waiting.size === 0) this.#worker?.unref();
    resolve?.(message.answer);
  }

  #died(why: string): void {
    const isNews = !this.#isDead;
    this.#isDead = true;
    this.#worker = null;
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
    if (isNews) this.options.notice(`The index on disk cannot be used (${why}). Copydesk continues without it.`);
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    // Its exit is expected.
    this.#worker = null;
    await worker?.terminate();
  }
}
