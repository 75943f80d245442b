import { readDateline } from '../dates/dateline';
import type { Span } from '../text/span';

/** Chosen by hand (docs/format.md): a longer line is a paragraph. */
const LONGEST = 250;
const MOST_WORDS = 32;

/** Whether a line can be the headline: short, without a final period or a dateline, and with text below it. */
export function isHeadline(text: string, line: Span, hasMore: boolean): boolean {
  const length = line.end - line.start;
  if (!hasMore || length === 0 || length > LONGEST) return false;
  const words = text.slice(line.start, line.end);
  if (words.split(/\s+/).length > MOST_WORDS) return false;
  if (readDateline(text, line.start) !== null) return false;
  return endsLikeHeadline(words);
}

/** A headline ends without a period, comma or colon, but may end with an abbreviation, a question or a quotation. */
function endsLikeHeadline(words: string): boolean {
  if (/\b(?:\p{Lu}\.){2,}$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|No)\.$/u.test(words)) return true;
  if (/[.,;:]["”’'»)]*$/.test(words)) return /(?:…|\.\.\.)$/.test(words);
  return /[\p{L}\d]/u.test(words);
}
