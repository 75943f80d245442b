/** Orders numbers, and strings by their code units: the same everywhere, and fast. */
export function inOrder<Key extends string | number>(left: Key, right: Key): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
