import { emptyLedger } from '../entities/ledger';
import { LedgerView } from '../entities/ledgerView';
import type { Correction } from './corrections';

/** What readers recorded about an article in the side files; it overrides the analyzer. */
export interface ReadersNotes {
  /** Who said what. */
  readonly corrections: readonly Correction[];
  /** Which names are whose. */
  readonly ledger: LedgerView;
}

export const noNotes: ReadersNotes = { corrections: [], ledger: new LedgerView(emptyLedger, '') };
