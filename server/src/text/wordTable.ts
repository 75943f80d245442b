import { wordHash } from './wordHash';

/**
 * Numbers by `wordHash`, in one typed array with open addressing: scanners ask for every word of an article, and a map
 * takes three times as long to answer.
 */
export class WordTable {
  /** Hash and value side by side; the value of a free slot is 0. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** The values are 32 bits each and not 0; of several values for one hash, the last one counts. */
  constructor(values: ReadonlyMap<number, number>) {
    const slots = 1 << (33 - Math.clz32(values.size));
    this.#slots = new Int32Array(2 * slots);
    this.#mask = slots - 1;
    for (const [hash, value] of values) {
      let slot = slotOf(hash) & this.#mask;
      while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[2 * slot] = hash;
      this.#slots[2 * slot + 1] = value;
    }
  }

  /** The value of a word; 0 if it has none. */
  get(hash: number): number {
    const slots = this.#slots;
    for (let slot = slotOf(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const value = slots[2 * slot + 1] ?? 0;
      if (value === 0 || slots[2 * slot] === hash) return value;
    }
  }

  has(hash: number): boolean {
    return this.get(hash) !== 0;
  }
}

/** The words of a list, or of a text that separates them with single spaces, looked up by `wordHash`. */
export function wordHashes(words: string | Iterable<string>): WordTable {
  const list = typeof words === 'string' ? words.split(' ') : words;
  return new WordTable(new Map(Array.from(list, (word) => [wordHash(word), 1])));
}

/** The upper half of a hash is mixed in, since the lower bits of similar words are similar. */
function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
