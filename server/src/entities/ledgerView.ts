import type { Ledger } from './ledger';
import { type LedgerForms, LedgerIndex, type LedgerName, pairOf } from './ledgerIndex';

/** A ledger as it applies to one article. Names are compared without case and accents. */
export class LedgerView {
  readonly #index: LedgerIndex;
  readonly #apart: ReadonlySet<string> | null;

  /** `article` is its path relative to the side file's folder; the views of one ledger share their `index`. */
  constructor(
    readonly ledger: Ledger,
    readonly article: string,
    index = new LedgerIndex(ledger),
  ) {
    this.#index = index;
    this.#apart = index.apartIn(article);
  }

  get isEmpty(): boolean {
    return this.#index.isEmpty && this.#apart === null;
  }

  isIgnored(name: string): boolean {
    return this.#index.isIgnored(name);
  }

  /** The canonical name of an entity, and its type if the ledger has one; null if the name is not listed. */
  listed(name: string): LedgerName | null {
    return this.#index.listed(name);
  }

  /** The names with a type that start with a folded word; null if none does. */
  beginningWith(word: string): LedgerForms | null {
    return this.#index.beginningWith(word);
  }

  /** Whether two names are kept apart. */
  isApart(name: string, other: string): boolean {
    return this.#index.isApart(name, other) || (this.#apart?.has(pairOf(name, other)) ?? false);
  }
}
