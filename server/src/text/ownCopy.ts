/** Shorter strings are always copies: V8 makes slices of thirteen characters and more. */
const FEWEST_SLICED = 13;
const MOST_SHARED = 200_000;

const shared = new Map<string, string>();

/** The words with characters of their own: a slice would keep the whole text that it was cut from in memory. */
export function ownCopy(words: string): string {
  return words.length < FEWEST_SLICED ? words : ` ${words}`.slice(1);
}

/** The words as one and the same string each time, for names that thousands of articles have. */
export function sharedCopy(words: string): string {
  const known = shared.get(words);
  if (known !== undefined) return known;
  if (shared.size >= MOST_SHARED) shared.clear();
  const own = ownCopy(words);
  shared.set(own, own);
  return own;
}
