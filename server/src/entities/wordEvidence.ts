import type { Tokens } from '../text/tokens';
import { inPieces, type Steps } from '../work/steps';

const TERMINATORS = new Set(['.', '!', '?', '…', ':', ';', '•']);
const MARKS = new Set(['"', '“', '”', '‘', "'", '(', '[', '«', '„', '*', '—', '–', '-']);

/** What the article itself says of its words: which occur in lower case, and which are capitalised inside a sentence. */
export interface WordEvidence {
  /** Lower-case words, as they stand. */
  readonly lower: ReadonlySet<string>;
  /** Words capitalised where no sentence starts, as they stand. */
  readonly capitalisedInside: ReadonlySet<string>;
}

/** Reads the tokens `from` to `to` once. */
export function* wordEvidence(tokens: Tokens, ranges: readonly (readonly [number, number])[]): Steps<WordEvidence> {
  const lower = new Set<string>();
  const capitalisedInside = new Set<string>();
  yield* inPieces(ranges, (first, end, from) => {
    for (let at = first; at < end; at++) {
      if (!tokens.isWord(at)) continue;
      if (!tokens.isCapitalised(at)) lower.add(tokens.word(at));
      else if (!startsSentence(tokens, at, from)) capitalisedInside.add(tokens.word(at));
    }
  });
  return { lower, capitalisedInside };
}

/** Whether the token opens a sentence, a quotation or the text from token `floor`, where any word is capitalised. */
export function startsSentence(tokens: Tokens, index: number, floor: number): boolean {
  if (index <= floor) return true;
  let at = index - 1;
  while (at >= 0 && !tokens.isBreak(at) && MARKS.has(tokens.word(at))) {
    // A hyphen or bracket inside a word opens nothing.
    if (tokens.end(at) !== tokens.start(at + 1)) break;
    at--;
  }
  if (at < 0 || tokens.isBreak(at)) return true;
  if (at < index - 1 && !MARKS.has(tokens.word(at)))
    return tokens.start(at + 1) > tokens.end(at) || TERMINATORS.has(tokens.word(at));
  return TERMINATORS.has(tokens.word(at));
}
