import { type IsoDate, spokenDate, weekdayName } from '../../dates/calendar';
import type { Header } from '../../dates/header';
import { givesLatestEdition } from '../../dates/latestEdition';
import { certainDay } from '../header/certainDay';
import { statedDays } from '../header/dateCandidates';
import { dateChoices, proposedDates } from '../header/dateProposals';
import { headerFix, isPlainlyHeader, timeFixes } from '../header/headerFix';
import type { Fix, Rule, RuleContext } from '../rule';

/** A header that can be read, or nearly so, but is not in the canonical form. */
export const dateMalformed: Rule = {
  code: 'date/malformed',
  defaultSeverity: 'warning',
  summary: 'The header is not in the form “ date YYYY-MM-DD ”.',
  explanation:
    'The header consists of the word `date`, in lowercase, and the date as YYYY-MM-DD, so that every tool reads the same ' +
    'day. `Date: 31/07/2019`, `Published: Jul 31, 2019` and `date=20190731` are rewritten. Nothing else in the file ' +
    'changes.\n\nWhere day and month could be swapped, as in `05/06/2019`, both readings are offered, the one supported by ' +
    'the byline or the dateline first. *Fix All* applies neither. The same goes for two-digit years (`19-07-31`), for a ' +
    'weekday that does not match the date, for `Published: March 9, 2019 @ 9:12 PM`, a layout in which the day may be that ' +
    'of the latest edition, and for `2019-07-3` where the article or its files have a date with one more ' +
    'digit. A time after the date is removed only where it cannot belong to the headline: `2013-12-20 10.30 train hits ' +
    'bus` keeps its time.',
  example: {
    wrong: 'Date: 5 March 2024 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
  },
  check: (context) => {
    const { article } = context.analysis;
    const { header } = article;
    if (header === null || !isMalformed(header) || header.repairs.length > 0) return [];
    const day = certainDay(context);
    return [
      {
        start: header.keyword.start,
        end: header.date.end,
        message: messageOf(header, { text: article.text, day }),
        evidence: day === null ? statedDays(context) : [],
        fixes:
          day === null
            ? fixesToChooseFrom(context, header)
            : [headerFix(article, day, isPlainlyHeader(header)), ...timeFixes(article, day)],
      },
    ];
  },
};

/** Chosen by hand: a missing digit can be any of ten, in more than one place. */
const MOST_DIGITS = 24;
/** Chosen by hand: with more readings, all of them are offered, as where a digit is missing. */
const FEW_READINGS = 4;

/** A fix for every reading, or for every proposed day if the date cannot be read. */
function fixesToChooseFrom(context: RuleContext, { readings, completions }: Header): Fix[] {
  const isWideOpen = completions.length > 0 || readings.length > FEW_READINGS;
  return dateChoices(context, proposedDates(context), isWideOpen ? MOST_DIGITS : undefined);
}

/** Whether keyword or date are not in the canonical form; `date/misplaced` covers spacing and position. */
export function isMalformed(header: Header): boolean {
  return header.faults.some((fault) => fault === 'keyword' || fault === 'date-form' || fault === 'letter-digits');
}

interface Reading {
  readonly text: string;
  /** The day that fix-all writes; null if the reader must choose. */
  readonly day: IsoDate | null;
}

function messageOf(header: Header, { text, day }: Reading): string {
  const written = text.slice(header.date.start, header.date.end);
  if (day !== null)
    return header.faults.includes('letter-digits')
      ? `The date “${written}” has letters in place of digits. It should be ${day}.`
      : `The header should be “ date ${day} ”.`;
  const [first, ...others] = header.readings;
  if (givesLatestEdition(text, header.keyword))
    return `The stamp “${written}” may be that of the latest edition. Check the date.`;
  if (first === undefined) return `“${written}” is not a valid date. Use YYYY-MM-DD.`;
  if (header.completions.length > 0)
    return `The date “${written}” may be missing a digit. Choose the date that is meant.`;
  if (header.contradictsWeekday)
    return `The date “${written}” has the wrong weekday: ${first} is a ${weekdayName(first)}. Check the date.`;
  if (others.length === 0) return `It is unclear where the date “${written}” ends. Check the date.`;
  return `The date “${written}” is ambiguous: ${orList([first, ...others].map(spokenDate))}.`;
}

/** `a or b`, `a; b; or c`, since the dates themselves contain commas. */
function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  return before.length === 1 ? `${before[0]} or ${last}` : `${before.join('; ')}; or ${last}`;
}
