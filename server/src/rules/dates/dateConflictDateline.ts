import { dateParts, monthNames, spokenDate } from '../../dates/calendar';
import type { DatelineDay } from '../../dates/dateline';
import { ownWords } from '../header/dateCandidates';
import { distanceWords, headerConflict, isSlipApart } from '../header/headerConflict';
import { headerFix } from '../header/headerFix';
import type { Fix, Rule } from '../rule';
import { inStyleOf } from '../spelling/calendarName';

/** The dateline's day is not the header's. */
export const dateConflictDateline: Rule = {
  code: 'date/conflict-dateline',
  defaultSeverity: 'warning',
  summary: 'The dateline names another day than the header.',
  explanation:
    'A dateline, `MOSCOW, July 31 (Meridian) -`, names the day on which the report was filed: the header’s own, or the day ' +
    'before or after it where clocks differ. Two days and more are an error in one of the two, mostly a digit or the ' +
    'month; where they are one slip apart, the fixes offer to correct either.\n\n' +
    'A dateline two to four days before its header may have waited, over a weekend or for its turn: that weighs less. On ' +
    '15,000 wire items of 1987 every conflict that was reported as a warning was an error of the text.',
  example: {
    wrong: ' date 2024-03-15 Harbour reopens after storm\nPORT ANSEL, March 5 (Meridian) - The harbour reopened.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nPORT ANSEL, March 5 (Meridian) - The harbour reopened.\n',
  },
  check: (context) => {
    const { article } = context.analysis;
    const conflict = headerConflict(context);
    const day = article.dateline?.day ?? null;
    if (conflict === null || article.header === null || day === null || conflict.evidence.kind !== 'dateline')
      return [];
    const { header, date, distance, isLag } = conflict;
    const written = article.text.slice(day.start, day.end);
    return [
      {
        start: day.start,
        end: day.end,
        message: `The dateline’s ${written} is ${distanceWords(distance)} the header’s day, ${spokenDate(header)}.`,
        ...(isLag ? { severity: 'information' as const } : {}),
        evidence: [
          { start: article.header.date.start, end: article.header.date.end, message: `The header says ${header}.` },
          ...ownWords(context).filter((it) => it.start !== day.start),
        ],
        fixes: [
          headerFix(article, date, false, 'as the dateline says'),
          ...(isSlipApart(header, date) ? datelineFix(article.text, day, header) : []),
        ],
      },
    ];
  },
};

/** Writes the header's day into the dateline, in the dateline's own style. */
function datelineFix(text: string, day: DatelineDay, header: string): Fix[] {
  const parts = dateParts(header);
  if (parts === null) return [];
  const written = text.slice(day.start, day.end);
  const name = monthNames[parts.month - 1] ?? '';
  const month = /\p{L}{3,10}/gu;
  const inStyle = (word: string): string =>
    parts.month === day.month && !day.isMisspelt ? word : inStyleOf(word, name, monthNames);
  const words = written.match(month) ?? [];
  const last = words.at(-1);
  if (last === undefined) return [];
  const corrected = written.replace(last, inStyle(last)).replace(/\d{1,2}(?!\d)/, String(parts.day));
  return [
    {
      title: `Write the dateline as ${corrected}, as the header says`,
      edits: [{ start: day.start, end: day.end, text: corrected }],
      preferred: false,
    },
  ];
}
