import type { Tokens } from './tokens';

const TERMINATORS = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '“']);

/**
 * The token index at which the sentence of token `index` starts, looking back no further than `floor`. A sentence
 * starts after a line end, or after `.`, `!`, `?` or `…` with the closing marks and brackets that follow it.
 */
export function sentenceStart(tokens: Tokens, index: number, floor = 0): number {
  let at = index;
  while (at > floor && !startsSentence(tokens, at, floor)) at--;
  return Math.max(at, floor);
}

/** Whether a sentence starts at token `index`, which stands behind `floor`. */
export function startsSentence(tokens: Tokens, index: number, floor = 0): boolean {
  if (tokens.isBreak(index - 1)) return true;
  if (CLOSERS.has(tokens.word(index))) return false;
  let end = index - 1;
  while (end > floor && CLOSERS.has(tokens.word(end))) end--;
  return TERMINATORS.has(tokens.word(end));
}
