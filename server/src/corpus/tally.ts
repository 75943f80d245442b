/** Counts words. Most tallies have a single one, and no map, to save memory. */
export class Tally {
  #only: string | null = null;
  #count = 0;
  #all: Map<string, number> | null = null;

  /** How many different words there are. */
  get size(): number {
    return this.#all?.size ?? (this.#only === null ? 0 : 1);
  }

  get(word: string): number {
    return this.#all === null ? (this.#only === word ? this.#count : 0) : (this.#all.get(word) ?? 0);
  }

  /** Adds to the count of a word; words with none left are forgotten. */
  add(word: string, by: number): void {
    if (this.#all !== null) {
      const count = (this.#all.get(word) ?? 0) + by;
      if (count > 0) this.#all.set(word, count);
      else this.#all.delete(word);
      return;
    }
    if (this.#only !== null && this.#only !== word) {
      this.#all = new Map([[this.#only, this.#count]]);
      this.#only = null;
      this.add(word, by);
      return;
    }
    this.#count = (this.#only === null ? 0 : this.#count) + by;
    this.#only = this.#count > 0 ? word : null;
  }

  *[Symbol.iterator](): Iterator<[word: string, count: number]> {
    if (this.#all !== null) yield* this.#all;
    else if (this.#only !== null) yield [this.#only, this.#count];
  }

  /** The words, in no particular order. */
  words(): string[] {
    return Array.from(this, ([word]) => word);
  }
}
