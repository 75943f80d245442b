import type { Decision } from './decision';
import { hasClass, type MaskedText } from './maskedText';
import { Ending, type QuoteShape } from './quoteShape';
import { ItemClass } from './wordClasses';

/** In words. Chosen by hand: a question thrown in, `“Never?”`, is short. */
const SHORT_QUESTION = 6;

/**
 * Whether a quotation answers or questions the one it touches, `“Will you go?” “No.” “Never?” “Never.”`, so that the
 * speaker changes.
 */
export function isReply(text: MaskedText, item: number, shape: QuoteShape, before: Decision | undefined): boolean {
  if (before === undefined || before.item !== item - 1 || !hasClass(text, item - 1, ItemClass.quotation)) return false;
  const isQuestion = shape.ending === Ending.question && shape.wordCount <= SHORT_QUESTION;
  return before.shape.ending === Ending.question || (isQuestion && before.shape.ending === Ending.stop);
}

/** Of the decisions so far, the one whose speaker has the word again after a reply; undefined if that is unknown. */
export function speakerBeforeReply(decisions: readonly Decision[]): Decision | undefined {
  const before = decisions.at(-1);
  const earlier = decisions.at(-2);
  return before !== undefined && earlier !== undefined && earlier.item === before.item - 1 ? earlier : undefined;
}
