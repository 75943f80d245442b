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
