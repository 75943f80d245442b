import { capped } from '../capped';
import type { Finding, Rule } from '../rule';

/** A typographic quotation mark turned the wrong way. */
export const quoteWrongWayMark: Rule = {
  code: 'quote/wrong-way-mark',
  defaultSeverity: 'warning',
  summary: 'A typographic quotation mark stands the wrong way round.',
  explanation:
    '“ opens a quotation and ” closes it. Turned round, it misleads every program that counts on the difference, and ' +
    'many readers. Copydesk tells from the words around it which way it belongs.\n\nSwedish and Finnish print opens and ' +
    'closes with ”: where an article never opens a quotation otherwise, that is its style and no finding.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\n“We are open,“ said Ida Roe.\n',
    right: ' date 2024-03-05 Harbour reopens\n“We are open,” said Ida Roe.\n',
  },
  check: ({ analysis }) => {
    const { text } = analysis.tokens;
    const { wrongWayMarks } = analysis.marks;
    const opening = wrongWayMarks.filter(({ right }) => right === '“').length;
    // An article that never opens with “ may be printed so; one quotation alone cannot tell.
    const opensOtherwise = opening > 0 && !text.includes('“');
    const isStyle = opensOtherwise && opening >= FEWEST_FOR_A_STYLE;
    const found = isStyle ? wrongWayMarks.filter(({ right }) => right !== '“') : wrongWayMarks;
    return capped(found, ({ start, end, right }): Finding => {
      const written = text.slice(start, end);
      const preferred = !(opensOtherwise && right === '“');
      return {
        start,
        end,
        message:
          right === '“'
            ? `A quotation opens here, but ${written} is the mark that closes.`
            : `A quotation closes here, but ${written} is the mark that opens.`,
        evidence: [],
        fixes: [{ title: `Turn it round: ${right}`, edits: [{ start, end, text: right }], preferred }],
      };
    });
  },
};

const FEWEST_FOR_A_STYLE = 2;
