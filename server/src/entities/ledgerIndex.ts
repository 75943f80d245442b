import { fold } from '../text/fold';
import type { EntityType } from './entity';
import type { Ledger } from './ledger';

/** In code units, chosen by hand. Longer names apply to names that were found, but are not searched for in texts. */
const LONGEST_NAME = 120;

/** The canonical name of an entity in the ledger, and its type if the ledger has one. */
export interface LedgerName {
  readonly canonical: string;
  readonly type: EntityType | null;
}

/** A name with a type, as it is searched for in texts. */
export interface LedgerForm {
  readonly canonical: string;
  readonly type: EntityType;
  /** How many tokens it may take at most: hyphens and periods are tokens of their own. */
  readonly mostTokens: number;
}

/** The names that start with the same word. */
export interface LedgerForms {
  /** By their folded words, joined by single spaces. */
  readonly byWords: ReadonlyMap<string, LedgerForm>;
  /** The numbers of words that they have, so that other lengths are skipped. */
  readonly wordCounts: ReadonlySet<number>;
  /** The maximum of their `mostTokens`. */
  readonly mostTokens: number;
}

interface FormsDraft extends LedgerForms {
  readonly byWords: Map<string, LedgerForm>;
  readonly wordCounts: Set<number>;
  mostTokens: number;
}

/** A ledger indexed for lookups, built once for all articles. Names are compared without case and accents. */
export class LedgerIndex {
  readonly #names = new Map<string, LedgerName>();
  readonly #byFirstWord = new Map<string, FormsDraft>();
  readonly #ignored: ReadonlySet<string>;
  readonly #apart = new Set<string>();
  readonly #apartIn = new Map<string, Set<string>>();

  constructor({ entities, ignored, splits }: Ledger) {
    this.#ignored = new Set(ignored.map(fold));
    for (const { name, type, aliases } of entities)
      for (const form of [name, ...aliases]) this.#add(fold(form), { canonical: name, type });
    for (const { name, from, article } of splits) {
      const pairs = article === null ? this.#apart : this.#pairsOf(article);
      pairs.add(pairOf(name, from));
      pairs.add(pairOf(from, name));
    }
  }

  /** Whether nothing in it applies to every article. */
  get isEmpty(): boolean {
    return this.#names.size === 0 && this.#ignored.size === 0 && this.#apart.size === 0;
  }

  isIgnored(name: string): boolean {
    return this.#ignored.has(fold(name));
  }

  listed(name: string): LedgerName | null {
    return this.#names.get(fold(name)) ?? null;
  }

  beginningWith(word: string): LedgerForms | null {
    return this.#byFirstWord.get(word) ?? null;
  }

  /** Whether two names are kept apart in every article. */
  isApart(name: string, other: string): boolean {
    return this.#apart.size > 0 && this.#apart.has(pairOf(name, other));
  }

  /** The names kept apart in one article only, as keys of `pairOf`; null if there are none. */
  apartIn(article: string): ReadonlySet<string> | null {
    return this.#apartIn.get(article) ?? null;
  }

  #add(form: string, { canonical, type }: LedgerName): void {
    this.#names.set(form, { canonical, type });
    if (type === null || form.length > LONGEST_NAME) return;
    const words = form.split(/\s+/);
    const [first = ''] = words;
    const mostTokens = 2 * words.length + 1;
    const known = this.#byFirstWord.get(first) ?? { byWords: new Map(), wordCounts: new Set(), mostTokens: 0 };
    this.#byFirstWord.set(first, known);
    known.mostTokens = Math.max(known.mostTokens, mostTokens);
    known.wordCounts.add(words.length);
    const written = words.join(' ');
    if (!known.byWords.has(written)) known.byWords.set(written, { canonical, type, mostTokens });
  }

  #pairsOf(article: string): Set<string> {
    const known = this.#apartIn.get(article) ?? new Set<string>();
    this.#apartIn.set(article, known);
    return known;
  }
}

/** The key of an ordered pair of names. */
export function pairOf(name: string, other: string): string {
  return `${fold(name)}\n${fold(other)}`;
}
