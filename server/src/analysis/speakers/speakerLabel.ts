import { textOf } from '../../text/span';
import type { ResolvedQuote } from '../analysis';

/** In code units, chosen by hand: `a spokeswoman for the Transport Ministry` still fits on a line. */
const LONGEST_SOURCE = 40;

/** Words that are capitalized only at the start of a sentence. */
const openingWord = /^(?:An?|The|Another|One|Some|He|She|It|They|We|His|Her|Its|Their)(?= |$)/;

/**
 * The label by which a speaker is shown everywhere, on one line: the resolved name, or else the source as the article
 * words it, or only its head if that is long; null without a source.
 */
export function speakerLabel(quote: ResolvedQuote, text: string): string | null {
  if (quote.speakerName !== null) return quote.speakerName;
  if (quote.speaker === null) return null;
  const { speaker, head } = quote;
  const isShort = speaker.end - speaker.start <= LONGEST_SOURCE;
  const words = textOf(text, isShort ? speaker : (head ?? speaker)).replace(/\s+/g, ' ');
  return words.replace(openingWord, (word) => word.toLowerCase());
}
