import type { Entity } from '../../entities/entity';
import { firstAtOrAfter, lastAtOrBefore } from '../../text/searchSpans';
import type { Span } from '../../text/span';
import type { NamedPlaces } from './latestNamed';

/** In blocks. Chosen by hand: someone named further up is not in question while another was just named. */
const NEAR = 2;

/**
 * Of the people called by a noun, the one meant by `the health minister` or `the minister` at `offset`: the only one whom
 * all modifiers fit; without modifiers, the only one named nearby. `ambiguous` if two fit, null if none does.
 */
export function calledPerson(
  offset: number,
  modifiers: readonly string[],
  places: NamedPlaces,
  nounsOf: ReadonlyMap<Entity, ReadonlySet<string>>,
  blocks: readonly Span[],
): Entity | 'ambiguous' | null {
  const all = new Set<Entity>();
  const end = firstAtOrAfter(places, offset);
  for (const { entity } of places) all.add(entity);
  if (all.size <= 1) return places[end - 1]?.entity ?? null;
  const fitting = modifiers.length === 0 ? all : fittingAll(all, modifiers, nounsOf);
  const [only] = fitting;
  if (fitting.size === 1 && only !== undefined) return only;
  const block = lastAtOrBefore(blocks, offset);
  const near = new Set<Entity>();
  for (let at = end - 1; at >= 0; at--) {
    const place = places[at];
    if (place === undefined || block - lastAtOrBefore(blocks, place.start) > NEAR) break;
    if (fitting.has(place.entity) || fitting.size === 0) near.add(place.entity);
  }
  const [nearest] = near;
  return near.size === 1 && nearest !== undefined ? nearest : 'ambiguous';
}

function fittingAll(
  all: ReadonlySet<Entity>,
  modifiers: readonly string[],
  nounsOf: ReadonlyMap<Entity, ReadonlySet<string>>,
): Set<Entity> {
  return new Set([...all].filter((it) => modifiers.every((word) => nounsOf.get(it)?.has(word) === true)));
}
