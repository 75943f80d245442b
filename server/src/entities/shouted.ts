import type { Tokens } from '../text/tokens';

/** Whether a token is between words in capitals, so that its own say nothing: `THEY TOLD US TO GO`. */
export function isAmongCapitals(tokens: Tokens, at: number): boolean {
  const [before, after] = [tokens.word(at - 1), tokens.word(at + 1)];
  const isShouted = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);
  const isOpen = (word: string): boolean => !/\p{L}/u.test(word);
  return (isShouted(before) && (isShouted(after) || isOpen(after))) || (isOpen(before) && isShouted(after));
}
