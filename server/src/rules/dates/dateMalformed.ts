import { spokenDate } from '../../dates/calendar';
import type { Header } from '../../dates/header';
import { ownWords } from '../header/dateCandidates';
import { dateChoices, proposedDates } from '../header/dateProposals';
import { headerFix } from '../header/headerFix';
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
    'by *Fix All*: the one that the byline or the dateline bears out comes first. The same holds for `2019-07-3`, where a ' +
    'digit seems to be missing.',
  example: {
    wrong: 'Date: 5 March 2024 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
  },
  check: (context) => {
    const { article } = context.analysis;
    const { header } = article;
    if (header === null || !isMalformed(header) || header.repairs.length > 0) return [];
    const isOpen = header.readings.length !== 1;
    return [
      {
        start: header.keyword.start,
        end: header.date.end,
        message: messageOf(header, article.text),
        evidence: isOpen ? ownWords(context) : [],
        fixes: isOpen ? openFixes(context, header) : header.readings.map((date) => headerFix(article, date, true)),
      },
    ];
  },
};

/** A missing digit can be any of ten. */
const MOST_DIGITS = 24;

/** Every reading, and for what cannot be read the days that the article may bear. */
function openFixes(context: RuleContext, header: Header): Fix[] {
  return dateChoices(context, proposedDates(context), header.readings.length > 2 ? MOST_DIGITS : undefined);
}

/** Whether keyword or date are not the canonical ones; white space and place are for `date/misplaced`. */
export function isMalformed(header: Header): boolean {
  return header.faults.some((fault) => fault === 'keyword' || fault === 'date-form' || fault === 'letter-digits');
}

function messageOf(header: Header, text: string): string {
  const written = text.slice(header.date.start, header.date.end);
  const [first, second] = header.readings;
  if (first === undefined) return `The header's date “${written}” cannot be read: write it as YYYY-MM-DD.`;
  if (header.readings.length > 2) return `The header's date “${written}” lacks a digit: choose the day that is meant.`;
  if (second !== undefined) {
    return `The header's date “${written}” can mean ${spokenDate(first)} or ${spokenDate(second)}: choose one.`;
  }
  if (header.faults.includes('letter-digits'))
    return `The header's date “${written}” has letters for digits: ${first} is meant.`;
  return `The header should read “ date ${first} ”.`;
}
