import type { DayRange } from '../dates/dayRange';
import type { KnownDate } from '../dates/inferDate';
import { BARE } from '../entities/entity';
import { entityTypes } from '../entities/kindWords';
import type { CorpusEntities, CorpusEntity } from '../rules/corpusEntities';
import type { Surroundings } from '../rules/surroundings';
import { fold } from '../text/fold';
import type { DocumentRef } from './documentId';
import type { NamedKey } from './entityKey';
import { articleKey, isOfOneArticle } from './entityKey';

/** An article whose surroundings are requested, with its entities by their corpus keys. */
export interface NamedHere extends DocumentRef {
  readonly entities: readonly NamedKey[];
}

/** One of the article's entities in the corpus. Plain data, so that it may come from another thread. */
export interface EntitySurroundings {
  readonly entity: CorpusEntity | null;
  readonly forms: readonly string[];
  /** The number of articles in which each word of the forms occurs. */
  readonly writing: ReadonlyMap<string, number>;
  readonly namesakes: readonly CorpusEntity[];
}

/** What rules may ask of the corpus for an article. */
export interface ArticleSurroundings {
  readonly neighbors: readonly KnownDate[];
  readonly range: DayRange | null;
  /** By `Entity.key`. */
  readonly entities: ReadonlyMap<string, EntitySurroundings>;
  /** The entities that have each name, one per kind. */
  readonly called: ReadonlyMap<string, readonly CorpusEntity[]>;
}

/** The queries that the surroundings are made from. */
export interface NameSource {
  readonly entity: (key: string) => CorpusEntity | null;
  readonly forms: (key: string) => readonly string[];
  /** The number of articles that use each word of the forms. */
  readonly writing: (key: string) => ReadonlyMap<string, number>;
  readonly namesakes: (key: string) => readonly string[];
  /** The number of articles with a person of a single name, given as an `Entity.key`: `PER:?roe`. */
  readonly articlesWithBare: (key: string) => number;
}

/** The corpus's view of an article's entities, as named: what is written alike, not who is who. */
export function entitySurroundings(
  { entities }: NamedHere,
  source: NameSource,
): Pick<ArticleSurroundings, 'entities' | 'called'> {
  const byKey = new Map<string, EntitySurroundings>();
  const called = new Map<string, readonly CorpusEntity[]>();
  for (const { key: own, name } of entities) {
    const key = articleKey(own);
    if (!byKey.has(key)) {
      byKey.set(key, {
        entity: source.entity(own),
        forms: source.forms(own),
        writing: source.writing(own),
        namesakes: isOfOneArticle(own) ? [] : known(source.namesakes(key), source),
      });
    }
    if (!called.has(name)) called.set(name, entitiesNamed(name, source));
  }
  return { entities: byKey, called };
}

/** The surroundings as rules see them; `suggested` are the dates in the file's own path. */
export function surroundingsOf(found: ArticleSurroundings, suggested: readonly KnownDate[]): Surroundings {
  return {
    suggestDates: () => [...suggested, ...found.neighbors],
    folderRange: () => found.range,
    corpus: namesOf(found),
  };
}

function namesOf({ entities, called }: ArticleSurroundings): CorpusEntities {
  return {
    entity: (key) => entities.get(key)?.entity ?? null,
    forms: (key) => entities.get(key)?.forms ?? [],
    articlesWriting: (key, word) => entities.get(key)?.writing.get(word) ?? 0,
    withName: (name) => called.get(name) ?? [],
    namesakes: (key) => entities.get(key)?.namesakes ?? [],
  };
}

function known(keys: readonly string[], { entity }: NameSource): CorpusEntity[] {
  return keys.flatMap((it) => entity(it) ?? []);
}

function entitiesNamed(name: string, source: NameSource): CorpusEntity[] {
  const folded = fold(name).replace(/^the /, '');
  const key = `${BARE}${folded}`;
  const bare = source.articlesWithBare(key);
  return [
    ...known(
      entityTypes.map((type) => `${type}:${folded}`),
      source,
    ),
    ...(bare === 0 ? [] : [{ key, name, type: 'PER' as const, articles: bare }]),
  ];
}
