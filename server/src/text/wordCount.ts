/** How many words, parted by white space. */
export function wordCount(words: string): number {
  return words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
