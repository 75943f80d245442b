import type { WordTable } from '../../text/wordTable';
import type { FeatureList } from './features';

/** Weights by slot: small integers in the shipped model, floats in training. */
export type Weights = Int8Array | Float32Array;

/** Word classes with cue levels, and the weights of all decisions, learned together. */
export interface QuoteModel {
  /** Bits of `ItemClass` by `wordHash`. */
  readonly wordClasses: WordTable;
  readonly weights: Weights;
  /** The value of one unit of weight. */
  readonly scale: number;
}

/** The sum of the weights of the features. */
export function scoreOf({ weights, scale }: QuoteModel, features: FeatureList): number {
  let sum = 0;
  for (let at = 0; at < features.count; at++) sum += weights[features.slots[at] ?? 0] ?? 0;
  return sum * scale;
}

/** The logistic function. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
