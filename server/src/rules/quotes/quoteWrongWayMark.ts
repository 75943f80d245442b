import { capped } from '../capped';
import type { Finding, Rule } from '../rule';

/** A typographic quotation mark turned the wrong way. */
export const quoteWrongWayMark: Rule = {
  code: 'quote/wrong-way-mark',
  defaultSeverity: 'warning',
  summary: 'A typographic quotation mark stands the wrong way round.',
  explanation:
    '“ opens a quotation and ” closes it. Turned round, it misleads every program that counts on the difference, and ' +
    'many readers. Copydesk tells from the words around it which way it belongs.',
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
            ? `A quotation opens here, but ${written} is the mark that closes.`
            : `A quotation closes here, but ${written} is the mark that opens.`,
        evidence: [],
        fixes: [{ title: `Turn it round: ${right}`, edits: [{ start, end, text: right }], preferred: true }],
      };
    }),
};
