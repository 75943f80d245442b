import { LABELS } from './labels';
import type { WordAttributes } from './wordAttributes';

/** Adds up what a word at a place contributes to each label, in integers. */
export type FillScores = (word: WordAttributes, place: number, scores: Int32Array) => void;

/** The buffer's first size, doubled as needed. */
const FIRST_WORDS = 2048;
/** Chosen by hand: limits the buffer, 170 bytes a word, to about 10 MB. */
const MOST_WORDS = 60_000;

/**
 * What words contribute to each label, by their place relative to a token, computed on first use. All of it is in one
 * buffer, one block per word: the tagger is bound by memory access, and a block costs one where an array for each place
 * would cost four.
 */
export class PlaceScores {
  #buffer = new Int16Array(0);
  #words = 0;
  /** Counts how often the buffer was cleared: words of an earlier round have lost their blocks. */
  #round = 1;
  readonly #sums = new Int32Array(LABELS);
  readonly #width: number;

  constructor(
    readonly places: number,
    readonly fill: FillScores,
  ) {
    this.#width = places * LABELS;
  }

  /** Adds to `scores` what a word contributes from a place. */
  addTo(scores: Int32Array, word: WordAttributes, place: number): void {
    const start = this.#startOf(word, place);
    const buffer = this.#buffer;
    for (let label = 0; label < LABELS; label++)
      scores[label] = ((scores[label] ?? 0) + (buffer[start + label] ?? 0)) | 0;
  }

  #startOf(word: WordAttributes, place: number): number {
    if (word.round !== this.#round) {
      if (this.#words === MOST_WORDS) {
        this.#words = 0;
        this.#round++;
      }
      word.round = this.#round;
      word.number = this.#words++;
      word.filled = 0;
      this.#grow();
    }
    const start = word.number * this.#width + place * LABELS;
    if ((word.filled & (1 << place)) === 0) {
      this.#sums.fill(0);
      this.fill(word, place, this.#sums);
      this.#buffer.set(this.#sums, start);
      word.filled |= 1 << place;
    }
    return start;
  }

  #grow(): void {
    const wanted = this.#words * this.#width;
    if (wanted <= this.#buffer.length) return;
    const buffer = new Int16Array(Math.max(FIRST_WORDS * this.#width, 2 * this.#buffer.length));
    buffer.set(this.#buffer);
    this.#buffer = buffer;
  }
}
