import { capped } from '../capped';
import type { Finding, Rule } from '../rule';

/** A curly quotation mark that faces the wrong way. */
export const quoteWrongWayMark: Rule = {
  code: 'quote/wrong-way-mark',
  defaultSeverity: 'warning',
  summary: 'A curly quotation mark faces the wrong way.',
  explanation:
    'A quotation opens with “ and closes with ”. A mark that faces the wrong way misleads readers, and every program that ' +
    'relies on the difference. Copydesk decides from the text around it which way a mark should face.\n\nSwedish and ' +
    'Finnish open and close with ”: where an article never opens a quotation in any other way, that is its style and not ' +
    'reported.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\n“We are open,“ said Ida Roe.\n',
    right: ' date 2024-03-05 Harbour reopens\n“We are open,” said Ida Roe.\n',
  },
  check: ({ analysis }) => {
    const { text } = analysis.tokens;
    const { wrongWayMarks } = analysis.marks;
    const opening = wrongWayMarks.filter(({ right }) => right === '“').length;
    // An article that never opens with “ may follow Swedish style; one quotation is not enough to tell.
    const neverOpensCorrectly = opening > 0 && !text.includes('“');
    const isStyle = neverOpensCorrectly && opening >= FEWEST_FOR_A_STYLE;
    const found = isStyle ? wrongWayMarks.filter(({ right }) => right !== '“') : wrongWayMarks;
    return capped(found, ({ start, end, right }): Finding => {
      const written = text.slice(start, end);
      const preferred = !(neverOpensCorrectly && right === '“');
      return {
        start,
        end,
        message:
          right === '“'
            ? `${written} is a closing mark, but the quotation opens here.`
            : `${written} is an opening mark, but the quotation closes here.`,
        evidence: [],
        fixes: [{ title: `Change to ${right}`, edits: [{ start, end, text: right }], preferred }],
      };
    });
  },
};

/** Chosen by hand: one wrong mark is more likely a slip. */
const FEWEST_FOR_A_STYLE = 2;
