/** Whole numbers of an article: two bytes each where that is enough, as it is for almost all articles. */
export type PackedNumbers = Uint16Array | Uint32Array;

/** Chosen by hand: enough for most articles. */
const FIRST_SIZE = 512;
const MOST_IN_TWO_BYTES = 0xffff;

/** Collects whole numbers from 0 up to 2³² − 1. */
export class NumberWriter {
  #numbers = new Uint32Array(FIRST_SIZE);
  #length = 0;
  #largest = 0;

  add(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
    if (value > this.#largest) this.#largest = value;
  }

  /** All of them, in as few bytes as they need. */
  written(): PackedNumbers {
    const all = this.#numbers.subarray(0, this.#length);
    return this.#largest > MOST_IN_TWO_BYTES ? all.slice() : Uint16Array.from(all);
  }
}
