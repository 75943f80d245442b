import type { DayRange } from '../dates/dayRange';
import type { KnownDate } from '../dates/inferDate';
import type { Corpus, EntitySummary } from './corpus';
import type { ArticleFacts } from './facts';
import { FolderDays } from './folderDays';

/** A corpus in memory: the facts by URI, and two inverted indexes, so that an answer costs its hits and not the corpus. */
export class MemoryCorpus implements Corpus {
  readonly #facts = new Map<string, ArticleFacts>();
  readonly #urisByEntity = new Map<string, Set<string>>();
  readonly #days = new FolderDays();

  get size(): number {
    return this.#facts.size;
  }

  set(facts: ArticleFacts): void {
    this.#forget(facts.uri);
    this.#facts.set(facts.uri, facts);
    for (const { key } of facts.entities) add(this.#urisByEntity, key, facts.uri);
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

  entity(key: string): EntitySummary | null {
    const articles = this.articlesNaming(key);
    if (articles.length === 0) return null;
    let mentions = 0;
    let quotes = 0;
    const dates: string[] = [];
    for (const facts of articles) {
      if (facts.date !== null) dates.push(facts.date);
      const entity = facts.entities.find((it) => it.key === key);
      mentions += entity?.mentions ?? 0;
      quotes += entity?.quotes ?? 0;
    }
    dates.sort();
    return { articles: articles.length, mentions, quotes, firstDate: dates[0] ?? null, lastDate: dates.at(-1) ?? null };
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
    for (const { key } of facts.entities) take(this.#urisByEntity, key, uri);
  }
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
