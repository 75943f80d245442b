import { lookUp } from '../../entities/gazetteer/gazetteer';
import { isKnownAcronym } from '../../entities/knownAcronyms';
import { wordSet } from '../../text/wordSet';
import { articleKey, countryOfKey } from '../entityKey';
import { addTo, takeFrom } from '../setsByKey';
import { acronymOf, bodyIn, hasLegalForm, perCountryBody, withoutLegalForm } from './bodyName';
import { Counts } from './counts';
import type { Against } from './fullNames';
import type { Groups } from './groups';
import type { NamedEntity } from './namedEntity';

/** An organization under names that differ only in article, legal form or spelling. */
interface Body {
  readonly name: string;
  /** How many articles have each of its keys. */
  readonly keys: Counts;
  /** How many articles call it by initials that are not in its name. */
  readonly initials: Counts;
  /** How many articles write its name as initials, `FHP`. */
  asInitials: number;
  /** What it is in every country, `congress`, and in which one; null if its name does not mean another one in each. */
  readonly everywhere: string | null;
  readonly country: string | null;
}

/**
 * The organizations of a corpus. Names that differ in their legal form alone are one, `Brellin Inc.` and `Brellin`; an
 * acronym is the organization that articles call by it, unless they call two so; a congress of an unknown country is the
 * only congress that the corpus knows.
 */
export class Bodies {
  readonly #byName = new Map<string, Body>();
  readonly #byKey = new Map<string, Body>();
  /** The bodies that articles call by some initials. */
  readonly #calledBy = new Map<string, Set<Body>>();
  /** The bodies of countries, and those of unknown ones, by what they are in every country. */
  readonly #placed = new Map<string, Set<Body>>();
  readonly #unplaced = new Map<string, Set<Body>>();
  readonly #toSettle = new Set<Body>();

  add(entity: NamedEntity): void {
    const body = this.#bodyOf(entity.key);
    if (body.keys.add(entity.key)) this.#toSettle.add(body);
    if (acronymOf(entity.name) !== null && body.asInitials++ === 0) this.#toSettle.add(body);
    for (const letters of initialsIn(entity)) this.#call(body, letters, body.initials.add(letters));
  }

  remove(entity: NamedEntity, groups: Groups): void {
    const body = this.#bodyOf(entity.key);
    for (const letters of initialsIn(entity)) this.#call(body, letters, body.initials.remove(letters));
    if (acronymOf(entity.name) !== null && --body.asInitials === 0) this.#toSettle.add(body);
    if (!body.keys.remove(entity.key)) return;
    this.#byKey.delete(entity.key);
    groups.free(entity.key);
    this.#touch(body);
    if (body.keys.isEmpty) this.#forget(body);
  }

  /** Has what a key is decided again, since a reader has judged. */
  reconsider(key: string): void {
    const body = this.#byKey.get(key);
    if (body !== undefined) this.#touch(body);
  }

  /** Brings the groups up to date after changes. `areApart` says whether a reader tells two keys apart. */
  settle(groups: Groups, areApart: Against['areApart']): void {
    const following = new Map<Body, Body>();
    for (const body of this.#toSettle) {
      const leader = this.#leaderOf(body);
      if (leader !== null) following.set(body, leader);
      // A group that is made anew loses its followers, which are settled in turn.
      else if (joinUnless(areApart, body.keys.all().sort(), groups)) this.#touch(body);
    }
    for (const [body, leader] of following) {
      const heads = leader.keys.all().sort();
      const reason = body.everywhere === null ? 'initials' : 'context';
      for (const key of body.keys.all()) {
        const isApart = heads.some((it) => areApart(key, it));
        groups.follow(key, isApart ? null : (heads[0] ?? null), reason);
      }
    }
    this.#toSettle.clear();
  }

  /** The body that another one is although its name does not say so; null if it is nobody else. */
  #leaderOf({ name, keys, asInitials, everywhere, country }: Body): Body | null {
    if (everywhere !== null) return country === null ? onlyOne(this.#placed.get(everywhere)) : null;
    if (asInitials === 0 || lookUp(name.toUpperCase()) !== null || keys.all().some(isCompany)) return null;
    const called = onlyOne(this.#calledBy.get(name));
    // Two letters, or initials that everyone takes for something else, are not learned from a single article.
    const isDoubtful = name.length < FEWEST_LETTERS || isKnownAcronym(name.toUpperCase());
    return called !== null && isDoubtful && !isSure(called, name) ? null : called;
  }

  #bodyOf(key: string): Body {
    const known = this.#byKey.get(key) ?? this.#bodyCalled(key);
    this.#byKey.set(key, known);
    return known;
  }

  #bodyCalled(key: string): Body {
    const words = articleKey(key).slice('ORG:'.length);
    const { body: plainBody, country: own } = bodyIn(words);
    const everywhere = perCountryBody(plainBody);
    const country = own ?? countryOfKey(key);
    const place = country ?? key.slice('ORG:'.length + words.length);
    const name = everywhere === null ? withoutLegalForm(words) : `${everywhere} of ${place}`;
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const body: Body = { name, keys: new Counts(), initials: new Counts(), asInitials: 0, everywhere, country };
    this.#byName.set(name, body);
    if (everywhere !== null) {
      addTo(country === null ? this.#unplaced : this.#placed, everywhere, body);
      this.#touch(body);
    }
    return body;
  }

  #forget(body: Body): void {
    this.#byName.delete(body.name);
    this.#toSettle.delete(body);
    if (body.everywhere !== null)
      takeFrom(body.country === null ? this.#unplaced : this.#placed, body.everywhere, body);
  }

  /** Initials are said of a body once more, or once less, for the first or the last time if `isChanged`. */
  #call(body: Body, letters: string, isChanged: boolean): void {
    if (isChanged && body.initials.of(letters) === 0) takeFrom(this.#calledBy, letters, body);
    else if (isChanged) addTo(this.#calledBy, letters, body);
    else if (body.initials.of(letters) > FEWEST_ARTICLES) return;
    const called = this.#byName.get(letters);
    if (called !== undefined) this.#toSettle.add(called);
  }

  /** Settles a body again, and those that are or were it. */
  #touch(body: Body): void {
    this.#toSettle.add(body);
    for (const letters of body.initials.all()) {
      const called = this.#byName.get(letters);
      if (called !== undefined) this.#toSettle.add(called);
    }
    if (body.everywhere === null || body.country === null) return;
    for (const it of this.#unplaced.get(body.everywhere) ?? []) this.#toSettle.add(it);
  }
}

/** Joins the keys of a body, but those that a reader tells apart; returns whether anything has changed. */
function joinUnless(areApart: Against['areApart'], keys: readonly string[], groups: Groups): boolean {
  const together: string[][] = [];
  for (const key of keys) {
    const group = together.find((it) => it.every((other) => !areApart(key, other)));
    if (group === undefined) together.push([key]);
    else group.push(key);
  }
  let isChanged = false;
  for (const group of together) if (groups.join(group, 'alias')) isChanged = true;
  return isChanged;
}

function onlyOne(bodies: ReadonlySet<Body> | undefined): Body | null {
  const [only, ...others] = bodies ?? [];
  return only === undefined || others.length > 0 ? null : only;
}

/** The initials, in lower case, by which an article calls an organization of several words; not those in its name. */
function initialsIn({ name, forms }: NamedEntity): string[] {
  if (!name.includes(' ')) return [];
  const words = name.split(' ');
  // "GOP House" is not what GOP stands for.
  const letters = forms.flatMap((form) => (words.includes(form) ? [] : (acronymOf(form)?.toLowerCase() ?? [])));
  return [...new Set(letters)];
}

/** Chosen by hand: of single articles that give doubtful initials, half are mistaken. */
const FEWEST_ARTICLES = 2;
const FEWEST_LETTERS = 3;

/** Whether enough articles call a body by doubtful initials, and these are its words' own. */
function isSure({ name, initials }: Body, letters: string): boolean {
  const own = name
    .split(/[\s-]/)
    .filter((word) => !linkWords.has(word))
    .map((word) => word.charAt(0))
    .join('');
  return initials.of(letters) >= FEWEST_ARTICLES && own === letters;
}

const linkWords = wordSet('of the and for on in to');

function isCompany(key: string): boolean {
  return hasLegalForm(key.slice('ORG:'.length));
}
