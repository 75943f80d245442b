import { inPieces, type Steps } from '../../work/steps';
import { canBegin, canEnd, LABELS, labelsBefore } from './labels';

/** Writes the score of every label at a token. */
export type ScoreToken = (index: number, scores: Float64Array) => void;

/** A run of scored tokens, `from` up to `to`, and the array that takes its labels, at the same indexes. */
export interface Decoding {
  readonly from: number;
  readonly to: number;
  readonly score: ScoreToken;
  /** The score of each pair of labels next to each other: the one before selects the row, the one after the column. */
  readonly transitions: Float32Array;
  readonly out: Uint8Array;
}

/**
 * Finds the best labels of a run: the path with the highest sum of the tokens' scores and of the transitions between
 * them, among those that begin and end names properly.
 */
export class Decoder {
  readonly #scores = new Float64Array(LABELS);
  #best = new Float64Array(LABELS);
  #next = new Float64Array(LABELS);
  /** Grows as needed; most runs are shorter than 64 tokens. */
  #back = new Uint8Array(64 * LABELS);

  decode(run: Decoding): void {
    const length = run.to - run.from;
    this.#reserve(length);
    this.#follow(run, 0, length);
    this.#trace(run);
  }

  /** As `decode`, in steps, between which this decoder may not be used for anything else. */
  *decodeInSteps(run: Decoding): Steps<void> {
    const length = run.to - run.from;
    this.#reserve(length);
    yield* inPieces([[0, length]], (first, end) => this.#follow(run, first, end));
    this.#trace(run);
  }

  #reserve(length: number): void {
    if (this.#back.length < length * LABELS) this.#back = new Uint8Array(2 * length * LABELS);
  }

  /** Continues the paths over the tokens `first` up to `end`, counted from the start of the run. */
  #follow({ from, score, transitions }: Decoding, first: number, end: number): void {
    const back = this.#back;
    const scores = this.#scores;
    let best = this.#best;
    let next = this.#next;
    for (let step = first; step < end; step++) {
      score(from + step, scores);
      if (step === 0) startPath(scores, transitions, next);
      else extendPaths(scores, transitions, best, next, back, step * LABELS);
      const swapped = best;
      best = next;
      next = swapped;
    }
    this.#best = best;
    this.#next = next;
  }

  /** Writes the labels of the best path, from its end. */
  #trace({ from, to, out }: Decoding): void {
    let label = bestEnd(this.#best);
    for (let step = to - from - 1; step >= 0; step--) {
      out[from + step] = label;
      label = this.#back[step * LABELS + label] ?? 0;
    }
  }
}

function startPath(scores: Float64Array, transitions: Float32Array, next: Float64Array): void {
  for (let label = 0; label < LABELS; label++)
    next[label] =
      canBegin[label] === true ? (scores[label] ?? 0) + (transitions[label] ?? 0) : Number.NEGATIVE_INFINITY;
}

/**
 * Extends the paths by one token: the best path to each label and, in `back` from `at` on, the label before it. Called
 * for every token: an object for the parameters would cost time.
 */
function extendPaths(
  scores: Float64Array,
  transitions: Float32Array,
  best: Float64Array,
  next: Float64Array,
  back: Uint8Array,
  at: number,
): void {
  for (let label = 0; label < LABELS; label++) {
    let most = Number.NEGATIVE_INFINITY;
    let choice = 0;
    // The labels that may come before each, in one array: an array per label would cost half the time.
    const end = listEnds[label] ?? 0;
    for (let entry = label === 0 ? 0 : (listEnds[label - 1] ?? 0); entry < end; entry++) {
      const before = lists[entry] ?? 0;
      const sum = (best[before] ?? 0) + (transitions[before * LABELS + label] ?? 0);
      if (sum > most) {
        most = sum;
        choice = before;
      }
    }
    next[label] = most + (scores[label] ?? 0);
    back[at + label] = choice;
  }
}

function bestEnd(best: Float64Array): number {
  let label = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let candidate = 0; candidate < LABELS; candidate++) {
    const sum = best[candidate] ?? 0;
    if (canEnd[candidate] === true && sum > most) {
      most = sum;
      label = candidate;
    }
  }
  return label;
}

const lists = Uint8Array.from(labelsBefore.flatMap((it) => [...it]));
const listEnds = Uint16Array.from(
  labelsBefore.map((_, index) => labelsBefore.slice(0, index + 1).reduce((sum, it) => sum + it.length, 0)),
);
