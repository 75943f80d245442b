import { spokenDate } from '../dates/calendar';
import type { Header } from '../dates/header';
import { headerFix } from './headerFix';
import type { Rule } from './rule';

/** A header that can be read, or nearly so, but is not written the one way. */
export const dateMalformed: Rule = {
  code: 'date/malformed',
  defaultSeverity: 'warning',
  summary: 'The header is not written as “ date YYYY-MM-DD ”.',
  explanation:
    'The header says `date`, in lower case, and the day as year-month-day, so that every tool reads the same day. ' +
    '`Date: 31/07/2019`, `Published: Jul 31, 2019` and `date=20190731` are rewritten; nothing else in the file is ' +
    'touched.\n\nWhere day and month can be swapped, as in `05/06/2019`, both readings are offered and none is applied ' +
    'by *Fix All*.',
  example: {
    wrong: 'Date: 5 March 2024 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
  },
  check: ({ analysis }) => {
    const { article } = analysis;
    const { header } = article;
    if (header === null || !isMalformed(header) || header.repairs.length > 0) return [];
    const isOpen = header.readings.length !== 1;
    return [
      {
        start: header.keyword.start,
        end: header.date.end,
        message: messageOf(header, article.text),
        evidence: [],
        fixes: header.readings.map((date) => headerFix(article, date, !isOpen)),
      },
    ];
  },
};

/** Whether keyword or date are not the canonical ones; white space and place are for `date/misplaced`. */
export function isMalformed(header: Header): boolean {
  return header.faults.some((fault) => fault === 'keyword' || fault === 'date-form' || fault === 'letter-digits');
}

function messageOf(header: Header, text: string): string {
  const written = text.slice(header.date.start, header.date.end);
  const [first, second] = header.readings;
  if (first === undefined) return `The header's date “${written}” cannot be read: write it as YYYY-MM-DD.`;
  if (second !== undefined) {
    return `The header's date “${written}” can mean ${spokenDate(first)} or ${spokenDate(second)}: choose one.`;
  }
  if (header.faults.includes('letter-digits'))
    return `The header's date “${written}” has letters for digits: ${first} is meant.`;
  return `The header should read “ date ${first} ”.`;
}
