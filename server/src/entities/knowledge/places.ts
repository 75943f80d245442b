import data from '../gazetteer/data.json';
import { lookUp } from '../gazetteer/gazetteer';

/** What is known about a place or a nationality: its country, capital and population. */
export interface PlaceFact {
  /** `place` if only its region is known: Cambridge in Massachusetts. */
  readonly kind: 'country' | 'capital' | 'city' | 'region' | 'nationality' | 'place';
  readonly country: string;
  /** Of a `place`: the state or province written after its name. */
  readonly region: string | null;
  /** Of a country. */
  readonly capital: string | null;
  /** Of a large city, in thousands. */
  readonly thousands: number | null;
  /** Of a country that shares its name with a region elsewhere (Georgia): the region's country. */
  readonly alsoIn: string | null;
}

/**
 * News names the states and provinces of these countries on their own, and more often than small towns abroad. By hand.
 */
const plainRegions = new Set(['United States', 'Canada', 'Australia']);
/**
 * Populations in thousands, chosen by hand: a city of a million wins over a region abroad of the same name, a small one
 * loses, and in between the name is ambiguous.
 */
const KNOWN_CITY = 1000;
const SMALL_CITY = 250;

let facts: ReadonlyMap<string, readonly PlaceFact[]> | null = null;

/**
 * The possible meanings of a place's name on its own, one for each country, the likeliest first; empty if the gazetteer
 * does not know it, ambiguous if there are several. Any name of the place will do.
 */
export function placesCalled(name: string): readonly PlaceFact[] {
  facts ??= readFacts();
  return facts.get(lookUp(name)?.canonical ?? name) ?? [];
}

function readFacts(): ReadonlyMap<string, readonly PlaceFact[]> {
  const made = new Map<string, PlaceFact[]>();
  const countries = new Map<string, string>();
  const add = (name: string, fact: Pick<PlaceFact, 'kind' | 'country'> & Partial<PlaceFact>): void => {
    if (name === '') return;
    const whole: PlaceFact = { region: null, capital: null, thousands: null, alsoIn: null, ...fact };
    const known = made.get(name) ?? [];
    if (known.every((it) => it.country !== whole.country)) made.set(name, withPlace(known, whole));
  };
  const populations = new Map(data.cities.map((row) => [cityKey(row), Number(row.split('|')[2])]));
  for (const row of data.countries) {
    const [code = '', name = '', capital = '', demonym = ''] = row.split('|');
    const country = lookUp(name)?.canonical ?? name;
    countries.set(code, country);
    add(country, { kind: 'country', country, capital: capital === '' ? null : capital });
    for (const one of demonym.split(/,\s*| or /)) add(lookUp(one)?.canonical ?? one, { kind: 'nationality', country });
    add(capital, { kind: 'capital', country, thousands: populations.get(`${capital}|${code}`) ?? null });
  }
  // In news, `Washington` alone is more often the capital, which has D.C. in its name in `data.json`, than the state.
  for (const name of ['Washington', 'District of Columbia']) add(name, { kind: 'capital', country: 'United States' });
  for (const row of data.cities) {
    const [name = '', code = '', thousands = ''] = row.split('|');
    add(name, { kind: 'city', country: countries.get(code) ?? code, thousands: Number(thousands) });
  }
  for (const row of data.regions) {
    const [name = '', code = ''] = row.split('|');
    add(name, { kind: 'region', country: countries.get(code) ?? code });
  }
  return made;
}

/** Name and country of a city. */
function cityKey(row: string): string {
  return row.slice(0, row.lastIndexOf('|'));
}

/**
 * The meanings of a name with one more. A country wins over all others, and a capital over all but large cities abroad;
 * a region loses to a large city abroad and, in `plainRegions`, replaces a small one: Ontario and Virginia are not
 * towns.
 */
function withPlace(known: PlaceFact[], fact: PlaceFact): PlaceFact[] {
  const [first] = known;
  if (first === undefined) return [fact];
  if (first.kind === 'country' && fact.kind === 'region') return [{ ...first, alsoIn: fact.country }];
  if (first.kind === 'capital' && fact.kind === 'city') return [first, fact];
  if (first.kind === 'capital' && known.length > 1 && plainRegions.has(fact.country)) return [...known, fact];
  if (first.kind !== 'city' || fact.kind !== 'region') return known;
  const thousands = first.thousands ?? 0;
  if (!plainRegions.has(fact.country) || thousands >= KNOWN_CITY) return known;
  return thousands < SMALL_CITY ? [fact] : [first, fact];
}
