/** Chosen by hand: bounds the memory that the answers take. */
const MOST_REMEMBERED = 10_000;

/** A function that keeps its answers, for words that thousands of articles have. */
export function remembered<Answer>(read: (words: string) => Answer): (words: string) => Answer {
  const known = new Map<string, Answer>();
  return (words) => {
    const found = known.get(words);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = read(words);
    known.set(words, made);
    return made;
  };
}
