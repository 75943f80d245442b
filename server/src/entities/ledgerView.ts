import type { Ledger } from './ledger';
import { type LedgerForms, LedgerIndex, type LedgerName, pairOf } from './ledgerIndex';

/** What a ledger says of one article's names. Names are compared without case and accents. */
export class LedgerView {
  readonly #index: LedgerIndex;
  readonly #apart: ReadonlySet<string> | null;

  /** `article` is the path below the folder of the side file; the views of one ledger share their `index`. */
  constructor(ledger: Ledger, article: string, index = new LedgerIndex(ledger)) {
    this.#index = index;
    this.#apart = index.apartIn(article);
  }

  get isEmpty(): boolean {
    return this.#index.isEmpty && this.#apart === null;
  }

  isIgnored(name: string): boolean {
    return this.#index.isIgnored(name);
  }

  /** The name that joins all names of an entity, and its type if the ledger has one; null for a name it does not list. */
  listed(name: string): LedgerName | null {
    return this.#index.listed(name);
  }

  /** The names with a kind that begin with a word, given without case and accents; null where none does. */
  beginningWith(word: string): LedgerForms | null {
    return this.#index.beginningWith(word);
  }

  /** Whether readers said that two names are not one's. */
  isApart(name: string, other: string): boolean {
    return this.#index.isApart(name, other) || (this.#apart?.has(pairOf(name, other)) ?? false);
  }
}
