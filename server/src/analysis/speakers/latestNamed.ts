import type { Entity } from '../../entities/entity';
import { firstAtOrAfter } from '../../text/searchSpans';

/** The mentions of some entities, in text order. */
export type NamedPlaces = readonly { readonly start: number; readonly entity: Entity }[];

/** Gathers the mentions of `entities` once, for any number of calls of `latestNamed`. */
export function namedPlaces(entities: Iterable<Entity>): NamedPlaces {
  const places: { readonly start: number; readonly entity: Entity }[] = [];
  for (const entity of entities) for (const { start } of entity.mentions) places.push({ start, entity });
  return places.sort((left, right) => left.start - right.start);
}

/** The entity named last before `offset`, the first of several at the same place; null if there is none. */
export function latestNamed(places: NamedPlaces, offset: number): Entity | null {
  const last = places[firstAtOrAfter(places, offset) - 1];
  return last === undefined ? null : (places[firstAtOrAfter(places, last.start)]?.entity ?? null);
}
