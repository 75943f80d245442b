import { canBegin, canEnd, LABELS, labelsBefore } from './labels';

/** What every label is worth at a token: writes one score a label, from `offset` on. */
export type ScoreToken = (index: number, scores: Float64Array) => void;

/**
 * The best labels of the tokens `from` to `to`, a stretch of scored tokens between others: the path with the highest sum
 * of the tokens' scores and of the `transitions` between neighbours (row by row, before and after), among those that
 * begin and end names properly.
 */
export class Decoder {
  #scores = new Float64Array(LABELS);
  #best = new Float64Array(LABELS);
  #next = new Float64Array(LABELS);
  #back = new Uint8Array(64 * LABELS);

  decode(from: number, to: number, score: ScoreToken, transitions: Float32Array, out: Uint8Array): void {
    const length = to - from;
    if (this.#back.length < length * LABELS) this.#back = new Uint8Array(2 * length * LABELS);
    const back = this.#back;
    for (let step = 0; step < length; step++) {
      score(from + step, this.#scores);
      for (let label = 0; label < LABELS; label++) {
        const own = this.#scores[label] ?? 0;
        if (step === 0) {
          this.#next[label] = canBegin[label] === true ? own + (transitions[label] ?? 0) : Number.NEGATIVE_INFINITY;
          continue;
        }
        let best = Number.NEGATIVE_INFINITY;
        let choice = 0;
        for (const before of labelsBefore[label] ?? []) {
          const sum = (this.#best[before] ?? 0) + (transitions[before * LABELS + label] ?? 0);
          if (sum > best) {
            best = sum;
            choice = before;
          }
        }
        this.#next[label] = best + own;
        back[step * LABELS + label] = choice;
      }
      [this.#best, this.#next] = [this.#next, this.#best];
    }
    let label = 0;
    let best = Number.NEGATIVE_INFINITY;
    for (let candidate = 0; candidate < LABELS; candidate++) {
      const sum = this.#best[candidate] ?? 0;
      if (canEnd[candidate] === true && sum > best) {
        best = sum;
        label = candidate;
      }
    }
    for (let step = length - 1; step >= 0; step--) {
      out[from + step] = label;
      label = back[step * LABELS + label] ?? 0;
    }
  }
}
