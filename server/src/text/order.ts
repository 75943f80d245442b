import { isAsciiDigit } from './characters';

/** Compares numbers, or strings by code unit: faster than a locale, and the same everywhere. */
export function inOrder<Key extends string | number>(left: Key, right: Key): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Compares names with the numbers in them by value: `9_lima.txt` before `10_lima.txt`; equal only if identical. */
export function inNaturalOrder(left: string, right: string): number {
  let at = 0;
  let other = 0;
  while (at < left.length && other < right.length) {
    const unit = left.charCodeAt(at);
    const otherUnit = right.charCodeAt(other);
    if (isAsciiDigit(unit) && isAsciiDigit(otherUnit)) {
      const [start, end] = numberAt(left, at);
      const [otherStart, otherEnd] = numberAt(right, other);
      // Without leading zeros, more digits are a larger number.
      if (end - start !== otherEnd - otherStart) return end - start - (otherEnd - otherStart);
      const order = inOrder(left.slice(start, end), right.slice(otherStart, otherEnd));
      if (order !== 0) return order;
      at = end;
      other = otherEnd;
    } else {
      if (unit !== otherUnit) return unit - otherUnit;
      at++;
      other++;
    }
  }
  const rest = left.length - at - (right.length - other);
  return rest === 0 ? inOrder(left, right) : rest;
}

/** Where a number starts, without its leading zeros, and ends. */
function numberAt(name: string, at: number): readonly [start: number, end: number] {
  let start = at;
  while (name.charCodeAt(start) === ZERO) start++;
  let end = start;
  while (end < name.length && isAsciiDigit(name.charCodeAt(end))) end++;
  return [start, end];
}

const ZERO = 48;
