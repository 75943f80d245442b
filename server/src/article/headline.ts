import { readDateline } from '../dates/dateline';
import type { Span } from '../text/span';

const LONGEST = 250;
const MOST_WORDS = 32;

/**
 * Whether a line can be the headline: short, without a final full stop, no dateline, and something below it.
 */
export function isHeadline(text: string, line: Span, hasMore: boolean): boolean {
  const length = line.end - line.start;
  if (!hasMore || length === 0 || length > LONGEST) return false;
  const words = text.slice(line.start, line.end);
  if (words.split(/\s+/).length > MOST_WORDS) return false;
  if (readDateline(text, line.start) !== null) return false;
  return endsLikeHeadline(words);
}

/** No full stop, comma or colon closes a headline; an abbreviation's stop, a question and a quotation may. */
function endsLikeHeadline(words: string): boolean {
  if (/\b(?:\p{Lu}\.){2,}$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|No)\.$/u.test(words)) return true;
  if (/[.,;:]["”’'»)]*$/.test(words)) return /(?:…|\.\.\.)$/.test(words);
  return /[\p{L}\d]/u.test(words);
}
