import { LARGEST_READ_WHOLE } from '../../analysis/textLimit';
import { trimSpan } from '../../text/characters';
import { formatNumber } from '../../text/formatNumber';
import { lineAt } from '../../text/lines';
import type { Rule } from '../rule';

const LIMIT = formatNumber(LARGEST_READ_WHOLE);
/** In UTF-16 units. Chosen by hand: enough of the first line to see, however long it is. */
const LONGEST_MARKED = 200;
const article = ' date 2024-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n';

/** A text that is too long to be analyzed in full. */
export const textTooLong: Rule = {
  code: 'text/too-long',
  defaultSeverity: 'information',
  summary: `The text is longer than ${LIMIT} characters and is only partly analyzed.`,
  explanation:
    `No article has ${LIMIT} characters: such a file is an archive, a log or a table. Analyzing its quotations, names and ` +
    'dates would hold up everything else. Copydesk analyzes only the header, headline and byline, and checks the whole ' +
    'text for garbled and invisible characters.\n\n' +
    'Split the file into one file per article, each with its own header. If the file is not an article, turn the rule ' +
    'off or add the file to `copydesk.ignore`.',
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
        message: `The text has ${formatNumber(text.length)} characters, too many to analyze: only the header and garbled or invisible characters are checked. Split the file into one file per article.`,
        evidence: [],
        fixes: [],
      },
    ];
  },
};
