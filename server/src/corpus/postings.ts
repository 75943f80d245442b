import type { DocumentId } from './documentId';
import type { EntityFact } from './entityFact';
import type { ArticleFacts } from './facts';

/** An entity in an article that names it. */
export interface Posting {
  readonly article: ArticleFacts;
  readonly entity: EntityFact;
}

/** Which articles name which entity. Most entities occur in only one article, and have no map, to save memory. */
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

  /** The articles that name an entity, in no particular order. */
  of(key: string): Iterable<Posting> {
    const known = this.#byKey.get(key);
    if (known === undefined) return [];
    return known instanceof Map ? known.values() : [known];
  }
}
