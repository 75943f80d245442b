import { emptyLedger } from '../entities/ledger';
import { LedgerView } from '../entities/ledgerView';
import type { Correction } from './corrections';
import { type ArticleFields, noFields } from './fields/fields';

/** What readers recorded about an article in side files and settings; it overrides the analyzer. */
export interface ReadersNotes {
  /** Who said what. */
  readonly corrections: readonly Correction[];
  /** Which names are whose. */
  readonly ledger: LedgerView;
  /** Its outlet and authors, by the metadata file and the file's path. */
  readonly fields: ArticleFields;
}

export const noNotes: ReadersNotes = { corrections: [], ledger: new LedgerView(emptyLedger, ''), fields: noFields };
