import type { DocumentId } from './documentId';
import type { EntityFact } from './entityFact';
import type { ArticleFacts } from './facts';

/** A corpus key in an article that has it. */
export interface Posting {
  readonly article: ArticleFacts;
  readonly entity: EntityFact;
}

/** Which articles have which corpus key. Most keys occur in only one article, and have no map, to save memory. */
export class Postings {
  readonly #byKey = new Map<string, Posting | Map<DocumentId, Posting>>();

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  add(key: string, posting: Posting): void {
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, posting);
    else if (known instanceof Map) known.set(posting.article.id, posting);
    else if (known.article.id === posting.article.id) this.#byKey.set(key, posting);
    else
      this.#byKey.set(
        key,
        new Map([
          [known.article.id, known],
          [posting.article.id, posting],
        ]),
      );
  }

  delete(key: string, id: DocumentId): void {
    const known = this.#byKey.get(key);
    if (known instanceof Map) {
      known.delete(id);
      if (known.size === 0) this.#byKey.delete(key);
    } else if (known?.article.id === id) this.#byKey.delete(key);
  }

  /** Whether an article has both of two keys. */
  areTogether(key: string, other: string): boolean {
    const [fewer, more] = this.count(key) <= this.count(other) ? [key, other] : [other, key];
    for (const { article } of this.of(fewer)) if (this.isIn(article.id, more)) return true;
    return false;
  }

  /** Whether an article has a key. */
  isIn(id: DocumentId, key: string): boolean {
    const known = this.#byKey.get(key);
    return known instanceof Map ? known.has(id) : known?.article.id === id;
  }

  /** How many articles have a key. */
  count(key: string): number {
    const known = this.#byKey.get(key);
    return known instanceof Map ? known.size : known === undefined ? 0 : 1;
  }

  /** The articles that have a key, in no particular order. */
  of(key: string): Iterable<Posting> {
    const known = this.#byKey.get(key);
    if (known === undefined) return [];
    return known instanceof Map ? known.values() : [known];
  }
}
