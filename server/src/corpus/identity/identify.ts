import { inOrder } from '../../text/order';
import { Groups } from './groups';
import { joinOrganizations } from './joinOrganizations';
import { joinPeople } from './joinPeople';
import { joinSingleNames } from './joinSingleNames';
import type { IdentityEvidence, NamedArticle } from './namedEntity';
import { commonest, type Member, type Node, nodesOf } from './nodes';
import { fullness } from './personName';

/** An entity of the corpus: the entities of articles that are one. */
export interface CorpusIdentity {
  /** Its earliest article and its id there: stays the same while that article does. */
  readonly id: string;
  readonly name: string;
  readonly type: Node['type'];
  /** In order of the articles' dates, then of their ids. */
  readonly members: readonly Member[];
  readonly evidence: readonly IdentityEvidence[];
}

/**
 * Who is who in a corpus: every entity of every article in exactly one identity, whatever the order of the articles.
 * Names are joined where something speaks for it and nothing against it; see `joinPeople`, `joinOrganizations` and
 * `joinSingleNames`.
 */
export function identify(articles: readonly NamedArticle[]): CorpusIdentity[] {
  const nodes = nodesOf(articles);
  const groups = new Groups(nodes.length);
  joinPeople(nodes, groups);
  joinOrganizations(nodes, groups);
  joinSingleNames(nodes, groups);
  const byGroup = new Map<number, Node[]>();
  for (const [index, node] of nodes.entries()) {
    const group = groups.of(index);
    const known = byGroup.get(group);
    if (known === undefined) byGroup.set(group, [node]);
    else known.push(node);
  }
  const evidence = groups.evidence();
  return [...byGroup]
    .map(([group, own]) => identityOf(own, evidence.get(group) ?? []))
    .sort((left, right) => inOrder(left.id, right.id));
}

function identityOf(nodes: readonly Node[], evidence: readonly IdentityEvidence[]): CorpusIdentity {
  const members = nodes.flatMap((it) => it.members).sort(byArticle);
  const [first] = members;
  return {
    id: first === undefined ? '' : `${first.article.id}/${first.entity.id}`,
    name: nameOf(nodes),
    type: nodes.find((it) => !it.isBare)?.type ?? nodes[0]?.type ?? 'MISC',
    members,
    evidence: [...evidence].sort((left, right) => inOrder(left.a, right.a) || inOrder(left.b, right.b)),
  };
}

/** The name that most articles use of those that say most: a full name before a last name, a name before initials. */
function nameOf(nodes: readonly Node[]): string {
  const full = nodes.filter((it) => !it.isBare);
  const named = full.length > 0 ? full : nodes;
  const whole = named.filter(({ person }) => person === null || fullness(person) >= FULL_NAME);
  return commonest((whole.length > 0 ? whole : named).flatMap((it) => it.members.map(({ entity }) => entity.name)));
}

/** A first and a last name, both written out. */
const FULL_NAME = 3;

function byArticle(left: Member, right: Member): number {
  const [day, other] = [left.article.date ?? '9999', right.article.date ?? '9999'];
  return inOrder(day, other) || inOrder(left.article.id, right.article.id) || inOrder(left.entity.id, right.entity.id);
}
