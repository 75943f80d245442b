import { emptyLedger } from '../entities/ledger';
import { LedgerView } from '../entities/ledgerView';
import type { Correction } from './corrections';

/** What readers said of an article, in the side files beside the corpus; it wins over the analyzer. */
export interface ReadersNotes {
  /** Who said its quotations. */
  readonly corrections: readonly Correction[];
  /** Who is who among its names. */
  readonly ledger: LedgerView;
}

export const noNotes: ReadersNotes = { corrections: [], ledger: new LedgerView(emptyLedger, '') };
