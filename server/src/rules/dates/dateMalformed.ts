import { type IsoDate, spokenDate, weekdayName } from '../../dates/calendar';
import type { Header } from '../../dates/header';
import { certainDay } from '../header/certainDay';
import { ownWords } from '../header/dateCandidates';
import { dateChoices, proposedDates } from '../header/dateProposals';
import { headerFix, timeFixes } from '../header/headerFix';
import type { Fix, Rule, RuleContext } from '../rule';

/** A header that can be read, or nearly so, but is not written the one way. */
export const dateMalformed: Rule = {
  code: 'date/malformed',
  defaultSeverity: 'warning',
  summary: 'The header is not written as “ date YYYY-MM-DD ”.',
  explanation:
    'The header says `date`, in lower case, and the day as year-month-day, so that every tool reads the same day. ' +
    '`Date: 31/07/2019`, `Published: Jul 31, 2019` and `date=20190731` are rewritten; nothing else in the file is ' +
    'touched.\n\nWhere day and month can be swapped, as in `05/06/2019`, both readings are offered and none is applied ' +
    'by *Fix All*: the one that the byline or the dateline bears out comes first. The same holds for years of two digits ' +
    '(`19-07-31`), for a weekday that is another day’s, and for `2019-07-3` where the article or its files name a day ' +
    'that it would be with one more digit. A time right behind the day is taken out only where it cannot belong to the ' +
    'headline; `2013-12-20 10.30 train hits bus` keeps its time.',
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
        evidence: day === null ? ownWords(context) : [],
        fixes: day === null ? openFixes(context, header) : [headerFix(article, day, true), ...timeFixes(article, day)],
      },
    ];
  },
};

/** A missing digit can be any of ten. */
const MOST_DIGITS = 24;

/** Every reading, and for what cannot be read the days that the article may bear. */
function openFixes(context: RuleContext, { readings, completions }: Header): Fix[] {
  const isCut = completions.length > 0 || readings.length > 4;
  return dateChoices(context, proposedDates(context), isCut ? MOST_DIGITS : undefined);
}

/** Whether keyword or date are not the canonical ones; white space and place are for `date/misplaced`. */
export function isMalformed(header: Header): boolean {
  return header.faults.some((fault) => fault === 'keyword' || fault === 'date-form' || fault === 'letter-digits');
}

interface Reading {
  readonly text: string;
  /** The day that is written unasked; null where the reader must choose. */
  readonly day: IsoDate | null;
}

function messageOf(header: Header, { text, day }: Reading): string {
  const words = text.slice(header.date.start, header.date.end);
  const written = `The header’s date “${words}”`;
  if (day !== null)
    return header.faults.includes('letter-digits')
      ? `${written} has letters in place of digits: it means ${day}.`
      : `The header should read “ date ${day} ”.`;
  const [first, ...others] = header.readings;
  if (first === undefined) return `${written} cannot be read: write it as YYYY-MM-DD.`;
  if (header.completions.length > 0) return `${written} may be missing a digit: choose the day that is meant.`;
  if (header.contradictsWeekday)
    return `${written} names the wrong weekday: ${first} is a ${weekdayName(first)}. Check the day.`;
  if (others.length === 0) return `It is not clear where the header’s date “${words}” ends: check the day.`;
  return `${written} can mean ${orList([first, ...others].map(spokenDate))}: choose one.`;
}

/** `a or b`, `a; b; or c`: the days have commas of their own. */
function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  return before.length === 1 ? `${before[0]} or ${last}` : `${before.join('; ')}; or ${last}`;
}
