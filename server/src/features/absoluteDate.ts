import type { Analysis } from '../analysis/analysis';
import { dateParts, monthNames, shortDate } from '../dates/calendar';
import type { TimeExpression } from '../dates/timeExpressions';
import type { TextEdit } from '../rules/rule';
import { textOf, touches } from '../text/span';

/** A time expression under the cursor, and what it says without the article's date. */
export interface AbsoluteDate {
  readonly title: string;
  readonly edit: TextEdit;
}

/**
 * What to write for the expression at `offset` so that it can be read without the header: `July 30, 2019` for
 * `Tuesday`, `June 2019` for `last month`, in the order of day and month that the article keeps. Null where there is
 * none, if it is already absolute, or if it is not a day, month or year.
 */
export function absoluteDateAt(analysis: Analysis, offset: number): AbsoluteDate | null {
  const { text } = analysis.article;
  const time = analysis.times.find((it) => touches(it, offset));
  if (time === undefined || time.type !== 'DATE' || isWritten(time)) return null;
  const words = absoluteWords(time.value, monthFirst(analysis));
  const written = textOf(text, time);
  if (words === null || words === written) return null;
  return {
    title: `Replace “${written}” with ${words}`,
    edit: { start: time.start, end: time.end, text: words },
  };
}

function isWritten({ rule }: TimeExpression): boolean {
  return rule === 'ABS' || rule === 'M-ABS' || rule === 'Y-ABS' || rule === 'DECADE';
}

function absoluteWords(value: string, isMonthFirst: boolean): string | null {
  const day = dateParts(value);
  if (day !== null) {
    const month = monthNames[day.month - 1];
    return isMonthFirst ? `${month} ${day.day}, ${day.year}` : shortDate(value);
  }
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month !== null) return `${monthNames[Number(month[2]) - 1]} ${month[1]}`;
  return /^\d{4}$/.test(value) ? value : null;
}

/** Whether the article writes `July 30`; it does unless more of its days are written `30 July`. */
function monthFirst({ article, times }: Analysis): boolean {
  let balance = 0;
  for (const it of times) {
    const words = textOf(article.text, it);
    if (/\p{L}{3,}\.?\s\d{1,2}(?!\d)/u.test(words)) balance++;
    else if (/(?<!\d)\d{1,2}\s\p{L}{3,}/u.test(words)) balance--;
  }
  return balance >= 0;
}
