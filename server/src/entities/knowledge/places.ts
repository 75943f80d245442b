import data from '../gazetteer/data.json';
import { lookUp } from '../gazetteer/gazetteer';

/** What is known of a place or a nationality: of which country it is, what its capital is, how many live there. */
export interface PlaceFact {
  readonly kind: 'country' | 'capital' | 'city' | 'region' | 'nationality';
  readonly country: string;
  /** Of a country. */
  readonly capital: string | null;
  /** Of a large city, in thousands. */
  readonly thousands: number | null;
  /** Of a country whose name is a region's elsewhere, Georgia: where that is. */
  readonly alsoIn: string | null;
}

let facts: ReadonlyMap<string, PlaceFact> | null = null;

function read(): ReadonlyMap<string, PlaceFact> {
  if (facts !== null) return facts;
  const made = new Map<string, PlaceFact>();
  const countries = new Map<string, string>();
  const add = (name: string, fact: PlaceFact): void => {
    if (name !== '' && !made.has(name)) made.set(name, fact);
  };
  const populations = new Map(data.cities.map((row) => [row.split('|')[0] ?? '', Number(row.split('|')[2])]));
  for (const row of data.countries) {
    const [code = '', name = '', capital = '', demonym = ''] = row.split('|');
    const country = lookUp(name)?.canonical ?? name;
    countries.set(code, country);
    add(country, { kind: 'country', country, capital: capital === '' ? null : capital, thousands: null, alsoIn: null });
    for (const one of demonym.split(/,\s*| or /))
      add(lookUp(one)?.canonical ?? one, {
        kind: 'nationality',
        country,
        capital: null,
        thousands: null,
        alsoIn: null,
      });
    add(capital, {
      kind: 'capital',
      country,
      capital: null,
      thousands: populations.get(capital) ?? null,
      alsoIn: null,
    });
  }
  for (const row of data.cities) {
    const [name = '', code = '', thousands = ''] = row.split('|');
    add(name, {
      kind: 'city',
      country: countries.get(code) ?? code,
      capital: null,
      thousands: Number(thousands),
      alsoIn: null,
    });
  }
  // In news the bare word is the capital, whose name in the gazetteer ends in D.C., more often than the state.
  for (const name of ['Washington', 'District of Columbia'])
    made.set(name, { kind: 'capital', country: 'United States', capital: null, thousands: null, alsoIn: null });
  for (const row of data.regions) {
    const [name = '', code = ''] = row.split('|');
    const known = made.get(name);
    const country = countries.get(code) ?? code;
    // Virginia is the state, not a town in South Africa.
    if (known?.kind === 'city' && country === 'United States') made.delete(name);
    if (known?.kind === 'country' && known.country !== country) made.set(name, { ...known, alsoIn: country });
    add(name, { kind: 'region', country: countries.get(code) ?? code, capital: null, thousands: null, alsoIn: null });
  }
  facts = made;
  return made;
}

/** What is known of a place by its name or one of its other names; null for what the gazetteer does not know. */
export function placeFact(name: string): PlaceFact | null {
  return read().get(lookUp(name)?.canonical ?? name) ?? null;
}
