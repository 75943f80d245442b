import type { EntityType } from '../../entities/entity';
import { inOrder } from '../../text/order';
import { type EntityFact, placesOf } from '../entityFact';
import { commonestName } from '../entityTotals';
import type { Naming } from '../naming';
import type { CorpusIdentity } from './identify';
import type { IdentityEvidence } from './namedEntity';

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
export function entityLine({ id, name, type, namings, evidence }: CorpusIdentity): EntityLine {
  const forms = new Map<string, number>();
  const descriptions = new Map<string, number>();
  for (const { article, entities } of namings) {
    for (const { form } of placesOf(article, entities)) if (form !== null) count(forms, form);
    for (const { descriptors } of entities) for (const { words } of descriptors.slice(0, 1)) count(descriptions, words);
  }
  return {
    schema: 1,
    entity: id,
    name,
    type,
    description: descriptions.size === 0 ? null : commonestName(descriptions, 'MISC'),
    forms: [...forms]
      .map(([form, times]) => ({ form, count: times }))
      .sort((left, right) => right.count - left.count || inOrder(left.form, right.form)),
    articles: namings.map(articleOf),
    evidence,
  };
}

function articleOf({ article, entities }: Naming): EntityLine['articles'][number] {
  const sum = (of: (entity: EntityFact) => number): number => entities.reduce((all, it) => all + of(it), 0);
  return {
    id: article.id,
    mentions: sum((it) => it.mentions),
    quotes: sum((it) => it.quotes),
    forms: [...new Set(entities.flatMap((it) => it.forms))],
  };
}

function count(counts: Map<string, number>, words: string): void {
  counts.set(words, (counts.get(words) ?? 0) + 1);
}
