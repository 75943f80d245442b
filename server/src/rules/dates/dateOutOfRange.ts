import { dayNumberOf, isDay, isoDate, isoOfDayNumber, spokenDate } from '../../dates/calendar';
import { liesFarOutside } from '../../dates/dayRange';
import { candidateFixes, statedDays } from '../header/dateCandidates';
import type { Rule } from '../rule';
import { isFuture } from './dateFuture';

/** A header far from the days of the other articles in its folder. */
export const dateOutOfRange: Rule = {
  code: 'date/out-of-range',
  defaultSeverity: 'information',
  summary: 'The date in the header is far from those of the folder’s other articles.',
  explanation:
    'In a folder of twenty dated articles or more, nearly all fall within one period. A date far outside it, by more than ' +
    'a month and more than a quarter of the period’s length, often has the wrong year. The fixes offer the same day in a ' +
    'year within the period. If the folder is meant to contain older articles, set this rule to `off`.',
  example: {
    wrong: ' date 1924-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
  },
  check: (context) => {
    const { article } = context.analysis;
    const value = article.header?.value ?? null;
    const day = value === null ? null : dayNumberOf(value);
    if (article.header === null || value === null || day === null || isFuture(value, context.today)) return [];
    const range = context.folderRange();
    if (range === null || !liesFarOutside(day, range)) return [];
    const [low, high] = [isoOfDayNumber(range.low), isoOfDayNumber(range.high)];
    return [
      {
        start: article.header.date.start,
        end: article.header.date.end,
        message: `${spokenDate(value)} is far from the folder’s other articles, most of which are dated between ${low} and ${high}.`,
        evidence: statedDays(context),
        fixes: candidateFixes(context, sameDayBetween(value, low, high)),
      },
    ];
  },
};

/** The same month and day in every year of a period. */
function sameDayBetween(value: string, low: string, high: string): string[] {
  const [month, day] = [Number(value.slice(5, 7)), Number(value.slice(8, 10))];
  const found: string[] = [];
  for (let year = Number(low.slice(0, 4)); year <= Number(high.slice(0, 4)); year++)
    if (isDay(year, month, day)) found.push(isoDate(year, month, day));
  return found;
}
