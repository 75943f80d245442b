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
  summary: 'The header is not in the form “ date YYYY-MM-DD ”.',
  explanation:
    'The header consists of the word `date`, in lowercase, and the date as YYYY-MM-DD, so that every tool reads the same ' +
    'day. `Date: 31/07/2019`, `Published: Jul 31, 2019` and `date=20190731` are rewritten. Nothing else in the file ' +
    'changes.\n\nWhere day and month could be swapped, as in `05/06/2019`, both readings are offered, the one supported by ' +
    'the byline or the dateline first. *Fix All* applies neither. The same goes for `2019-07-3`, where a digit seems to ' +
    'be missing.',
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
  if (first === undefined) return `“${written}” is not a valid date. Use YYYY-MM-DD.`;
  if (header.readings.length > 2) return `The date “${written}” may be missing a digit. Choose the date that is meant.`;
  if (second !== undefined) {
    return `The date “${written}” is ambiguous: ${spokenDate(first)} or ${spokenDate(second)}.`;
  }
  if (header.faults.includes('letter-digits'))
    return `The date “${written}” has letters in place of digits. It should be ${first}.`;
  return `The header should be “ date ${first} ”.`;
}
