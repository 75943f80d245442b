import type { Analysis, ResolvedQuote } from '../analysis/analysis';
import { speakerLabel } from '../analysis/speakers/speakerLabel';
import type { CorpusSnapshot } from '../corpus/corpus';
import { keyedEntities } from '../corpus/entityKey';
import type { EntityTotal } from '../corpus/entityTotals';
import type { Entity } from '../entities/entity';
import type { AnalyzedDocument } from './analyzedDocument';

/** How the whole corpus knows the entities of an article, so that everything shows one name and one count. */
export interface KnownAs {
  /** The totals of an entity; null if no article of the corpus names it. */
  readonly total: (entity: Entity) => EntityTotal | null;
  readonly name: (entity: Entity) => string;
  /** The speaker of a quotation: the entity's name, or else the label in the article; null if there is none. */
  readonly speaker: (quote: ResolvedQuote) => string | null;
}

/** How the corpus knows the entities of an article. */
export async function knownAs({ id, analysis }: AnalyzedDocument, corpus: CorpusSnapshot): Promise<KnownAs> {
  const keyed = keyedEntities(analysis, id);
  const totals = await corpus.entities(keyed.map((it) => it.key));
  const byId = new Map<string, EntityTotal>();
  for (const [index, { key }] of keyed.entries()) {
    const total = totals.get(key);
    const entity = analysis.entities[index];
    if (total !== undefined && entity !== undefined) byId.set(entity.id, total);
  }
  return knownBy(analysis, (entity) => byId.get(entity.id) ?? null);
}

/** As the article itself knows them, without a corpus. */
export function knownHere(analysis: Analysis): KnownAs {
  return knownBy(analysis, () => null);
}

function knownBy({ article }: Analysis, total: KnownAs['total']): KnownAs {
  const name = (entity: Entity): string => total(entity)?.name ?? entity.name;
  return {
    total,
    name,
    speaker: (quote) => (quote.speakerEntity === null ? speakerLabel(quote, article.text) : name(quote.speakerEntity)),
  };
}
