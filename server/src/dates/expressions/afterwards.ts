import type { Tokens } from '../../text/tokens';
import { lastMentionedValue } from '../anchor';
import { dayNumberOf, isoOfDayNumber, isoWeek, pad } from '../calendar';
import type { TimeContext, TimeRule } from '../timeReading';
import { quantityBefore, unitAt, unitWords } from './words';

/**
 * `three days later`, `two years earlier`, `a month afterward`: counted from the last time mentioned that is at least as
 * precise. Without one it is a length.
 */
export const afterwardsRule: TimeRule = {
  words: unitWords,
  numbers: [],
  read: (tokens, index, context) => {
    const unit = unitAt(tokens, index);
    const sign = unit === null ? 0 : signOf(tokens, index + 1);
    if (unit === null || sign === 0) return null;
    const counted = quantityBefore(tokens, index, context.floor);
    // "within 14 days; seven days later": counted from a length, whose end is unknown.
    if (context.found.at(-1)?.type === 'DURATION') return null;
    if (counted === null || counted.count === null || counted.count % 1 !== 0) return null;
    const value = shifted(unit.name, sign * counted.count, context);
    return value === null ? null : { first: counted.first, next: index + 2, type: 'DATE', value, rule: 'ANCHOR' };
  },
};

/** 1 for `later`, -1 for `earlier`, 0 for anything else, such as `three days later than planned`. */
function signOf(tokens: Tokens, at: number): number {
  const word = tokens.lower(at);
  const sign = /^(?:later|afterwards?)$/.test(word) ? 1 : word === 'earlier' ? -1 : 0;
  return sign !== 0 && /^(?:than|this|that|in|today)$/.test(tokens.lower(at + 1)) ? 0 : sign;
}

function shifted(unit: string, count: number, context: TimeContext): string | null {
  if (unit === 'day' || unit === 'week') {
    const anchor = lastMentionedValue(context, /^\d{4}-\d{2}-\d{2}/);
    const day = anchor === null ? null : dayNumberOf(anchor.slice(0, 10));
    if (day === null) return null;
    return unit === 'day' ? isoOfDayNumber(day + count) : isoWeek(day + 7 * count);
  }
  if (unit === 'month') {
    const anchor = lastMentionedValue(context, /^\d{4}-\d{2}(?:-|$)/);
    if (anchor === null) return null;
    const months = Number(anchor.slice(0, 4)) * 12 + Number(anchor.slice(5, 7)) - 1 + count;
    return `${pad(Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1, 2)}`;
  }
  if (unit !== 'year' && unit !== 'decade') return null;
  const anchor = lastMentionedValue(context, /^\d{4}(?:-|$)/);
  const year = anchor === null ? 0 : Number(anchor.slice(0, 4)) + count * (unit === 'decade' ? 10 : 1);
  return year < 1 || year > 9999 ? null : pad(year, 4);
}
