import type { AnalysisRecord } from '../../record/record';
import type { CorpusIdentity } from './identify';

/** A record that also says who is who over the corpus: what tables and views count by. */
export interface CorpusRecord extends AnalysisRecord {
  readonly quotes: readonly (AnalysisRecord['quotes'][number] & {
    readonly speaker:
      | (NonNullable<AnalysisRecord['quotes'][number]['speaker']> & { readonly corpusName: string | null })
      | null;
  })[];
  readonly entities: readonly (AnalysisRecord['entities'][number] & {
    readonly corpus: { readonly entity: string; readonly name: string } | null;
  })[];
}

/** Adds identities to a record; `identityOf` gives that of an entity by its id in the article, null if there is none. */
export function corpusRecord(
  record: AnalysisRecord,
  identityOf: (entity: string) => Pick<CorpusIdentity, 'id' | 'name'> | null,
): CorpusRecord {
  return {
    ...record,
    quotes: record.quotes.map((quote) => {
      const { speaker } = quote;
      if (speaker === null) return { ...quote, speaker: null };
      const identity = speaker.entity === null ? null : identityOf(speaker.entity);
      return { ...quote, speaker: { ...speaker, corpusName: identity?.name ?? speaker.name } };
    }),
    entities: record.entities.map((entity) => {
      const identity = identityOf(entity.id);
      return { ...entity, corpus: identity === null ? null : { entity: identity.id, name: identity.name } };
    }),
  };
}
