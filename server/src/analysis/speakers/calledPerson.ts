import type { Entity } from '../../entities/entity';
import { firstAtOrAfter, lastAtOrBefore } from '../../text/searchSpans';
import type { Span } from '../../text/span';
import type { NamedPlaces } from './latestNamed';

/** In blocks. Chosen by hand: someone named further up is not in question while another was just named. */
const NEAR = 2;
/** How many mentions are searched backward, chosen by hand: bounds the work for each phrase. */
const LOOK_BACK = 20;

/** A phrase such as `the health minister`. */
export interface CalledPhrase {
  readonly offset: number;
  /** `health` */
  readonly modifiers: readonly string[];
}

/** The people called by a phrase's noun: their mentions, and what else each of them is called. */
export interface CalledPeople {
  readonly count: number;
  readonly places: NamedPlaces;
  readonly nounsOf: ReadonlyMap<Entity, ReadonlySet<string>>;
}

/**
 * Of the people called by a noun, the one meant by `the health minister` or `the minister`: the only one whom all
 * modifiers fit; without modifiers, the only one named nearby. `ambiguous` if two fit, null if nobody was named before.
 */
export function calledPerson(
  { offset, modifiers }: CalledPhrase,
  { count, places, nounsOf }: CalledPeople,
  blocks: readonly Span[],
): Entity | 'ambiguous' | null {
  const end = firstAtOrAfter(places, offset);
  const last = places[end - 1];
  if (last === undefined || count === 1) return last?.entity ?? null;
  const floor = blocks[Math.max(0, lastAtOrBefore(blocks, offset) - NEAR)]?.start ?? 0;
  const near = new Set<Entity>();
  const fitting = new Set<Entity>();
  const fittingNear = new Set<Entity>();
  for (let at = end - 1; at >= 0 && at >= end - LOOK_BACK; at--) {
    const place = places[at];
    if (place === undefined) break;
    const isNear = place.start >= floor;
    if (isNear) near.add(place.entity);
    else if (modifiers.length === 0) break;
    const nouns = nounsOf.get(place.entity);
    if (!modifiers.every((word) => nouns?.has(word) === true)) continue;
    fitting.add(place.entity);
    if (isNear) fittingNear.add(place.entity);
    if (fittingNear.size > 1) break;
  }
  if (modifiers.length > 0 && fitting.size === 1) return onlyOf(fitting);
  return onlyOf(fitting.size > 0 ? fittingNear : near);
}

function onlyOf(people: ReadonlySet<Entity>): Entity | 'ambiguous' {
  const [only] = people;
  return only !== undefined && people.size === 1 ? only : 'ambiguous';
}
