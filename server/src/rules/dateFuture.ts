import { dateParts, dayNumberOf, isDay, isoDate, spokenDate } from '../dates/calendar';
import { headerFix } from './headerFix';
import type { Rule } from './rule';

/** A header later than tomorrow. One day is allowed, since it is tomorrow somewhere. */
export const dateFuture: Rule = {
  code: 'date/future',
  defaultSeverity: 'warning',
  summary: 'The header is later than tomorrow.',
  explanation:
    'An article cannot be published after tomorrow: one day is allowed for time zones and embargoes. Mostly a digit of ' +
    'the year slipped; the fix offers the same day of the latest year that has passed, and the byline’s day.',
  example: {
    wrong: ' date 2924-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
  },
  check: ({ analysis, today }) => {
    const { article } = analysis;
    const value = article.header?.value ?? null;
    const day = value === null ? null : dayNumberOf(value);
    const now = dayNumberOf(today);
    if (article.header === null || value === null || day === null || now === null || day <= now + 1) return [];
    const stamp = article.byline?.stamp ?? null;
    const choices = [...(stamp === null ? [] : [stamp.value.slice(0, 10)]), ...pastYear(value, today)];
    return [
      {
        start: article.header.date.start,
        end: article.header.date.end,
        message: `The header's date, ${spokenDate(value)}, is in the future.`,
        evidence:
          stamp === null
            ? []
            : [{ start: stamp.start, end: stamp.end, message: `The byline is dated ${stamp.value.slice(0, 10)}.` }],
        fixes: [...new Set(choices)].filter((date) => date <= today).map((date) => headerFix(article, date, false)),
      },
    ];
  },
};

/** The same month and day in the latest year in which it has passed. */
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
