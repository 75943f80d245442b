/**
 * Work that can be stopped and gone on with: it gives way at every `yield`, and does no more between two of them than some
 * kilobytes of text cost. Between steps anything may happen, other analyses too, so no step leaves anything in a room that
 * is shared.
 */
export interface Steps<Result> extends Iterator<undefined, Result, undefined> {
  [Symbol.iterator](): Steps<Result>;
}

/** What a step does, in tokens, about three kilobytes of text; in code units, where each costs next to nothing; in items. */
export const STEP_TOKENS = 512;
export const STEP_UNITS = 8192;
export const STEP_ITEMS = 128;

/** Stretches of tokens or of code units in order of the text: `from` up to and without `to`. */
type Ranges = readonly (readonly [from: number, to: number])[];

/** Does all steps of a piece of work at once. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same work, given up as soon as no one wants it: null then. */
export function* unless<Result>(isUnwanted: () => boolean, steps: Steps<Result>): Steps<Result | null> {
  for (;;) {
    const step = steps.next();
    if (isUnwanted()) return null;
    if (step.done === true) return step.value;
    yield;
  }
}

/** Work whose result is there already. */
export function alreadyDone<Result>(result: Result): Steps<Result> {
  return new Done(result);
}

/** Calls `work` with one piece of the ranges after the other, none longer than a step, each with the range it is cut from. */
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

/** As `inPieces`, for work that may run over the end of its piece: it returns where the next piece starts. */
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

/** What `work` makes of each item. */
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
 * Work that was too little for more than one step and is done already. Most articles are short: a generator for each of
 * their few dozen small loops would cost them a twentieth of their time.
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
