import type { Corpus, EntitySummary } from './corpus';
import type { ArticleFacts } from './facts';

/** A corpus in memory: the facts by URI, and two inverted indexes, so that an answer costs its hits and not the corpus. */
export class MemoryCorpus implements Corpus {
  readonly #facts = new Map<string, ArticleFacts>();
  readonly #urisByEntity = new Map<string, Set<string>>();
  readonly #urisByFolder = new Map<string, Set<string>>();

  get size(): number {
    return this.#facts.size;
  }

  set(facts: ArticleFacts): void {
    this.#remove(facts.uri);
    this.#facts.set(facts.uri, facts);
    for (const { key } of facts.entities) add(this.#urisByEntity, key, facts.uri);
    add(this.#urisByFolder, folderOf(facts.uri), facts.uri);
  }

  delete(uri: string): void {
    this.#remove(uri);
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

  siblings(uri: string): readonly ArticleFacts[] {
    const found = this.#factsOf(this.#urisByFolder.get(folderOf(uri)));
    return found.filter((it) => it.date !== null).sort((left, right) => (left.uri < right.uri ? -1 : 1));
  }

  #factsOf(uris: ReadonlySet<string> | undefined): ArticleFacts[] {
    const found: ArticleFacts[] = [];
    for (const uri of uris ?? []) {
      const facts = this.#facts.get(uri);
      if (facts !== undefined) found.push(facts);
    }
    return found;
  }

  #remove(uri: string): void {
    const facts = this.#facts.get(uri);
    if (facts === undefined) return;
    this.#facts.delete(uri);
    for (const { key } of facts.entities) take(this.#urisByEntity, key, uri);
    take(this.#urisByFolder, folderOf(uri), uri);
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
