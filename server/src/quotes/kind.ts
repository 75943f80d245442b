import { isUpper } from '../text/characters';
import { hasTerminatorBefore } from '../text/sentences';
import { Edge, Ending, Opening, type QuoteShape } from './quoteShape';
import type { Stretch } from './stretch';

/** Chosen by hand: up to this length, words in the middle of the reporter's sentence are not a clause. */
const SHORT_WORDS = 4;

/**
 * Whether speech is a whole clause or part of the reporter's. A clause opens with a capital (or a bracket, or an
 * ellipsis) where a sentence can start, and ends like one.
 */
export function clauseKind(text: string, stretch: Stretch, shape: QuoteShape): 'direct' | 'mixed' {
  const words = text.slice(stretch.start, stretch.start + 4);
  const opensLikeSentence =
    isUpper(text.charCodeAt(stretch.start)) || /^[[(…'‘]|^\.\.\./.test(words) || shape.opening === Opening.neither;
  const isAtSentenceStart = shape.before === Edge.blockEdge || shape.before === Edge.stop;
  if (!opensLikeSentence && !stretch.isContinuation && !(isAtSentenceStart && shape.ending !== Ending.none))
    return 'mixed';
  const endsClause = shape.ending !== Ending.none || stretch.continues || shape.after === Edge.blockEdge;
  const isSigned = shape.after === Edge.dash && isAtSentenceStart;
  const opensClause = shape.before !== Edge.word || shape.wordCount > SHORT_WORDS;
  return opensClause && (endsClause || isSigned || shape.wordCount > SHORT_WORDS) ? 'direct' : 'mixed';
}

/** Whether it starts with a capital, has three words or more, and ends like a sentence or with a comma. */
export function isSentence(text: string, { start, end }: Stretch): boolean {
  return (
    isUpper(text.charCodeAt(start)) &&
    (hasTerminatorBefore(text, end) || text[end - 1] === ',') &&
    /\S\s+\S+\s+\S/.test(text.slice(start, end))
  );
}

/** Whether all longer words are capitalized and it does not end like a sentence: a book, a law, a film. */
export function looksLikeTitle(text: string, { start, end }: Stretch): boolean {
  if (hasTerminatorBefore(text, end)) return false;
  const words = text.slice(start, end);
  const longer = /\S{4,}/g;
  if (!longer.test(words)) return false;
  longer.lastIndex = 0;
  for (let word = longer.exec(words); word !== null; word = longer.exec(words))
    if (!isUpper(words.charCodeAt(word.index))) return false;
  return true;
}
