import { fold } from '../text/fold';
import type { EntityType } from './entity';
import type { Ledger } from './ledger';

/** No name has more code units; what a ledger lists beyond that is known by name but not looked for in texts. */
const LONGEST_NAME = 120;

/** A name of the ledger: the name that joins all names of its entity, and its type if the ledger has one. */
export interface LedgerName {
  readonly canonical: string;
  readonly type: EntityType | null;
}

/** A name with a type, as it may be in a text. */
export interface LedgerForm {
  readonly canonical: string;
  readonly type: EntityType;
  /** How many tokens it may take at most: hyphens and full stops are tokens of their own. */
  readonly mostTokens: number;
}

/** The names that begin with one word. */
export interface LedgerForms {
  /** By their words, without case and accents, one space between them. */
  readonly byWords: ReadonlyMap<string, LedgerForm>;
  /** How many words they have, each number once: what has another is not worth a look. */
  readonly wordCounts: ReadonlySet<number>;
  /** The most tokens that any of them takes. */
  readonly mostTokens: number;
}

interface FormsDraft extends LedgerForms {
  readonly byWords: Map<string, LedgerForm>;
  readonly wordCounts: Set<number>;
  mostTokens: number;
}

/** All that a ledger says, by what articles ask; made once, however many articles ask. Names go without case and accents. */
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

  /** Whether there is nothing that every article has to heed. */
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

  /** Whether readers parted two names in every article. */
  isApart(name: string, other: string): boolean {
    return this.#apart.size > 0 && this.#apart.has(pairOf(name, other));
  }

  /** The pairs of names, as `pairOf` writes them, that readers parted in one article only. */
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

/** The key of two names in their order. */
export function pairOf(name: string, other: string): string {
  return `${fold(name)}\n${fold(other)}`;
}
