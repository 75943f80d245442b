import { dateParts, dayNumberOf, isDay, isoDate, spokenDate } from '../../dates/calendar';
import { slipsOf } from '../../dates/dateSlips';
import { candidateFixes, statedDays } from '../header/dateCandidates';
import type { Rule } from '../rule';

/** A header later than tomorrow. One day is allowed, since somewhere it is already tomorrow. */
export const dateFuture: Rule = {
  code: 'date/future',
  defaultSeverity: 'warning',
  summary: 'The date in the header is in the future.',
  explanation:
    'The date in the header is later than tomorrow. (One day is allowed for time zones and embargoes.) Usually a digit of ' +
    'the year is wrong. The fixes offer the same day in the most recent year that is possible, and dates a single typo ' +
    'away. Dates supported by the byline, the dateline or neighboring files come first.',
  example: {
    wrong: ' date 2924-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
  },
  check: (context) => {
    const { article } = context.analysis;
    const value = article.header?.value ?? null;
    if (article.header === null || value === null || !isFuture(value, context.today)) return [];
    const [year, month, day] = value.split('-');
    const slips = slipsOf({ year: year ?? '', month: month ?? '', day: day ?? '' });
    const choices = new Set([...pastYear(value, context.today), ...slips].filter((date) => date <= context.today));
    return [
      {
        start: article.header.date.start,
        end: article.header.date.end,
        message: `The date in the header, ${spokenDate(value)}, is in the future.`,
        evidence: statedDays(context),
        fixes: candidateFixes(context, [...choices]),
      },
    ];
  },
};

/** Whether an ISO date is later than tomorrow. */
export function isFuture(date: string, today: string): boolean {
  const [day, now] = [dayNumberOf(date), dayNumberOf(today)];
  return day !== null && now !== null && day > now + 1;
}

/** The same month and day in the latest year in which it has passed; five years nearly always include a leap year. */
function pastYear(value: string, today: string): string[] {
  const [parts, now] = [dateParts(value), dateParts(today)];
  if (parts === null || now === null) return [];
  for (const year of [now.year, now.year - 1, now.year - 2, now.year - 3, now.year - 4]) {
    if (!isDay(year, parts.month, parts.day)) continue;
    const date = isoDate(year, parts.month, parts.day);
    if (date <= today) return [date];
  }
  return [];
}
