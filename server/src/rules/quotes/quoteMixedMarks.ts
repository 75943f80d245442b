import type { Stretch } from '../../quotes/stretch';
import { isAsciiDigit } from '../../text/characters';
import { formatNumber } from '../../text/formatNumber';
import { type Span, textOf } from '../../text/span';
import { forEachInSteps } from '../../work/steps';
import type { Finding, Fix, Rule, TextEdit } from '../rule';
import { steppedCheck } from '../steppedCheck';

type MarkStyle = 'curly' | 'straight';

const marksOf: Readonly<Record<MarkStyle, readonly [string, string]>> = {
  curly: ['“', '”'],
  straight: ['"', '"'],
};

/** Chosen by hand: fewer pairs do not make a house style. */
const FEWEST_PAIRS = 2;

/** Chosen by hand: nobody looks at more. */
const MOST_EVIDENCE = 10;

/** Curly and straight quotation marks in one article. */
export const quoteMixedMarks: Rule = {
  code: 'quote/mixed-marks',
  defaultSeverity: 'hint',
  summary: 'The article has both curly and straight quotation marks.',
  explanation:
    'Having both “curly” and "straight" marks usually means that an article was put together from two sources or edited ' +
    'in two programs. Searches and counts may miss one of the two. The mix may also be intended: many outlets use ' +
    'different marks for block quotations or embedded posts. So an article gets a single finding, and whether to change ' +
    'its marks, and to which style, is your choice.\n\nOne case is clear: all quotations are in one style, but one mark ' +
    'of a pair is in the other, as in “We are open." That mark is a slip, and the fix corrects it.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\n“We are open,” said Ida Roe. “Come in.” She added: "Mind the step."\n',
    right: ' date 2024-03-05 Harbour reopens\n“We are open,” said Ida Roe. “Come in.” She added: “Mind the step.”\n',
  },
  ...steppedCheck(function* ({ analysis }) {
    // `tokens.text` has marks in place of the control characters that a wrong decoding left.
    const { text } = analysis.tokens;
    const pairs: Record<MarkStyle, Pair[]> = { curly: [], straight: [] };
    const mismatched: Pair[] = [];
    yield* forEachInSteps(analysis.marks.stretches, (stretch) => {
      const pair = pairOf(text, stretch);
      if (pair === null) return;
      (pair.opening === pair.closing ? pairs[pair.opening] : mismatched).push(pair);
    });
    const { curly, straight } = pairs;
    if (mismatched.length > 0 && (curly.length === 0 || straight.length === 0)) {
      const house = curly.length >= straight.length ? 'curly' : 'straight';
      const disputed = new Set(analysis.marks.loneMarks.map((it) => it.block));
      const isClear =
        pairs[house].length >= Math.max(FEWEST_PAIRS, mismatched.length) &&
        mismatched.every((it) => !disputed.has(it.block) && isSlip(text, it));
      return [slips(text, mismatched, isClear ? house : null)];
    }
    return curly.length === 0 || straight.length === 0 ? [] : [mixture(text, pairs, mismatched)];
  }),
};

/** A quotation in double marks; one that a single mark closes may be a nested quotation. */
interface Pair {
  readonly open: Span;
  readonly close: Span;
  readonly opening: MarkStyle;
  readonly closing: MarkStyle | 'single';
  readonly block: number;
}

function pairOf(text: string, { family, open, close, block }: Stretch): Pair | null {
  if (family !== 'double' || close === null || open.end === open.start) return null;
  const opening = styleOf(textOf(text, open));
  const last = textOf(text, close);
  const closing = last === "'" || last === '’' ? 'single' : styleOf(last);
  return opening === null || closing === null ? null : { open, close, opening, closing, block };
}

/** Whether both marks of a pair are certainly quotation marks: neither a single mark nor possibly an inch sign. */
function isSlip(text: string, { close, closing }: Pair): boolean {
  return closing !== 'single' && !isAsciiDigit(text.charCodeAt(close.start - 1));
}

/** The style of a mark; null for others, such as „ or ''. */
function styleOf(mark: string): MarkStyle | null {
  if (mark === '"') return 'straight';
  return mark === '“' || mark === '”' ? 'curly' : null;
}

/** Quotations that open in one style and close in the other. `house` is the style of all others; null if unclear. */
function slips(text: string, mismatched: readonly Pair[], house: MarkStyle | null): Finding {
  const [first] = mismatched;
  const span = first?.open ?? { start: 0, end: 0 };
  const choices: readonly MarkStyle[] = house === null ? ['curly', 'straight'] : [house];
  const [opening, closing] = first === undefined ? ['', ''] : [first.open, first.close].map((it) => textOf(text, it));
  return {
    ...span,
    message: `Opens with ${opening} but closes with ${closing}.${more(mismatched.length - 1)}`,
    evidence: mismatched.slice(0, MOST_EVIDENCE).map(({ close }) => ({ ...close, message: 'Closing mark.' })),
    fixes: choices.map((style) => changeTo(text, mismatched, style, house !== null)),
  };
}

function more(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' So does 1 other quotation.' : ` So do ${formatNumber(count)} other quotations.`;
}

/** Whole quotations in both styles; the finding is at the first in the rarer style. */
function mixture(
  text: string,
  pairs: Readonly<Record<MarkStyle, readonly Pair[]>>,
  mismatched: readonly Pair[],
): Finding {
  const { curly, straight } = pairs;
  const [rarer, usual]: [MarkStyle, MarkStyle] =
    curly.length < straight.length ? ['curly', 'straight'] : ['straight', 'curly'];
  const odd = pairs[rarer];
  const span = odd[0]?.open ?? { start: 0, end: 0 };
  const all = [...curly, ...straight, ...mismatched];
  return {
    ...span,
    message:
      curly.length === straight.length
        ? 'The article uses both curly and straight quotation marks.'
        : `${rarer === 'curly' ? 'Curly' : 'Straight'} marks here; the article mostly uses ${usual} ones.`,
    evidence: odd.slice(1, MOST_EVIDENCE).map(({ open }) => ({ ...open, message: `Also in ${rarer} marks.` })),
    fixes: [usual, rarer].map((style) => changeTo(text, all, style, false)),
  };
}

function changeTo(text: string, pairs: readonly Pair[], style: MarkStyle, preferred: boolean): Fix {
  const [opening, closing] = marksOf[style];
  const edits = pairs.flatMap(({ open, close }): TextEdit[] => [
    { start: open.start, end: open.end, text: opening },
    { start: close.start, end: close.end, text: closing },
  ]);
  return {
    title: `Change to ${style} marks`,
    edits: edits.filter((it) => textOf(text, it) !== it.text).sort((left, right) => left.start - right.start),
    preferred,
  };
}
