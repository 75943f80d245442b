/** Keeps the first `limit` items of an order without sorting them all. */
export class Best<Item> {
  readonly #kept: Item[] = [];

  /** `compare` must order any two items, so that the result does not depend on the order of adding. */
  constructor(
    readonly limit: number,
    readonly compare: (left: Item, right: Item) => number,
  ) {}

  add(item: Item): void {
    this.#kept.push(item);
    // Sorting at twice the limit keeps the cost per item low; 64, chosen by hand, avoids sorting tiny lists.
    if (this.#kept.length >= 2 * this.limit + 64) this.#cut();
  }

  /** The kept items in order. */
  inOrder(): Item[] {
    this.#cut();
    return [...this.#kept];
  }

  #cut(): void {
    this.#kept.sort(this.compare);
    this.#kept.length = Math.min(this.#kept.length, this.limit);
  }
}
