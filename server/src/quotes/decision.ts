import type { QuoteShape } from './quoteShape';

/** The decision about one quotation; items are those of the masked text. */
export interface Decision {
  readonly item: number;
  readonly stretch: number;
  readonly shape: QuoteShape;
  /** The pair of cue and source, its index in `ranker.found`; null without a source. */
  readonly pair: number | null;
  /** After the last item of the source. */
  readonly sourceEnd: number;
  readonly isSame: boolean;
  /** How likely the source is the right one among those that were there, from 0 to 1. */
  readonly sourceProbability: number;
  /** How likely the words are someone's speech, from 0 to 1. */
  readonly speechProbability: number;
  /** Whether they are taken for speech. */
  readonly isSpoken: boolean;
}
