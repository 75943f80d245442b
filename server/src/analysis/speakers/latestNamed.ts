import type { Entity } from '../../entities/entity';
import { firstAtOrAfter } from '../../text/searchSpans';

/** The mentions of some entities in order of the text. */
export type NamedPlaces = readonly { readonly start: number; readonly entity: Entity }[];

/** Gathers the mentions of `entities` once, however often it is asked who of them was named last. */
export function namedPlaces(entities: Iterable<Entity>): NamedPlaces {
  const places: { readonly start: number; readonly entity: Entity }[] = [];
  for (const entity of entities) for (const { start } of entity.mentions) places.push({ start, entity });
  return places.sort((left, right) => left.start - right.start);
}

/** Of the entities the one named last before `offset`, the first of those named at one place; null where none is. */
export function latestNamed(places: NamedPlaces, offset: number): Entity | null {
  const last = places[firstAtOrAfter(places, offset) - 1];
  return last === undefined ? null : (places[firstAtOrAfter(places, last.start)]?.entity ?? null);
}
