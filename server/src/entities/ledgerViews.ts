import type { Ledger } from './ledger';
import { LedgerView } from './ledgerView';

/** The views of a ledger by article: one for all, and one for each article that it names. */
export class LedgerViews {
  readonly #shared: LedgerView;
  readonly #own = new Map<string, LedgerView>();

  constructor(readonly ledger: Ledger) {
    this.#shared = new LedgerView(ledger, '');
    for (const { article } of ledger.splits)
      if (article !== null && !this.#own.has(article)) this.#own.set(article, new LedgerView(ledger, article));
  }

  /** `article` is the path below the folder of the side file. */
  of(article: string): LedgerView {
    return this.#own.get(article) ?? this.#shared;
  }
}
