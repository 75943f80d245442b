import type { Analysis } from '../analysis/analysis';
import type { CorpusSnapshot } from '../corpus/corpus';
import type { DocumentRef } from '../corpus/documentId';
import { placesOf } from '../corpus/entityFact';
import { corpusKey } from '../corpus/entityKey';
import { factsOf } from '../corpus/facts';
import { inPages } from '../corpus/paging';
import type { Entity, Mention } from '../entities/entity';
import type { PlaceRange } from '../text/lineTable';
import { touches } from '../text/span';
import type { AnalyzedDocument } from './analyzedDocument';

/** A mention in an article of the corpus. */
export interface MentionLocation extends DocumentRef {
  readonly range: PlaceRange;
  /** As written; null for a word that is not a name, `the ministry`. */
  readonly form: string | null;
}

/** The mention at `offset` and its entity; null if there is none. */
export function mentionAt({ entities }: Analysis, offset: number): { entity: Entity; mention: Mention } | null {
  for (const entity of entities) {
    const mention = entity.mentions.find((it) => touches(it, offset));
    if (mention !== undefined) return { entity, mention };
  }
  return null;
}

/**
 * The mentions of an entity: first those of the document itself, then those of other articles by date. Stops after the
 * article that reaches `most`.
 */
export async function mentionsOf(
  document: AnalyzedDocument,
  entity: Entity,
  corpus: CorpusSnapshot,
  most: number,
): Promise<MentionLocation[]> {
  const { id, uri, analysis, lines } = document;
  const key = corpusKey(analysis, entity, id);
  const keys = new Set(await corpus.keysOf(key));
  const own = factsOf(document, analysis, lines);
  const entities = own.entities.filter((it) => keys.has(it.key));
  const found = placesOf(own, entities).map((place): MentionLocation => ({ id, uri, ...place }));
  const articles = inPages((after, limit) => corpus.naming({ key, order: 'oldest', after, limit }));
  for await (const article of articles) {
    if (article.id === id) continue;
    if (found.length >= most) break;
    for (const place of article.mentions) found.push({ id: article.id, uri: article.uri, ...place });
  }
  return found;
}
