import type { Steps } from './steps';

/** Chosen by hand: a keystroke that waits for a slice to end does not notice. */
const SLICE_MS = 10;

/** Thrown inside long work whose result is no longer wanted. */
export class Cancelled extends Error {}

/** Cuts long work into slices of 10 ms, between which others can run: `yieldIfDue` ends one when its time is up. */
export class Slices {
  #started = performance.now();

  constructor(readonly isCancelled: () => boolean = () => false) {}

  /** Whether the slice is used up: a loop of small steps checks this before it pays for a promise. */
  isOver(): boolean {
    return performance.now() - this.#started >= SLICE_MS;
  }

  /** Yields if the slice is used up; throws `Cancelled` if the work has been canceled by then. */
  async yieldIfDue(): Promise<void> {
    if (!this.isOver()) return;
    await nextTurn();
    this.#started = performance.now();
    if (this.isCancelled()) throw new Cancelled();
  }
}

/** Runs work to its end, a slice at a time; throws `Cancelled` if it is canceled. */
export async function inSlices<Result>(steps: Steps<Result>, slices: Slices): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (slices.isOver()) await slices.yieldIfDue();
  }
}

/** Resolves after everything that is waiting now, including incoming requests. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
