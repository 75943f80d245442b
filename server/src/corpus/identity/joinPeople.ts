import type { Groups } from './groups';
import type { Node } from './nodes';
import { canBeOne, hasOnlyInitials, lastNameKey, type PersonName } from './personName';

/** Chosen by hand: more people with one last name are a list of names, where forms of one name cannot be told. */
const MOST_NAMESAKES = 400;

/**
 * Joins people's full names that can be one person's, `Donald Trump` and `Donald J. Trump`, unless another name in the
 * corpus makes it ambiguous, or an article names both.
 */
export function joinPeople(nodes: readonly Node[], groups: Groups): void {
  const namesakes = new Map<string, number[]>();
  for (const [index, { person }] of nodes.entries()) {
    if (person === null) continue;
    const key = lastNameKey(person);
    const known = namesakes.get(key);
    if (known === undefined) namesakes.set(key, [index]);
    else known.push(index);
  }
  for (const indexes of namesakes.values())
    if (indexes.length > 1 && indexes.length <= MOST_NAMESAKES) joinNamesakes(indexes, nodes, groups);
}

function joinNamesakes(indexes: readonly number[], nodes: readonly Node[], groups: Groups): void {
  const people = indexes.flatMap((index) => {
    const node = nodes[index];
    return node?.person == null ? [] : [{ index, node, person: node.person }];
  });
  const fitting = new Map(
    people.map((it) => [it, people.filter((other) => other === it || canBeOne(it.person, other.person))]),
  );
  /** Those whose fitting names are all one person's. */
  const clear = new Set(
    people.filter((it) => {
      const names = fitting.get(it) ?? [];
      return names.every((one) => names.every((other) => canBeOne(one.person, other.person)));
    }),
  );
  for (const one of clear)
    for (const other of fitting.get(one) ?? []) {
      if (other.index <= one.index || !clear.has(other)) continue;
      if (areBothNamed(one.node, other.node) || !isEnough(one, other)) continue;
      groups.join(one.index, other.index, [one.node.name, other.node.name, 'full-name']);
    }
}

interface Named {
  readonly node: Node;
  readonly person: PersonName;
}

/** `J. Roe` alone may be anybody: it has to be near `Jane Roe` in the corpus, by an outlet or by who else is named. */
function isEnough(one: Named, other: Named): boolean {
  if (!hasOnlyInitials(one.person) && !hasOnlyInitials(other.person)) return true;
  const outlets = new Set(one.node.members.flatMap((it) => it.article.outlet ?? []));
  if (other.node.members.some((it) => it.article.outlet !== null && outlets.has(it.article.outlet))) return true;
  const named = new Set(one.node.members.flatMap((it) => it.article.entities.flatMap(keyOfPerson)));
  return other.node.members.some((it) =>
    it.article.entities.some((entity) => entity !== it.entity && keyOfPerson(entity).some((key) => named.has(key))),
  );
}

function keyOfPerson({ type, key, name }: { type: string; key: string; name: string }): string[] {
  return type === 'PER' && name.includes(' ') ? [key] : [];
}

/** Whether an article names both, so that it takes them for two. */
function areBothNamed(one: Node, other: Node): boolean {
  const articles = new Set(one.members.map((it) => it.article.id));
  return other.members.some((it) => articles.has(it.article.id));
}
