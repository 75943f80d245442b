import type { Entity } from '../../entities/entity';
import { genderOfWord, type PersonPronoun } from './gender';

/**
 * Of people with the same last name, someone named at least this many times as often as all others is meant. Chosen by
 * hand: an article on the president mentions his wife.
 */
const DOMINANCE = 3;

/**
 * Who is meant by a last name that several people of the article have, `Roe` or `Mrs. Roe`: the only one whom the title
 * fits, or the one the article is about. Null if that leaves a doubt; `entity`, if nobody shares its name.
 */
export function bearerOf(
  words: string,
  entity: Entity,
  bearers: readonly Entity[],
  genderOf: ReadonlyMap<Entity, PersonPronoun>,
): Entity | null {
  const parts = words.split(/\s+/);
  const last = parts.at(-1) ?? '';
  const title = parts.length > 1 ? genderOfWord((parts[0] ?? '').toLowerCase()) : null;
  if (entity.name === last || (title === null && parts.length > 1)) return entity;
  const sharing = bearers.filter((it) => it.name.split(' ').at(-1) === last && it.name !== last);
  if (sharing.length < 2) return entity;
  if (title !== null) {
    const fitting = sharing.filter((it) => genderOf.get(it) === title);
    return fitting.length === 1 && fitting[0] !== undefined ? fitting[0] : null;
  }
  const others = sharing.reduce((sum, it) => sum + (it === entity ? 0 : it.mentions.length), 0);
  return entity.mentions.length >= DOMINANCE * others ? entity : null;
}
