import type { Steps } from '../work/steps';
import { findCueSources } from './cueSources';
import { CERTAIN, type CueSources, Link } from './cueSourceTable';
import { isGesture } from './gestures';
import { hasClass, type MaskedText } from './maskedText';
import { FeatureList } from './model/features';
import { type QuoteModel, scoreOf } from './model/linearModel';
import { isNested } from './nestedSpeech';
import { hasCueAfter, isAnswered, seriesEnd } from './quotationSeries';
import { Ending, type ShapedQuote } from './quoteShape';
import { isSilent } from './silentSources';
import {
  addNoneFeatures,
  addOwnFeatures,
  addPairFeatures,
  addSameFeatures,
  type PreviousQuote,
  type RunningCounts,
  runningCountsOf,
} from './sourceFeatures';
import { ItemClass } from './wordClasses';

/** Candidates that are not a pair of cue and source. */
export const SAME_SOURCE = -1;
export const NO_SOURCE = -2;

// How far a cue may be from its quotation, in items. Chosen by hand: an attribution is rarely further away, and the
// limits bound the candidates of each quotation.
const REACH = 70;
const REACH_INTO_PREVIOUS_BLOCK = 28;
const REACH_INTO_NEXT_BLOCK = 20;
/** Chosen by hand: more than the model prefers the outer of two reports by. */
const NESTED_BIAS = 5;
/** In items. Chosen by hand: `Q, Q and Q, said Roe`, `the mayor said`. */
const SERIES_REACH = 4;
/** In blocks. Chosen by hand: further down, a quotation needs a source of its own. */
const SAME_SOURCE_REACH = 2;

export function* rankerOf(text: MaskedText, model: QuoteModel): Steps<SourceRanker> {
  return new SourceRanker(text, model, yield* runningCountsOf(text), yield* findCueSources(text));
}

/** Scores the possible sources of each quotation in a text. */
export class SourceRanker {
  readonly #ownScores: Float64Array;
  readonly #features = new FeatureList();
  /** The first pair whose cue is within reach of the current quotation; quotations come in text order. */
  #firstPair = 0;

  constructor(
    readonly text: MaskedText,
    readonly model: QuoteModel,
    readonly counts: RunningCounts,
    readonly found: CueSources,
  ) {
    this.#ownScores = new Float64Array(this.found.count).fill(Number.NaN);
  }

  /**
   * Visits each candidate for a quotation with its score: indexes of pairs in `found`, in order, then `SAME_SOURCE` if
   * there is a quotation shortly before, then `NO_SOURCE`. Call in text order of the quotations.
   */
  visitCandidates(
    quote: ShapedQuote,
    previous: PreviousQuote | null,
    visit: (candidate: number, score: number) => void,
  ): void {
    const { found, text } = this;
    const { item } = quote;
    const block = text.blocks[item] ?? 0;
    while (this.#firstPair < found.count && (found.cueFrom[this.#firstPair] ?? 0) < item - REACH) this.#firstPair++;
    for (let index = this.#firstPair; index < found.count; index++) {
      const cue = found.cueFrom[index] ?? 0;
      if (cue > item + REACH) break;
      const itsBlock = text.blocks[cue] ?? 0;
      if (itsBlock < block && item - cue > REACH_INTO_PREVIOUS_BLOCK) continue;
      if (itsBlock > block && cue - item > REACH_INTO_NEXT_BLOCK) break;
      if (Math.abs(itsBlock - block) > 1) continue;
      visit(index, this.#scoreOfPair(index, quote));
    }
    const features = this.#features;
    if (previous !== null && block - previous.block <= SAME_SOURCE_REACH) {
      features.clear();
      this.addFeatures(SAME_SOURCE, quote, previous, features);
      visit(SAME_SOURCE, scoreOf(this.model, features));
    }
    features.clear();
    this.addFeatures(NO_SOURCE, quote, previous, features);
    visit(NO_SOURCE, scoreOf(this.model, features) + this.biasOf(NO_SOURCE, quote));
  }

  /** What rules add to a candidate's score. A pair is favored only for the quotation it stands next to. */
  biasOf(candidate: number, { item, shape }: ShapedQuote): number {
    if (candidate === NO_SOURCE) return isSilent(this.text, item) ? 2 * CERTAIN : 0;
    if (candidate < 0) return 0;
    const bias = this.found.bias[candidate] ?? 0;
    const cue = this.found.cueFrom[candidate] ?? 0;
    const isOver = shape.ending === Ending.stop || shape.ending === Ending.question;
    // "Haug asked: “Why?” Roe said: “Why not?”", "“We go.” Roe nodded."
    const isIntroduced = hasClass(this.text, item - 1, ItemClass.colon) && this.#introduces(cue);
    if (isOver && cue > item && (isIntroduced || isGesture(this.text.hashes[cue] ?? 0))) return -CERTAIN;
    const last = seriesEnd(this.text, item, shape);
    if (last > item && cue > last && cue <= last + SERIES_REACH && hasCueAfter(this.text, last)) return CERTAIN;
    // "“Ready?” “Always,” said Field": whoever answers did not ask.
    if (shape.ending === Ending.question && cue > item && isAnswered(this.text, item, cue)) return -CERTAIN;
    // With a cue of its own, `“Ready?” asked Roe`, a quotation is not that of whom the sentence before introduced.
    const isTurn = this.found.link[candidate] === Link.turn;
    if (isTurn && shape.ending !== Ending.stop && hasCueAfter(this.text, last)) return -CERTAIN;
    if (bias === 0 && isNested(this.text, this.found, candidate, item)) return NESTED_BIAS;
    if (bias <= 0 || (isTurn && shape.ending === Ending.comma)) return Math.min(0, bias);
    const from = Math.min(cue, item) + 1;
    const to = Math.max(cue, item);
    const { quotations, stops, cues } = this.counts;
    // A clear cue in between has a source of its own.
    const isFree = [quotations, stops, cues].every((counts) => (counts[to] ?? 0) <= (counts[from] ?? 0));
    return isFree ? bias : 0;
  }

  /** Whether a cue is right before a quotation of its own. */
  #introduces(cue: number): boolean {
    return hasClass(this.text, cue + 1, ItemClass.colon | ItemClass.quotation);
  }

  /** Adds all features of one candidate; training learns from them. */
  addFeatures(candidate: number, quote: ShapedQuote, previous: PreviousQuote | null, features: FeatureList): void {
    if (candidate === SAME_SOURCE && previous !== null) {
      addSameFeatures(this, quote, previous, features);
    } else if (candidate === NO_SOURCE) {
      addNoneFeatures(this.text, quote, previous, features);
    } else {
      addOwnFeatures(this.text, this.found, candidate, features);
      addPairFeatures(this, candidate, quote, features);
    }
  }

  #scoreOfPair(index: number, quote: ShapedQuote): number {
    const { text, found } = this;
    const features = this.#features;
    let own = this.#ownScores[index] ?? 0;
    if (Number.isNaN(own)) {
      features.clear();
      addOwnFeatures(text, found, index, features);
      own = scoreOf(this.model, features);
      this.#ownScores[index] = own;
    }
    features.clear();
    addPairFeatures(this, index, quote, features);
    return own + scoreOf(this.model, features) + this.biasOf(index, quote);
  }
}
