import { fnv1a } from '../../text/fnv';
import { HashSieve } from '../../text/hashSieve';
import { areas, countryAliases, nationalityAliases } from './aliases';
import data from './data.json';

/** What the gazetteer knows about a name. All names of a country share `canonical`: `US`, `U.S.`, `United States`. */
export interface GazetteerEntry {
  readonly kind: 'country' | 'capital' | 'city' | 'region' | 'area' | 'nationality';
  readonly canonical: string;
}

/** By name as written and, where that leaves room, in capitals as in datelines, so that one lookup is enough. */
const entries = new Map<string, GazetteerEntry>();
const capitalEntries = new Map<string, GazetteerEntry>();

function add(name: string, entry: GazetteerEntry): void {
  if (name === '' || entries.has(name)) return;
  entries.set(name, entry);
  // Three capitals or fewer are an acronym rather than a place.
  if (name.length > 3) capitalEntries.set(name.toUpperCase(), entry);
}

for (const [name, canonical] of countryAliases) add(name, { kind: 'country', canonical });
for (const [name, canonical] of nationalityAliases) add(name, { kind: 'nationality', canonical });
for (const row of data.countries) {
  const [, name = '', capital = '', demonym = ''] = row.split('|');
  add(name, { kind: 'country', canonical: name });
  for (const one of demonym.split(/,\s*| or /)) add(one, { kind: 'nationality', canonical: one });
  add(capital, { kind: 'capital', canonical: capital });
}
for (const name of areas) add(name, { kind: 'area', canonical: name });
for (const row of data.cities) {
  const name = row.slice(0, row.indexOf('|'));
  add(name, { kind: 'city', canonical: name });
}
for (const row of data.regions) {
  const name = row.slice(0, row.indexOf('|'));
  add(name, { kind: 'region', canonical: name });
}

for (const [name, entry] of capitalEntries) if (!entries.has(name)) entries.set(name, entry);

/** First words of names of several words, as the tokens have them: hyphens end a word. */
const firstWords = new Set<string>();
for (const name of entries.keys()) {
  const end = name.search(/[^\p{L}\p{N}.'’]/u);
  if (end > 0) firstWords.add(name.slice(0, end));
}

/** Whether a known name of several words starts with a word, as written or in capitals. */
export function opensKnownName(word: string): boolean {
  return firstWords.has(word);
}

/** By first name, whether it is a woman's, a man's or both. */
const firstNames = new Map<string, 'she' | 'he' | 'both'>();
for (const name of data.femaleNames.split(' ')) firstNames.set(name, 'she');
for (const name of data.maleNames.split(' ')) firstNames.set(name, firstNames.get(name) === 'she' ? 'both' : 'he');

/** Says of most names that they have no entry: the map is too large for the processor's cache. */
const sieve = new HashSieve(entries.size, 8);
for (const name of entries.keys()) sieve.add(fnv1a(name));

/** The entry of a name as written, or in capitals as in a dateline (`MOSCOW`); null if there is none. */
export function lookUp(name: string): GazetteerEntry | null {
  return sieve.mayHave(fnv1a(name)) ? (entries.get(name) ?? null) : null;
}

/** Whether a word is a first name in use in English-speaking countries, of any origin. */
export function isFirstName(word: string): boolean {
  return firstNames.has(word);
}

/** `he`, `she`, or null if the first name is unknown or used for both. */
export function pronounOf(firstName: string): 'he' | 'she' | null {
  const known = firstNames.get(firstName);
  return known === undefined || known === 'both' ? null : known;
}

/** `MEXICO CITY` as `Mexico City`. */
export function titleCase(words: string): string {
  return words.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
