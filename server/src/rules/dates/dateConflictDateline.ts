import { dateParts, monthNames, spokenDate } from '../../dates/calendar';
import type { DatelineDay } from '../../dates/dateline';
import { statedDays } from '../header/dateCandidates';
import { distanceWords, headerConflict, isOneSlipApart } from '../header/headerConflict';
import { headerFix } from '../header/headerFix';
import type { Fix, Rule } from '../rule';
import { inCapitalsOf, inStyleOf } from '../spelling/calendarName';

/** The dateline's day differs from the header's. */
export const dateConflictDateline: Rule = {
  code: 'date/conflict-dateline',
  defaultSeverity: 'warning',
  summary: 'The dateline and the header have different dates.',
  explanation:
    'A dateline such as `MOSCOW, July 31 (Meridian) -` gives the day on which the story was filed: the day in the header, ' +
    'or the day before or after it, depending on the time zone. A difference of two days or more is an error in one of ' +
    'the two, usually in a digit or in the month. Where a single typo explains the difference, the fixes offer to correct ' +
    'either.\n\n' +
    'A story filed two to four days before its header may have been held, over a weekend for example, so the severity is ' +
    'lower. In 15,000 wire stories from 1987, every conflict reported as a warning was an error in the text.',
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
        message: `The dateline’s ${written} is ${distanceWords(distance)} the date in the header, ${spokenDate(header)}.`,
        ...(isLag ? { severity: 'information' as const } : {}),
        evidence: [
          { start: article.header.date.start, end: article.header.date.end, message: `The header has ${header}.` },
          ...statedDays(context).filter((it) => it.start !== day.start),
        ],
        fixes: [
          headerFix(article, date, false, 'as in the dateline'),
          ...(isOneSlipApart(header, date) ? datelineFix(article.text, day, header) : []),
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
  const monthWords = /\p{L}{3,10}/gu;
  const inStyle = (word: string): string => {
    if (day.isMisspelled) return inCapitalsOf(word, name);
    return parts.month === day.month ? word : inStyleOf(word, name, monthNames);
  };
  const words = written.match(monthWords) ?? [];
  const last = words.at(-1);
  if (last === undefined) return [];
  const corrected = written.replace(last, inStyle(last)).replace(/\d{1,2}(?!\d)/, String(parts.day));
  return [
    {
      title: `Change dateline to ${corrected} (as in the header)`,
      edits: [{ start: day.start, end: day.end, text: corrected }],
      preferred: false,
    },
  ];
}
