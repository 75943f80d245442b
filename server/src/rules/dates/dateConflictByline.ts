import { spokenDate } from '../../dates/calendar';
import { statedDays } from '../header/dateCandidates';
import { distanceWords, headerConflict } from '../header/headerConflict';
import { headerFix } from '../header/headerFix';
import type { Rule } from '../rule';

/** The byline's date differs from the header's. */
export const dateConflictByline: Rule = {
  code: 'date/conflict-byline',
  defaultSeverity: 'warning',
  summary: 'The byline and the header have different dates.',
  explanation:
    'A byline that says when the article was published should have the same date as the header. A difference of one day ' +
    'is ignored, because time zones can cause it (`Jul 31, 2019 01:52 IST` is 30 July in London). So is an update within ' +
    'a week of the header.\n\n' +
    'Only the article can show which of the two is wrong. The fix changes the header to the byline’s date, preferring ' +
    '*published* to *updated*.',
  example: {
    wrong:
      ' date 2024-03-15 Harbour reopens after storm\nMeridian | Published: Mar 5, 2024 10:30 GMT\nThe harbour reopened.\n',
    right:
      ' date 2024-03-05 Harbour reopens after storm\nMeridian | Published: Mar 5, 2024 10:30 GMT\nThe harbour reopened.\n',
  },
  check: (context) => {
    const { article } = context.analysis;
    const conflict = headerConflict(context);
    if (conflict === null || article.header === null || conflict.evidence.kind !== 'stamp') return [];
    const { header, date, distance, isLag, evidence } = conflict;
    return [
      {
        start: article.header.date.start,
        end: article.header.date.end,
        message: `The byline is dated ${spokenDate(date)}, ${distanceWords(distance)} the date in the header (${header}).`,
        ...(isLag ? { severity: 'information' as const } : {}),
        evidence: statedDays(context),
        fixes: evidence.act === 'updated' && distance > 0 ? [] : [headerFix(article, date, false, 'as in the byline')],
      },
    ];
  },
};
