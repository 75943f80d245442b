import { spokenDate } from '../../dates/calendar';
import { ownWords } from '../header/dateCandidates';
import { distanceWords, headerConflict } from '../header/headerConflict';
import { headerFix } from '../header/headerFix';
import type { Rule } from '../rule';

/** The byline's date is not the header's. */
export const dateConflictByline: Rule = {
  code: 'date/conflict-byline',
  defaultSeverity: 'warning',
  summary: 'The byline is dated another day than the header.',
  explanation:
    'A byline that says when the article was published should bear the header’s day. Days are compared, never hours: ' +
    'one day’s difference is what time zones make of one moment (`Jul 31, 2019 01:52 IST` is 30 July in London), and is ' +
    'no finding. Nor is an update within a week of the header.\n\n' +
    'Which of the two is wrong only the article can tell: the fix writes the byline’s day into the header, *published* ' +
    'before *updated*.',
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
        message: `The byline is dated ${spokenDate(date)}, ${distanceWords(distance)} the header’s ${header}.`,
        ...(isLag ? { severity: 'information' as const } : {}),
        evidence: ownWords(context),
        fixes:
          evidence.act === 'updated' && distance > 0 ? [] : [headerFix(article, date, false, 'as the byline says')],
      },
    ];
  },
};
