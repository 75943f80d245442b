import type { Analysis } from '../analysis/analysis';
import { type IsoDate, shortDate } from '../dates/calendar';
import { BARE, type Entity } from '../entities/entity';
import { lookUp } from '../entities/gazetteer/gazetteer';
import { leadersAsOf, startOf, type Term, termsOf } from '../entities/knowledge/leaders';
import { organizationFact } from '../entities/knowledge/organizations';
import { countryOf, type Place, placeOf } from '../entities/knowledge/placeOf';
import { formatNumber } from '../text/formatNumber';

/** A fact about an entity from Copydesk's bundled data, as one line, with its source. */
export interface KnownFact {
  readonly words: string;
  readonly source: string;
  /** Whether it is true on the article's date; a past or future term of office is not. */
  readonly holds: boolean;
}

/**
 * The bundled fact about an entity on the article's date; null if there is none. A leader counts only if the article
 * names the country or gives the person that office: not every Mark Brown is prime minister of the Cook Islands.
 */
export function knownFact(analysis: Analysis, entity: Entity): KnownFact | null {
  const { key, name, type } = entity;
  if (type === 'PER') {
    if (key.startsWith(BARE)) return null;
    const terms = termsOf(key.slice('PER:'.length), never).filter((it) => isPlausible(analysis, entity, it));
    return officeFact(terms, analysis.article.header?.value ?? null);
  }
  if (type === 'ORG') {
    const words = organizationFact(name);
    return words === null ? null : { words, source: 'Copydesk’s built-in list', holds: true };
  }
  const place = placeOf(entity, analysis.article, analysis.entities);
  if (place === null || (place.kind === 'nationality') !== (type === 'MISC')) return null;
  return {
    words: placeWords(place, place.isWritten || isNamed(analysis, place.country, entity)),
    source: 'GeoNames',
    holds: true,
  };
}

const never = (): boolean => false;

/** Whether the article names a country, its people or a place in it, apart from `entity`. */
function isNamed({ entities, article }: Analysis, country: string, entity: Entity): boolean {
  const own = lookUp(country)?.canonical ?? country;
  return entities.some(
    (it) => it !== entity && (it.type === 'LOC' || it.type === 'MISC') && countryOf(it, article) === own,
  );
}

function isPlausible(analysis: Analysis, entity: Entity, { country, role }: Term): boolean {
  if (isNamed(analysis, country, entity)) return true;
  const office = role.toLowerCase();
  return analysis.descriptors().some((it) => it.entity === entity && it.words.toLowerCase().includes(office));
}

const factbook = `World Factbook, as of ${shortDate(leadersAsOf)}`;

function officeFact(terms: readonly Term[], date: IsoDate | null): KnownFact | null {
  const last = terms.at(-1);
  if (last === undefined) return null;
  if (date === null) return { words: `${officeOf(last)}${periodOf(last)}`, source: factbook, holds: false };
  const held = terms.filter((it) => holdsOn(it, date));
  const [first] = held;
  if (first !== undefined) {
    const offices = [...new Set(held.map(officeOf))].join(' and ');
    return { words: `${offices}${sinceOf(first)}`, source: factbook, holds: true };
  }
  const before = terms.filter((it) => endOf(it) <= date).at(-1);
  if (before !== undefined) return { words: `${officeOf(before)}${periodOf(before)}`, source: factbook, holds: false };
  const later = terms.find((it) => startOf(it) > date);
  if (later === undefined) return null;
  return { words: `later ${officeOf(later)}${periodOf(later)}`, source: factbook, holds: false };
}

function officeOf({ role, country }: Term): string {
  return role === 'Pope' || country === '' ? role : `${role} of ${withArticle(country)}`;
}

/** ` since 19 April 2013`, if the day is known. */
function sinceOf({ from, after }: Term): string {
  if (from !== null) return ` since ${shortDate(from)}`;
  return after === null ? '' : `, took office after ${shortDate(after)}`;
}

/** `, 19 April 2013 to 5 June 2019`, if the days are known. */
function periodOf(term: Term): string {
  const { from, until, seen } = term;
  if (from !== null && until !== null) return `, ${shortDate(from)} to ${shortDate(until)}`;
  const end =
    until === null ? (seen === null ? '' : `, until at least ${shortDate(seen)}`) : `, to ${shortDate(until)}`;
  return `${sinceOf(term)}${end}`;
}

/** Whether the office is known to be held on a day; a year or month alone counts from its first day. */
function holdsOn(term: Term, date: IsoDate): boolean {
  const { until, seen } = term;
  if (date < startOf(term)) return false;
  if (until !== null) return date < until;
  return seen === null || date <= seen;
}

/** The last known day of a term; later than any date if it is still going. */
function endOf({ until, seen }: Term): string {
  return until ?? seen ?? '9999';
}

/** In thousands. Chosen by hand: a name means its city of a million; smaller ones share theirs: San Jose, Victoria. */
const LARGE = 1000;

/** Many cities and regions share a name: unless the article names the country, the likeliest is given as “likely”. */
function placeWords({ kind, country, region, capital, thousands, alsoIn }: Place, isCountryNamed: boolean): string {
  const isLarge = (thousands ?? LARGE) >= LARGE;
  const likely = isCountryNamed ? '' : 'likely the ';
  const also = alsoIn === null ? '' : `; also a ${regionWord(alsoIn)} of ${withArticle(alsoIn)}`;
  switch (kind) {
    case 'country':
      return `country or territory${capital === null ? '' : `, capital ${capital}`}${also}`;
    case 'nationality':
      return `relating to ${withArticle(country)}`;
    case 'region':
      return `${likely}${regionWord(country)} of ${withArticle(country)}`;
    case 'place':
      return `place in ${region === null ? '' : `${region}, `}${withArticle(country)}`;
    case 'capital':
      return `${isCountryNamed || isLarge ? '' : 'likely the '}capital of ${withArticle(country)}${peopleWords(thousands)}`;
    case 'city':
      return `${isLarge ? '' : likely}city in ${withArticle(country)}${peopleWords(thousands)}`;
  }
}

const withStates = new Set(
  'United States|Australia|India|Brazil|Mexico|Nigeria|Germany|Malaysia|Venezuela|Austria'.split('|'),
);
const withProvinces = new Set(
  'Canada|China|Argentina|Iran|Turkey|Netherlands|South Africa|Pakistan|Afghanistan'.split('|'),
);

function regionWord(country: string): string {
  return withStates.has(country) ? 'state' : withProvinces.has(country) ? 'province' : 'region';
}

function peopleWords(thousands: number | null): string {
  if (thousands === null) return '';
  return thousands >= 1000
    ? `, ${(thousands / 1000).toFixed(1)} million people`
    : `, ${formatNumber(Math.round(thousands / 10) * 10)},000 people`;
}

/** `the United States`: a country takes the article if its name is a plural or contains a kind of state. */
function withArticle(country: string): string {
  return /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Czech Republic|Dominican Republic|Central African|Democratic Republic|Marshall|Solomon|Cayman|Faroe|Falkland|Cook|Virgin|British|Isle|Comoros|Seychelles|Vatican)/.test(
    country,
  )
    ? `the ${country}`
    : country;
}
