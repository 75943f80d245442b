import { dayNumberOf, type IsoDate, isoOfDayNumber } from '../dates/calendar';
import type { EntityType } from '../entities/entity';
import { fold } from '../text/fold';
import type { PlaceRange } from '../text/lineTable';
import { inOrder } from '../text/order';
import { type Frequency, frequencyOf } from './frequency';
import type { Naming } from './naming';

/** How articles describe an entity: how many, when, and the place of one of them. */
export interface Description {
  readonly words: string;
  readonly articles: number;
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  readonly uri: string;
  readonly range: PlaceRange;
}

/** An entity mentioned in the same articles. */
export interface Companion {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  readonly articles: number;
}

/** A summary of an entity over the articles that name it. */
export interface EntityProfile {
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  /** The number of articles that name it by month, or in longer steps; null if all are in one month. */
  readonly frequency: Frequency | null;
  /**
   * People, organizations and places most often named in the same articles, in at least two if there are more than two.
   */
  readonly companions: readonly Companion[];
  /** Whether the companions were counted in all its articles, rather than in an even sample. */
  readonly isCounted: boolean;
  /** The description that best fits the requested day; null if there is none. */
  readonly description: Description | null;
}

/** How many articles companions are counted in. Chosen by hand, so that a hover is immediate. */
const MOST_ARTICLES = 2000;
/** Chosen by hand: what fits on one line of a hover. */
const MOST_COMPANIONS = 3;
/** A description older than this counts less than a rarer recent one. Chosen by hand: a year and a month. */
const RECENT_DAYS = 400;

/** The entity of a profile, and who is who around it. */
export interface Profiled {
  /** The key that stands for the entity. */
  readonly key: string;
  /** The key that stands for the entity of another key. */
  readonly canonical: (key: string) => string;
  /** Its name in the corpus; null if the corpus does not have it. */
  readonly name: (key: string) => string | null;
}

/** Summarizes an entity over the articles that name it; the result does not depend on their order. */
export function entityProfile(postings: readonly Naming[], asOf: IsoDate | null, profiled: Profiled): EntityProfile {
  const counts = new Map<IsoDate, number>();
  for (const { article } of postings)
    if (article.date !== null) counts.set(article.date, (counts.get(article.date) ?? 0) + 1);
  const days = [...counts].sort(([left], [right]) => inOrder(left, right));
  return {
    first: days[0]?.[0] ?? null,
    last: days.at(-1)?.[0] ?? null,
    frequency: frequencyOf(days),
    companions: companionsOf(sampled(postings), profiled),
    isCounted: postings.length <= MOST_ARTICLES,
    description: bestDescription(postings, asOf),
  };
}

function companionsOf(postings: readonly Naming[], { key, canonical, name }: Profiled): Companion[] {
  const counts = new Map<string, { name: string; type: EntityType; articles: number; last: string }>();
  for (const { article } of postings) {
    for (let index = 0; index < article.entityCount; index++) {
      const type = article.type(index);
      if (type === 'MISC') continue;
      const companion = canonical(article.key(index));
      if (companion === key) continue;
      const known = counts.get(companion);
      const own = article.name(index);
      if (known === undefined) counts.set(companion, { name: own, type, articles: 1, last: article.id });
      else {
        // An article may name it under two keys.
        if (known.last !== article.id) known.articles++;
        known.last = article.id;
        if (own < known.name) known.name = own;
      }
    }
  }
  const fewest = postings.length > 2 ? 2 : 1;
  return [...counts]
    .filter(([, it]) => it.articles >= fewest)
    .map(([companion, { type, articles, ...it }]): Companion => {
      return { key: companion, name: name(companion) ?? it.name, type, articles };
    })
    .sort(
      (left, right) => right.articles - left.articles || inOrder(left.name, right.name) || inOrder(left.key, right.key),
    )
    .slice(0, MOST_COMPANIONS);
}

/**
 * The description that fits a day best: the most frequent in the `RECENT_DAYS` before it, else in all the time before
 * it, else of all. Without a day, the most frequent of all.
 */
function bestDescription(postings: readonly Naming[], asOf: IsoDate | null): Description | null {
  const given: Occurrence[] = [];
  for (const { article, entities } of postings)
    for (const entity of entities)
      for (const it of entity.descriptors) given.push({ ...it, uri: article.uri, date: article.date });
  if (given.length === 0 || asOf === null) return mostFrequent(given);
  const before = given.filter((it) => it.date !== null && it.date <= asOf);
  const day = dayNumberOf(asOf);
  const oldest = day === null ? asOf : isoOfDayNumber(day - RECENT_DAYS);
  const recent = before.filter((it) => it.date !== null && it.date >= oldest);
  return mostFrequent(recent) ?? mostFrequent(before) ?? mostFrequent(given);
}

interface Occurrence {
  readonly words: string;
  readonly range: PlaceRange;
  readonly uri: string;
  readonly date: IsoDate | null;
}

/** The most frequent description by weight; of equally frequent ones the longer, then the first in order. */
function mostFrequent(given: readonly Occurrence[]): Description | null {
  const groups = new Map<string, Occurrence[]>();
  for (const one of given) {
    const words = fold(one.words);
    const known = groups.get(words);
    if (known === undefined) groups.set(words, [one]);
    else known.push(one);
  }
  let best: { readonly words: string; readonly group: readonly Occurrence[] } | null = null;
  let bestWeight = 0;
  for (const [words, group] of groups) {
    const articles = new Set(group.map((it) => it.uri)).size;
    // The length only breaks ties: no description has a thousand characters.
    const weight = articles * weightOf(words) + words.length / 1000;
    if (weight < bestWeight || (weight === bestWeight && best !== null && words > best.words)) continue;
    bestWeight = weight;
    best = { words, group };
  }
  return best === null ? null : described(best.group);
}

function described(group: readonly Occurrence[]): Description | null {
  const inText = [...group].sort(
    (left, right) => inOrder(left.date ?? '', right.date ?? '') || inOrder(left.uri, right.uri),
  );
  const [one] = inText;
  if (one === undefined) return null;
  const dates = inText.flatMap((it) => (it.date === null ? [] : [it.date]));
  return {
    words: one.words,
    articles: new Set(group.map((it) => it.uri)).size,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    uri: one.uri,
    range: one.range,
  };
}

/**
 * A bare title, "minister", is the most frequent description and the least informative; an abbreviation, "Sen.", is
 * hardly more than a form of address. The weights are chosen by hand.
 */
function weightOf(words: string): number {
  return words.includes(' ') ? 8 : words.endsWith('.') ? 1 : 2;
}

/** An even sample of at most `MOST_ARTICLES` articles, by id. */
function sampled(postings: readonly Naming[]): readonly Naming[] {
  if (postings.length <= MOST_ARTICLES) return postings;
  const inIds = [...postings].sort((left, right) => inOrder(left.article.id, right.article.id));
  const step = inIds.length / MOST_ARTICLES;
  const chosen: Naming[] = [];
  for (let index = 0; index < MOST_ARTICLES; index++) {
    const posting = inIds[Math.floor(index * step)];
    if (posting !== undefined) chosen.push(posting);
  }
  return chosen;
}
