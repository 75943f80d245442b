import type { Article } from '../../article/article';
import type { Entity } from '../entity';
import { type PlaceFact, placesCalled } from './places';
import { type WrittenRegion, writtenRegion } from './regions';

/** A place, and whether the text itself says where it is, which rules out others of the same name. */
export interface Place extends PlaceFact {
  readonly isWritten: boolean;
}

/** The fields of an entity that locate its place. */
type Named = Pick<Entity, 'name' | 'mentions' | 'type'>;

/**
 * The place or nationality that an entity of an article is; null if it is neither, unknown or ambiguous. The region
 * written after the name decides, in the dateline (`CAMBRIDGE, Mass.`) or elsewhere (`Paris, Texas,`). Without one, it
 * is the place in the only country that has one of that name, or in the only such country where others of `entities`
 * are.
 */
export function placeOf(entity: Named, article: Article, entities: readonly Named[]): Place | null {
  const written = regionOf(entity, article);
  if (written === 'ambiguous') return null;
  if (written !== null) return placeIn(entity.name, written);
  const called = placesCalled(entity.name);
  const [only] = called;
  if (only === undefined) return stateCalled(entity.name);
  if (called.length === 1) return { ...only, isWritten: false };
  const others = entities.filter((it) => it !== entity && (it.type === 'LOC' || it.type === 'MISC'));
  const countries = new Set(others.flatMap((it) => countryOf(it, article) ?? []));
  const fitting = called.filter((it) => countries.has(it.country));
  const [fit] = fitting;
  return fit !== undefined && fitting.length === 1 ? { ...fit, isWritten: false } : null;
}

/** The country that a place is in, as far as its name and region show; null if they do not. */
export function countryOf(entity: Named, article: Article): string | null {
  return placeOf(entity, article, [])?.country ?? null;
}

/** The place of that name in a region, with the gazetteer's facts only if they are certain to be about it. */
function placeIn(name: string, { name: region, country }: WrittenRegion): Place {
  const known = placesCalled(name).find((it) => it.country === country);
  if (known !== undefined && isMeant(known, region)) return { ...known, isWritten: true };
  return { ...unknown, kind: 'place', country, region };
}

/** "WASHINGTON, Pa." is not the capital, and "RICHMOND, Calif." does not have the population of Richmond, Virginia. */
function isMeant({ kind, country }: PlaceFact, region: string | null): boolean {
  if (region === null || constituents.has(region)) return true;
  return kind === 'capital' ? country !== 'United States' || region === capitalDistrict : kind !== 'city';
}

const unknown = { capital: null, thousands: null, alsoIn: null, isWritten: true };
const capitalDistrict = 'District of Columbia';
const constituents = new Set(['England', 'Scotland', 'Wales', 'Northern Ireland']);

/** `Mass.` on its own. */
function stateCalled(name: string): Place | null {
  const state = name.endsWith('.') ? writtenRegion(name, '') : null;
  return state === null ? null : { ...unknown, kind: 'region', country: state.country, region: null };
}

/** The region after a mention; `ambiguous` if two differ, or if the words after it may be the next item of a list. */
function regionOf({ name, mentions, type }: Named, article: Article): WrittenRegion | 'ambiguous' | null {
  if (type !== 'LOC') return null;
  let found: WrittenRegion | 'ambiguous' | null = null;
  for (const { end } of mentions) {
    const region = regionAfter(name, end, article);
    if (region === null) continue;
    if (
      found !== null &&
      (region === 'ambiguous' ||
        found === 'ambiguous' ||
        region.country !== found.country ||
        region.name !== found.name)
    )
      return 'ambiguous';
    found = region;
  }
  return found;
}

function regionAfter(name: string, end: number, { text, dateline }: Article): WrittenRegion | 'ambiguous' | null {
  if (dateline?.place?.end === end && dateline.region !== null)
    return writtenRegion(text.slice(dateline.region.start, dateline.region.end), name) ?? 'ambiguous';
  regionInText.lastIndex = end;
  const words = regionInText.exec(text)?.[1] ?? '';
  const region = words === '' ? null : writtenRegion(words, name);
  // "Paris, Germany, and Spain" is a list: a country after a place known only in other countries says nothing.
  const isList = region?.name === null && placesCalled(name).every((it) => it.country !== region.country);
  return isList && placesCalled(name).length > 0 ? 'ambiguous' : region;
}

/**
 * `, Mass.`, `, Texas,` or ` [Ukraine]`: a region between punctuation marks. The lengths were chosen by hand; they keep
 * the match short.
 */
const regionInText =
  /(?:, | ?[[(])((?:(?:\p{Lu}\.?){2,4}|\p{Lu}\p{L}{1,5}\.)(?![\p{L}’'])|\p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20}){0,3}(?=[,.;:)\]\r\n]|$))/uy;
