/** Chosen by hand: up to here a list is searched as fast as a table. */
const MOST_IN_LIST = 8;

/** As a `Map`, in far less memory while it has few entries: a corpus has a hundred thousand names, most of them once. */
export class SmallMap<Key, Value> implements Iterable<[Key, Value]> {
  #few: [Key, Value][] | null = null;
  #many: Map<Key, Value> | null = null;

  get size(): number {
    return this.#many?.size ?? this.#few?.length ?? 0;
  }

  get(key: Key): Value | undefined {
    return this.#many === null ? this.#few?.find(([it]) => it === key)?.[1] : this.#many.get(key);
  }

  has(key: Key): boolean {
    return this.#many === null ? (this.#few?.some(([it]) => it === key) ?? false) : this.#many.has(key);
  }

  set(key: Key, value: Value): void {
    if (this.#many !== null) {
      this.#many.set(key, value);
      return;
    }
    const known = this.#few?.find(([it]) => it === key);
    if (known !== undefined) known[1] = value;
    else if (this.#few === null) this.#few = [[key, value]];
    else if (this.#few.push([key, value]) > MOST_IN_LIST) {
      this.#many = new Map(this.#few);
      this.#few = null;
    }
  }

  delete(key: Key): boolean {
    if (this.#many !== null) return this.#many.delete(key);
    const at = this.#few?.findIndex(([it]) => it === key) ?? -1;
    if (at < 0) return false;
    if (this.#few?.length === 1) this.#few = null;
    else this.#few?.splice(at, 1);
    return true;
  }

  clear(): void {
    this.#few = null;
    this.#many = null;
  }

  /** The entries as of now, in the order in which their keys were set. */
  [Symbol.iterator](): Iterator<[Key, Value]> {
    return [...(this.#many ?? this.#few ?? [])][Symbol.iterator]();
  }

  keys(): Key[] {
    return Array.from(this, ([key]) => key);
  }

  values(): Value[] {
    return Array.from(this, ([, value]) => value);
  }
}

/** The same for a `Set`. */
export class SmallSet<Item> implements Iterable<Item> {
  readonly #items = new SmallMap<Item, true>();

  get size(): number {
    return this.#items.size;
  }

  has(item: Item): boolean {
    return this.#items.has(item);
  }

  add(item: Item): void {
    this.#items.set(item, true);
  }

  delete(item: Item): boolean {
    return this.#items.delete(item);
  }

  clear(): void {
    this.#items.clear();
  }

  /** The items as of now, in the order in which they were added. */
  [Symbol.iterator](): Iterator<Item> {
    return this.#items.keys()[Symbol.iterator]();
  }
}
