import { isAsciiDigit, isLetter, isSpace } from '../text/characters';
import type { Span } from '../text/span';
import { inStrides, STEP_UNITS, type Steps } from '../work/steps';

/** How an article writes its quotation marks. */
export interface HouseStyle {
  /** Two apostrophes represent one double mark, as one large outlet writes. */
  readonly hasDoubledApostrophes: boolean;
  /** Single marks quote at the top level, as in British papers and where no double mark is used at all. */
  readonly hasOuterSingles: boolean;
  /** Paragraphs that open with a dash are speech, as in French, Spanish and Polish print; no marks are used. */
  readonly hasDashDialogue: boolean;
  /** Guillemets point inwards, »so«, as in German print. */
  readonly hasInwardGuillemets: boolean;
}

const FEWEST_DASHES = 2;

/** Whether a dash opens a line of dialogue at `at`. */
export function opensWithDash(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 0x2014 || unit === 0x2013) && !isAsciiDigit(text.charCodeAt(at + 1));
}

/** Counts the marks of an article's blocks once and derives its house style. Linear in their length. */
export function* houseStyleOf(text: string, blocks: readonly Span[]): Steps<HouseStyle> {
  const counts: MarkCounts = { doubles: 0, doubledApostrophes: 0, singleOpeners: 0, firstGuillemet: '', dashes: 0 };
  const ranges = blocks.map(({ start, end }) => [start, end] as const);
  yield* inStrides(ranges, (first, end, from) => countMarks(text, first, end, from, counts), STEP_UNITS);
  const { doubledApostrophes, singleOpeners, firstGuillemet, dashes } = counts;
  const doubles = counts.doubles + (firstGuillemet === '' ? 0 : 1);
  return {
    hasDoubledApostrophes: doubledApostrophes > 0 && doubledApostrophes >= doubles,
    hasOuterSingles: doubles + doubledApostrophes === 0 || singleOpeners > 2 * (doubles + doubledApostrophes),
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

/** Counts the marks from `from` to `to` in a block that starts at `floor`; returns where it stopped. */
function countMarks(text: string, from: number, to: number, floor: number, counts: MarkCounts): number {
  if (from === floor && opensWithDash(text, from)) counts.dashes++;
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
    } else if ((unit === 0x27 || unit === 0x2018) && opensSingle(text, at, floor)) counts.singleOpeners++;
  }
  return at;
}

const elisions = /^['‘’](?:em|til|tis|twas|cause|bout|n|round|un|im|er)(?![\p{L}])/iu;

/** Whether the single mark at `at` can open a quotation: at a word's start, and neither an elision nor a year ('90s). */
export function opensSingle(text: string, at: number, floor: number): boolean {
  const before = at === floor ? 0x20 : text.charCodeAt(at - 1);
  if (isLetter(before) || isAsciiDigit(before)) return false;
  const after = text.charCodeAt(at + 1);
  if (Number.isNaN(after) || isSpace(after)) return false;
  if (isAsciiDigit(after)) return !/^\d0s/.test(text.slice(at + 1, at + 4));
  return !elisions.test(text.slice(at, at + 8));
}
