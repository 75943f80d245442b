import { isUpper } from '../text/characters';
import { hasTerminatorBefore } from '../text/sentences';
import type { QuoteShape } from './quoteShape';
import type { Stretch } from './stretch';

const SHORT_WORDS = 4;

/**
 * Of speech: whether it is a whole clause in its speaker's words, or part of the reporter's. A clause opens with a
 * capital (or a bracket, or an ellipsis), where a sentence can open, and ends as one.
 */
export function clauseKind(text: string, stretch: Stretch, shape: QuoteShape): 'direct' | 'mixed' {
  const words = text.slice(stretch.start, stretch.start + 4);
  const startsHigh = isUpper(text.charCodeAt(stretch.start)) || /^[[(…'‘]|^\.\.\./.test(words) || shape.opening === 2;
  if (!startsHigh && !stretch.isContinuation && !(shape.before <= 1 && shape.ending > 0)) return 'mixed';
  const endsClause = shape.ending > 0 || stretch.continues || shape.behind === 0;
  const opensClause = shape.before !== 7 || shape.wordCount > SHORT_WORDS;
  return opensClause && (endsClause || shape.wordCount > SHORT_WORDS) ? 'direct' : 'mixed';
}

/** A capital at its start, three words or more, and the end of a sentence at its end. */
export function isSentence(text: string, { start, end }: Stretch): boolean {
  return (
    isUpper(text.charCodeAt(start)) &&
    (hasTerminatorBefore(text, end) || text[end - 1] === ',') &&
    /\S\s+\S+\s+\S/.test(text.slice(start, end))
  );
}

/** Most words capitalized and no end of a sentence: a book, a law, a film. */
export function looksLikeTitle(text: string, { start, end }: Stretch): boolean {
  const words = text.slice(start, end);
  if (hasTerminatorBefore(text, end)) return false;
  const parts = words.split(/\s+/).filter((word) => word.length > 3);
  return parts.length > 0 && parts.every((word) => isUpper(word.charCodeAt(0)));
}
