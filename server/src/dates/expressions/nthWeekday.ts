import type { Tokens } from '../../text/tokens';
import { dayNumber, daysInMonth, isoOfDayNumber, weekdayOf } from '../calendar';
import type { TimeContext, TimeReading } from '../timeReading';
import { anchoredPeriodRule } from './anchoredPeriod';
import { monthRule } from './month';
import { relativePeriodRule } from './relativePeriod';
import { ordinalAt } from './words';

/** `the last Friday of June`, `the first Monday in May 2020`, `the second Tuesday of next month`. */
export function nthWeekday(tokens: Tokens, index: number, weekday: number, context: TimeContext): TimeReading | null {
  const at = index - 1;
  if (at < context.floor || !/^(?:of|in)$/.test(tokens.lower(index + 1))) return null;
  const isLast = tokens.lower(at) === 'last' || tokens.lower(at) === 'final';
  const nth = isLast ? 5 : ordinalAt(tokens, at);
  if (nth === null || nth > 5) return null;
  const month = monthAfter(tokens, index + 2, { ...context, floor: index + 2 });
  if (month === null) return null;
  const value = dayOf(month.value, weekday, nth, isLast);
  if (value === null) return null;
  const first = tokens.lower(at - 1) === 'the' && at - 1 >= context.floor ? at - 1 : at;
  return { first, next: month.next, type: 'DATE', value, rule: context.reference === null ? 'OPEN' : 'WD-WEEK' };
}

/** The month from a token on: `June`, `May 2020`, `this month`, `the month`. */
function monthAfter(tokens: Tokens, at: number, context: TimeContext): TimeReading | null {
  const isRelative = tokens.lower(at + 1) === 'month';
  const reading = isRelative
    ? (relativePeriodRule.read(tokens, at + 1, context) ?? anchoredPeriodRule.read(tokens, at + 1, context))
    : monthRule.read(tokens, at, context);
  return reading !== null && /^(?:\d{4}|XXXX)-\d{2}$/.test(reading.value) ? reading : null;
}

function dayOf(month: string, weekday: number, nth: number, isLast: boolean): string | null {
  if (month.startsWith('X')) return `${month}-WXX-${weekday || 7}`;
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const start = dayNumber(year, number, 1);
  const days = daysInMonth(year, number);
  const first = (weekday - weekdayOf(start) + 7) % 7;
  const weeks = isLast ? Math.floor((days - 1 - first) / 7) : nth - 1;
  return first + 7 * weeks < days ? isoOfDayNumber(start + first + 7 * weeks) : null;
}
