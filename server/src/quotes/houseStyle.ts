import { isAsciiDigit, isLetter, isSpace } from '../text/characters';
import type { Span } from '../text/span';
import { inStrides, STEP_UNITS, type Steps } from '../work/steps';
import { isFloating, isGuillemet } from './guillemets';
import { markReferenceAt } from './markReference';

/** How an article writes its quotation marks. */
export interface HouseStyle {
  /** Two apostrophes serve as one double mark, as one large outlet writes it. */
  readonly hasDoubledApostrophes: boolean;
  /** Single marks quote at the top level, as in British papers, or wherever the article has no double marks. */
  readonly hasOuterSingles: boolean;
  /** Paragraphs that open with a dash are speech, without marks, as in French, Spanish and Polish print. */
  readonly hasDashDialogue: boolean;
  /** How guillemets point: «so», or »so« as in German print; `none` if all are arrows or bullets. */
  readonly guillemets: 'outward' | 'inward' | 'none';
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
  const counts = new MarkCounts();
  const ranges = blocks.map(({ start, end }) => [start, end] as const);
  yield* inStrides(ranges, (from, to, blockStart) => countMarks(text, { from, to, blockStart }, counts), STEP_UNITS);
  const { doubledApostrophes, singleOpeners, dashes } = counts;
  const guillemets = guillemetsOf(counts);
  const doubles = counts.doubles + (guillemets === 'none' ? 0 : 1);
  return {
    hasDoubledApostrophes: doubledApostrophes > 0 && doubledApostrophes >= doubles,
    hasOuterSingles:
      doubles + doubledApostrophes === 0 ||
      singleOpeners > SINGLE_MAJORITY * (doubles + doubledApostrophes) ||
      counts.speechInSingles > counts.speechInDoubles,
    guillemets,
    hasDashDialogue: dashes >= FEWEST_DASHES && doubles + doubledApostrophes + singleOpeners === 0,
  };
}

/** `»so«` needs a mark of either kind that touches a word; a page with `»` alone has bullets. */
function guillemetsOf({ firstGuillemet, hasLeft, hasFloatingLeft }: MarkCounts): HouseStyle['guillemets'] {
  if (firstGuillemet === '') return hasFloatingLeft ? 'outward' : 'none';
  if (firstGuillemet === '«' || firstGuillemet === '‹') return 'outward';
  return hasLeft ? 'inward' : 'none';
}

class MarkCounts {
  doubles = 0;
  doubledApostrophes = 0;
  singleOpeners = 0;
  /** The first one that touches a word. */
  firstGuillemet = '';
  /** Whether there is a « or a ‹ that touches a word, and one between spaces. */
  hasLeft = false;
  hasFloatingLeft = false;
  dashes = 0;
  /** Closing marks after a comma or at a sentence's end, `so,' said`: those of speech rather than of names. */
  speechInDoubles = 0;
  speechInSingles = 0;
  /** Whether the block is inside double marks at this point, as far as counting tells. */
  isInDoubles = false;
}

interface BlockPart {
  readonly from: number;
  readonly to: number;
  readonly blockStart: number;
}

/** Counts the marks in part of a block; returns where it stopped, which may be one past `to`. */
function countMarks(text: string, { from, to, blockStart }: BlockPart, counts: MarkCounts): number {
  if (from === blockStart) counts.isInDoubles = false;
  if (from === blockStart && opensWithDash(text, from)) counts.dashes++;
  let at = from;
  for (; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x22 || (unit > 0x27 && unit < 0x60)) continue;
    if (unit === 0x22 || (unit >= 0x201c && unit <= 0x201e)) {
      counts.doubles++;
      counts.isInDoubles = unit === 0x22 ? !counts.isInDoubles : unit !== 0x201d;
      if (!counts.isInDoubles && closesSpeech(text, at, blockStart)) counts.speechInDoubles++;
    } else if (isGuillemet(unit)) countGuillemet(text, at, { start: blockStart, end: text.length }, counts);
    else if (unit === 0x26) counts.doubles += markReferenceAt(text, at) === null ? 0 : 1;
    else if (unit === 0x27 && text.charCodeAt(at + 1) === 0x27) {
      counts.doubledApostrophes++;
      at++;
    } else if (unit === 0x27 || unit === 0x2018 || unit === 0x2019) {
      if (unit !== 0x2019 && opensSingle(text, at, blockStart)) counts.singleOpeners++;
      else if (unit !== 0x2018 && !counts.isInDoubles && closesSpeech(text, at, blockStart)) counts.speechInSingles++;
    }
  }
  return at;
}

/** Whether the mark at `at` follows a comma or the end of a sentence, and a space or nothing follows it. */
function closesSpeech(text: string, at: number, blockStart: number): boolean {
  if (at === blockStart || !',.?!…'.includes(text.charAt(at - 1))) return false;
  const after = text.charCodeAt(at + 1);
  return Number.isNaN(after) || isSpace(after);
}

function countGuillemet(text: string, at: number, block: Span, counts: MarkCounts): void {
  const isLeft = text.charCodeAt(at) === 0xab || text.charCodeAt(at) === 0x2039;
  if (isFloating(text, at, block)) {
    counts.hasFloatingLeft ||= isLeft;
    return;
  }
  counts.hasLeft ||= isLeft;
  counts.firstGuillemet ||= text.charAt(at);
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
