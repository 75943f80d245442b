import type { Analysis } from '../../analysis/analysis';
import { shortDate } from '../../dates/calendar';
import { readWrittenDate } from '../../dates/writtenDate';
import type { Span } from '../../text/span';
import { capped } from '../capped';
import type { Finding, Rule } from '../rule';

/** A numeric date whose day and month could be swapped. */
export const dateAmbiguousNumeric: Rule = {
  code: 'date/ambiguous-numeric',
  defaultSeverity: 'hint',
  summary: 'A numeric date can be read as day/month or month/day.',
  explanation:
    '“05/06/2019” is 5 June in London and May 6 in New York, so the event it dates cannot be placed. The fixes spell out ' +
    'the month, one for each reading.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens after storm\nThe harbour was built on 05/06/1931.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nThe harbour was built on 5 June 1931.\n',
  },
  check: ({ analysis }) =>
    capped(ambiguousDatesOf(analysis), (found): Finding => {
      const spelled = found.readings.map(shortDate);
      return {
        start: found.start,
        end: found.end,
        message: `“${analysis.article.text.slice(found.start, found.end)}” can mean ${spelled.join(' or ')}.`,
        evidence: [],
        fixes: spelled.map((text) => ({
          title: `Change to ${text}`,
          edits: [{ start: found.start, end: found.end, text }],
          preferred: false,
        })),
      };
    }),
};

interface AmbiguousDate extends Span {
  readonly readings: readonly string[];
}

function ambiguousDatesOf({ article, extent }: Analysis): AmbiguousDate[] {
  return extent === 'whole' ? ambiguousDates(article.text, article.header?.end ?? 0) : [];
}

function ambiguousDates(text: string, from: number): AmbiguousDate[] {
  const found: AmbiguousDate[] = [];
  const numeric = /(?<![\d/.-])\d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?![\d/-])/g;
  numeric.lastIndex = from;
  for (let match = numeric.exec(text); match !== null; match = numeric.exec(text)) {
    const written = readWrittenDate(text, match.index);
    if (written?.form === 'numeric-open' && written.readings.length === 2)
      found.push({ start: written.start, end: written.end, readings: written.readings });
  }
  return found;
}
