import type { LoneMark } from '../../quotes/stretch';
import { capped } from '../capped';
import type { Finding, Fix, Rule } from '../rule';

/** A quotation mark without its partner. */
export const quoteUnbalanced: Rule = {
  code: 'quote/unbalanced',
  defaultSeverity: 'warning',
  summary: 'A quotation mark has no partner in its paragraph.',
  explanation:
    'An opening mark needs a closing one in the same paragraph, or nobody can tell where the speaker stops and the ' +
    'reporter goes on.\n\nOne case is not a fault: when a quotation goes on in the next paragraph, that paragraph opens ' +
    'with the mark again and only the last one closes. This rule knows the convention.',
  example: {
    wrong:
      ' date 2024-03-05 Harbour reopens\n“The harbour is open, said the harbour master, Ida Roe.\nShips returned.\n',
    right:
      ' date 2024-03-05 Harbour reopens\n“The harbour is open,” said the harbour master, Ida Roe.\nShips returned.\n',
  },
  check: ({ analysis }) => {
    const { text } = analysis.tokens;
    return capped(analysis.marks.loneMarks, (mark): Finding => {
      const written = text.slice(mark.start, mark.end);
      const block = analysis.blocks[mark.block];
      return {
        start: mark.start,
        end: mark.end,
        message: messages[mark.fault](written),
        evidence:
          block === undefined || mark.fault === 'apostrophe'
            ? []
            : [
                {
                  ...block,
                  message:
                    mark.fault === 'runs-on'
                      ? 'The quotation closes in the next paragraph, which does not open with the mark again.'
                      : 'No partner stands in this paragraph, and the next does not go on with the quotation.',
                },
              ],
        fixes: fixesOf(mark, written, block?.end ?? mark.end, analysis.blocks[mark.block + 1]?.start ?? null),
      };
    });
  },
};

const messages: Readonly<Record<LoneMark['fault'], (written: string) => string>> = {
  unclosed: (written) => `The quotation that opens here with ${written} is never closed.`,
  unopened: (written) => `The mark ${written} closes a quotation that was never opened.`,
  'runs-on': (written) =>
    `The quotation that opens here with ${written} runs on into a paragraph that does not say so.`,
  apostrophe: (written) => `${written} stands inside a word, where an apostrophe belongs.`,
};

/** Where the missing mark belongs is the reader's to say: at the paragraph's end, or the lone mark goes. */
function fixesOf(mark: LoneMark, written: string, blockEnd: number, nextBlock: number | null): Fix[] {
  const { start, end } = mark;
  if (mark.fault === 'apostrophe')
    return [{ title: 'Write an apostrophe', edits: [{ start, end, text: "'" }], preferred: true }];
  const remove: Fix = {
    title: `Delete the lone ${written}`,
    edits: [{ start: mark.start, end: mark.end, text: '' }],
    preferred: false,
  };
  if (mark.fault === 'unopened') return [remove];
  if (mark.fault === 'runs-on' && nextBlock !== null) {
    const again: Fix = {
      title: `Open the next paragraph with ${written} again`,
      edits: [{ start: nextBlock, end: nextBlock, text: written }],
      preferred: false,
    };
    return [again, remove];
  }
  const partner = closingMark(written);
  const close: Fix = {
    title: `Close the quotation with ${partner} at the end of the paragraph`,
    edits: [{ start: blockEnd, end: blockEnd, text: partner }],
    preferred: false,
  };
  return [close, remove];
}

const partners = new Map([
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['``', "''"],
]);

function closingMark(opening: string): string {
  return partners.get(opening) ?? opening;
}
