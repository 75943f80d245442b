import { isAgency } from '../text/agencies';
import { trimSpan } from '../text/characters';
import { hasTerminatorBefore } from '../text/sentences';
import type { Span } from '../text/span';
import type { SignOff } from './article';

/** Chosen by hand: longer brackets hold a remark. */
const LONGEST = 40;

/**
 * The agency tag in brackets at the end of the last paragraph, `(ANI)` or `(With inputs from PTI)`; null for other
 * brackets, such as an age or a remark. `signatures` are the agencies of dateline and byline.
 */
export function readSignOff(text: string, paragraph: Span, signatures: readonly (Span | null)[]): SignOff | null {
  if (text[paragraph.end - 1] !== ')') return null;
  const open = text.lastIndexOf('(', paragraph.end);
  if (open < paragraph.start || paragraph.end - open > LONGEST) return null;
  const words = text.slice(open + 1, paragraph.end - 1);
  const lead = /^(?:with (?:agency )?inputs? from|source:|via)\s/i.exec(words)?.[0].length ?? 0;
  const agency = trimSpan(text, open + 1 + lead, paragraph.end - 1);
  const name = text.slice(agency.start, agency.end);
  const isTag =
    isAgency(name) ||
    signatures.some((it) => it !== null && text.slice(it.start, it.end) === name) ||
    (open > paragraph.start &&
      /^\p{Lu}{2,6}(?:\/\p{Lu}{2,6})?$/u.test(name) &&
      text[open - 1] === ' ' &&
      (hasTerminatorBefore(text, open - 1) || /["”]/.test(text[open - 2] ?? '')));
  return isTag ? { start: open, end: paragraph.end, agency } : null;
}
