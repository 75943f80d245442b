import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answer } from './messages';
import type { OpenPort } from './thread';

/**
 * In megabytes. Chosen by hand: several times what the longest article needs. Without a limit, a worker that runs out
 * of memory takes the whole server with it (see `ResourceLimits` in Node's documentation).
 */
const MOST_MEMORY = 1024;
/** Chosen by hand: each has its own models, some 90 MB. */
const MOST_THREADS = 4;

/** All cores but the one that answers the editor, as far as memory allows; at least one. */
export function threadCount(): number {
  return Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
}

/** Opens worker threads that run `script`, a bundle of `analysisWorker.ts`. */
export function nodeThreads(script: string): OpenPort {
  return ({ ready, answered, ended }) => {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
    worker.on('message', (message: Answer | 'ready') => (message === 'ready' ? ready() : answered(message)));
    worker.on('error', (error) => ended(error.message));
    worker.on('exit', (code) => ended(`exit code ${code}`));
    return {
      send: (request) => worker.postMessage(request),
      stop: () => {
        worker.terminate().catch(() => undefined);
      },
    };
  };
}
