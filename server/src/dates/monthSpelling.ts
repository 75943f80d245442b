import { monthNames, monthOfName } from './calendar';

const names = monthNames.map((name) => name.toLowerCase());

/** A month as written. */
export interface SpelledMonth {
  readonly month: number;
  /** `Narch`, `Mach`, `Agust`. */
  readonly isMisspelled: boolean;
}

/**
 * The month that a word names or is one slip away from: a letter wrong, missing, extra or swapped with the next
 * (Damerau 1964). A truncated name counts from four letters on, `Marc`. Null if no month or more than one is that
 * close; `May` is too short to tell a slip from other words.
 */
export function spelledMonth(word: string): SpelledMonth | null {
  const written = word.toLowerCase();
  const known = monthOfName(written);
  if (known !== null) return { month: known, isMisspelled: false };
  const bare = written.replace(/\.$/, '');
  if (bare.length < 4) return null;
  const cut = names.findIndex((name) => name.startsWith(bare));
  if (cut >= 0) return { month: cut + 1, isMisspelled: true };
  const near = names.flatMap((name, index) => (name.length > 3 && isOneSlipAway(bare, name) ? [index + 1] : []));
  const [month] = near;
  return near.length === 1 && month !== undefined ? { month, isMisspelled: true } : null;
}

/** Whether one insertion, deletion, replacement or swap of adjacent letters turns one word into the other. */
export function isOneSlipAway(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || left === right) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let tail = 0;
  while (
    tail < left.length - start &&
    tail < right.length - start &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  )
    tail++;
  const [first, second] = [left.slice(start, left.length - tail), right.slice(start, right.length - tail)];
  if (first.length <= 1 && second.length <= 1) return true;
  return first.length === 2 && second.length === 2 && first[0] === second[1] && first[1] === second[0];
}
