import type { EntityType } from '../entities/entity';
import { nameWords } from '../rules/spelling/nameWords';
import { inOrder } from '../text/order';
import type { EntityFact } from './entityFact';
import { Tally } from './tally';

/** The totals of an entity over the corpus. */
export interface EntityTotal {
  /** The corpus key that stands for all of its keys. */
  readonly key: string;
  readonly type: EntityType;
  /** The name that most articles use. */
  readonly name: string;
  readonly articles: number;
  readonly mentions: number;
  readonly quotes: number;
}

interface Counts {
  readonly type: EntityType;
  articles: number;
  mentions: number;
  quotes: number;
  /** The number of articles that use each name, and each form. */
  readonly names: Tally;
  readonly forms: Tally;
  /** The number of articles that use each word of the forms; null as long as there is one form, which has them all. */
  writing: Tally | null;
}

/** The totals of all corpus keys, updated with every change, so that queries need not count. */
export class EntityTotals {
  readonly #counts = new Map<string, Counts>();

  /** Adds an article's entities, or removes them for -1. */
  change(entities: readonly EntityFact[], by: 1 | -1): void {
    for (const { key, type, name, mentions, quotes, forms } of entities) {
      let counts = this.#counts.get(key);
      if (counts === undefined) {
        const tallies = { names: new Tally(), forms: new Tally(), writing: null };
        counts = { type, articles: 0, mentions: 0, quotes: 0, ...tallies };
        this.#counts.set(key, counts);
      }
      counts.articles += by;
      counts.mentions += by * mentions;
      counts.quotes += by * quotes;
      counts.names.add(name, by);
      countForms(counts, forms, by);
      if (counts.articles <= 0) this.#counts.delete(key);
    }
  }

  /** The keys of all entities, in no particular order. */
  keys(): Iterable<string> {
    return this.#counts.keys();
  }

  of(key: string): EntityTotal | null {
    const counts = this.#counts.get(key);
    return counts === undefined ? null : totalOf(key, counts);
  }

  /** The number of articles that use each name of an entity. */
  names(key: string): Tally {
    return this.#counts.get(key)?.names ?? none;
  }

  /** The number of articles that use each form of an entity. */
  forms(key: string): Tally {
    return this.#counts.get(key)?.forms ?? none;
  }

  /** The number of articles that use each word of an entity's forms; one with the word in two forms counts once. */
  writing(key: string): ReadonlyMap<string, number> {
    const counts = this.#counts.get(key);
    if (counts === undefined) return new Map();
    return new Map(counts.writing ?? wordsOfOnly(counts.forms));
  }
}

const none = new Tally();

function countForms(counts: Counts, forms: readonly string[], by: 1 | -1): void {
  const [first, ...others] = forms;
  if (first === undefined) return;
  const isOnly = others.length === 0 && (counts.forms.size === 0 || counts.forms.get(first) > 0);
  if (counts.writing === null && isOnly) {
    counts.forms.add(first, by);
    return;
  }
  const writing = counts.writing ?? wordsOfOnly(counts.forms);
  const words = new Set<string>();
  for (const form of forms) {
    counts.forms.add(form, by);
    for (const word of nameWords(form)) words.add(word);
  }
  for (const word of words) writing.add(word, by);
  counts.writing = counts.forms.size < 2 ? null : writing;
}

/** The words of a single form, each as often as the form. */
function wordsOfOnly(forms: Tally): Tally {
  const words = new Tally();
  for (const [form, articles] of forms) for (const word of new Set(nameWords(form))) words.add(word, articles);
  return words;
}

function totalOf(key: string, { type, articles, mentions, quotes, names }: Counts): EntityTotal {
  return { key, type, name: commonestName(names, type), articles, mentions, quotes };
}

/**
 * The name that most articles use, of a person rather a full one than a last name; of names that are equally common the
 * longest, then the first in order, so that the order of reading makes no difference.
 */
export function commonestName(names: Iterable<readonly [string, number]>, type: EntityType): string {
  let best = '';
  let most = 0;
  let isFull = false;
  for (const [name, count] of names) {
    const full = type !== 'PER' || name.includes(' ');
    const order = Number(full) - Number(isFull) || count - most || name.length - best.length || inOrder(best, name);
    if (order <= 0 && best !== '') continue;
    best = name;
    most = count;
    isFull = full;
  }
  return best;
}
