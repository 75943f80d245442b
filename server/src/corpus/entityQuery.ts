import type { EntityType } from '../entities/entity';
import { fold } from '../text/fold';
import { inOrder } from '../text/order';
import type { Slices } from '../work/slices';
import { Best } from './best';
import type { EntityTotal } from './entityTotals';
import type { Naming } from './naming';
import { type EntityRow, toldApart } from './toldApart';

export type EntityOrder = 'mentions' | 'name';

/** Which page of the entities to return. */
export interface EntityQuery {
  /** One kind; null for all. */
  readonly type: EntityType | null;
  /** Words that must all start words of a name, ignoring case and accents; empty for all names. */
  readonly filter: string;
  readonly order: EntityOrder;
  readonly first: number;
  readonly count: number;
}

/** The requested entities, and how many there are in all. */
export interface EntityPage {
  readonly total: number;
  readonly entities: readonly EntityRow[];
}

/** A page of some entities; `namings` gives the articles that name one. */
export async function entityPage(
  entities: Iterable<EntityTotal>,
  namings: (key: string) => Iterable<Naming>,
  { type, filter, order, first, count }: EntityQuery,
  slices: Slices,
): Promise<EntityPage> {
  const words = fold(filter)
    .split(/\s+/)
    .filter((it) => it !== '');
  const best = new Best<EntityTotal>(Math.max(0, first + count), order === 'name' ? byName : byMentions);
  let total = 0;
  for (const entity of entities) {
    if (slices.isOver()) await slices.yieldIfDue();
    if (type !== null && entity.type !== type) continue;
    if (words.length > 0 && !isNamed(fold(entity.name), words)) continue;
    total++;
    if (count > 0) best.add(entity);
  }
  return { total, entities: toldApart(best.inOrder().slice(first), namings) };
}

/** Whether every word starts a word of the name. */
function isNamed(name: string, words: readonly string[]): boolean {
  return words.every((word) => {
    for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1))
      if (at === 0 || !/\p{L}/u.test(name.charAt(at - 1))) return true;
    return false;
  });
}

function byMentions(left: EntityTotal, right: EntityTotal): number {
  return right.mentions - left.mentions || right.articles - left.articles || byName(left, right);
}

function byName(left: EntityTotal, right: EntityTotal): number {
  return inOrder(left.name, right.name) || inOrder(left.key, right.key);
}
