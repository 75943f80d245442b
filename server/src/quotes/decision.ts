import type { QuoteShape } from './quoteShape';

/** The decision about one quotation; `item` and `sourceEnd` count items of the masked text. */
export interface Decision {
  readonly item: number;
  readonly stretch: number;
  readonly shape: QuoteShape;
  /** The index of the cue–source pair in `ranker.found`; null without a source. */
  readonly pair: number | null;
  /** The item after the source's last. */
  readonly sourceEnd: number;
  /** Whether it has the source of the quotation before. */
  readonly isSame: boolean;
  /** How likely the source is the right one of the candidates, from 0 to 1. */
  readonly sourceProbability: number;
  /** How likely the quotation is speech, from 0 to 1. */
  readonly speechProbability: number;
  /** Whether it counts as speech. */
  readonly isSpoken: boolean;
}
