import { BARE, type Entity } from '../entities/entity';
import type { DocumentId } from './documentId';

/**
 * The corpus key of an entity in an article. A person known by a single name is never merged across articles: people
 * share last names more often than a single article can show.
 */
export function corpusKey({ key }: Pick<Entity, 'key'>, id: DocumentId): string {
  return key.startsWith(BARE) ? `${key}@${id}` : key;
}

/** The key of an entity within its article, from its corpus key. */
export function articleKey(key: string): string {
  return key.startsWith(BARE) ? key.slice(0, key.indexOf('@')) : key;
}
