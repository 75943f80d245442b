import type { EntityType } from '../../entities/entity';
import { inOrder } from '../../text/order';
import type { CorpusIdentity } from './identify';
import type { IdentityEvidence, NamedEntity } from './namedEntity';
import { commonest, type Member } from './nodes';

/** One line of `copydesk entities`: an entity of the corpus. Its JSON Schema is docs/entities.schema.json. */
export interface EntityLine {
  readonly schema: 1;
  readonly entity: string;
  readonly name: string;
  readonly type: EntityType;
  /** What most articles say of it; null if none says anything. */
  readonly description: string | null;
  /** The most frequent first. */
  readonly forms: readonly { readonly form: string; readonly count: number }[];
  readonly articles: readonly {
    readonly id: string;
    readonly mentions: number;
    readonly quotes: number;
    readonly forms: readonly string[];
  }[];
  readonly evidence: readonly IdentityEvidence[];
}

/** The line of an identity. */
export function entityLine({ id, name, type, members, evidence }: CorpusIdentity): EntityLine {
  const counts = new Map<string, number>();
  for (const { entity } of members)
    for (const [form, count] of entity.forms) counts.set(form, (counts.get(form) ?? 0) + count);
  const descriptions = members.flatMap((it) => it.entity.descriptors.slice(0, 1));
  return {
    schema: 1,
    entity: id,
    name,
    type,
    description: descriptions.length === 0 ? null : commonest(descriptions),
    forms: [...counts]
      .map(([form, count]) => ({ form, count }))
      .sort((left, right) => right.count - left.count || inOrder(left.form, right.form)),
    articles: articlesOf(members),
    evidence,
  };
}

/** One entry for each article, even if it has two entities of the identity. */
function articlesOf(members: readonly Member[]): EntityLine['articles'] {
  const byArticle = new Map<string, NamedEntity[]>();
  for (const { article, entity } of members) byArticle.set(article.id, [...(byArticle.get(article.id) ?? []), entity]);
  return [...byArticle].map(([id, entities]) => ({
    id,
    mentions: entities.reduce((sum, it) => sum + it.mentions, 0),
    quotes: entities.reduce((sum, it) => sum + it.quotes, 0),
    forms: [...new Set(entities.flatMap((it) => [...it.forms.keys()]))],
  }));
}
