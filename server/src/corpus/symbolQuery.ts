import type { EntityType } from '../entities/entity';
import { formatNumber } from '../text/formatNumber';
import type { PlaceRange } from '../text/lineTable';
import { inOrder } from '../text/order';
import type { Slices } from '../work/slices';
import { Best } from './best';
import { placesOf } from './entityFact';
import type { EntityTotal } from './entityTotals';
import type { ArticleFacts } from './facts';
import type { Naming } from './naming';

/** A headline or an entity found by a search; a speaker is an entity that is quoted. */
export interface Hit {
  readonly kind: 'article' | EntityType;
  readonly name: string;
  /** What distinguishes it from others of the same name: the article's date and outlet, the count of articles. */
  readonly container: string;
  readonly uri: string;
  readonly range: PlaceRange;
}

/** What a search looks through. */
export interface Searched {
  readonly articles: Iterable<ArticleFacts>;
  readonly entities: Iterable<EntityTotal>;
  readonly namings: (key: string) => Iterable<Naming>;
}

/** Puts entities before headlines with the name. Chosen by hand: what a match at the start is worth over one inside. */
const ENTITY_BONUS = 2;

interface Found {
  readonly score: number;
  readonly name: string;
  /** What distinguishes two hits with the same name and score. */
  readonly tie: string;
  readonly of: ArticleFacts | EntityTotal;
}

/**
 * Headlines, speakers and entities whose name contains the words of `query`, or whose words start with its letters.
 * Matches at the beginning come first, then at word starts, then others. Each entity is located in the latest article
 * that names it. An empty query finds everything, the most mentioned first.
 */
export async function findSymbols(searched: Searched, query: string, limit: number, slices: Slices): Promise<Hit[]> {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((it) => it !== '');
  const best = new Best<Found>(
    limit,
    (left, right) => right.score - left.score || inOrder(left.name, right.name) || inOrder(left.tie, right.tie),
  );
  for (const entity of searched.entities) {
    if (slices.isOver()) await slices.yieldIfDue();
    const score = words.length === 0 ? entity.mentions : scoreOf(entity.name, words);
    if (score > 0) best.add({ score: score + ENTITY_BONUS, name: entity.name, tie: entity.key, of: entity });
  }
  for (const article of searched.articles) {
    if (slices.isOver()) await slices.yieldIfDue();
    const score = words.length === 0 ? 1 : scoreOf(article.title, words);
    if (score > 0) best.add({ score, name: article.title, tie: article.id, of: article });
  }
  const hits: Hit[] = [];
  for (const { of } of best.inOrder()) {
    if (slices.isOver()) await slices.yieldIfDue();
    const hit = 'title' in of ? articleHit(of) : entityHit(of, searched.namings(of.key));
    if (hit !== null) hits.push(hit);
  }
  return hits;
}

function articleHit({ title, titleRange, date, outlet, uri }: ArticleFacts): Hit {
  const container = `${date ?? 'undated'}${outlet === null ? '' : `, ${outlet}`}`;
  return { kind: 'article', name: title, container, uri, range: titleRange };
}

function entityHit({ type, name, articles, quotes }: EntityTotal, namings: Iterable<Naming>): Hit | null {
  let latest: Naming | null = null;
  for (const naming of namings) if (latest === null || isLater(naming.article, latest.article)) latest = naming;
  const [place] = latest === null ? [] : placesOf(latest.article, latest.entities);
  if (latest === null || place === undefined) return null;
  const where = articles === 1 ? '1 article' : `${formatNumber(articles)} articles`;
  return {
    kind: type,
    name,
    container: quotes > 0 ? `quoted, ${where}` : where,
    uri: latest.article.uri,
    range: place.range,
  };
}

function isLater(one: ArticleFacts, other: ArticleFacts): boolean {
  return (inOrder(one.date ?? '', other.date ?? '') || inOrder(other.id, one.id)) > 0;
}

/**
 * 0 for no match, higher for closer ones: the name must contain every word, or its initials must match. The scores are
 * chosen by hand: a match at the start counts more than one at a word start, and that more than any other.
 */
function scoreOf(name: string, words: readonly string[]): number {
  const lower = name.toLowerCase();
  let score = 1 / (1 + name.length);
  for (const word of words) {
    const place = lower.indexOf(word);
    if (place < 0) return isSubsequence(lower, words.join('')) ? 1 / (1 + name.length) : 0;
    score += place === 0 ? 5 : /[\s([“"'-]/.test(lower[place - 1] ?? ' ') ? 4 : 3;
  }
  return score;
}

/** Whether the letters occur in order, each at the start of a word or right after the previous one: `pans`. */
function isSubsequence(name: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    const next = name[at + 1] === letter ? at + 1 : name.indexOf(` ${letter}`, Math.max(at, -1)) + 1;
    if (next === 0 && !(at === -1 && name[0] === letter)) return false;
    at = next;
  }
  return true;
}
