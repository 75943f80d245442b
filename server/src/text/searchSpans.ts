import type { Span } from './span';

interface Placed {
  readonly start: number;
}

/** The index of the first of the sorted items that starts at or after `offset`; their number if there is none. */
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

/** The index of the last of the sorted items that starts at or before `offset`; -1 if there is none. */
export function lastAtOrBefore(items: readonly Placed[], offset: number): number {
  return firstAtOrAfter(items, offset + 1) - 1;
}

/**
 * A function that gives the furthest end of the spans that start before an offset; minus infinity if none does. The
 * spans are sorted by start and may overlap or nest. Each call costs a binary search.
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
