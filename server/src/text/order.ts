/** Compares numbers, or strings by code unit: faster than a locale, and the same everywhere. */
export function inOrder<Key extends string | number>(left: Key, right: Key): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
