import type { EntityType } from '../entities/entity';
import { inOrder } from '../text/order';
import type { ArticleFacts } from './facts';

/** The totals of an entity over the corpus. */
export interface EntityTotal {
  /** The corpus key that stands for all of its keys. */
  readonly key: string;
  readonly type: EntityType;
  /** The name that most articles use. */
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
  /** The number of articles that use each name, and each form. */
  readonly names: Map<string, number>;
  readonly forms: Map<string, number>;
}

/** The totals of all corpus keys, updated with every change, so that queries need not count. */
export class EntityTotals {
  readonly #counts = new Map<string, Counts>();

  /** Adds an article's entities, or removes them for -1. */
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

  /** The keys of all entities, in no particular order. */
  keys(): Iterable<string> {
    return this.#counts.keys();
  }

  of(key: string): EntityTotal | null {
    const counts = this.#counts.get(key);
    return counts === undefined ? null : totalOf(key, counts);
  }

  /** The number of articles that use each name of an entity. */
  names(key: string): ReadonlyMap<string, number> {
    return this.#counts.get(key)?.names ?? none;
  }

  /** The number of articles that use each form of an entity. */
  forms(key: string): ReadonlyMap<string, number> {
    return this.#counts.get(key)?.forms ?? none;
  }
}

const none: ReadonlyMap<string, number> = new Map();

function totalOf(key: string, { type, articles, mentions, quotes, names }: Counts): EntityTotal {
  return { key, type, name: commonestName(names, type), articles, mentions, quotes };
}

/**
 * The name that most articles use, of a person rather a full one than a last name; of names that are equally common the
 * longest, then the first in order, so that the order of reading makes no difference.
 */
export function commonestName(names: ReadonlyMap<string, number>, type: EntityType): string {
  let best = '';
  let most = 0;
  let isFull = false;
  for (const [name, count] of names) {
    const full = type !== 'PER' || name.includes(' ');
    const order = Number(full) - Number(isFull) || count - most || name.length - best.length || inOrder(best, name);
    if (order <= 0 && best !== '') continue;
    best = name;
    most = count;
    isFull = full;
  }
  return best;
}

function bump(counts: Map<string, number>, name: string, by: number): void {
  const count = (counts.get(name) ?? 0) + by;
  if (count > 0) counts.set(name, count);
  else counts.delete(name);
}
