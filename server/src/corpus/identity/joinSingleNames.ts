import { dayNumberOf } from '../../dates/calendar';
import { fold } from '../../text/fold';
import { phoneticKey } from '../phoneticKey';
import type { Groups } from './groups';
import type { NamedArticle } from './namedEntity';
import type { Member, Node } from './nodes';

/** In days. Chosen by hand: a running story names its people again within a week. */
const NEAR = 7;
/** How much two articles must have in common. Chosen on BASIL's triples of one event; see docs/models.md. */
const LEAST_SHARED = 2;
/** Chosen by hand: names in more than this share of a larger corpus say nothing about a story. */
const COMMON_SHARE = 0.05;
const FEWEST_COMMON = 5;

/**
 * Joins a person known by a single name in an article, `Sanders`, to the one full name of the corpus that an article of
 * the same days has, among others that both name. Where two fit, or none does, the name stays on its own: a last name
 * alone never joins two people.
 */
export function joinSingleNames(nodes: readonly Node[], groups: Groups): void {
  const byLastName = new Map<string, number[]>();
  for (const [index, { person }] of nodes.entries()) {
    if (person === null) continue;
    const key = phoneticKey(person.last.split(' ').at(-1) ?? '');
    byLastName.set(key, [...(byLastName.get(key) ?? []), index]);
  }
  const keys = keysByArticle(nodes, groups);
  const counts = new Map<string, number>();
  for (const own of keys.values()) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(FEWEST_COMMON, COMMON_SHARE * keys.size);
  const isTelling = (key: string): boolean => (counts.get(key) ?? 0) <= most;
  for (const [index, node] of nodes.entries()) {
    const [member] = node.members;
    if (!node.isBare || member === undefined) continue;
    const candidates = byLastName.get(phoneticKey(fold(node.name))) ?? [];
    const fitting = new Map<number, number>();
    for (const candidate of candidates) {
      const group = groups.of(candidate);
      const members = nodes[candidate]?.members ?? [];
      if (members.some((it) => sharedStory(member, it, { keys, isTelling }) >= LEAST_SHARED))
        fitting.set(group, candidate);
    }
    const [only] = fitting.values();
    if (only === undefined || fitting.size > 1) continue;
    groups.join(only, index, [nodes[only]?.name ?? '', node.name, 'story']);
  }
}

interface Shared {
  readonly keys: ReadonlyMap<NamedArticle, ReadonlySet<string>>;
  readonly isTelling: (key: string) => boolean;
}

/** How many telling names two articles of the same days share, besides the one in question; 0 for other days. */
function sharedStory(one: Member, other: Member, { keys, isTelling }: Shared): number {
  const [day, otherDay] = [dayNumberOf(one.article.date ?? ''), dayNumberOf(other.article.date ?? '')];
  if (day === null || otherDay === null || Math.abs(day - otherDay) > NEAR) return 0;
  const theirs = keys.get(other.article);
  let shared = 0;
  for (const key of keys.get(one.article) ?? []) if (theirs?.has(key) === true && isTelling(key)) shared++;
  return shared;
}

/** The groups that each article names, without single last names. */
function keysByArticle(nodes: readonly Node[], groups: Groups): ReadonlyMap<NamedArticle, ReadonlySet<string>> {
  const found = new Map<NamedArticle, Set<string>>();
  for (const [index, { members, isBare }] of nodes.entries())
    for (const { article } of members) {
      const own = found.get(article) ?? new Set();
      found.set(article, own);
      if (!isBare) own.add(String(groups.of(index)));
    }
  return found;
}
