import { inOrder } from '../../text/order';
import type { CorpusChange } from '../corpus';
import type { EntityTotal } from '../entityTotals';
import type { ArticleFacts } from '../facts';
import type { Identities } from '../identities';
import { inTime, type Naming } from '../naming';
import { Tables } from '../tables';
import { evidenceOf } from './evidence';
import type { KeyVerdict } from './judgements';
import type { IdentityEvidence } from './namedEntity';

/** An entity of the corpus: the entities of articles that are one. */
export interface CorpusIdentity extends Pick<EntityTotal, 'name' | 'type'> {
  /** Its earliest article and its id there: stays the same while that article does. */
  readonly id: string;
  /** In order of the articles' dates, then of their ids. */
  readonly namings: readonly Naming[];
  readonly evidence: readonly IdentityEvidence[];
}

/**
 * Who is who in a corpus, in order of the ids: every entity of every article in exactly one identity, whatever the order
 * of the articles, and what readers say of their keys. As the editor counts; see `IdentityIndex`.
 */
export function identify(articles: readonly ArticleFacts[], verdicts: readonly KeyVerdict[]): CorpusIdentity[] {
  const { identities } = tablesOf(articles, verdicts);
  return [...identities.all()]
    .map((total) => identityOf(total, identities))
    .sort((left, right) => inOrder(left.id, right.id));
}

function tablesOf(articles: readonly ArticleFacts[], verdicts: readonly KeyVerdict[]): Tables {
  const tables = new Tables();
  const set = articles.map((facts): CorpusChange => ({ kind: 'set', facts }));
  tables.change([...set, { kind: 'judge', verdicts }]);
  return tables;
}

function identityOf({ key, name, type }: EntityTotal, identities: Identities): CorpusIdentity {
  const first = identities.first(key);
  return {
    id: first === null ? '' : `${first.id}/${first.entity}`,
    name,
    type,
    namings: [...identities.namings(key)].sort(inTime),
    evidence: evidenceOf(key, identities),
  };
}
