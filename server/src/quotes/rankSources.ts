import type { Steps } from '../work/steps';
import { type CueSources, findCueSources } from './cueSources';
import type { MaskedText } from './maskedText';
import { FeatureList } from './model/features';
import { type QuoteModel, scoreOf } from './model/linearModel';
import type { QuoteShape } from './quoteShape';
import {
  addNoneFeatures,
  addOwnFeatures,
  addPairFeatures,
  addSameFeatures,
  type PreviousQuote,
  type RunningCounts,
  runningCountsOf,
} from './sourceFeatures';
import type { Stretch } from './stretch';

/** Candidates that are no pair of cue and source. */
export const SAME_SOURCE = -1;
export const NO_SOURCE = -2;

const REACH = 70;
const REACH_BEFORE_BLOCK = 28;
const REACH_BEHIND_BLOCK = 20;

/** The ranker of a text, with all that its choices are based on. */
export function* rankerOf(text: MaskedText, model: QuoteModel): Steps<SourceRanker> {
  return new SourceRanker(text, model, yield* runningCountsOf(text), yield* findCueSources(text));
}

/** All sources that quotations of a text may have, with what their choice is based on. */
export class SourceRanker {
  readonly #ownScores: Float64Array;
  readonly #features = new FeatureList();
  /** The first pair whose cue stands at or behind an item. */
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
   * Visits each candidate of the quotation at item `quote`, in rising order of items, with its score: the index of a
   * pair in `found`, `SAME_SOURCE` where there is a quotation before, and `NO_SOURCE`.
   */
  visitCandidates(
    quote: number,
    shape: QuoteShape,
    stretch: Stretch,
    previous: PreviousQuote | null,
    visit: (candidate: number, score: number) => void,
  ): void {
    const { found, text } = this;
    const block = text.blocks[quote] ?? 0;
    while (this.#firstPair < found.count && (found.cueFrom[this.#firstPair] ?? 0) < quote - REACH) this.#firstPair++;
    for (let index = this.#firstPair; index < found.count; index++) {
      const cue = found.cueFrom[index] ?? 0;
      if (cue > quote + REACH) break;
      const itsBlock = text.blocks[cue] ?? 0;
      if (itsBlock < block && quote - cue > REACH_BEFORE_BLOCK) continue;
      if (itsBlock > block && cue - quote > REACH_BEHIND_BLOCK) break;
      if (Math.abs(itsBlock - block) > 1) continue;
      visit(index, this.#scoreOfPair(index, quote, shape));
    }
    const features = this.#features;
    if (previous !== null && block - previous.block <= 2) {
      features.clear();
      this.addFeatures(SAME_SOURCE, quote, shape, stretch, previous, features);
      visit(SAME_SOURCE, scoreOf(this.model, features));
    }
    features.clear();
    this.addFeatures(NO_SOURCE, quote, shape, stretch, previous, features);
    visit(NO_SOURCE, scoreOf(this.model, features));
  }

  /** Adds all features of one candidate: what training learns from. */
  addFeatures(
    candidate: number,
    quote: number,
    shape: QuoteShape,
    stretch: Stretch,
    previous: PreviousQuote | null,
    features: FeatureList,
  ): void {
    const { text, counts, found } = this;
    if (candidate === SAME_SOURCE && previous !== null) {
      addSameFeatures(text, counts, previous, quote, shape, stretch.isContinuation, features);
    } else if (candidate === NO_SOURCE) {
      addNoneFeatures(text, quote, shape, previous !== null, features);
    } else {
      addOwnFeatures(text, found, candidate, features);
      addPairFeatures(text, counts, found, candidate, quote, shape, features);
    }
  }

  #scoreOfPair(index: number, quote: number, shape: QuoteShape): number {
    const { text, counts, found } = this;
    const features = this.#features;
    let own = this.#ownScores[index] ?? 0;
    if (Number.isNaN(own)) {
      features.clear();
      addOwnFeatures(text, found, index, features);
      own = scoreOf(this.model, features);
      this.#ownScores[index] = own;
    }
    features.clear();
    addPairFeatures(text, counts, found, index, quote, shape, features);
    return own + scoreOf(this.model, features);
  }
}
