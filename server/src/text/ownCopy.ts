/** Shorter strings are always copies: V8 makes slices only from this length on (`SlicedString::kMinLength`). */
const SHORTEST_SLICE = 13;
/** Chosen by hand: bounds the memory that the names of a large corpus take. */
const MOST_SHARED = 200_000;

const shared = new Map<string, string>();

/** A copy of the words: a slice would keep the whole text that it was cut from in memory. */
export function ownCopy(words: string): string {
  return words.length < SHORTEST_SLICE ? words : ` ${words}`.slice(1);
}

/** A copy of the words that is shared by all callers, for names that thousands of articles have. */
export function sharedCopy(words: string): string {
  const known = shared.get(words);
  if (known !== undefined) return known;
  if (shared.size >= MOST_SHARED) shared.clear();
  const own = ownCopy(words);
  shared.set(own, own);
  return own;
}
