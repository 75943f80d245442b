import { inPieces, STEP_UNITS, type Steps } from '../work/steps';
import { type CueSources, Link } from './cueSourceTable';
import type { MaskedText } from './maskedText';
import type { FeatureList } from './model/features';
import { Template } from './model/template';
import { edgeKind, type QuoteShape, type ShapedQuote } from './quoteShape';
import { SourceType } from './sourceHead';
import { NOT_A_NOUN, sourceNounKind } from './sourceNouns';
import { cueLevel, ItemClass } from './wordClasses';

/** From this cue level (of 255), a word counts as a cue. Chosen by hand; the shipped weights depend on it. */
const CLEAR_CUE = 75;
// In items. Chosen by hand; the shipped weights depend on them.
const CUE_AFTER_REACH = 12;
const NEAR_CUE_AFTER_REACH = 4;

const { quotation, blockBreak, stop, comma, colon, semicolon, preposition, relative, auxiliary, joint } = ItemClass;

/** Running counts over a masked text: what is between two items is a subtraction, not a scan. */
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

  /** Counts the items from `first` up to `end`; those before must have been counted. */
  add({ classes }: MaskedText, first: number, end: number): void {
    for (let at = first; at < end; at++) {
      const own = classes[at] ?? 0;
      this.quotations[at + 1] = (this.quotations[at] ?? 0) + (own & quotation ? 1 : 0);
      this.stops[at + 1] = (this.stops[at] ?? 0) + (own & stop ? 1 : 0);
      this.commas[at + 1] = (this.commas[at] ?? 0) + (own & (comma | colon | semicolon) ? 1 : 0);
      this.cues[at + 1] = (this.cues[at] ?? 0) + (cueLevel(own) >= CLEAR_CUE ? 1 : 0);
    }
  }
}

export function* runningCountsOf(text: MaskedText): Steps<RunningCounts> {
  const counts = new RunningCounts(text.count);
  yield* inPieces([[0, text.count]], (first, end) => counts.add(text, first, end), STEP_UNITS);
  return counts;
}

function between(counts: Int32Array, from: number, to: number): number {
  return (counts[to] ?? 0) - (counts[from] ?? 0);
}

/** A count in bins of growing width, 0 to 6, that the shipped weights were trained with. */
export function binned(count: number): number {
  if (count <= 2) return Math.max(0, count);
  if (count <= 4) return 3;
  if (count <= 8) return 4;
  return count <= 16 ? 5 : 6;
}

/** A cue level in ten logarithmic bins. */
function levelBin(level: number): number {
  return Math.min(9, 32 - Math.clz32(level));
}

/** The bits of `endsInIng`, `endsInEd` and `endsInS` as a small number. */
function endingClass(own: number): number {
  return (own >>> 20) & 7;
}

/** Evidence for a cue and its source, regardless of the quotation. */
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
  const level = levelBin(cueLevel(classes[cueFrom] ?? 0));
  const headHash = hashes[head] ?? 0;
  const beforeStart = edgeKind(text, from - 1);
  features.add(Template.link, link);
  features.add(Template.linkLevel, link, level);
  features.add(Template.cue, cue);
  features.add(Template.cueLink, cue, link);
  features.add(Template.head, headHash);
  features.add(Template.typeLink, type, link);
  features.add(Template.beforeSourceLinkType, beforeStart, link, type);
  features.add(Template.wordBeforeSourceLink, hashes[from - 1] ?? 0, link);
  features.add(Template.wordAfterSourceLink, hashes[to] ?? 0, link);
  features.add(Template.reachLink, reach, link);
  features.add(Template.sourceLengthLinkType, binned(to - from), link, type);
  features.add(Template.wordBeforeCueLink, hashes[cueFrom - 1] ?? 0, link);
  features.add(Template.wordAfterCueLink, hashes[cueTo] ?? 0, link);
  features.add(Template.gapInPairLink, binned(Math.max(from - cueTo, cueFrom - to)), link);
  features.add(Template.firstWordLink, hashes[from] ?? 0, link);
  features.add(Template.typeHeadLevel, type, endingClass(classes[head] ?? 0), level);
  features.add(Template.cueType, cue, type);
  features.add(Template.cueWordBefore, cue, hashes[cueFrom - 1] ?? 0);
  features.add(Template.cueWordAfter, cue, hashes[cueTo] ?? 0);
  features.add(Template.headLink, headHash, link);
  features.add(Template.wordBeforeSourceHead, hashes[from - 1] ?? 0, headHash);
  features.add(Template.cueClassLinkLevel, endingClass(classes[cueFrom] ?? 0), link, level);
  features.add(Template.linkReachBeforeSource, link, reach, beforeStart);
  features.add(Template.wordBeforeHeadType, hashes[head - 1] ?? 0, type);
  const noun = type === SourceType.noun ? sourceNounKind(headHash) : NOT_A_NOUN;
  features.add(Template.nounLink, noun, link);
  features.add(Template.nounReachLink, noun, reach, link);
  features.add(Template.nounCue, noun, cue);
  features.add(Template.nounBeforeSourceLink, noun, beforeStart, link);
  if (link === Link.far) {
    const verb = followingKind(classes[to] ?? 0);
    const isParticiple = (classes[cueFrom] ?? 0) & ItemClass.endsInIng ? 1 : 0;
    const beforeCue = edgeKind(text, cueFrom - 1);
    features.add(Template.farVerbBeforeSourceParticiple, verb, beforeStart, isParticiple);
    features.add(Template.farVerbWordBeforeCue, verb, hashes[cueFrom - 1] ?? 0, isParticiple);
    features.add(Template.farVerbBeforeSourceBeforeCue, verb, beforeStart, beforeCue);
    features.add(Template.farTypeBeforeSourceVerb, type, beforeStart, verb * 2 + isParticiple);
    features.add(Template.farWordBeforeSourceBeforeCue, hashes[from - 1] ?? 0, isParticiple, beforeCue);
    features.add(Template.farReachVerbBeforeSource, reach, verb, beforeStart);
    features.add(Template.farTypeVerbBeforeCue, type, verb, beforeCue);
  }
}

/** What follows the possible subject of a verb further on: its own verb, a comma, a possessive mark, … */
function followingKind(next: number): number {
  if (next & auxiliary) return 1;
  if (cueLevel(next) >= CLEAR_CUE) return 2;
  if (next & joint) return 5;
  if (next & preposition) return 6;
  if (next & relative) return 7;
  if (next & (ItemClass.endsInEd | ItemClass.endsInS)) return 3;
  if (next & comma) return 4;
  return next & quotation ? 8 : 0;
}

/** A text with its cue–source pairs. */
export interface RankedText {
  readonly text: MaskedText;
  readonly counts: RunningCounts;
  readonly found: CueSources;
}

/** Evidence that a quotation belongs to a cue and its source. */
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
  // 0 the pair is before the quotation, 1 after it, 2 around it.
  const side = low > quote ? 1 : high <= quote ? 0 : 2;
  const gapFrom = side === 1 ? quote + 1 : side === 0 ? high : quote;
  const gapTo = side === 1 ? low : quote;
  const gap = gapTo - gapFrom;
  const quotations = Math.min(3, between(counts.quotations, gapFrom, gapTo));
  const stops = Math.min(3, between(counts.stops, gapFrom, gapTo));
  const commas = Math.min(3, between(counts.commas, gapFrom, gapTo));
  // 0 the pair is before the quotation's block, 1 in it, 2 after it.
  const blockStep = Math.sign((blocks[low] ?? 0) - (blocks[quote] ?? 0)) + 1;
  const level = levelBin(cueLevel(classes[cueFrom] ?? 0));
  const adjacency = binned(gap);
  const cue = hashes[cueFrom] ?? 0;
  const type = found.type[index] ?? 0;
  const place = side + 3 * blockStep;
  const nearest = gap <= 0 ? 0 : side === 1 ? (hashes[quote + 1] ?? 0) : (hashes[quote - 1] ?? 0);
  const otherSide = neighborQuotation(text, low, high, quote);
  const edges = shape.before * 10 + shape.after;
  const sentence = stops * 4 + quotations;
  features.add(Template.placeLink, place, link);
  features.add(Template.placeLinkQuotations, place, link, Math.min(2, quotations));
  features.add(Template.placeSentence, place, sentence);
  features.add(Template.placeLinkAdjacency, place, link, adjacency);
  features.add(Template.placeCueLink, place, cue, link);
  features.add(Template.placeTypeLink, place, type, link);
  features.add(Template.placeEdges, place, edges);
  features.add(Template.placeLinkSentence, place, link, sentence);
  features.add(Template.placeSentenceEdges, place, sentence, edges);
  features.add(Template.placeLevelSentence, place, level, sentence);
  features.add(Template.placeLevelAdjacency, place, level, adjacency);
  features.add(Template.placeLinkOtherSide, place, link, otherSide);
  features.add(Template.placeOtherSideSentence, place, otherSide, sentence);
  features.add(Template.placeCommasLink, place, commas, link);
  features.add(Template.placeEndingLink, place, shape.ending * 8 + Math.min(3, adjacency), link);
  features.add(Template.placeEndingOpeningSentence, place, shape.ending * 4 + shape.opening, sentence);
  if (side === 0 && gap > 0) {
    features.add(Template.wordsBeforeQuote, blockStep, hashes[quote - 1] ?? 0, gap > 1 ? (hashes[quote - 2] ?? 0) : 0);
    features.add(Template.nearestBeforeQuote, link, blockStep, nearest);
  }
  if (side === 0 && gap === 0) features.add(Template.touchingOpening, link, blockStep, shape.opening);
  if (side === 1 && gap > 0) features.add(Template.nearestAfterQuote, nearest, blockStep, link);
  features.add(Template.otherSideEndingPlace, otherSide, shape.ending, place * 16 + link);
}

/** Whether other quotations are directly before (1) and after (2) a cue and its source, but for a comma. */
function neighborQuotation({ classes }: MaskedText, low: number, high: number, quote: number): number {
  let before = low - 1;
  if ((classes[before] ?? 0) & comma) before--;
  let after = high;
  if ((classes[after] ?? 0) & (comma | colon)) after++;
  const isBefore = before !== quote && before >= 0 && ((classes[before] ?? 0) & quotation) !== 0;
  const isAfter = after !== quote && ((classes[after] ?? 0) & quotation) !== 0;
  return (isBefore ? 1 : 0) + (isAfter ? 2 : 0);
}

/** What a decision uses of the quotation before. */
export interface PreviousQuote {
  readonly item: number;
  readonly block: number;
  /** How its source was found: a `Link`, `SAME_LINK` or `NO_LINK`. */
  readonly link: number;
  /** 0 for a cue before it, 1 for one after it, 2 without one. */
  readonly side: number;
  readonly shape: QuoteShape;
  /** Whether it continues in the next paragraph. */
  readonly continues: boolean;
}

/** Evidence that a quotation has the source of the one before it. */
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
  const edges = shape.before * 10 + shape.after;
  const continuation = (previous.continues ? 2 : 0) + (stretch.isContinuation ? 1 : 0);
  const gap = binned(quote - gapFrom);
  const cueAfter = cuesAfter(text, counts, quote);
  features.add(Template.sameBlocks, blockSteps);
  features.add(Template.sameBefore, blockSteps, shape.before);
  features.add(Template.sameAfter, blockSteps, shape.after);
  features.add(Template.sameEdges, blockSteps, edges);
  features.add(Template.sameContinuation, blockSteps, continuation);
  features.add(Template.sameContinuationEdges, blockSteps, continuation, edges);
  features.add(Template.sameGapStops, blockSteps, gap, stops);
  features.add(Template.sameCuesStops, blockSteps, cues, stops);
  features.add(Template.sameCuesEdges, blockSteps, cues, edges);
  features.add(Template.sameWordBefore, blockSteps, hashes[quote - 1] ?? 0);
  features.add(Template.sameWordAfter, blockSteps, hashes[quote + 1] ?? 0);
  features.add(Template.samePreviousLink, blockSteps, previous.link, previous.side);
  features.add(Template.sameEndingEdges, blockSteps, shape.ending * 4 + shape.opening, edges);
  features.add(Template.sameCueAfterEdges, blockSteps, cueAfter, edges);
  features.add(Template.sameCueAfterEnding, blockSteps, cueAfter, shape.ending);
  features.add(Template.samePreviousEndingEdges, blockSteps, previous.shape.ending * 8 + previous.shape.after, edges);
  features.add(Template.sameLengthOpening, blockSteps, shape.length, shape.opening);
  features.add(Template.samePreviousLinkGap, blockSteps, previous.link * 4 + previous.side, shape.before * 8 + gap);
  features.add(Template.sameOpeningPreviousLength, blockSteps, shape.opening, shape.before * 8 + previous.shape.length);
  features.add(Template.sameWordBeforeGap, blockSteps, hashes[quote - 1] ?? 0, gap);
  features.add(Template.sameStopsGap, blockSteps, stops, gap * 16 + shape.opening * 4 + cues);
}

/** 2 if a cue follows the quotation closely, 1 if it follows in the same sentence, 0 if none does. */
function cuesAfter({ classes, count }: MaskedText, counts: RunningCounts, quote: number): number {
  let end = quote + 1;
  while (end < count && end < quote + CUE_AFTER_REACH && !((classes[end] ?? 0) & (stop | quotation | blockBreak)))
    end++;
  return between(counts.cues, quote + 1, end) > 0
    ? between(counts.cues, quote + 1, Math.min(end, quote + NEAR_CUE_AFTER_REACH)) > 0
      ? 2
      : 1
    : 0;
}

/** Evidence that a quotation has no source at all. */
export function addNoneFeatures(
  { hashes }: MaskedText,
  { item: quote, shape }: ShapedQuote,
  previous: PreviousQuote | null,
  features: FeatureList,
): void {
  const edges = shape.before * 10 + shape.after;
  features.add(Template.noneHasPrevious, previous === null ? 0 : 1);
  features.add(Template.noneEdgesLength, edges, shape.length);
  features.add(Template.noneOpeningLengthEnding, shape.opening, shape.length, shape.ending);
  features.add(Template.noneWordBefore, hashes[quote - 1] ?? 0);
  features.add(Template.noneWordAfter, hashes[quote + 1] ?? 0);
}
