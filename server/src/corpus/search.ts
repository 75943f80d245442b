import type { PlaceRange } from '../text/lineTable';
import type { Corpus } from './corpus';
import { firstPlace } from './entityFact';

/** A headline or an entity that a search found; a speaker is an entity that is quoted. */
export interface Hit {
  readonly kind: 'article' | 'person' | 'organisation' | 'place' | 'other';
  readonly name: string;
  /** What tells it from others of its name: the article's date, the count of articles. */
  readonly container: string;
  readonly uri: string;
  readonly range: PlaceRange;
}

/** A name that was searched for comes before the headlines that have it. */
const ENTITY_BONUS = 2;

const kinds = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' } as const;

/**
 * Headlines, speakers and entities whose name has the words of `query`, the closest first: beginnings, then whole words,
 * then the rest; letters that start its words will do too. An entity comes once, at the latest article that names it; an empty query finds all.
 */
export function search(corpus: Corpus, query: string, limit: number): Hit[] {
  const scored: { readonly score: number; readonly hit: Hit }[] = [];
  const seen = new Set<string>();
  const newestFirst = [...corpus.all()].sort((left, right) => ((left.date ?? '') < (right.date ?? '') ? 1 : -1));
  for (const facts of newestFirst) {
    const container = facts.date ?? 'undated';
    const score = scoreOf(facts.title, query);
    if (score > 0)
      scored.push({
        score,
        hit: { kind: 'article', name: facts.title, container, uri: facts.uri, range: facts.titleRange },
      });
    for (const entity of facts.entities) {
      if (seen.has(entity.key)) continue;
      seen.add(entity.key);
      const entityScore = scoreOf(entity.name, query);
      if (entityScore <= 0) continue;
      const articles = corpus.articlesNaming(entity.key);
      const speaks = articles.some((it) => it.entities.some((other) => other.key === entity.key && other.quotes > 0));
      const where = articles.length === 1 ? '1 article' : `${articles.length} articles`;
      const hit: Hit = {
        kind: kinds[entity.type],
        name: entity.name,
        container: speaks ? `quoted, ${where}` : where,
        uri: facts.uri,
        range: firstPlace(facts, entity),
      };
      scored.push({ score: entityScore + ENTITY_BONUS, hit });
    }
  }
  scored.sort((left, right) => right.score - left.score || (left.hit.name < right.hit.name ? -1 : 1));
  return scored.slice(0, limit).map((it) => it.hit);
}

/** 0 for no match; more for a closer one: every word of the query must stand in the name, or begin its initials' run. */
function scoreOf(name: string, query: string): number {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((it) => it !== '');
  if (words.length === 0) return 1;
  const lower = name.toLowerCase();
  let score = 1 / (1 + name.length);
  for (const word of words) {
    const place = lower.indexOf(word);
    if (place < 0) return isSubsequence(lower, words.join('')) ? 1 / (1 + name.length) : 0;
    score += place === 0 ? 5 : /[\s([“"'-]/.test(lower[place - 1] ?? ' ') ? 4 : 3;
  }
  return score;
}

/** Whether the letters stand in the name in order, each at a word's start or right behind the one before: `pans`. */
function isSubsequence(name: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    const next = name[at + 1] === letter ? at + 1 : name.indexOf(` ${letter}`, Math.max(at, -1)) + 1;
    if (next === 0 && !(at === -1 && name[0] === letter)) return false;
    at = next;
  }
  return true;
}
