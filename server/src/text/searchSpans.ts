import type { Span } from './span';

interface Placed {
  readonly start: number;
}

/** The index of the first item that starts at or behind `offset`, of items in order; their number when there is none. */
export function firstAtOrAfter(items: readonly Placed[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the last item that starts at or before `offset`, of items in order; -1 when there is none. */
export function lastAtOrBefore(items: readonly Placed[], offset: number): number {
  return firstAtOrAfter(items, offset + 1) - 1;
}

/**
 * Of spans in order of their starts: how far those that start before an offset reach, the furthest end of them; minus
 * infinity where none does. Spans may overlap and lie in each other; each question costs a binary search.
 */
export function reachOf(spans: readonly Span[]): (offset: number) => number {
  const furthest = new Float64Array(spans.length);
  let reach = Number.NEGATIVE_INFINITY;
  for (const [index, { end }] of spans.entries()) {
    if (end > reach) reach = end;
    furthest[index] = reach;
  }
  return (offset) => furthest[firstAtOrAfter(spans, offset) - 1] ?? Number.NEGATIVE_INFINITY;
}
