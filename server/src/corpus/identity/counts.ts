import { SmallMap } from './small';

/** How many there are of each key. */
export class Counts {
  readonly #counts = new SmallMap<string, number>();

  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  /** Counts a key; returns whether it is the first of its kind. */
  add(key: string): boolean {
    const count = this.#counts.get(key) ?? 0;
    this.#counts.set(key, count + 1);
    return count === 0;
  }

  /** Takes a key away; returns whether it was the last of its kind. */
  remove(key: string): boolean {
    const left = (this.#counts.get(key) ?? 0) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
    return left <= 0;
  }

  /** How many there are of a key. */
  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  all(): string[] {
    return this.#counts.keys();
  }
}
