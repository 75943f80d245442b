import { headerFix } from './headerFix';
import type { Rule } from './rule';

/** A header whose day is on no calendar. */
export const dateImpossible: Rule = {
  code: 'date/impossible',
  defaultSeverity: 'error',
  summary: 'The header names a day that does not exist.',
  explanation:
    'No calendar has a 30 February or a month 13. The fixes offer the existing days one slip away: day and month ' +
    'swapped, two digits swapped, the last day of the month. Choose the one that the article bears out.',
  example: {
    wrong: ' date 2024-02-30 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
    right: ' date 2024-02-29 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
  },
  check: ({ analysis }) => {
    const { article } = analysis;
    const { header } = article;
    if (header === null || header.readings.length > 0) return [];
    const written = article.text.slice(header.date.start, header.date.end);
    const looksWritten = header.repairs.length > 0 || /^\d{4}-\d{2}-\d{2}$/.test(written);
    if (!looksWritten) return [];
    return [
      {
        start: header.date.start,
        end: header.date.end,
        message: `The header's date “${written}” does not exist.`,
        evidence: [],
        fixes: header.repairs.map((date) => headerFix(article, date, false)),
      },
    ];
  },
};
