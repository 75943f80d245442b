import type { LoneMark } from '../../quotes/stretch';
import { capped } from '../capped';
import type { Finding, Fix, Rule } from '../rule';

/** A quotation mark without its partner. */
export const quoteUnbalanced: Rule = {
  code: 'quote/unbalanced',
  defaultSeverity: 'warning',
  summary: 'A quotation mark has no matching mark in its paragraph.',
  explanation:
    'An opening mark needs a closing mark in the same paragraph. Without it, readers cannot tell where the speaker stops ' +
    'and the reporter resumes.\n\nThere is one exception: where a quotation continues in the next paragraph, that paragraph ' +
    'starts with an opening mark again, and only the last paragraph has a closing mark. The rule follows this convention.',
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
          block === undefined || mark.fault === 'apostrophe' ? [] : [{ ...block, message: reasons[mark.fault] }],
        fixes: fixesOf(mark, written, block?.end ?? mark.end, analysis.blocks[mark.block + 1]?.start ?? null),
      };
    });
  },
};

const messages: Readonly<Record<LoneMark['fault'], (written: string) => string>> = {
  unclosed: () => 'Opening quotation mark without a closing one.',
  unopened: () => 'Closing quotation mark without an opening one.',
  'runs-on': () => 'The quotation runs on into a paragraph that does not start with an opening mark.',
  apostrophe: (written) => `${written} inside a word; use an apostrophe.`,
};

/** What the paragraph of a mark shows. */
const reasons: Readonly<Record<Exclude<LoneMark['fault'], 'apostrophe'>, string>> = {
  unclosed: 'No matching mark here, and the next paragraph does not continue the quotation.',
  unopened: 'No opening mark before it in this paragraph.',
  'runs-on': 'The quotation closes in the next paragraph, which does not start with an opening mark.',
};

/** Only the reader can say whether a mark is missing, at the paragraph's end, or the lone mark is one too many. */
function fixesOf(mark: LoneMark, written: string, blockEnd: number, nextBlock: number | null): Fix[] {
  const { start, end } = mark;
  if (mark.fault === 'apostrophe')
    return [{ title: 'Change to an apostrophe', edits: [{ start, end, text: "'" }], preferred: true }];
  const remove: Fix = {
    title: `Delete ${written}`,
    edits: [{ start: mark.start, end: mark.end, text: '' }],
    preferred: false,
  };
  if (mark.fault === 'unopened') return [remove];
  if (mark.fault === 'runs-on' && nextBlock !== null) {
    const again: Fix = {
      title: `Insert ${written} at the start of the next paragraph`,
      edits: [{ start: nextBlock, end: nextBlock, text: written }],
      preferred: false,
    };
    return [again, remove];
  }
  const partner = closingMark(written);
  const close: Fix = {
    title: `Insert ${partner} at the end of the paragraph`,
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
