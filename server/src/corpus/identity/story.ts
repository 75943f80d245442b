import { dayNumberOf, type IsoDate } from '../../dates/calendar';
import { lookUp } from '../../entities/gazetteer/gazetteer';
import { isEarlierLeader } from '../../entities/knowledge/earlierLeaders';
import { termsOf } from '../../entities/knowledge/leaders';
import { organizationFact } from '../../entities/knowledge/organizations';
import { isKnownAcronym } from '../../entities/knownAcronyms';
import { knownOrganizations } from '../../entities/organizationWords';
import { articleKey, isOfOneArticle } from '../entityKey';
import { isPerCountry, withoutLegalForm } from './bodyName';
import type { NamedArticle, NamedEntity } from './namedEntity';
import { isShort, lastNameSound, personName } from './personName';

/** What tells the story of an article: its day, and the people and organizations that few other stories have. */
export interface Story {
  readonly id: string;
  /** The number of its day; null if it has none. */
  readonly day: number | null;
  /** Numbers of its telling names, ascending; those of people are odd. */
  readonly names: Int32Array;
}

/** In days. Chosen by hand: a running story names its people again within a week. */
export const NEAR = 7;
/** How many telling names two articles must have in common. Chosen on BASIL's triples of one event; see docs/models.md. */
const LEAST_SHARED = 2;

/** Numbers the telling names of a corpus, so that two articles are compared without a look-up. */
export class Stories {
  readonly #numbers = new Map<string, number>();
  /** The number of an entity's telling name by corpus key; -1 if the name tells nothing. */
  readonly #byKey = new Map<string, number>();

  storyOf({ id, date, entities }: NamedArticle): Story {
    const numbers = new Set<number>();
    for (const entity of entities) {
      const number = this.#numberOf(entity);
      if (number >= 0) numbers.add(number);
    }
    return { id, day: dayOf(date), names: Int32Array.from(numbers).sort() };
  }

  #numberOf(entity: NamedEntity): number {
    if (entity.type !== 'PER' && entity.type !== 'ORG') return -1;
    const known = this.#byKey.get(entity.key);
    if (known !== undefined) return known;
    if (isOfOneArticle(entity.key)) return -1;
    const name = tellingName(entity);
    const number = name === null ? -1 : this.#numbered(name, entity.type === 'PER' ? 1 : 0);
    this.#byKey.set(entity.key, number);
    return number;
  }

  #numbered(name: string, odd: 0 | 1): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = 2 * this.#numbers.size + odd;
    this.#numbers.set(name, number);
    return number;
  }
}

/** Whether two articles tell one story: they are of the same days and share telling names, a person's among them. */
export function isOneStory(one: Story, other: Story): boolean {
  if (one.day === null || other.day === null || Math.abs(one.day - other.day) > NEAR) return false;
  const [left, right] = [one.names, other.names];
  let shared = 0;
  let people = 0;
  for (let at = 0, next = 0; at < left.length && next < right.length; ) {
    const [name = 0, otherName = 0] = [left[at], right[next]];
    if (name === otherName) {
      shared++;
      people += name & 1;
      if (shared >= LEAST_SHARED && people > 0) return true;
    }
    if (name <= otherName) at++;
    if (otherName <= name) next++;
  }
  return false;
}

/** How many people two articles of any days both name whom few other articles name. */
export function sharedPeople({ names: left }: Story, { names: right }: Story): number {
  let people = 0;
  for (let at = 0, next = 0; at < left.length && next < right.length; ) {
    const [name = 0, other = 0] = [left[at], right[next]];
    if (name === other) people += name & 1;
    if (name <= other) at++;
    if (other <= name) next++;
  }
  return people;
}

function dayOf(date: IsoDate | null): number | null {
  return date === null ? null : dayNumberOf(date);
}

/**
 * What all forms of a name share, if few stories have it: not of countries and their leaders, known organizations and
 * places, which any article may name. It depends on the key alone, so that no other article can change it.
 */
function tellingName({ key, name, type }: NamedEntity): string | null {
  const words = articleKey(key).slice(key.indexOf(':') + 1);
  if (type === 'PER') {
    const person = personName(words);
    const [first] = person?.given ?? [];
    if (person === null || first === undefined || isShort(person)) return null;
    if (isEarlierLeader(words) || termsOf(words, () => false).length > 0) return null;
    return `PER:${lastNameSound(words)}/${first.word.charAt(0)}`;
  }
  const isKnown = knownOrganizations.has(name) || organizationFact(name) !== null || isKnownAcronym(name);
  return isKnown || isPerCountry(words) || lookUp(name) !== null ? null : `ORG:${withoutLegalForm(words)}`;
}
