import { dayNumberOf, type IsoDate, isoOfDayNumber } from '../dates/calendar';
import type { EntityType } from '../entities/entity';
import { fold } from '../text/fold';
import type { PlaceRange } from '../text/lineTable';
import type { ArticleFacts } from './facts';
import { type Frequency, frequencyOf } from './frequency';

/** What articles say of an entity beside its name: how many do, when, and where it was read. */
export interface Description {
  readonly words: string;
  readonly articles: number;
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  readonly uri: string;
  readonly range: PlaceRange;
}

/** An entity that stands in the same articles. */
export interface Companion {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  readonly articles: number;
}

/** An entity over the articles that name it. */
export interface EntityProfile {
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  /** In how many articles it is named month by month, or in longer steps; null where all fall into one. */
  readonly frequency: Frequency | null;
  /** People, organisations and places of most of the same articles, the most first; of two at least where there are more. */
  readonly companions: readonly Companion[];
  /** Whether all its articles were counted for the companions; else some of them, evenly chosen. */
  readonly isCounted: boolean;
}

/** An entity of a whole corpus is looked at in so many of its articles, evenly chosen: an answer must be at once. */
const MOST_ARTICLES = 2000;
const MOST_COMPANIONS = 3;
/** A description from longer ago than this tells less than a rarer new one. */
const RECENT_DAYS = 400;

/** Sums an entity up over the articles that name it. */
export function entityProfile(key: string, articles: readonly ArticleFacts[]): EntityProfile {
  const dates = articles.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return {
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    frequency: frequencyOf(dates),
    companions: companionsOf(key, sampled(articles)),
    isCounted: articles.length <= MOST_ARTICLES,
  };
}

function companionsOf(key: string, articles: readonly ArticleFacts[]): Companion[] {
  const counts = new Map<string, { name: string; type: EntityType; articles: number }>();
  for (const { entities } of articles) {
    for (const entity of entities) {
      if (entity.key === key || entity.type === 'MISC') continue;
      const known = counts.get(entity.key);
      if (known === undefined) counts.set(entity.key, { name: entity.name, type: entity.type, articles: 1 });
      else known.articles++;
    }
  }
  const fewest = articles.length > 2 ? 2 : 1;
  return [...counts]
    .filter(([, it]) => it.articles >= fewest)
    .map(([companion, it]): Companion => ({ key: companion, ...it }))
    .sort((left, right) => right.articles - left.articles || (left.name < right.name ? -1 : 1))
    .slice(0, MOST_COMPANIONS);
}

/**
 * The description that suits an article of a date best: of those that articles gave in the year before it the most
 * frequent, else of all before it, else of all. Where there is no date, the most frequent of all.
 */
export function bestDescription(
  key: string,
  articles: readonly ArticleFacts[],
  date: IsoDate | null,
): Description | null {
  const given = articles.flatMap((article) => {
    const entity = article.entities.find((it) => it.key === key);
    return (entity?.descriptors ?? []).map((it) => ({ ...it, uri: article.uri, date: article.date }));
  });
  if (date === null) return mostFrequent(given);
  const before = given.filter((it) => it.date !== null && it.date <= date);
  const day = dayNumberOf(date);
  const oldest = day === null ? date : isoOfDayNumber(day - RECENT_DAYS);
  const recent = before.filter((it) => it.date !== null && it.date >= oldest);
  return mostFrequent(recent) ?? mostFrequent(before) ?? mostFrequent(given);
}

interface Given {
  readonly words: string;
  readonly range: PlaceRange;
  readonly uri: string;
  readonly date: IsoDate | null;
}

/** Of descriptions that as many articles give the longer one: it says more. */
function mostFrequent(given: readonly Given[]): Description | null {
  const groups = new Map<string, Given[]>();
  for (const one of given) {
    const words = fold(one.words);
    const known = groups.get(words);
    if (known === undefined) groups.set(words, [one]);
    else known.push(one);
  }
  let best: Description | null = null;
  let bestWeight = 0;
  for (const group of groups.values()) {
    const [one] = group;
    if (one === undefined) continue;
    const articles = new Set(group.map((it) => it.uri)).size;
    const weight = articles * weightOf(one.words) + one.words.length / 1000;
    if (weight <= bestWeight) continue;
    const dates = group.flatMap((it) => (it.date === null ? [] : [it.date])).sort();
    bestWeight = weight;
    best = {
      words: one.words,
      articles,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
      uri: one.uri,
      range: one.range,
    };
  }
  return best;
}

/** A title alone, "minister", is said most and tells least; one cut short, "Sen.", is hardly more than an address. */
function weightOf(words: string): number {
  return words.includes(' ') ? 8 : words.endsWith('.') ? 1 : 2;
}

function sampled(articles: readonly ArticleFacts[]): readonly ArticleFacts[] {
  if (articles.length <= MOST_ARTICLES) return articles;
  const step = articles.length / MOST_ARTICLES;
  return Array.from({ length: MOST_ARTICLES }, (_, index) => articles[Math.floor(index * step)]).filter(
    (it) => it !== undefined,
  );
}
