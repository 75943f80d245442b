import type { Corpus } from '../corpus/corpus';
import { mentionPlaces } from '../corpus/entityFact';
import type { EntityTotal } from '../corpus/entityTotals';
import type { EntityType } from '../entities/entity';
import { fold } from '../text/fold';
import type { PlaceRange } from '../text/lineTable';
import { inOrder } from '../text/order';

export type EntityOrder = 'mentions' | 'name';

/** What part of the list of entities is asked for. */
export interface EntityQuery {
  /** One kind; null for all. */
  readonly type: EntityType | null;
  /** Words that must all stand in a name, without regard to case and accents; empty for all names. */
  readonly filter: string;
  readonly order: EntityOrder;
  readonly first: number;
  readonly count: number;
}

/** The entities asked for, and how many there are in all. */
export interface EntityPage {
  readonly total: number;
  readonly entities: readonly EntityTotal[];
}

/** An article that names an entity. */
export interface NamingArticle {
  readonly uri: string;
  readonly date: string | null;
  readonly title: string;
  readonly mentions: readonly PlaceRange[];
}

/** A page of the entities of the corpus. */
export function entityPage(corpus: Corpus, { type, filter, order, first, count }: EntityQuery): EntityPage {
  const words = fold(filter)
    .split(/\s+/)
    .filter((it) => it !== '');
  const found: EntityTotal[] = [];
  for (const entity of corpus.entities()) {
    if (type !== null && entity.type !== type) continue;
    if (words.length > 0 && !isNamed(fold(entity.name), words)) continue;
    found.push(entity);
  }
  // Who asks for none wants only to know how many there are.
  if (count > 0) found.sort(order === 'name' ? byName : byMentions);
  return { total: found.length, entities: found.slice(first, first + count) };
}

/** The articles that name an entity, the newest first; undated ones come last. */
export function namingArticles(corpus: Corpus, key: string): NamingArticle[] {
  return corpus
    .articlesNaming(key)
    .flatMap((article) => {
      const { uri, date, title, entities } = article;
      return entities
        .filter((it) => it.key === key)
        .map((it) => ({ uri, date, title, mentions: mentionPlaces(article, it).map((place) => place.range) }));
    })
    .sort((left, right) => inOrder(right.date ?? '', left.date ?? '') || inOrder(left.uri, right.uri));
}

/** Whether every word begins a word of the name. */
function isNamed(name: string, words: readonly string[]): boolean {
  return words.every((word) => {
    for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1))
      if (at === 0 || !/\p{L}/u.test(name.charAt(at - 1))) return true;
    return false;
  });
}

function byMentions(left: EntityTotal, right: EntityTotal): number {
  return right.mentions - left.mentions || right.articles - left.articles || byName(left, right);
}

function byName(left: EntityTotal, right: EntityTotal): number {
  return inOrder(left.name, right.name) || inOrder(left.key, right.key);
}
