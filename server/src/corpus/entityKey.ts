import type { Analysis } from '../analysis/analysis';
import { BARE, type Entity } from '../entities/entity';
import type { DocumentId } from './documentId';
import { countryOfArticle } from './identity/articleCountry';
import { bodyIn, isPerCountry } from './identity/bodyName';
import { leaderKey } from './leaderKey';

/** Separates the key of an entity in its article from where it holds. No name has a line break. */
const BOUND_TO = '\n';
/** What an article's id has before it, so that it is not taken for a country. */
const ARTICLE = '@';

/**
 * The corpus keys of an article's entities. What has one key is certainly one entity: a full name has the same key in
 * all articles; a person known by a single name has one in each article, since people share last names more often than a
 * single article can show, unless an office tells who it is; a ministry has one in each country, or in each article that
 * does not tell its country. Which keys are one entity's is decided in `identity/`.
 */
export function corpusKeys(analysis: Analysis, id: DocumentId): (entity: Entity) => string {
  let country: string | null | undefined;
  return (entity) => {
    const { key, name, type } = entity;
    if (key.startsWith(BARE)) return leaderKey(analysis, entity) ?? boundKey(key, { article: id });
    if (type !== 'ORG' || !isPerCountry(bodyIn(name).body) || bodyIn(name).country !== null) return key;
    country ??= countryOfArticle(analysis);
    return boundKey(key, country === null ? { article: id } : { country });
  };
}

/** A corpus key, and the name to show. */
export interface NamedKey {
  readonly key: string;
  readonly name: string;
}

/** The entities of an article by their corpus keys. */
export function keyedEntities(analysis: Analysis, id: DocumentId): NamedKey[] {
  const keyOf = corpusKeys(analysis, id);
  return analysis.entities.map((it) => ({ key: keyOf(it), name: it.name }));
}

/** The corpus keys of an article's entities, by their ids in it. */
export function keysById(analysis: Analysis, id: DocumentId): ReadonlyMap<string, string> {
  const keyOf = corpusKeys(analysis, id);
  return new Map(analysis.entities.map((it) => [it.id, keyOf(it)]));
}

/** The corpus key of one entity; see `corpusKeys`. */
export function corpusKey(analysis: Analysis, entity: Entity, id: DocumentId): string {
  return corpusKeys(analysis, id)(entity);
}

/** The key of an entity within its article, from its corpus key. */
export function articleKey(key: string): string {
  const end = key.indexOf(BOUND_TO);
  return end < 0 ? key : key.slice(0, end);
}

/** The corpus key of what holds in one article, in one country, or everywhere. */
export function boundKey(
  key: string,
  to: { readonly article: DocumentId } | { readonly country: string | null },
): string {
  const place = 'article' in to ? ARTICLE + to.article : to.country;
  return place === null ? key : `${key}${BOUND_TO}${place}`;
}

/** The article that a corpus key holds in; null if it holds in others too. */
export function articleOfKey(key: string): DocumentId | null {
  const end = key.indexOf(BOUND_TO + ARTICLE);
  return end < 0 ? null : (key.slice(end + BOUND_TO.length + ARTICLE.length) as DocumentId);
}

/** Whether a corpus key holds in one article only. */
export function isOfOneArticle(key: string): boolean {
  return key.includes(`${BOUND_TO}${ARTICLE}`);
}

/** The country that a corpus key is bound to; null if it is bound to an article, or to nothing. */
export function countryOfKey(key: string): string | null {
  const end = key.indexOf(BOUND_TO);
  return end < 0 || key.startsWith(ARTICLE, end + BOUND_TO.length) ? null : key.slice(end + BOUND_TO.length);
}
