import { fold } from '../text/fold';
import type { EntityType } from './entity';
import type { Ledger } from './ledger';

/** A name of the ledger as it may stand in a text. */
interface LedgerName {
  readonly words: readonly string[];
  readonly canonical: string;
  readonly type: EntityType | null;
}

/** What a ledger says of one article's names. Names are compared without case and accents. */
export class LedgerView {
  readonly #names = new Map<string, LedgerName>();
  readonly #byFirstWord = new Map<string, LedgerName[]>();
  readonly #ignored: ReadonlySet<string>;
  readonly #apart = new Set<string>();

  /** `article` is the path below the folder of the side file. */
  constructor(ledger: Ledger, article: string) {
    this.#ignored = new Set(ledger.ignored.map(fold));
    for (const { name, type, aliases } of ledger.entities) {
      for (const form of [name, ...aliases]) {
        const words = fold(form).split(/\s+/);
        const entry: LedgerName = { words, canonical: name, type };
        this.#names.set(fold(form), entry);
        const [first = ''] = words;
        const known = this.#byFirstWord.get(first);
        if (known === undefined) this.#byFirstWord.set(first, [entry]);
        else known.push(entry);
      }
    }
    for (const { name, from, article: where } of ledger.splits) {
      if (where !== null && where !== article) continue;
      this.#apart.add(`${fold(name)}\n${fold(from)}`);
      this.#apart.add(`${fold(from)}\n${fold(name)}`);
    }
  }

  get isEmpty(): boolean {
    return this.#names.size === 0 && this.#ignored.size === 0 && this.#apart.size === 0;
  }

  isIgnored(name: string): boolean {
    return this.#ignored.has(fold(name));
  }

  /** The name that joins all names of an entity, and its kind where the ledger tells; null for a name it does not list. */
  listed(name: string): { readonly canonical: string; readonly type: EntityType | null } | null {
    return this.#names.get(fold(name)) ?? null;
  }

  /** Listed names that begin with a word, given without case and accents. */
  beginningWith(word: string): readonly LedgerName[] {
    return this.#byFirstWord.get(word) ?? [];
  }

  /** Whether readers said that two names are not one's. */
  isApart(name: string, other: string): boolean {
    return this.#apart.has(`${fold(name)}\n${fold(other)}`);
  }
}
