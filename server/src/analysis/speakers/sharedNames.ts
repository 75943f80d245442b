import type { Entity } from '../../entities/entity';
import { genderOfWord, type PersonPronoun } from './gender';

/**
 * Of people with the same last name, someone named at least this many times as often as all others is meant. Chosen by
 * hand: an article on the president mentions his wife.
 */
const DOMINANCE = 3;

/** The people of an article who share a last name, read once for all its mentions. */
export interface SharedName {
  readonly count: number;
  /** How often all of them are mentioned together. */
  readonly mentions: number;
  /** The only one of them whom a pronoun fits; null if several do. */
  readonly byPronoun: ReadonlyMap<PersonPronoun, Entity | null>;
}

/** Of the people with a word in their names, those whose last name it is. */
export function sharedName(
  last: string,
  bearers: readonly Entity[],
  genderOf: ReadonlyMap<Entity, PersonPronoun>,
): SharedName {
  const sharing = bearers.filter((it) => it.name.endsWith(` ${last}`));
  const byPronoun = new Map<PersonPronoun, Entity | null>();
  let mentions = 0;
  for (const entity of sharing) {
    mentions += entity.mentions.length;
    const pronoun = genderOf.get(entity);
    if (pronoun !== undefined) byPronoun.set(pronoun, byPronoun.has(pronoun) ? null : entity);
  }
  return { count: sharing.length, mentions, byPronoun };
}

/**
 * Who is meant by a last name that several people of the article have, `Roe` or `Mrs. Roe`: the only one whom the title
 * fits, or the one the article is about. Null if that leaves a doubt; `entity` if the words say more, or nobody shares
 * the name.
 */
export function bearerOf(words: string, entity: Entity, shared: SharedName): Entity | null {
  const [first = '', ...rest] = words.split(/\s+/);
  const title = rest.length > 0 ? genderOfWord(first.toLowerCase()) : null;
  if (shared.count < 2 || (title === null && rest.length > 0)) return entity;
  if (title !== null) return shared.byPronoun.get(title) ?? null;
  return entity.mentions.length >= DOMINANCE * (shared.mentions - entity.mentions.length) ? entity : null;
}
