/**
 * Work that can be paused and resumed at every `yield`, with no more between two of them than a few kilobytes of text
 * cost. Anything may run between steps, including other analyses, so no step may leave anything in shared state.
 */
export interface Steps<Result> extends Iterator<undefined, Result, undefined> {
  [Symbol.iterator](): Steps<Result>;
}

/**
 * How much a step does, chosen by hand to take far less than a slice: in tokens, about three kilobytes of text; in code
 * units, where each costs next to nothing; in items of a list.
 */
export const STEP_TOKENS = 512;
export const STEP_UNITS = 8192;
export const STEP_ITEMS = 128;

/** Stretches of tokens or code units in text order: `from` up to and without `to`. */
type Ranges = readonly (readonly [from: number, to: number])[];

/** Does all steps of some work at once. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same work, abandoned with null as soon as `isUnwanted`. */
export function* unless<Result>(isUnwanted: () => boolean, steps: Steps<Result>): Steps<Result | null> {
  for (;;) {
    const step = steps.next();
    if (isUnwanted()) return null;
    if (step.done === true) return step.value;
    yield;
  }
}

/** Work whose result is already there. */
export function alreadyDone<Result>(result: Result): Steps<Result> {
  return new Done(result);
}

/**
 * Calls `work` with the pieces of the ranges in order, from `first` up to `end`, none longer than a step, each with the
 * range that it is part of.
 */
export function inPieces(
  ranges: Ranges,
  work: (first: number, end: number, from: number, to: number) => void,
  size = STEP_TOKENS,
): Steps<void> {
  if (extentOf(ranges) > size) return inManyPieces(ranges, work, size);
  for (const [from, to] of ranges) if (from < to) work(from, to, from, to);
  return done;
}

function* inManyPieces(
  ranges: Ranges,
  work: (first: number, end: number, from: number, to: number) => void,
  size: number,
): Steps<void> {
  let left = size;
  for (const [from, to] of ranges) {
    for (let first = from; first < to; ) {
      const end = Math.min(to, first + left);
      work(first, end, from, to);
      left -= end - first;
      first = end;
      if (left > 0) continue;
      left = size;
      yield;
    }
  }
}

/** As `inPieces`, for work that may run past the end of its piece: it returns where the next piece starts. */
export function inStrides(
  ranges: Ranges,
  work: (first: number, end: number, from: number, to: number) => number,
  size = STEP_TOKENS,
): Steps<void> {
  if (extentOf(ranges) > size) return inManyStrides(ranges, work, size);
  for (const [from, to] of ranges) if (from < to) work(from, to, from, to);
  return done;
}

function* inManyStrides(
  ranges: Ranges,
  work: (first: number, end: number, from: number, to: number) => number,
  size: number,
): Steps<void> {
  let left = size;
  for (const [from, to] of ranges) {
    for (let first = from; first < to; ) {
      const next = Math.max(first + 1, work(first, Math.min(to, first + left), from, to));
      left -= next - first;
      first = next;
      if (left > 0) continue;
      left = size;
      yield;
    }
  }
}

/** Calls `work` with each item. */
export function forEachInSteps<Item>(items: readonly Item[], work: (item: Item, index: number) => void): Steps<void> {
  if (items.length > STEP_ITEMS) return forEachOfMany(items, work);
  items.forEach(work);
  return done;
}

function* forEachOfMany<Item>(items: readonly Item[], work: (item: Item, index: number) => void): Steps<void> {
  let index = 0;
  for (const item of items) {
    work(item, index++);
    if (index % STEP_ITEMS === 0) yield;
  }
}

/** The results of `work` for each item. */
export function mapInSteps<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Result,
): Steps<Result[]> {
  return items.length > STEP_ITEMS ? mapMany(items, work) : alreadyDone(items.map(work));
}

function* mapMany<Item, Result>(items: readonly Item[], work: (item: Item, index: number) => Result): Steps<Result[]> {
  const results: Result[] = [];
  yield* forEachOfMany(items, (item, index) => results.push(work(item, index)));
  return results;
}

/** From the start of the first range to the end of the last. */
function extentOf(ranges: Ranges): number {
  const last = ranges[ranges.length - 1];
  return last === undefined ? 0 : last[1] - (ranges[0]?.[0] ?? 0);
}

/**
 * Work that took a single step and is already done. Most articles are short, and a generator for each of their few
 * dozen small loops would cost a twentieth of their time.
 */
class Done<Result> implements Steps<Result> {
  readonly done = true;

  constructor(readonly value: Result) {}

  next(): IteratorReturnResult<Result> {
    return this;
  }

  [Symbol.iterator](): Steps<Result> {
    return this;
  }
}

const done = new Done<void>(undefined);
