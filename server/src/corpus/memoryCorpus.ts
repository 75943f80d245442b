import type { DayRange } from '../dates/dayRange';
import type { KnownDate } from '../dates/inferDate';
import { BARE } from '../entities/entity';
import type { Corpus } from './corpus';
import { type EntityTotal, EntityTotals } from './entityTotals';
import type { ArticleFacts } from './facts';
import { FolderDays } from './folderDays';
import { soundOf } from './soundOf';

/** A corpus in memory: the facts by URI, and inverted indexes over them, so that an answer costs its hits and not the corpus. */
export class MemoryCorpus implements Corpus {
  readonly #facts = new Map<string, ArticleFacts>();
  readonly #urisByEntity = new Map<string, Set<string>>();
  readonly #urisByBare = new Map<string, Set<string>>();
  readonly #keysBySound = new Map<string, Set<string>>();
  readonly #totals = new EntityTotals();
  readonly #days = new FolderDays();

  get size(): number {
    return this.#facts.size;
  }

  set(facts: ArticleFacts): void {
    this.#forget(facts.uri);
    this.#facts.set(facts.uri, facts);
    for (const { key } of facts.entities) {
      if (key.startsWith(BARE)) add(this.#urisByBare, bareOf(key), facts.uri);
      else if (!this.#urisByEntity.has(key)) add(this.#keysBySound, soundOf(key), key);
      add(this.#urisByEntity, key, facts.uri);
    }
    this.#totals.change(facts, 1);
    this.#days.set(facts.uri, facts.date);
  }

  delete(uri: string): void {
    this.#forget(uri);
    this.#days.delete(uri);
  }

  get(uri: string): ArticleFacts | undefined {
    return this.#facts.get(uri);
  }

  all(): Iterable<ArticleFacts> {
    return this.#facts.values();
  }

  entity(key: string): EntityTotal | null {
    return this.#totals.of(key);
  }

  entities(): Iterable<EntityTotal> {
    return this.#totals.all();
  }

  forms(key: string): ReadonlyMap<string, number> {
    return this.#totals.forms(key);
  }

  articlesWithBare(key: string): number {
    return this.#urisByBare.get(key)?.size ?? 0;
  }

  namesakes(key: string): readonly string[] {
    return [...(this.#keysBySound.get(soundOf(key)) ?? [])].filter((it) => it !== key);
  }

  articlesNaming(key: string): readonly ArticleFacts[] {
    return this.#factsOf(this.#urisByEntity.get(key));
  }

  neighbours(uri: string): readonly KnownDate[] {
    return this.#days.neighbours(uri);
  }

  range(uri: string): DayRange | null {
    return this.#days.range(uri);
  }

  #factsOf(uris: ReadonlySet<string> | undefined): ArticleFacts[] {
    const found: ArticleFacts[] = [];
    for (const uri of uris ?? []) {
      const facts = this.#facts.get(uri);
      if (facts !== undefined) found.push(facts);
    }
    return found;
  }

  #forget(uri: string): void {
    const facts = this.#facts.get(uri);
    if (facts === undefined) return;
    this.#facts.delete(uri);
    this.#totals.change(facts, -1);
    for (const { key } of facts.entities) {
      take(this.#urisByEntity, key, uri);
      if (key.startsWith(BARE)) take(this.#urisByBare, bareOf(key), uri);
      else if (!this.#urisByEntity.has(key)) take(this.#keysBySound, soundOf(key), key);
    }
  }
}

/** The key of a single name without the article that it is kept for. */
function bareOf(key: string): string {
  return key.slice(0, key.indexOf('@'));
}

/** The URI of the folder that a file lies in, without its final slash. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

function add(index: Map<string, Set<string>>, key: string, uri: string): void {
  const uris = index.get(key);
  if (uris === undefined) index.set(key, new Set([uri]));
  else uris.add(uri);
}

function take(index: Map<string, Set<string>>, key: string, uri: string): void {
  const uris = index.get(key);
  if (uris === undefined) return;
  uris.delete(uri);
  if (uris.size === 0) index.delete(key);
}
