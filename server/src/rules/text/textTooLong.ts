import { LARGEST_READ_WHOLE } from '../../analysis/textLimit';
import { trimSpan } from '../../text/characters';
import { lineAt } from '../../text/lines';
import type { Rule } from '../rule';

const LIMIT = LARGEST_READ_WHOLE.toLocaleString('en-GB');
const LONGEST_MARKED = 200;
const article = ' date 2024-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n';

/** A text that is too long to be read whole. */
export const textTooLong: Rule = {
  code: 'text/too-long',
  defaultSeverity: 'information',
  summary: `The text is longer than ${LIMIT} characters and is not read whole.`,
  explanation:
    `No article has ${LIMIT} characters: such a file is an archive in one piece, a log, or a table. Reading it for quotations, ` +
    'names and dates would hold up everything else, so Copydesk reads its header, headline and byline, looks for garbled ' +
    'and hidden characters in all of it, and leaves the rest.\n\n' +
    'Split the file into one file an article, each with its own header, and all of it is read. If the file is no article, ' +
    'turn the rule off.',
  example: {
    wrong: article,
    right: article,
    timesOver: Math.floor(LARGEST_READ_WHOLE / article.length) + 1,
  },
  check: ({ analysis }) => {
    const { text } = analysis.article;
    if (analysis.extent === 'whole') return [];
    const line = lineAt(text.slice(0, LONGEST_MARKED), 0);
    return [
      {
        ...trimSpan(text, line.start, line.end),
        message: `The text has ${text.length.toLocaleString('en-GB')} characters and is too long to be read whole: only its header and its characters are checked. Split the file into one an article.`,
        evidence: [],
        fixes: [],
      },
    ];
  },
};
