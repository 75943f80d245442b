import type { EntityFact } from './entityFact';
import type { PackedFacts } from './packed/packedFacts';

/** A corpus key in an article that has it. */
export interface Posting {
  readonly article: PackedFacts;
  readonly entity: EntityFact;
}

/** Which articles have which corpus key. Most keys occur in only one article, and have no set, to save memory. */
export class Postings {
  readonly #byKey = new Map<string, PackedFacts | Set<PackedFacts>>();

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  add(key: string, article: PackedFacts): void {
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, article);
    else if (known instanceof Set) known.add(article);
    else if (known !== article) this.#byKey.set(key, new Set([known, article]));
  }

  delete(key: string, article: PackedFacts): void {
    const known = this.#byKey.get(key);
    if (known instanceof Set) {
      known.delete(article);
      const [last] = known;
      if (known.size === 1 && last !== undefined) this.#byKey.set(key, last);
    } else if (known === article) this.#byKey.delete(key);
  }

  /** Whether an article has both of two keys. */
  areTogether(key: string, other: string): boolean {
    const [fewer, more] = this.count(key) <= this.count(other) ? [key, other] : [other, key];
    for (const article of this.articles(fewer)) if (this.isIn(article, more)) return true;
    return false;
  }

  /** Whether an article has a key. */
  isIn(article: PackedFacts, key: string): boolean {
    const known = this.#byKey.get(key);
    return known instanceof Set ? known.has(article) : known === article;
  }

  /** How many articles have a key. */
  count(key: string): number {
    const known = this.#byKey.get(key);
    return known instanceof Set ? known.size : known === undefined ? 0 : 1;
  }

  /** The articles that have a key, in no particular order. */
  articles(key: string): Iterable<PackedFacts> {
    const known = this.#byKey.get(key);
    if (known === undefined) return [];
    return known instanceof Set ? known : [known];
  }

  /** The same with what they have under the key. */
  *of(key: string): Iterable<Posting> {
    for (const article of this.articles(key)) {
      const index = article.indexOf(key);
      if (index >= 0) yield { article, entity: article.entity(index) };
    }
  }
}
