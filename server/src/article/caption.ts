import type { Span } from '../text/span';
import { isHeadline } from './headline';

/** Chosen by hand: a longer line is a paragraph that mentions a picture. */
const LONGEST = 220;
const captionWords =
  /^(?:[([]?(?:representative|representational|representation|file|archive|illustrative|symbolic|stock)\s(?:image|photo|photograph|picture|pic)\b|(?:image|photo|picture|pic|photograph|illustration)\s?(?:\/|:|by\b|credit|courtesy|source)|(?:file|handout)\s(?:photo|image|picture)|advertisement$|listen to (?:this )?article)/i;
const captionEnd =
  /\((?:file|ap|reuters|afp|getty|photo|image|pti|ani)[^()\n]{0,40}(?:photo|image|images|picture|pic|file)?\)\.?$/i;

/**
 * Whether the words of a line above the headline show that it is a picture caption or scraping residue: `Representative
 * Image`, `File photo`, or `… (AP Photo)` before a line that can be a headline.
 */
export function isCaption(text: string, line: Span, below: Span | null): boolean {
  if (below === null || line.end - line.start > LONGEST) return false;
  const words = text.slice(line.start, line.end);
  return captionWords.test(words) || (captionEnd.test(words) && isHeadline(text, below, true));
}
