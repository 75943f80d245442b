import { BARE, type Entity } from '../entities/entity';
import type { DocumentId } from './documentId';

/**
 * The key under which the corpus keeps an entity of an article. A person known by a single name is never merged with one in other
 * articles: people share last names more often than a single article can show.
 */
export function corpusKey({ key }: Pick<Entity, 'key'>, id: DocumentId): string {
  return key.startsWith(BARE) ? `${key}@${id}` : key;
}

/** The key of an entity in its article, from the one under which the corpus keeps it. */
export function articleKey(key: string): string {
  return key.startsWith(BARE) ? key.slice(0, key.indexOf('@')) : key;
}
