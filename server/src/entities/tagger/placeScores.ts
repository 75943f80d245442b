import { LABELS } from './labels';
import type { WordAttributes } from './wordAttributes';

/** Fills what a word brings to each label from a place, as whole numbers. */
export type FillScores = (word: WordAttributes, place: number, scores: Int32Array) => void;

const FIRST_WORDS = 2048;
const MOST_WORDS = 60_000;

/**
 * What words bring to each label, by the place they stand in beside a token, made when first asked for. All lies in one
 * room, a block a word: the tagger waits for memory, and a block is one look where an array for each place would be four.
 */
export class PlaceScores {
  #room = new Int16Array(0);
  #words = 0;
  /** Rises when the room is cleared: blocks from before are no longer the words' own. */
  #round = 1;
  readonly #sums = new Int32Array(LABELS);
  readonly #width: number;

  constructor(
    readonly places: number,
    readonly fill: FillScores,
  ) {
    this.#width = places * LABELS;
  }

  /** Adds what a word brings from a place to `scores`. */
  addTo(scores: Int32Array, word: WordAttributes, place: number): void {
    const start = this.#startOf(word, place);
    const room = this.#room;
    for (let label = 0; label < LABELS; label++)
      scores[label] = ((scores[label] ?? 0) + (room[start + label] ?? 0)) | 0;
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
      this.#makeRoom();
    }
    const start = word.number * this.#width + place * LABELS;
    if ((word.filled & (1 << place)) === 0) {
      this.#sums.fill(0);
      this.fill(word, place, this.#sums);
      this.#room.set(this.#sums, start);
      word.filled |= 1 << place;
    }
    return start;
  }

  #makeRoom(): void {
    const wanted = this.#words * this.#width;
    if (wanted <= this.#room.length) return;
    const room = new Int16Array(Math.max(FIRST_WORDS * this.#width, 2 * this.#room.length));
    room.set(this.#room);
    this.#room = room;
  }
}
