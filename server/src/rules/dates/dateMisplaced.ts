import { certainDay } from '../header/certainDay';
import { headerFix, isPlainlyHeader, timeFixes } from '../header/headerFix';
import type { Finding, Rule, RuleContext } from '../rule';
import { isMalformed } from './dateMalformed';

/** A well-written header in the wrong place: not first, wrongly spaced, or after a byte-order mark. */
export const dateMisplaced: Rule = {
  code: 'date/misplaced',
  defaultSeverity: 'information',
  summary: 'The header is not at the start of the file, or not spaced correctly.',
  explanation:
    'The header comes first in the file: one space, `date`, one space, the date, one space, then the article’s text on ' +
    'the same line. Tools that read it by position miss it anywhere else. The fix moves the header there and leaves ' +
    'every other byte as it is. A line such as `Date: 5 March 2024` further down may belong to a form or a letter, so the ' +
    'fix is offered, but never applied automatically.\n\nA byte-order mark, three invisible bytes that some programs write at the start of a ' +
    'file, displaces the header too. The fix saves the file without it.',
  example: {
    wrong: 'date  2024-03-05\nHarbour reopens after storm\nThe harbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
  },
  check: (context) => [...misplaced(context), ...afterByteOrderMark(context)],
};

function misplaced(context: RuleContext): Finding[] {
  const { article } = context.analysis;
  const { header } = article;
  if (header === null || header.faults.length === 0) return [];
  const isMoved = header.faults.includes('position');
  // The fix for a malformed header corrects the spacing too; a second finding would be noise.
  if (isMalformed(header) && !isMoved) return [];
  const day = certainDay(context);
  return [
    {
      start: header.keyword.start,
      end: header.date.end,
      message: isMoved
        ? 'The header should be at the start of the file.'
        : spacingMessage(header.faults.includes('alone-on-line')),
      evidence: [],
      fixes: day === null ? [] : [headerFix(article, day, isPlainlyHeader(header)), ...timeFixes(article, day)],
    },
  ];
}

function spacingMessage(isAlone: boolean): string {
  return isAlone
    ? 'The article’s text should follow the header on the same line.'
    : 'The header should have exactly one space before, between and after its parts.';
}

function afterByteOrderMark({ analysis, hasByteOrderMark }: RuleContext): Finding[] {
  if (!hasByteOrderMark) return [];
  const end = Math.min(1, analysis.article.text.length);
  return [
    {
      start: 0,
      end,
      message: 'The file starts with a byte-order mark, so the header does not come first.',
      evidence: [],
      fixes: [
        {
          title: 'Save without byte-order mark',
          edits: [],
          preferred: false,
          command: { kind: 'remove-byte-order-mark' },
        },
      ],
    },
  ];
}
