import { termsOf } from '../../entities/knowledge/leaders';
import { inOrder } from '../../text/order';
import { articleKey, isOfOneArticle } from '../entityKey';
import { type Against, type FullName, fullNamesOfOne } from './fullNames';
import type { Groups } from './groups';
import { canBeOne, hasSameInitial, isLastNameOf, isShort, type PersonName, personName } from './personName';
import { SmallMap, SmallSet } from './small';
import { isOneStory, type Story, sharedPeople } from './story';
import { type Occurrence, Timeline } from './timeline';

/** A name that alone says too little, in all articles that have it: `Sanders` of one, `J. Sanders` of several. */
interface ShortName {
  readonly key: string;
  readonly name: string;
  readonly person: PersonName | null;
  /** The full names that an article of the same story has, each with the two articles that show it. */
  readonly support: SmallMap<FullName, readonly [own: string, other: string]>;
  readonly stories: Story[];
}

/** The names of one article with the last name, by key. */
interface Named {
  readonly full: readonly FullName[];
  readonly short: readonly ShortName[];
}

/** Chosen by hand: more full names with one last name are a list, where forms of one name cannot be told. */
const MOST_NAMESAKES = 400;

/**
 * The people of a corpus with one last name, however it is transliterated, and which of their names are one person's.
 * Full names are one where nothing speaks against it (`fullNamesOfOne`). A name that says too little is that of the one
 * person whom an article of the same story has under a full name; where two fit, or none does, it stays on its own: a
 * last name alone never joins two people. A change costs what it touches, not what the last name has.
 */
export class LastName {
  readonly #full = new SmallMap<string, FullName>();
  readonly #short = new SmallMap<string, ShortName>();
  readonly #fullByDay = new Timeline<FullName>();
  readonly #shortByDay = new Timeline<ShortName>();
  readonly #toSearch = new SmallSet<ShortName>();
  readonly #toDecide = new SmallSet<ShortName>();
  readonly #toLink = new SmallSet<FullName>();
  /** How many pairs of full names can be one person's. */
  #fitting = 0;
  #toRegroup = false;

  get isEmpty(): boolean {
    return this.#full.size === 0 && this.#short.size === 0;
  }

  /** Adds an article that has these keys. */
  add(keys: readonly string[], story: Story): void {
    for (const key of keys) if (!this.#full.has(key) && !this.#short.has(key)) this.#create(key);
    const named = this.#named(keys);
    const { day } = story;
    for (const of of named.full) {
      for (const other of of.fits) this.#link(of, other, [story], other.stories);
      of.stories.push(story);
      if (day === null) continue;
      const own = { of, story, day };
      this.#shortByDay.around(day, (it) => this.#compare(it, own));
      this.#fullByDay.add(own);
    }
    for (const of of named.short) {
      of.stories.push(story);
      this.#toDecide.add(of);
      if (day === null) continue;
      const own = { of, story, day };
      this.#fullByDay.around(day, (it) => this.#compare(own, it));
      this.#shortByDay.add(own);
    }
    this.#seeTogether(named);
  }

  /** Removes an article that has these keys. */
  remove(keys: readonly string[], story: Story, groups: Groups): void {
    const named = this.#named(keys);
    this.#seeTogether(named);
    for (const name of named.full) {
      this.#forgetFull(name, story);
      if (name.stories.length === 0) this.#removeFull(name, groups);
    }
    for (const name of named.short) {
      if (story.day !== null) this.#shortByDay.remove(name, story, story.day);
      for (const [full, [own]] of name.support) if (own === story.id) this.#loseSupport(name, full);
      name.stories.splice(name.stories.indexOf(story), 1);
      if (name.stories.length === 0) this.#removeShort(name, groups);
    }
  }

  /** Has everything decided again, since a reader has judged. */
  reconsider(): void {
    this.#toRegroup = true;
  }

  /** The keys of names that can be the same person's as a key, whether or not they are. */
  alike(key: string): string[] {
    const full = this.#full.get(key);
    if (full !== undefined) {
      const short = [...this.#short.values()].filter((it) => isMeantBy(it, full.person));
      return [...full.fits, ...short].map((it) => it.key);
    }
    const short = this.#short.get(key);
    if (short === undefined) return [];
    return [...this.#full.values()].filter((it) => isMeantBy(short, it.person)).map((it) => it.key);
  }

  /** Brings the groups up to date after changes. */
  settle(groups: Groups, against: Against): void {
    for (const name of this.#toSearch) {
      this.#search(name);
      this.#toDecide.add(name);
    }
    this.#toSearch.clear();
    for (const name of this.#toLink)
      for (const other of name.fits) this.#link(name, other, name.stories, other.stories);
    this.#toLink.clear();
    if (this.#toRegroup) this.#regroup(groups, against);
    this.#toRegroup = false;
    for (const name of this.#toDecide)
      groups.follow(name.key, personMeant(name, groups, against), name.person === null ? 'story' : 'initials');
    this.#toDecide.clear();
  }

  #regroup(groups: Groups, against: Against): void {
    const { size } = this.#full;
    const all = [...this.#full.values()].filter((it) => it.fits.size > 0 || groups.of(it.key) !== null);
    all.sort((left, right) => inOrder(left.key, right.key));
    const joined = size > MOST_NAMESAKES ? [] : fullNamesOfOne(all, size, against);
    const isJoined = new Set(joined.flat());
    for (const name of all)
      if (!isJoined.has(name) && (groups.of(name.key)?.heads.length ?? 1) > 1) groups.free(name.key);
    for (const names of joined)
      groups.join(
        names.map((it) => it.key),
        'full-name',
      );
    for (const name of this.#short.values()) this.#toDecide.add(name);
  }

  /** An article that has two names takes them for two people. */
  #seeTogether({ full, short }: Named): void {
    if (full.some((name) => full.some((other) => name.fits.has(other)))) this.#toRegroup = true;
    if (full.length > 0) for (const name of short) this.#toDecide.add(name);
  }

  #named(keys: readonly string[]): Named {
    return {
      full: keys.flatMap((key) => this.#full.get(key) ?? []),
      short: keys.flatMap((key) => this.#short.get(key) ?? []),
    };
  }

  #create(key: string): void {
    const name = articleKey(key).replace(/^PER:\??/, '');
    const person = isOfOneArticle(key) ? null : personOf(name);
    if (person === null || isShort(person)) {
      this.#short.set(key, { key, name, person, support: new SmallMap(), stories: [] });
      return;
    }
    const made: FullName = { key, person, stories: [], fits: new SmallSet(), links: new SmallMap() };
    for (const other of this.#full.values()) {
      if (!canBeOne(person, other.person)) continue;
      made.fits.add(other);
      other.fits.add(made);
    }
    this.#full.set(key, made);
    this.#fitting += made.fits.size;
    // Names that can be one person's may no longer be the only ones.
    if (this.#fitting > 0 || this.#full.size === MOST_NAMESAKES + 1) this.#toRegroup = true;
  }

  #removeFull(name: FullName, groups: Groups): void {
    groups.free(name.key);
    this.#full.delete(name.key);
    this.#toLink.delete(name);
    for (const other of name.fits) {
      other.fits.delete(name);
      other.links.delete(name);
    }
    if (this.#fitting > 0 || this.#full.size === MOST_NAMESAKES) this.#toRegroup = true;
    this.#fitting -= name.fits.size;
  }

  #removeShort(name: ShortName, groups: Groups): void {
    groups.free(name.key);
    this.#short.delete(name.key);
    this.#toSearch.delete(name);
    this.#toDecide.delete(name);
  }

  /** Looks for the full names that the articles of a short name speak for. */
  #search(of: ShortName): void {
    for (const story of of.stories) {
      if (story.day === null) continue;
      const own = { of, story, day: story.day };
      this.#fullByDay.around(story.day, (it) => this.#compare(own, it));
    }
  }

  /** Keeps the first two articles that show a short name to be somebody's. */
  #compare(short: Occurrence<ShortName>, full: Occurrence<FullName>): void {
    const { support } = short.of;
    if (support.has(full.of) || short.story === full.story) return;
    if (!isMeantBy(short.of, full.of.person) || !isOneStory(short.story, full.story)) return;
    support.set(full.of, [short.story.id, full.story.id]);
    this.#toDecide.add(short.of);
  }

  /** Keeps the first two articles that show two full names in the same company: beside the same third person. */
  #link(one: FullName, other: FullName, stories: readonly Story[], others: readonly Story[]): void {
    if (one.links.has(other)) return;
    // With the same initial, the two themselves look like one person that both articles name.
    const themselves = hasSameInitial(one.person, other.person) ? 1 : 0;
    for (const own of stories)
      for (const story of others) {
        if (sharedPeople(own, story) <= themselves) continue;
        one.links.set(other, [own.id, story.id]);
        other.links.set(one, [story.id, own.id]);
        this.#toRegroup = true;
        return;
      }
  }

  /** Removes an occurrence of a full name, and what it showed. */
  #forgetFull(name: FullName, story: Story): void {
    name.stories.splice(name.stories.indexOf(story), 1);
    for (const [other, [own]] of name.links) {
      if (own !== story.id) continue;
      name.links.delete(other);
      other.links.delete(name);
      this.#toLink.add(name);
      this.#toRegroup = true;
    }
    if (story.day === null) return;
    this.#fullByDay.remove(name, story, story.day);
    this.#shortByDay.around(story.day, ({ of }) => {
      if (of.support.get(name)?.[1] === story.id) this.#loseSupport(of, name);
    });
  }

  #loseSupport(name: ShortName, full: FullName): void {
    name.support.delete(full);
    this.#toSearch.add(name);
  }
}

/**
 * The parts of a name. The suffix of a leader tells nobody apart: `Joe Biden` is `Joseph R. Biden Jr.`, while the sons of
 * leaders are called by theirs.
 */
function personOf(name: string): PersonName | null {
  const person = personName(name);
  const isLeader = person !== null && person.suffix !== '' && termsOf(name, () => false).length > 0;
  return isLeader ? { ...person, suffix: '' } : person;
}

/** Whether a name that says too little can be that of a person with a full name. */
function isMeantBy({ name, person: own }: ShortName, person: PersonName): boolean {
  return own === null || own.given.length === 0 ? isLastNameOf(name, person) : canBeOne(own, person);
}

/** The key of the one person whom a short name means; null if it may be two, or none. */
function personMeant({ key, support }: ShortName, groups: Groups, against: Against): string | null {
  const people = new Set<string>();
  for (const full of support.keys()) people.add(groups.canonical(full.key));
  const [only, ...others] = people;
  if (only === undefined || others.length > 0) return null;
  // An article that has both takes them for two.
  const names = groups.of(only)?.heads ?? [only];
  return names.some((it) => against.areTogether(it, key) || against.areApart(it, key)) ? null : only;
}
