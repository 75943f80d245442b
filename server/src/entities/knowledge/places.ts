import data from '../gazetteer/data.json';
import { lookUp } from '../gazetteer/gazetteer';

/** What is known of a place or a nationality: of which country it is, what its capital is, how many live there. */
export interface PlaceFact {
  /** `place` if only its region is known: Cambridge in Massachusetts. */
  readonly kind: 'country' | 'capital' | 'city' | 'region' | 'nationality' | 'place';
  readonly country: string;
  /** Of a place: the state or province that is written after its name. */
  readonly region: string | null;
  /** Of a country. */
  readonly capital: string | null;
  /** Of a large city, in thousands. */
  readonly thousands: number | null;
  /** Of a country whose name is a region's elsewhere, Georgia: where that is. */
  readonly alsoIn: string | null;
}

/** Of these countries news names the states and provinces without the country, and sooner than a smaller town abroad. */
const plainRegions = new Set(['United States', 'Canada', 'Australia']);
/** From here, in thousands, a city comes before a region abroad of its name, and below it is open which one is meant. */
const KNOWN_CITY = 1000;
const OPEN_CITY = 250;

let facts: ReadonlyMap<string, readonly PlaceFact[]> | null = null;

/**
 * What a place's name can mean by itself, one meaning for each country, the likeliest first: by its name or one of its
 * other names; none for what the gazetteer does not know. Where there are several it is open which one is meant.
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
  // In news the bare word is the capital, whose name in the gazetteer ends in D.C., more often than the state.
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
 * The meanings of a name with one more. A country is always meant, a capital unless a larger city abroad has its name; a
 * region gives way to a large city abroad and takes the place of a small one where news names it plainly: Ontario and
 * Virginia are not towns.
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
  return thousands < OPEN_CITY ? [fact] : [first, fact];
}
