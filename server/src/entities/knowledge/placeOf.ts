import type { Article } from '../../article/article';
import type { Entity } from '../entity';
import { type PlaceFact, placesCalled } from './places';
import { type WrittenRegion, writtenRegion } from './regions';

/** What a place is, and whether the text itself says where it lies, so that no other of its name is meant. */
export interface Place extends PlaceFact {
  readonly isWritten: boolean;
}

/** What is needed of an entity to find its place. */
type Named = Pick<Entity, 'name' | 'mentions' | 'type'>;

/**
 * What an entity of an article is as a place or a nationality; null where it is none, is not known, or may be one of
 * several. The region that the text writes after the name decides, in the dateline (`CAMBRIDGE, Mass.`) or elsewhere
 * (`Paris, Texas,`); without one, the only country of a place of that name, or the only one of them that the article's
 * other `entities` lie in.
 */
export function placeOf(entity: Named, article: Article, entities: readonly Named[]): Place | null {
  const written = regionOf(entity, article);
  if (written === 'open') return null;
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

/** The country that a place lies in, as far as its name and region show; null if they do not. */
export function countryOf(entity: Named, article: Article): string | null {
  return placeOf(entity, article, [])?.country ?? null;
}

/** The place of that name in a region; what is known of it only where it is surely the one that is known. */
function placeIn(name: string, { name: region, country }: WrittenRegion): Place {
  const known = placesCalled(name).find((it) => it.country === country);
  if (known !== undefined && isMeant(known, region)) return { ...known, isWritten: true };
  return { ...unknown, kind: 'place', country, region };
}

/** "WASHINGTON, Pa." is not the capital, nor has "RICHMOND, Calif." the people of Virginia's. */
function isMeant({ kind, country }: PlaceFact, region: string | null): boolean {
  if (region === null || constituents.has(region)) return true;
  return kind === 'capital' ? country !== 'United States' || region === capitalDistrict : kind !== 'city';
}

const unknown = { capital: null, thousands: null, alsoIn: null, isWritten: true };
const capitalDistrict = 'District of Columbia';
const constituents = new Set(['England', 'Scotland', 'Wales', 'Northern Ireland']);

/** `Mass.` by itself. */
function stateCalled(name: string): Place | null {
  const state = name.endsWith('.') ? writtenRegion(name, '') : null;
  return state === null ? null : { ...unknown, kind: 'region', country: state.country, region: null };
}

/** The region after one of the mentions; `open` where two differ, or where what is after may be a list's next. */
function regionOf({ name, mentions, type }: Named, article: Article): WrittenRegion | 'open' | null {
  if (type !== 'LOC') return null;
  let found: WrittenRegion | 'open' | null = null;
  for (const { end } of mentions) {
    const region = regionBehind(name, end, article);
    if (region === null) continue;
    if (
      found !== null &&
      (region === 'open' || found === 'open' || region.country !== found.country || region.name !== found.name)
    )
      return 'open';
    found = region;
  }
  return found;
}

function regionBehind(name: string, end: number, { text, dateline }: Article): WrittenRegion | 'open' | null {
  if (dateline?.place?.end === end && dateline.region !== null)
    return writtenRegion(text.slice(dateline.region.start, dateline.region.end), name) ?? 'open';
  behind.lastIndex = end;
  const words = behind.exec(text)?.[1] ?? '';
  const region = words === '' ? null : writtenRegion(words, name);
  // "Paris, Germany, and Spain" is a list: a country after a place that is known elsewhere says nothing.
  const isList = region?.name === null && placesCalled(name).every((it) => it.country !== region.country);
  return isList && placesCalled(name).length > 0 ? 'open' : region;
}

/** `, Mass.`, `, Texas,` or ` [Ukraine]`: a region with a mark on both its sides. */
const behind =
  /(?:, | ?[[(])((?:(?:\p{Lu}\.?){2,4}|\p{Lu}\p{L}{1,5}\.)(?![\p{L}’'])|\p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20}){0,3}(?=[,.;:)\]\r\n]|$))/uy;
