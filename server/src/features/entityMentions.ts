import type { Analysis } from '../analysis/analysis';
import type { Corpus } from '../corpus/corpus';
import { mentionPlaces } from '../corpus/entityFact';
import { corpusKey } from '../corpus/entityKey';
import { factsOf } from '../corpus/facts';
import type { Entity, Mention } from '../entities/entity';
import type { PlaceRange } from '../text/lineTable';
import { inOrder } from '../text/order';
import { touches } from '../text/span';
import type { AnalysedDocument } from './analysedDocument';

/** A mention in an article of the corpus. */
export interface MentionLocation {
  readonly uri: string;
  readonly range: PlaceRange;
  /** As written; null for a word that is no name, `the ministry`. */
  readonly form: string | null;
}

/** The mention at `offset` and its entity; null where nobody is named. */
export function mentionAt({ entities }: Analysis, offset: number): { entity: Entity; mention: Mention } | null {
  for (const entity of entities) {
    const mention = entity.mentions.find((it) => touches(it, offset));
    if (mention !== undefined) return { entity, mention };
  }
  return null;
}

/** Every mention of an entity of an article: its own first, then those of the other articles by date. */
export function mentionsOf(
  { uri, analysis, lines }: AnalysedDocument,
  entity: Entity,
  corpus: Corpus,
): MentionLocation[] {
  const key = corpusKey(entity, uri);
  const others = corpus
    .articlesNaming(key)
    .filter((it) => it.uri !== uri)
    .sort((left, right) => inOrder(left.date ?? '', right.date ?? '') || inOrder(left.uri, right.uri));
  return [corpus.get(uri) ?? factsOf(uri, analysis, lines), ...others].flatMap((article) =>
    article.entities
      .filter((it) => it.key === key)
      .flatMap((it) => mentionPlaces(article, it).map((place) => ({ uri: article.uri, ...place }))),
  );
}
