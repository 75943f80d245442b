import type { Analysis } from '../analysis/analysis';
import { dateParts, monthNames, shortDate } from '../dates/calendar';
import type { TimeExpression } from '../dates/timeExpressions';
import type { TextEdit } from '../rules/rule';
import { textOf, touches } from '../text/span';

/** A replacement for the time expression under the cursor that can be read without the article's date. */
export interface AbsoluteDate {
  readonly title: string;
  readonly edit: TextEdit;
}

/**
 * The absolute form of the expression at `offset`: `July 30, 2019` for `Tuesday`, `June 2019` for `last month`, in the
 * article's usual order of day and month. Null if there is none, it is already absolute, or it is not a day, month or
 * year.
 */
export function absoluteDateAt(analysis: Analysis, offset: number): AbsoluteDate | null {
  const { text } = analysis.article;
  const time = analysis.times.find((it) => touches(it, offset));
  if (time === undefined || time.type !== 'DATE' || isAbsolute(time)) return null;
  const words = absoluteWords(time.value, isMonthFirst(analysis));
  const written = textOf(text, time);
  if (words === null || words === written) return null;
  return {
    title: `Replace “${written}” with ${words}`,
    edit: { start: time.start, end: time.end, text: words },
  };
}

function isAbsolute({ rule }: TimeExpression): boolean {
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

/** True for `July 30`, false if more of the article's days are written `30 July`. */
function isMonthFirst({ article, times }: Analysis): boolean {
  let balance = 0;
  for (const it of times) {
    const words = textOf(article.text, it);
    if (/\p{L}{3,}\.?\s\d{1,2}(?!\d)/u.test(words)) balance++;
    else if (/(?<!\d)\d{1,2}\s\p{L}{3,}/u.test(words)) balance--;
  }
  return balance >= 0;
}
