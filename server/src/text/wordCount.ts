/** The number of words, separated by white space; marks alone do not count. */
export function wordCount(words: string): number {
  return words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
