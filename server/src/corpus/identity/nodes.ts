import { BARE, type EntityType } from '../../entities/entity';
import { lookUp } from '../../entities/gazetteer/gazetteer';
import { placesCalled } from '../../entities/knowledge/places';
import { inOrder } from '../../text/order';
import { bodyOf, isPerCountry } from './bodyName';
import type { NamedArticle, NamedEntity } from './namedEntity';
import { type PersonName, personName } from './personName';

/** An entity in an article. */
export interface Member {
  readonly article: NamedArticle;
  readonly entity: NamedEntity;
}

/** What is certainly one entity: all articles' entities with one full name, or a single name in one article. */
export interface Node {
  readonly key: string;
  readonly type: EntityType;
  /** The name that most articles use. */
  readonly name: string;
  readonly members: readonly Member[];
  /** The parts of a person's full name; null for anything else. */
  readonly person: PersonName | null;
  /** Whether it is a person known by a single name. */
  readonly isBare: boolean;
}

/** The nodes of a corpus in order of their keys, so that the order of the articles makes no difference. */
export function nodesOf(articles: readonly NamedArticle[]): Node[] {
  const byKey = new Map<string, Member[]>();
  for (const article of articles)
    for (const entity of article.entities) {
      const key = keyOf(entity, article);
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [{ article, entity }]);
      else known.push({ article, entity });
    }
  return [...byKey.keys()].sort(inOrder).map((key) => {
    const members = (byKey.get(key) ?? []).sort((left, right) => inOrder(left.article.id, right.article.id));
    const name = commonest(members.map((it) => it.entity.name));
    const type = members[0]?.entity.type ?? 'MISC';
    const isBare = key.startsWith(BARE);
    return { key, type, name, members, isBare, person: type === 'PER' && !isBare ? personName(name) : null };
  });
}

/** The commonest of some names; on a tie the longest, then the first in order. */
export function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best = ['']] = [...counts].sort(
    ([left, count], [right, other]) => other - count || right.length - left.length || inOrder(left, right),
  );
  return best[0];
}

/**
 * The key of a node. A single last name, and a ministry whose country the article does not tell, are certain only within
 * their article; a ministry with a country is that country's.
 */
function keyOf({ key, type, name }: NamedEntity, { id, country }: NamedArticle): string {
  if (key.startsWith(BARE)) return `${key}@${id}`;
  if (type !== 'ORG') return key;
  const [body, own] = withCountry(name);
  if (!isPerCountry(body)) return key;
  const of = own ?? country;
  return of === null ? `${key}@${id}` : `ORG:${bodyOf(body)} of ${of}`;
}

/** `Russian Foreign Ministry` and `Foreign Ministry of Russia` as the ministry and its country. */
function withCountry(name: string): [body: string, country: string | null] {
  const of = / of (?:the )?(\p{Lu}[\p{L} ]+)$/u.exec(name);
  const after = of === null ? null : countryCalled(of[1] ?? '');
  if (of !== null && after !== null) return [name.slice(0, of.index), after];
  const space = name.indexOf(' ');
  const before = space < 0 ? null : countryCalled(name.slice(0, space));
  return before === null ? [name, null] : [name.slice(space + 1), before];
}

function countryCalled(name: string): string | null {
  const kind = lookUp(name)?.kind;
  if (kind !== 'country' && kind !== 'nationality') return null;
  const [place, ...others] = placesCalled(name);
  return place === undefined || others.length > 0 ? null : place.country;
}
