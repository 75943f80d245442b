import type { EntityType } from '../entities/entity';
import { inOrder } from '../text/order';
import type { DocumentId } from './documentId';
import type { EntityFact } from './entityFact';
import { commonestName, type EntityTotal, type EntityTotals } from './entityTotals';
import type { ArticleFacts } from './facts';
import type { Group } from './identity/groups';
import { IdentityIndex } from './identity/identityIndex';
import type { KeyVerdict } from './identity/judgements';
import { type FirstNaming, firstOf, type Naming } from './naming';
import type { PackedFacts } from './packed/packedFacts';
import type { Postings } from './postings';

/**
 * The entities of the corpus: corpus keys that are one entity's are counted, listed and named as one. An entity is asked
 * for by any of its keys. Its totals are added up when they are asked for, and kept until an article changes them.
 */
export class Identities {
  readonly #index: IdentityIndex;
  /** By the key that stands for the entity; only of those that have several. */
  readonly #totals = new Map<string, EntityTotal>();
  readonly #first = new Map<string, FirstNaming>();

  constructor(
    readonly totals: EntityTotals,
    readonly postings: Postings,
  ) {
    this.#index = new IdentityIndex(postings);
  }

  /** Adds an article, which totals and postings must have already. */
  add(facts: ArticleFacts): void {
    this.#index.add(facts);
    this.#forgetTotals(facts);
  }

  /** Removes an article, which totals and postings must have no longer. */
  remove(facts: ArticleFacts): void {
    this.#index.remove(facts);
    this.#forgetTotals(facts);
  }

  /** Replaces all verdicts of readers. */
  judge(verdicts: readonly KeyVerdict[]): void {
    this.#index.judge(verdicts);
  }

  /** The totals of entities that may be the same as another one, though nothing shows it, the most named first. */
  possiblySame(key: string): EntityTotal[] {
    return this.#index
      .possiblySame(key)
      .flatMap((it) => this.total(it) ?? [])
      .sort((left, right) => right.articles - left.articles || inOrder(left.key, right.key));
  }

  /** Ends a batch of changes; returns the keys, old and new, that stand for the entities that it has changed. */
  settle(changed: ReadonlySet<string>): ReadonlySet<string> {
    const touched = new Set(this.#index.settle(changed));
    for (const key of touched) touched.add(this.canonical(key));
    for (const key of touched) this.#forget(key);
    return touched;
  }

  /** The key that stands for an entity. */
  canonical(key: string): string {
    return this.#index.canonical(key);
  }

  /** The keys that are one entity with a key; null if there are no others. */
  groupOf(key: string): Group | null {
    return this.#index.groupOf(key);
  }

  /** All keys of an entity. */
  keysOf(key: string): readonly string[] {
    const group = this.#index.groupOf(key);
    return group === null ? [key] : keysIn(group);
  }

  /** The totals of an entity; null if no article names it. */
  total(key: string): EntityTotal | null {
    const group = this.#index.groupOf(key);
    if (group === null) return this.totals.of(key);
    const canonical = group.heads[0] ?? key;
    const known = this.#totals.get(canonical);
    if (known !== undefined) return known;
    const total = this.#added(canonical, group);
    if (total !== null) this.#totals.set(canonical, total);
    return total;
  }

  /** Where an entity is named first, by date; null if no article names it. */
  first(key: string): FirstNaming | null {
    const canonical = this.canonical(key);
    const known = this.#first.get(canonical);
    if (known !== undefined) return known;
    const found = firstOf(this.namings(key));
    if (found !== null) this.#first.set(canonical, found);
    return found;
  }

  /** Every entity, in no particular order. */
  *all(): Iterable<EntityTotal> {
    for (const key of this.totals.keys()) {
      const total = this.canonical(key) === key ? this.total(key) : null;
      if (total !== null) yield total;
    }
  }

  /** The articles that name an entity, each once, in no particular order. */
  namings(key: string): Iterable<Naming> {
    const keys = this.keysOf(key);
    const found = new Map<DocumentId, { readonly article: PackedFacts; readonly entities: EntityFact[] }>();
    for (const one of keys)
      for (const { article, entity } of this.postings.of(one)) {
        const known = found.get(article.id);
        if (known === undefined) found.set(article.id, { article, entities: [entity] });
        else known.entities.push(entity);
      }
    return found.values();
  }

  #added(key: string, group: Group): EntityTotal | null {
    const names = new Map<string, number>();
    let [mentions, quotes] = [0, 0];
    for (const one of keysIn(group)) {
      const total = this.totals.of(one);
      mentions += total?.mentions ?? 0;
      quotes += total?.quotes ?? 0;
    }
    // What follows has a name that says less: a last name, initials.
    for (const one of group.heads)
      for (const [name, count] of this.totals.names(one)) names.set(name, (names.get(name) ?? 0) + count);
    const type = this.#typeOf(group);
    if (type === null) return null;
    return { key, type, name: commonestName(names, type), articles: this.#articles(group), mentions, quotes };
  }

  /** The type that most articles give; a reader may have joined two. */
  #typeOf({ heads }: Group): EntityType | null {
    let most: EntityTotal | null = null;
    for (const key of heads) {
      const total = this.totals.of(key);
      if (total !== null && total.articles > (most?.articles ?? 0)) most = total;
    }
    return most?.type ?? null;
  }

  /** How many articles have a key of a group: few have two. */
  #articles(group: Group): number {
    const keys = keysIn(group);
    let most = '';
    for (const key of keys) if (this.postings.count(key) > this.postings.count(most)) most = key;
    const seen = new Set<DocumentId>();
    for (const key of keys) {
      if (key === most) continue;
      for (const article of this.postings.articles(key)) if (!this.postings.isIn(article, most)) seen.add(article.id);
    }
    return this.postings.count(most) + seen.size;
  }

  #forgetTotals({ entities }: ArticleFacts): void {
    for (const { key } of entities) this.#forget(this.canonical(key));
  }

  #forget(canonical: string): void {
    this.#totals.delete(canonical);
    this.#first.delete(canonical);
  }
}

function keysIn({ heads, followers }: Group): string[] {
  return [...heads, ...followers.keys()];
}
