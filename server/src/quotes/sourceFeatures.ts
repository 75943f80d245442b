import { inPieces, STEP_UNITS, type Steps } from '../work/steps';
import { type CueSources, Link } from './cueSources';
import type { MaskedText } from './maskedText';
import type { FeatureList } from './model/features';
import { edgeKind, type QuoteShape, type ShapedQuote } from './quoteShape';
import { sourceNounKind } from './sourceNouns';
import { cueLevel, ItemClass } from './wordClasses';

/** From this level a word counts as a cue when the words between are looked at. */
const PLAIN_CUE = 75;

const { quotation, blockBreak, stop, comma, colon, semicolon, preposition, relative, auxiliary, joint } = ItemClass;

/** Running counts over a masked text, so that what is between two items is known without scanning it again. */
export class RunningCounts {
  readonly quotations: Int32Array;
  readonly stops: Int32Array;
  readonly commas: Int32Array;
  readonly cues: Int32Array;

  constructor(count: number) {
    this.quotations = new Int32Array(count + 1);
    this.stops = new Int32Array(count + 1);
    this.commas = new Int32Array(count + 1);
    this.cues = new Int32Array(count + 1);
  }

  /** Counts the items `first` up to `end`, after those before. */
  add({ classes }: MaskedText, first: number, end: number): void {
    for (let at = first; at < end; at++) {
      const own = classes[at] ?? 0;
      this.quotations[at + 1] = (this.quotations[at] ?? 0) + (own & quotation ? 1 : 0);
      this.stops[at + 1] = (this.stops[at] ?? 0) + (own & stop ? 1 : 0);
      this.commas[at + 1] = (this.commas[at] ?? 0) + (own & (comma | colon | semicolon) ? 1 : 0);
      this.cues[at + 1] = (this.cues[at] ?? 0) + (cueLevel(own) >= PLAIN_CUE ? 1 : 0);
    }
  }
}

/** The running counts of a text. */
export function* runningCountsOf(text: MaskedText): Steps<RunningCounts> {
  const counts = new RunningCounts(text.count);
  yield* inPieces([[0, text.count]], (first, end) => counts.add(text, first, end), STEP_UNITS);
  return counts;
}

function between(counts: Int32Array, from: number, to: number): number {
  return (counts[to] ?? 0) - (counts[from] ?? 0);
}

/** 0, 1, 2, then ever wider steps to 6. */
export function step(count: number): number {
  if (count <= 2) return Math.max(0, count);
  if (count <= 4) return 3;
  if (count <= 8) return 4;
  return count <= 16 ? 5 : 6;
}

/** A word's cue level in ten steps of likelihood. */
function levelStep(level: number): number {
  if (level === 0) return 0;
  return Math.min(9, 1 + Math.floor(Math.log2(level)));
}

/** Evidence for a cue and its source, whichever quotation they belong to. Templates 1 to 39. */
export function addOwnFeatures(text: MaskedText, found: CueSources, index: number, features: FeatureList): void {
  const { classes, hashes } = text;
  const link = found.link[index] ?? 0;
  const cueFrom = found.cueFrom[index] ?? 0;
  const cueTo = found.cueTo[index] ?? 0;
  const from = found.from[index] ?? 0;
  const to = found.to[index] ?? 0;
  const reach = found.reach[index] ?? 0;
  const head = found.head[index] ?? from;
  const type = found.type[index] ?? 0;
  const cue = hashes[cueFrom] ?? 0;
  const level = levelStep(cueLevel(classes[cueFrom] ?? 0));
  const headHash = hashes[head] ?? 0;
  const beforeStart = edgeKind(text, from - 1);
  features.add(1, link);
  features.add(2, link, level);
  features.add(3, cue);
  features.add(4, cue, link);
  features.add(5, headHash);
  features.add(6, type, link);
  features.add(7, beforeStart, link, type);
  features.add(8, hashes[from - 1] ?? 0, link);
  features.add(9, hashes[to] ?? 0, link);
  features.add(10, reach, link);
  features.add(11, step(to - from), link, type);
  features.add(12, hashes[cueFrom - 1] ?? 0, link);
  features.add(13, hashes[cueTo] ?? 0, link);
  features.add(14, step(Math.max(from - cueTo, cueFrom - to)), link);
  features.add(15, hashes[from] ?? 0, link);
  features.add(16, type, ((classes[head] ?? 0) >>> 20) & 7, level);
  features.add(17, cue, type);
  features.add(18, cue, hashes[cueFrom - 1] ?? 0);
  features.add(19, cue, hashes[cueTo] ?? 0);
  features.add(20, headHash, link);
  features.add(21, hashes[from - 1] ?? 0, headHash);
  features.add(22, ((classes[cueFrom] ?? 0) >>> 20) & 7, link, level);
  features.add(23, link, reach, beforeStart);
  features.add(24, hashes[head - 1] ?? 0, type);
  const noun = type === 3 ? sourceNounKind(headHash) : 7;
  features.add(32, noun, link);
  features.add(33, noun, reach, link);
  features.add(34, noun, cue);
  features.add(35, noun, beforeStart, link);
  if (link === Link.far) {
    const verb = followingKind(classes[to] ?? 0);
    const isParticiple = (classes[cueFrom] ?? 0) & ItemClass.endsInIng ? 1 : 0;
    const beforeCue = edgeKind(text, cueFrom - 1);
    features.add(25, verb, beforeStart, isParticiple);
    features.add(26, verb, hashes[cueFrom - 1] ?? 0, isParticiple);
    features.add(27, verb, beforeStart, beforeCue);
    features.add(28, type, beforeStart, verb * 2 + isParticiple);
    features.add(29, hashes[from - 1] ?? 0, isParticiple, beforeCue);
    features.add(30, reach, verb, beforeStart);
    features.add(31, type, verb, beforeCue);
  }
}

/** What follows a phrase that may be the subject of a verb further on: its verb, a comma, a possessive mark, … */
function followingKind(next: number): number {
  if (next & auxiliary) return 1;
  if (cueLevel(next) >= PLAIN_CUE) return 2;
  if (next & joint) return 5;
  if (next & preposition) return 6;
  if (next & relative) return 7;
  if (next & (ItemClass.endsInEd | ItemClass.endsInS)) return 3;
  if (next & comma) return 4;
  return next & quotation ? 8 : 0;
}

/** A text with the pairs of cue and source that were found in it. */
export interface RankedText {
  readonly text: MaskedText;
  readonly counts: RunningCounts;
  readonly found: CueSources;
}

/** Evidence that a quotation belongs to a cue and its source. Templates 40 to 89. */
export function addPairFeatures(
  { text, counts, found }: RankedText,
  index: number,
  { item: quote, shape }: ShapedQuote,
  features: FeatureList,
): void {
  const { classes, hashes, blocks } = text;
  const link = found.link[index] ?? 0;
  const cueFrom = found.cueFrom[index] ?? 0;
  const cueTo = found.cueTo[index] ?? 0;
  const from = found.from[index] ?? 0;
  const to = found.to[index] ?? 0;
  const low = Math.min(cueFrom, from);
  const high = Math.max(cueTo, to);
  const side = low > quote ? 1 : high <= quote ? 0 : 2;
  const gapFrom = side === 1 ? quote + 1 : side === 0 ? high : quote;
  const gapTo = side === 1 ? low : quote;
  const gap = gapTo - gapFrom;
  const quotations = Math.min(3, between(counts.quotations, gapFrom, gapTo));
  const stops = Math.min(3, between(counts.stops, gapFrom, gapTo));
  const commas = Math.min(3, between(counts.commas, gapFrom, gapTo));
  const blockStep = Math.sign((blocks[low] ?? 0) - (blocks[quote] ?? 0)) + 1;
  const level = levelStep(cueLevel(classes[cueFrom] ?? 0));
  const adjacency = step(gap);
  const cue = hashes[cueFrom] ?? 0;
  const type = found.type[index] ?? 0;
  const place = side + 3 * blockStep;
  const nearest = gap <= 0 ? 0 : side === 1 ? (hashes[quote + 1] ?? 0) : (hashes[quote - 1] ?? 0);
  const otherSide = neighbourQuotation(text, low, high, quote);
  const edges = shape.before * 10 + shape.behind;
  const sentence = stops * 4 + quotations;
  features.add(40, place, link);
  features.add(41, place, link, Math.min(2, quotations));
  features.add(42, place, sentence);
  features.add(44, place, link, adjacency);
  features.add(47, place, cue, link);
  features.add(48, place, type, link);
  features.add(51, place, edges);
  features.add(53, place, link, sentence);
  features.add(54, place, sentence, edges);
  features.add(55, place, level, sentence);
  features.add(56, place, level, adjacency);
  features.add(57, place, link, otherSide);
  features.add(58, place, otherSide, sentence);
  features.add(59, place, commas, link);
  features.add(62, place, shape.ending * 8 + Math.min(3, adjacency), link);
  features.add(66, place, shape.ending * 4 + shape.opening, sentence);
  if (side === 0 && gap > 0) {
    features.add(69, blockStep, hashes[quote - 1] ?? 0, gap > 1 ? (hashes[quote - 2] ?? 0) : 0);
    features.add(70, link, blockStep, nearest);
  }
  if (side === 0 && gap === 0) features.add(71, link, blockStep, shape.opening);
  if (side === 1 && gap > 0) features.add(72, nearest, blockStep, link);
  features.add(73, otherSide, shape.ending, place * 16 + link);
}

/** Whether other quotations are right before and right after a cue and its source, over a comma. */
function neighbourQuotation({ classes }: MaskedText, low: number, high: number, quote: number): number {
  let before = low - 1;
  if ((classes[before] ?? 0) & comma) before--;
  let behind = high;
  if ((classes[behind] ?? 0) & (comma | colon)) behind++;
  const isBefore = before !== quote && before >= 0 && ((classes[before] ?? 0) & quotation) !== 0;
  const isBehind = behind !== quote && ((classes[behind] ?? 0) & quotation) !== 0;
  return (isBefore ? 1 : 0) + (isBehind ? 2 : 0);
}

/** The quotation before, as far as the next decision needs it. */
export interface PreviousQuote {
  readonly item: number;
  readonly block: number;
  /** How its source was found: a `Link`, 10 for the same again, 11 for none. */
  readonly link: number;
  readonly side: number;
  readonly shape: QuoteShape;
  readonly goesOn: boolean;
}

/** Evidence that a quotation has the source of the one before it. Templates 90 to 119. */
export function addSameFeatures(
  { text, counts }: RankedText,
  { item: quote, shape, stretch }: ShapedQuote,
  previous: PreviousQuote,
  features: FeatureList,
): void {
  const { hashes, blocks } = text;
  const blockSteps = Math.min(3, (blocks[quote] ?? 0) - previous.block);
  const gapFrom = previous.item + 1;
  const stops = Math.min(3, between(counts.stops, gapFrom, quote));
  const cues = Math.min(2, between(counts.cues, gapFrom, quote));
  const edges = shape.before * 10 + shape.behind;
  const goesOn = (previous.goesOn ? 2 : 0) + (stretch.isContinuation ? 1 : 0);
  const gap = step(quote - gapFrom);
  const behind = cuesBehind(text, counts, quote);
  features.add(90, blockSteps);
  features.add(91, blockSteps, shape.before);
  features.add(92, blockSteps, shape.behind);
  features.add(93, blockSteps, edges);
  features.add(94, blockSteps, goesOn);
  features.add(95, blockSteps, goesOn, edges);
  features.add(96, blockSteps, gap, stops);
  features.add(97, blockSteps, cues, stops);
  features.add(98, blockSteps, cues, edges);
  features.add(99, blockSteps, hashes[quote - 1] ?? 0);
  features.add(100, blockSteps, hashes[quote + 1] ?? 0);
  features.add(101, blockSteps, previous.link, previous.side);
  features.add(102, blockSteps, shape.ending * 4 + shape.opening, edges);
  features.add(103, blockSteps, behind, edges);
  features.add(104, blockSteps, behind, shape.ending);
  features.add(105, blockSteps, previous.shape.ending * 8 + previous.shape.behind, edges);
  features.add(106, blockSteps, shape.length, shape.opening);
  features.add(107, blockSteps, previous.link * 4 + previous.side, shape.before * 8 + gap);
  features.add(108, blockSteps, shape.opening, shape.before * 8 + previous.shape.length);
  features.add(109, blockSteps, hashes[quote - 1] ?? 0, gap);
  features.add(110, blockSteps, stops, gap * 16 + shape.opening * 4 + cues);
}

/** Whether a cue follows the quotation at once, soon, or not before the sentence ends. */
function cuesBehind({ classes, count }: MaskedText, counts: RunningCounts, quote: number): number {
  let end = quote + 1;
  while (end < count && end < quote + 12 && !((classes[end] ?? 0) & (stop | quotation | blockBreak))) end++;
  return between(counts.cues, quote + 1, end) > 0
    ? between(counts.cues, quote + 1, Math.min(end, quote + 4)) > 0
      ? 2
      : 1
    : 0;
}

/** Evidence that a quotation has no source at all. Templates 120 to 139. */
export function addNoneFeatures(
  { hashes }: MaskedText,
  { item: quote, shape }: ShapedQuote,
  previous: PreviousQuote | null,
  features: FeatureList,
): void {
  const edges = shape.before * 10 + shape.behind;
  features.add(120, previous === null ? 0 : 1);
  features.add(121, edges, shape.length);
  features.add(122, shape.opening, shape.length, shape.ending);
  features.add(123, hashes[quote - 1] ?? 0);
  features.add(124, hashes[quote + 1] ?? 0);
}
