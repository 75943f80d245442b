import type { Tokens } from '../text/tokens';
import type { NamedSpan } from './join';

/** Head words that, in lower case after `the`, refer to the organization with that head named before. By hand. */
const nominalWords = new Set(
  'ministry agency commission committee council court department party company bank university union assembly parliament organisation organization federation airline hospital police army corporation association institute'.split(
    ' ',
  ),
);

/**
 * `the ministry`, `the company`: definite phrases of one word that may refer to an organization named earlier, starting
 * in the tokens `from` up to `end` of a stretch up to `to`.
 */
export function nominalHeads(tokens: Tokens, from: number, end: number, to: number): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let at = from; at < end && at + 1 < to; at++) {
    if (tokens.lower(at) !== 'the' || tokens.isCapitalized(at + 1)) continue;
    const head = tokens.word(at + 1);
    if (!nominalWords.has(head) || continuesPhrase(tokens, at + 2)) continue;
    found.push({ ...tokens.span(at, at + 1), name: head, type: 'ORG', form: 'nominal', head, isGuess: false });
  }
  return found;
}

/** `the party leader`, `the bank of`: the word is part of a longer phrase that means something else. */
function continuesPhrase(tokens: Tokens, next: number): boolean {
  const word = tokens.lower(next);
  if (word === 'of' || tokens.isUnit(next, 0x2d)) return true;
  return /^(?:leader|chief|official|officials|spokesman|spokeswoman|member|members|building|headquarters|line|room)$/.test(
    word,
  );
}
