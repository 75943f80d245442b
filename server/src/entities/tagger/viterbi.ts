import { inPieces, type Steps } from '../../work/steps';
import { canBegin, canEnd, LABELS, labelsBefore } from './labels';

/** What every label is worth at a token: writes one score a label, from `offset` on. */
export type ScoreToken = (index: number, scores: Float64Array) => void;

/**
 * The best labels of the tokens `from` to `to`, a stretch of scored tokens between others: the path with the highest sum
 * of the tokens' scores and of the `transitions` between neighbors (row by row, before and after), among those that
 * begin and end names properly.
 */
export class Decoder {
  readonly #scores = new Float64Array(LABELS);
  #best = new Float64Array(LABELS);
  #next = new Float64Array(LABELS);
  #back = new Uint8Array(64 * LABELS);

  decode(from: number, to: number, score: ScoreToken, transitions: Float32Array, out: Uint8Array): void {
    this.#makeRoom(to - from);
    this.#follow(from, 0, to - from, score, transitions);
    this.#trace(from, to, out);
  }

  /** As `decode`, in steps, between which nothing else may be decoded with this decoder. */
  *decodeInSteps(from: number, to: number, score: ScoreToken, transitions: Float32Array, out: Uint8Array): Steps<void> {
    this.#makeRoom(to - from);
    yield* inPieces([[0, to - from]], (first, end) => this.#follow(from, first, end, score, transitions));
    this.#trace(from, to, out);
  }

  #makeRoom(length: number): void {
    if (this.#back.length < length * LABELS) this.#back = new Uint8Array(2 * length * LABELS);
  }

  /** Goes on with the paths over the tokens `first` up to `end`, counted from `from`. */
  #follow(from: number, first: number, end: number, score: ScoreToken, transitions: Float32Array): void {
    const back = this.#back;
    const scores = this.#scores;
    let best = this.#best;
    let next = this.#next;
    for (let step = first; step < end; step++) {
      score(from + step, scores);
      if (step === 0) startPath(scores, transitions, next);
      else goOn(scores, transitions, best, next, back, step * LABELS);
      const swapped = best;
      best = next;
      next = swapped;
    }
    this.#best = best;
    this.#next = next;
  }

  /** Writes the labels of the best path, from its end. */
  #trace(from: number, to: number, out: Uint8Array): void {
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

/** One token on: the best path to each label and, in `back`, the label it comes from. */
function goOn(
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
    // The labels that may be before each, one list after the other: an array a label would cost half the time.
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
