import { canBegin, canEnd, LABELS, labelsBefore } from '../../server/src/entities/tagger/labels';
import { ROW_BITS } from '../../server/src/entities/tagger/tagModel';
import { randomFrom, shuffle } from '../random';
import type { Example } from './examples';
import { scoreOf } from './scoreOf';

/** Weights before they are cut down to what is shipped. */
export interface TrainedTagger {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** An example and how much it counts, beside 1 for an ordinary one. */
export interface WeightedExample extends Example {
  readonly weight: number;
}

export interface CrfOptions {
  readonly epochs: number;
  /** One run for each; their weights are added up, so that what only one run learned by chance fades. */
  readonly seeds: readonly number[];
}

const ROW_MASK = (1 << ROW_BITS) - 1;
/** Step size and its damping: chosen by F1 on the development data among 0.1, 0.15 and 0.25, and 0.1, 1 and 3. */
const RATE = 0.15;
const DAMPING = 1;
/** Transitions are updated at every token, so they take smaller steps. */
const TRANSITION_SHARE = 0.3;
/** Errors below these change no weight: most tokens are learned early, and skipping them halves the time. */
const LEAST_ERROR = 2e-3;
const LEAST_SQUARED_ERROR = 1e-5;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over runs of scored tokens, trained by
 * AdaGrad (Duchi, Hazan and Singer 2011) with one learning rate for each row of weights. The same seeds give the same
 * weights.
 */
export function trainCrf(examples: readonly WeightedExample[], { epochs, seeds }: CrfOptions): TrainedTagger {
  const weights = new Float32Array(LABELS << ROW_BITS);
  const transitions = new Float32Array(LABELS * LABELS);
  for (const seed of seeds) {
    const run = new CrfRun();
    const random = randomFrom(seed);
    const order = [...examples];
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      let loss = 0;
      for (const example of order) loss += run.learn(example);
      console.error(`seed ${seed}, epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(4)} a run of tokens`);
    }
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) + (run.weights[at] ?? 0);
    for (let at = 0; at < transitions.length; at++)
      transitions[at] = (transitions[at] ?? 0) + (run.transitions[at] ?? 0);
  }
  return { weights, transitions };
}

/** Which label may follow which, as pairs: before and after, one after the other. */
const pairs = Uint8Array.from(labelsBefore.flatMap((all, label) => [...all].flatMap((before) => [before, label])));
const begins = Float64Array.from(canBegin, (it) => (it ? 1 : 0));
const ends = Float64Array.from(canEnd, (it) => (it ? 1 : 0));

class CrfRun {
  readonly weights = new Float32Array(LABELS << ROW_BITS);
  readonly transitions = new Float32Array(LABELS * LABELS);
  readonly #squares = new Float32Array(1 << ROW_BITS);
  readonly #transitionSquares = new Float64Array(LABELS * LABELS).fill(1e-3);
  /** The transitions as factors. */
  readonly #factors = new Float64Array(LABELS * LABELS).fill(1);
  /** For every token and label: the scores as factors, and the sums of all paths up to it and from it on. */
  #scores = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  readonly #sums = new Float64Array(LABELS);
  readonly #errors = new Float64Array(LABELS);
  readonly #pairErrors = new Float64Array(LABELS * LABELS);

  /** One step of gradient descent; returns the negative log likelihood before it. */
  learn(example: WeightedExample): number {
    const { features, labels, weight } = example;
    const count = labels.length;
    this.#makeRoom(count);
    const loss = this.#readScores(features, labels) + this.#followPaths(labels);
    this.#learnTransitions(labels, weight);
    for (let at = 0; at < count; at++) {
      const own = features[at];
      const squared = this.#errorsAt(at, labels[at] ?? 0, weight);
      if (own !== undefined && squared >= LEAST_SQUARED_ERROR) this.#update(own, squared);
    }
    return loss;
  }

  #makeRoom(count: number): void {
    if (this.#scores.length >= count * LABELS) return;
    this.#scores = new Float64Array(2 * count * LABELS);
    this.#forward = new Float64Array(2 * count * LABELS);
    this.#backward = new Float64Array(2 * count * LABELS);
  }

  /** Fills in the factors of all tokens, the largest of each token 1; returns the loss that lies in the right ones. */
  #readScores(features: readonly Int32Array[], labels: Uint8Array): number {
    const { weights } = this;
    const scores = this.#scores;
    const sums = this.#sums;
    let loss = 0;
    for (let at = 0; at < labels.length; at++) {
      scoreOf(weights, features[at], sums);
      let most = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < LABELS; label++) most = Math.max(most, sums[label] ?? 0);
      for (let label = 0; label < LABELS; label++) scores[at * LABELS + label] = Math.exp((sums[label] ?? 0) - most);
      loss += most - (sums[labels[at] ?? 0] ?? 0);
    }
    return loss;
  }

  /** The sums over all paths, each token's made to add up to 1 (Rabiner 1989); returns the rest of the loss. */
  #followPaths(labels: Uint8Array): number {
    const count = labels.length;
    const [scores, forward, backward, factors] = [this.#scores, this.#forward, this.#backward, this.#factors];
    forward.fill(0, 0, count * LABELS);
    backward.fill(0, 0, count * LABELS);
    for (let label = 0; label < LABELS; label++)
      forward[label] = (begins[label] ?? 0) * (scores[label] ?? 0) * (factors[label] ?? 0);
    let loss = Math.log(scaled(forward, 0)) - (this.transitions[labels[0] ?? 0] ?? 0);
    for (let at = 1; at < count; at++) {
      const [own, other] = [at * LABELS, (at - 1) * LABELS];
      for (let pair = 0; pair < pairs.length; pair += 2) {
        const [before, label] = [pairs[pair] ?? 0, pairs[pair + 1] ?? 0];
        forward[own + label] =
          (forward[own + label] ?? 0) + (forward[other + before] ?? 0) * (factors[before * LABELS + label] ?? 0);
      }
      for (let label = 0; label < LABELS; label++)
        forward[own + label] = (forward[own + label] ?? 0) * (scores[own + label] ?? 0);
      loss += Math.log(scaled(forward, own));
      loss -= this.transitions[(labels[at - 1] ?? 0) * LABELS + (labels[at] ?? 0)] ?? 0;
    }
    const last = (count - 1) * LABELS;
    let closed = 0;
    for (let label = 0; label < LABELS; label++) {
      backward[last + label] = ends[label] ?? 0;
      closed += (ends[label] ?? 0) * (forward[last + label] ?? 0);
    }
    for (let at = count - 2; at >= 0; at--) {
      const [own, next] = [at * LABELS, (at + 1) * LABELS];
      for (let pair = 0; pair < pairs.length; pair += 2) {
        const [before, label] = [pairs[pair] ?? 0, pairs[pair + 1] ?? 0];
        backward[own + before] =
          (backward[own + before] ?? 0) +
          (factors[before * LABELS + label] ?? 0) * (scores[next + label] ?? 0) * (backward[next + label] ?? 0);
      }
      scaled(backward, own);
    }
    return loss + Math.log(closed);
  }

  #learnTransitions(labels: Uint8Array, weight: number): void {
    const [scores, forward, backward, factors] = [this.#scores, this.#forward, this.#backward, this.#factors];
    const errors = this.#pairErrors.fill(0);
    let total = 0;
    for (let label = 0; label < LABELS; label++) total += (forward[label] ?? 0) * (backward[label] ?? 0);
    for (let label = 0; label < LABELS; label++)
      errors[label] = -((forward[label] ?? 0) * (backward[label] ?? 0)) / total;
    const first = labels[0] ?? 0;
    errors[first] = (errors[first] ?? 0) + 1;
    for (let at = 1; at < labels.length; at++) {
      const [own, other] = [at * LABELS, (at - 1) * LABELS];
      let all = 0;
      for (let pair = 0; pair < pairs.length; pair += 2) {
        const [before, label] = [pairs[pair] ?? 0, pairs[pair + 1] ?? 0];
        all +=
          (forward[other + before] ?? 0) *
          (factors[before * LABELS + label] ?? 0) *
          (scores[own + label] ?? 0) *
          (backward[own + label] ?? 0);
      }
      for (let pair = 0; pair < pairs.length; pair += 2) {
        const [before, label] = [pairs[pair] ?? 0, pairs[pair + 1] ?? 0];
        const index = before * LABELS + label;
        const share =
          ((forward[other + before] ?? 0) *
            (factors[index] ?? 0) *
            (scores[own + label] ?? 0) *
            (backward[own + label] ?? 0)) /
          all;
        errors[index] = (errors[index] ?? 0) - share;
      }
      const right = (labels[at - 1] ?? 0) * LABELS + (labels[at] ?? 0);
      errors[right] = (errors[right] ?? 0) + 1;
    }
    const squares = this.#transitionSquares;
    for (let index = 0; index < errors.length; index++) {
      const error = (errors[index] ?? 0) * weight * TRANSITION_SHARE;
      if (error === 0) continue;
      const square = (squares[index] ?? 0) + error * error;
      squares[index] = square;
      const changed = (this.transitions[index] ?? 0) + (RATE * error) / Math.sqrt(square);
      this.transitions[index] = changed;
      factors[index] = Math.exp(changed);
    }
  }

  /** Fills in how far each label's probability at a token is off; returns the sum of the squares. */
  #errorsAt(at: number, right: number, weight: number): number {
    const [forward, backward, errors] = [this.#forward, this.#backward, this.#errors];
    const base = at * LABELS;
    let total = 0;
    for (let label = 0; label < LABELS; label++) total += (forward[base + label] ?? 0) * (backward[base + label] ?? 0);
    let squared = 0;
    for (let label = 0; label < LABELS; label++) {
      const share = ((forward[base + label] ?? 0) * (backward[base + label] ?? 0)) / total;
      const error = (label === right ? 1 : 0) - share;
      const counted = Math.abs(error) < LEAST_ERROR ? 0 : error * weight;
      errors[label] = counted;
      squared += counted * counted;
    }
    return squared;
  }

  #update(features: Int32Array, squared: number): void {
    const { weights } = this;
    const squares = this.#squares;
    const errors = this.#errors;
    for (const feature of features) {
      const row = feature & ROW_MASK;
      const square = (squares[row] ?? 0) + squared;
      squares[row] = square;
      const rate = RATE / Math.sqrt(square + DAMPING);
      const base = row * LABELS;
      for (let label = 0; label < LABELS; label++)
        weights[base + label] = (weights[base + label] ?? 0) + rate * (errors[label] ?? 0);
    }
  }
}

/** Divides the labels of one token by their sum; returns the sum. */
function scaled(values: Float64Array, base: number): number {
  let sum = 0;
  for (let label = 0; label < LABELS; label++) sum += values[base + label] ?? 0;
  for (let label = 0; label < LABELS; label++) values[base + label] = (values[base + label] ?? 0) / sum;
  return sum;
}
