import type { Article } from '../article/article';
import { parseArticle } from '../article/parse';

/**
 * The longest text that is read whole, in UTF-16 code units. Chosen by hand: a megabyte takes about half a second, and
 * no article comes near this. A longer text is an archive in one file, or not an article.
 */
export const LARGEST_READ_WHOLE = 5_000_000;

/** How much of a longer text is read for its header, headline, byline and first paragraphs; chosen by hand. */
const HEAD = 50_000;

/** How much of a text an analysis covers: all of it, or only the parts above its body. */
export type Extent = 'whole' | 'head';

/** Whether a text is read whole. */
export function extentOf(text: string): Extent {
  return text.length > LARGEST_READ_WHOLE ? 'head' : 'whole';
}

/**
 * The article that the beginning of a long text shows, without the line that is cut off and without a sign-off. Its
 * `text` is the whole text.
 */
export function parseHead(text: string): Article {
  const beginning = text.slice(0, HEAD);
  const lastLineEnd = Math.max(beginning.lastIndexOf('\n'), beginning.lastIndexOf('\r'));
  const head = parseArticle(lastLineEnd < 0 ? beginning : beginning.slice(0, lastLineEnd + 1));
  return { ...head, text, signOff: null };
}
