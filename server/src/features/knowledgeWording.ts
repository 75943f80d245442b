import type { Analysis } from '../analysis/analysis';
import type { IsoDate } from '../dates/calendar';
import { BARE, type Entity } from '../entities/entity';
import { lookUp } from '../entities/gazetteer/gazetteer';
import { leadersSeen, type Term, termsOf } from '../entities/knowledge/leaders';
import { organisationFact } from '../entities/knowledge/organisations';
import { type PlaceFact, placeFact } from '../entities/knowledge/places';
import { shortDate } from './wording';

/** What Copydesk knows of an entity by itself, as one line, with its source. */
export interface KnownFact {
  readonly words: string;
  readonly source: string;
  /** Whether it holds on the article's date; a term of office that is over or to come does not. */
  readonly holds: boolean;
}

/**
 * What the bundled knowledge says of an entity of an article, on the article's date; null where it knows nothing. A leader
 * is believed to be meant only where the article names the country, or gives the person that office: there are more Mark
 * Browns than the one who governs the Cook Islands.
 */
export function knownFact(analysis: Analysis, entity: Entity): KnownFact | null {
  const { key, name, type } = entity;
  if (type === 'PER') {
    if (key.startsWith(BARE)) return null;
    const terms = termsOf(key.slice('PER:'.length), never).filter((it) => isMeant(analysis, entity, it));
    return officeFact(terms, analysis.article.header?.value ?? null);
  }
  if (type === 'ORG') {
    const words = organisationFact(name);
    return words === null ? null : { words, source: 'common knowledge', holds: true };
  }
  const place = placeFact(name);
  if (place === null || (place.kind === 'nationality') !== (type === 'MISC')) return null;
  return { words: placeWords(place), source: 'gazetteer, GeoNames', holds: true };
}

const never = (): boolean => false;

function isMeant({ entities, descriptors }: Analysis, entity: Entity, { country, role }: Term): boolean {
  const own = lookUp(country)?.canonical ?? country;
  if (entities.some((it) => (it.type === 'LOC' || it.type === 'MISC') && placeFact(it.name)?.country === own))
    return true;
  const office = role.toLowerCase();
  return descriptors().some((it) => it.entity === entity && it.words.toLowerCase().includes(office));
}

const factbook = `World Factbook, seen to ${shortDate(leadersSeen)}`;

function officeFact(terms: readonly Term[], date: IsoDate | null): KnownFact | null {
  const last = terms.at(-1);
  if (last === undefined) return null;
  if (date === null) return { words: `${officeOf(last)}${periodOf(last)}`, source: factbook, holds: false };
  const held = terms.filter((it) => holdsOn(it, date));
  const [first] = held;
  if (first !== undefined) {
    const offices = [...new Set(held.map(officeOf))].join(' and ');
    return {
      words: `${offices}${first.from === null ? '' : ` since ${shortDate(first.from)}`}`,
      source: factbook,
      holds: true,
    };
  }
  const before = terms.filter((it) => (it.until ?? it.seen ?? it.from ?? '') <= date).at(-1);
  if (before !== undefined) return { words: `${officeOf(before)}${periodOf(before)}`, source: factbook, holds: false };
  const [later] = terms;
  return later === undefined
    ? null
    : { words: `later ${officeOf(later)}${periodOf(later)}`, source: factbook, holds: false };
}

function officeOf({ role, country }: Term): string {
  return role === 'Pope' || country === '' ? role : `${role} of ${withArticle(country)}`;
}

/** `, 2013 to 2019`, as far as the days are known. */
function periodOf({ from, until, seen }: Term): string {
  if (from === null) return seen === null ? '' : `, seen in office ${shortDate(seen)}`;
  if (until !== null) return `, ${shortDate(from)} to ${shortDate(until)}`;
  return seen === null ? ` since ${shortDate(from)}` : ` from ${shortDate(from)}, at least to ${shortDate(seen)}`;
}

/** Whether somebody is known to have held an office on a day; a year or month alone counts from its first day. */
function holdsOn({ from, until, seen }: Term, date: IsoDate): boolean {
  if (from === null || date < from) return false;
  if (until !== null) return date < until;
  return seen === null || date <= seen;
}

function placeWords({ kind, country, capital, thousands }: PlaceFact): string {
  switch (kind) {
    case 'country':
      return capital === null ? 'country or territory' : `country or territory, capital ${capital}`;
    case 'nationality':
      return `of ${withArticle(country)}`;
    case 'region':
      return `region of ${withArticle(country)}`;
    case 'capital':
      return `capital of ${withArticle(country)}${peopleWords(thousands)}`;
    case 'city':
      return `city in ${withArticle(country)}${peopleWords(thousands)}`;
  }
}

function peopleWords(thousands: number | null): string {
  if (thousands === null) return '';
  return thousands >= 1000
    ? `, ${(thousands / 1000).toFixed(1)} million people`
    : `, ${(Math.round(thousands / 10) * 10).toLocaleString('en-GB')},000 people`;
}

/** `the United States`: countries whose names are a plural or a kind of state take the article. */
function withArticle(country: string): string {
  return /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Czech Republic|Dominican Republic|Central African|Democratic Republic|Marshall|Solomon|Cayman|Faroe|Falkland|Cook|Virgin|British|Isle|Comoros|Seychelles|Vatican)/.test(
    country,
  )
    ? `the ${country}`
    : country;
}
