import { BARE, type Entity } from '../entities/entity';

/**
 * The key under which the corpus keeps an entity of an article. A person of a single name is one with nobody in other
 * articles: two people share a last name more often than one article tells.
 */
export function corpusKey({ key }: Pick<Entity, 'key'>, uri: string): string {
  return key.startsWith(BARE) ? `${key}@${uri}` : key;
}
