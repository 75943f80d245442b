import { statedDays } from '../header/dateCandidates';
import { dateChoices, proposedDates } from '../header/dateProposals';
import type { Rule } from '../rule';

/** Room for all twelve months: if the month does not exist, any could be meant. */
const ALL_MONTHS = 14;

function hasImpossibleMonth(written: string): boolean {
  return /\D(?:1[3-9]|[2-9]\d|00)\D/.test(written);
}

/** A header whose day does not exist. */
export const dateImpossible: Rule = {
  code: 'date/impossible',
  defaultSeverity: 'error',
  summary: 'The date in the header does not exist.',
  explanation:
    'There is no 30 February and no month 13, and there were no newspapers in the year 219. The fixes offer real dates a ' +
    'single typo away: day and month swapped, two digits swapped, one digit wrong, or the last day of the month. Dates ' +
    'supported by the byline, the dateline, the file name or neighboring files come first.',
  example: {
    wrong: ' date 2024-02-30 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
    right: ' date 2024-02-29 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
  },
  check: (context) => {
    const { article } = context.analysis;
    const { header } = article;
    if (header === null || header.readings.length > 0) return [];
    const written = article.text.slice(header.date.start, header.date.end);
    const looksWritten = header.repairs.length > 0 || /^\d{4}-\d{2}-\d{2}$/.test(written);
    if (!looksWritten) return [];
    return [
      {
        start: header.date.start,
        end: header.date.end,
        message: `“${written}” is not a valid date.`,
        evidence: statedDays(context),
        fixes: dateChoices(context, proposedDates(context), hasImpossibleMonth(written) ? ALL_MONTHS : undefined),
      },
    ];
  },
};
