import { capped } from '../capped';
import type { Finding, Rule } from '../rule';

/** A typographic quotation mark turned the wrong way. */
export const quoteWrongWayMark: Rule = {
  code: 'quote/wrong-way-mark',
  defaultSeverity: 'warning',
  summary: 'A curly quotation mark faces the wrong way.',
  explanation:
    'A quotation opens with “ and closes with ”. A mark that faces the wrong way misleads readers, and every program that ' +
    'relies on the difference. Copydesk decides from the text around it which way a mark should face.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\n“We are open,“ said Ida Roe.\n',
    right: ' date 2024-03-05 Harbour reopens\n“We are open,” said Ida Roe.\n',
  },
  check: ({ analysis }) =>
    capped(analysis.marks.wrongWayMarks, ({ start, end, right }): Finding => {
      const written = analysis.tokens.text.slice(start, end);
      return {
        start,
        end,
        message:
          right === '“'
            ? `${written} is a closing mark, but the quotation opens here.`
            : `${written} is an opening mark, but the quotation closes here.`,
        evidence: [],
        fixes: [{ title: `Change to ${right}`, edits: [{ start, end, text: right }], preferred: true }],
      };
    }),
};
