import { LABELS } from '../../server/src/entities/tagger/labels';
import { ROW_BITS } from '../../server/src/entities/tagger/tagModel';
import { Decoder } from '../../server/src/entities/tagger/viterbi';
import { randomFrom, shuffle } from '../random';
import type { Example } from './examples';

/** Weights before they are pruned and quantized. */
export interface TrainedTagger {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export interface TaggerOptions {
  readonly epochs: number;
  /** One run for each. Their weights are added up, which keeps what all runs learned and averages out chance. */
  readonly seeds: readonly number[];
}

const ROW_MASK = (1 << ROW_BITS) - 1;

/** The averaged structured perceptron (Collins 2002) over runs of scored tokens, once in a random order for each seed. */
export function trainTagger(examples: readonly Example[], { epochs, seeds }: TaggerOptions): TrainedTagger {
  const weights = new Float32Array(LABELS << ROW_BITS);
  const transitions = new Float32Array(LABELS * LABELS);
  for (const seed of seeds) {
    const run = trainOnce(examples, epochs, seed);
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) + (run.weights[at] ?? 0);
    for (let at = 0; at < transitions.length; at++)
      transitions[at] = (transitions[at] ?? 0) + (run.transitions[at] ?? 0);
  }
  return { weights, transitions };
}

function trainOnce(examples: readonly Example[], epochs: number, seed: number): TrainedTagger {
  const weights = new Float32Array(LABELS << ROW_BITS);
  const sums = new Float32Array(LABELS << ROW_BITS);
  const transitions = new Float32Array(LABELS * LABELS);
  const transitionSums = new Float64Array(LABELS * LABELS);
  const decoder = new Decoder();
  const random = randomFrom(seed);
  const order = examples.map((_, index) => index);
  let step = 1;
  const update = (features: Int32Array, label: number, change: number): void => {
    for (const feature of features) {
      const at = (feature & ROW_MASK) * LABELS + label;
      weights[at] = (weights[at] ?? 0) + change;
      sums[at] = (sums[at] ?? 0) + change * step;
    }
  };
  const updateTransition = (before: number, label: number, change: number): void => {
    const at = before * LABELS + label;
    transitions[at] = (transitions[at] ?? 0) + change;
    transitionSums[at] = (transitionSums[at] ?? 0) + change * step;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const { features, labels } = example;
      const guess = new Uint8Array(labels.length);
      const score = (at: number, scores: Float64Array): void => scoreOf(weights, features[at], scores);
      decoder.decode({ from: 0, to: labels.length, score, transitions, out: guess });
      for (let at = 0; at < labels.length; at++) {
        const [right, guessed] = [labels[at] ?? 0, guess[at] ?? 0];
        const [rightBefore, guessedBefore] = at === 0 ? [0, 0] : [labels[at - 1] ?? 0, guess[at - 1] ?? 0];
        const own = features[at];
        if (right !== guessed && own !== undefined) {
          wrong++;
          update(own, right, 1);
          update(own, guessed, -1);
        }
        if (right !== guessed || rightBefore !== guessedBefore) {
          updateTransition(rightBefore, right, 1);
          updateTransition(guessedBefore, guessed, -1);
        }
      }
      step++;
    }
    console.error(`epoch ${epoch + 1}: ${wrong} tokens wrong`);
  }
  for (let at = 0; at < weights.length; at++)
    if (sums[at] !== 0) weights[at] = (weights[at] ?? 0) - (sums[at] ?? 0) / step;
  for (let at = 0; at < transitions.length; at++)
    transitions[at] = (transitions[at] ?? 0) - (transitionSums[at] ?? 0) / step;
  return { weights, transitions };
}

function scoreOf(weights: Float32Array, features: Int32Array | undefined, scores: Float64Array): void {
  scores.fill(0);
  for (const feature of features ?? []) {
    const base = (feature & ROW_MASK) * LABELS;
    for (let label = 0; label < LABELS; label++) scores[label] = (scores[label] ?? 0) + (weights[base + label] ?? 0);
  }
}
