import type { Ledger } from './ledger';
import { LedgerIndex } from './ledgerIndex';
import { LedgerView } from './ledgerView';

/** The views of a ledger by article: one for each article that it names, and one for all others. */
export class LedgerViews {
  readonly #shared: LedgerView;
  readonly #own = new Map<string, LedgerView>();

  constructor(readonly ledger: Ledger) {
    const index = new LedgerIndex(ledger);
    this.#shared = new LedgerView(ledger, '', index);
    for (const { article } of ledger.splits)
      if (article !== null && !this.#own.has(article)) this.#own.set(article, new LedgerView(ledger, article, index));
  }

  /** `article` is its path relative to the side file's folder. */
  of(article: string): LedgerView {
    return this.#own.get(article) ?? this.#shared;
  }
}
