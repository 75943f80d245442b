import { BARE, type Entity } from '../entities/entity';
import type { DocumentId } from './documentId';

/**
 * The key under which the corpus keeps an entity of an article. A person of a single name is one with nobody in other
 * articles: two people share a last name more often than one article tells.
 */
export function corpusKey({ key }: Pick<Entity, 'key'>, id: DocumentId): string {
  return key.startsWith(BARE) ? `${key}@${id}` : key;
}

/** The key of an entity in its article, from the one under which the corpus keeps it. */
export function articleKey(key: string): string {
  return key.startsWith(BARE) ? key.slice(0, key.indexOf('@')) : key;
}
