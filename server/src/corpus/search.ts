import type { PlaceRange } from '../text/lineTable';
import type { Corpus } from './corpus';

/** A headline or an entity that a search found; a speaker is an entity that is quoted. */
export interface Hit {
  readonly kind: 'article' | 'person' | 'organisation' | 'place' | 'other';
  readonly name: string;
  /** What tells it from others of its name: the article's date, the count of articles. */
  readonly container: string;
  readonly uri: string;
  readonly range: PlaceRange;
}

const kinds = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' } as const;

/**
 * Headlines, speakers and entities whose name has the letters of `query` in order, the closest first: whole words, then
 * beginnings, then the rest. An entity comes once, at the latest article that names it; an empty query finds all.
 */
export function search(corpus: Corpus, query: string, limit: number): Hit[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const scored: { readonly score: number; readonly hit: Hit }[] = [];
  const seen = new Set<string>();
  const newestFirst = [...corpus.all()].sort((left, right) => ((left.date ?? '') < (right.date ?? '') ? 1 : -1));
  for (const facts of newestFirst) {
    const container = facts.date ?? 'undated';
    const score = scoreOf(facts.title, query, wanted);
    if (score > 0)
      scored.push({
        score,
        hit: { kind: 'article', name: facts.title, container, uri: facts.uri, range: facts.titleRange },
      });
    for (const entity of facts.entities) {
      if (seen.has(entity.key)) continue;
      seen.add(entity.key);
      const entityScore = scoreOf(entity.name, query, wanted);
      if (entityScore <= 0) continue;
      const articles = corpus.articlesNaming(entity.key);
      const speaks = articles.some((it) => it.entities.some((other) => other.key === entity.key && other.quotes > 0));
      const where = articles.length === 1 ? '1 article' : `${articles.length} articles`;
      const hit: Hit = {
        kind: kinds[entity.type],
        name: entity.name,
        container: speaks ? `quoted, ${where}` : where,
        uri: facts.uri,
        range: entity.range,
      };
      scored.push({ score: entityScore, hit });
    }
  }
  scored.sort((left, right) => right.score - left.score || (left.hit.name < right.hit.name ? -1 : 1));
  return scored.slice(0, limit).map((it) => it.hit);
}

/** 0 for no match; more for a closer one. */
function scoreOf(name: string, query: string, wanted: string): number {
  if (wanted === '') return 1;
  const lower = name.toLowerCase();
  const place = lower.indexOf(query.toLowerCase().trim());
  if (place >= 0) return (place === 0 ? 5 : /[\s([“"'-]/.test(lower[place - 1] ?? ' ') ? 4 : 3) + 1 / (1 + name.length);
  let at = 0;
  for (let index = 0; index < lower.length && at < wanted.length; index++) {
    if (lower[index] === wanted[at]) at++;
  }
  return at === wanted.length ? 1 + 1 / (1 + name.length) : 0;
}
