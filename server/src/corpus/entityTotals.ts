import type { EntityType } from '../entities/entity';
import type { ArticleFacts } from './facts';

/** What the corpus adds up for an entity. */
export interface EntityTotal {
  readonly key: string;
  readonly type: EntityType;
  /** The name that most articles give it. */
  readonly name: string;
  readonly articles: number;
  readonly mentions: number;
  readonly quotes: number;
}

interface Counts {
  readonly type: EntityType;
  articles: number;
  mentions: number;
  quotes: number;
  /** In how many articles each name, and each form, occurs. */
  readonly names: Map<string, number>;
  readonly forms: Map<string, number>;
}

/** Sums over the entities of all articles, updated with every change, so that no one has to wait for them. */
export class EntityTotals {
  readonly #counts = new Map<string, Counts>();

  /** Adds an article's entities, or takes them away for -1. */
  change({ entities }: ArticleFacts, by: 1 | -1): void {
    for (const { key, type, name, mentions, quotes, forms } of entities) {
      let counts = this.#counts.get(key);
      if (counts === undefined) {
        counts = { type, articles: 0, mentions: 0, quotes: 0, names: new Map(), forms: new Map() };
        this.#counts.set(key, counts);
      }
      counts.articles += by;
      counts.mentions += by * mentions;
      counts.quotes += by * quotes;
      bump(counts.names, name, by);
      for (const form of forms) bump(counts.forms, form, by);
      if (counts.articles <= 0) this.#counts.delete(key);
    }
  }

  /** Every entity, in no certain order. */
  *all(): Iterable<EntityTotal> {
    for (const [key, counts] of this.#counts) yield totalOf(key, counts);
  }

  of(key: string): EntityTotal | null {
    const counts = this.#counts.get(key);
    return counts === undefined ? null : totalOf(key, counts);
  }

  /** In how many articles an entity is written in each of its ways. */
  forms(key: string): ReadonlyMap<string, number> {
    return this.#counts.get(key)?.forms ?? none;
  }
}

const none: ReadonlyMap<string, number> = new Map();

function totalOf(key: string, { type, articles, mentions, quotes, names }: Counts): EntityTotal {
  let name = '';
  let most = 0;
  for (const [candidate, count] of names) {
    // Of equals the first in the alphabet, so that the order of reading does not show.
    if (count < most || (count === most && candidate > name)) continue;
    name = candidate;
    most = count;
  }
  return { key, type, name, articles, mentions, quotes };
}

function bump(counts: Map<string, number>, name: string, by: number): void {
  const count = (counts.get(name) ?? 0) + by;
  if (count > 0) counts.set(name, count);
  else counts.delete(name);
}
