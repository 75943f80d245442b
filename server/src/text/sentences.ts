import type { Tokens } from './tokens';

const TERMINATORS = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '“']);

/**
 * The token index at which the sentence of token `index` starts, looking back no further than `floor`. A sentence
 * starts after a line end, or after `.`, `!`, `?` or `…` with the closing marks and brackets that follow it.
 */
export function sentenceStart(tokens: Tokens, index: number, floor = 0): number {
  let at = index;
  while (at > floor) {
    const before = at - 1;
    if (tokens.isBreak(before)) return at;
    let end = before;
    while (end > floor && CLOSERS.has(tokens.word(end))) end--;
    if (TERMINATORS.has(tokens.word(end)) && !CLOSERS.has(tokens.word(at))) return at;
    at--;
  }
  return floor;
}
