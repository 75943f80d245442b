import { isCapitalDue } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import { inPieces, type Steps } from '../work/steps';

/** What the article shows about its words: which occur in lower case, and which are capitalized inside a sentence. */
export interface WordEvidence {
  /** Lower-case words, as written. */
  readonly lower: ReadonlySet<string>;
  /** Words capitalized where no sentence starts, as written. */
  readonly capitalizedInside: ReadonlySet<string>;
}

/** Reads the tokens of the ranges once. */
export function* wordEvidence(tokens: Tokens, ranges: readonly (readonly [number, number])[]): Steps<WordEvidence> {
  const lower = new Set<string>();
  const capitalizedInside = new Set<string>();
  yield* inPieces(ranges, (first, end, from) => {
    for (let at = first; at < end; at++) {
      if (!tokens.isWord(at)) continue;
      if (!tokens.isCapitalized(at)) lower.add(tokens.word(at));
      else if (!isCapitalDue(tokens, at, from)) capitalizedInside.add(tokens.word(at));
    }
  });
  return { lower, capitalizedInside };
}
