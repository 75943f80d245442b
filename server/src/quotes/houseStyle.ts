import { isAsciiDigit, isLetter, isSpace } from '../text/characters';
import type { Span } from '../text/span';
import { inStrides, STEP_UNITS, type Steps } from '../work/steps';

/** How an article writes its quotation marks. */
export interface HouseStyle {
  /** Two apostrophes serve as one double mark, as one large outlet writes it. */
  readonly hasDoubledApostrophes: boolean;
  /** Single marks quote at the top level, as in British papers, or wherever the article has no double marks. */
  readonly hasOuterSingles: boolean;
  /** Paragraphs that open with a dash are speech, without marks, as in French, Spanish and Polish print. */
  readonly hasDashDialogue: boolean;
  /** Guillemets point inward, »so«, as in German print. */
  readonly hasInwardGuillemets: boolean;
}

/** Chosen by hand: a single dash may open a list item or a signature. */
const FEWEST_DASHES = 2;
/** Chosen by hand: singles are the outer marks if there are over twice as many as doubles. */
const SINGLE_MAJORITY = 2;

/** Whether a dash opens a line of dialogue at `at`. */
export function opensWithDash(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 0x2014 || unit === 0x2013) && !isAsciiDigit(text.charCodeAt(at + 1));
}

/** Derives an article's house style from the marks in its blocks. Linear time. */
export function* houseStyleOf(text: string, blocks: readonly Span[]): Steps<HouseStyle> {
  const counts: MarkCounts = { doubles: 0, doubledApostrophes: 0, singleOpeners: 0, firstGuillemet: '', dashes: 0 };
  const ranges = blocks.map(({ start, end }) => [start, end] as const);
  yield* inStrides(ranges, (from, to, blockStart) => countMarks(text, { from, to, blockStart }, counts), STEP_UNITS);
  const { doubledApostrophes, singleOpeners, firstGuillemet, dashes } = counts;
  const doubles = counts.doubles + (firstGuillemet === '' ? 0 : 1);
  return {
    hasDoubledApostrophes: doubledApostrophes > 0 && doubledApostrophes >= doubles,
    hasOuterSingles:
      doubles + doubledApostrophes === 0 || singleOpeners > SINGLE_MAJORITY * (doubles + doubledApostrophes),
    hasInwardGuillemets: firstGuillemet === '»' || firstGuillemet === '›',
    hasDashDialogue: dashes >= FEWEST_DASHES && doubles + doubledApostrophes + singleOpeners === 0,
  };
}

interface MarkCounts {
  doubles: number;
  doubledApostrophes: number;
  singleOpeners: number;
  firstGuillemet: string;
  dashes: number;
}

interface BlockPart {
  readonly from: number;
  readonly to: number;
  readonly blockStart: number;
}

/** Counts the marks in part of a block; returns where it stopped, which may be one past `to`. */
function countMarks(text: string, { from, to, blockStart }: BlockPart, counts: MarkCounts): number {
  if (from === blockStart && opensWithDash(text, from)) counts.dashes++;
  let at = from;
  for (; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x22 || (unit > 0x27 && unit < 0x60)) continue;
    if (unit === 0x22 || (unit >= 0x201c && unit <= 0x201e)) counts.doubles++;
    else if (unit === 0xab || unit === 0xbb || unit === 0x2039 || unit === 0x203a)
      counts.firstGuillemet ||= text.charAt(at);
    else if (unit === 0x27 && text.charCodeAt(at + 1) === 0x27) {
      counts.doubledApostrophes++;
      at++;
    } else if ((unit === 0x27 || unit === 0x2018) && opensSingle(text, at, blockStart)) counts.singleOpeners++;
  }
  return at;
}

const elisions = /^['‘’](?:em|til|tis|twas|cause|bout|n|round|un|im|er)(?![\p{L}])/iu;

/** Whether a single mark can open a quotation: before a word, unless it marks an elision ('em) or a decade ('90s). */
export function opensSingle(text: string, at: number, blockStart: number): boolean {
  const before = at === blockStart ? 0x20 : text.charCodeAt(at - 1);
  if (isLetter(before) || isAsciiDigit(before)) return false;
  const after = text.charCodeAt(at + 1);
  if (Number.isNaN(after) || isSpace(after)) return false;
  if (isAsciiDigit(after)) return !/^\d0s/.test(text.slice(at + 1, at + 4));
  return !elisions.test(text.slice(at, at + 8));
}
