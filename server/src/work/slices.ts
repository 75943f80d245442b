import type { Steps } from './steps';

const SLICE_MS = 10;

/** Raised inside long work whose result no one waits for any more. */
export class Cancelled extends Error {}

/** Lets others run: no stretch of long work is longer than a slice of 10 ms between two calls of `yieldIfDue`. */
export class Slices {
  #started = performance.now();

  constructor(readonly isCancelled: () => boolean = () => false) {}

  /** Whether the slice is used up: a loop of small steps asks this before it pays for a promise. */
  isOver(): boolean {
    return performance.now() - this.#started >= SLICE_MS;
  }

  /** Gives way when the slice is used up; throws `Cancelled` when the work was canceled. */
  async yieldIfDue(): Promise<void> {
    if (!this.isOver()) return;
    await nextTurn();
    this.#started = performance.now();
    if (this.isCancelled()) throw new Cancelled();
  }
}

/** Does a piece of work to its end, a slice at a time; throws `Cancelled` when the work was canceled. */
export async function inSlices<Result>(steps: Steps<Result>, slices: Slices): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (slices.isOver()) await slices.yieldIfDue();
  }
}

/** Resolves after everything that is waiting now, incoming requests among it. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
