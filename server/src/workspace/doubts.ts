import type { Corpus, CorpusDelta, CorpusSnapshot } from '../corpus/corpus';
import type { DocumentId } from '../corpus/documentId';
import type { ArticleFacts } from '../corpus/facts';
import { folderDoubt } from '../corpus/folderDoubts';
import type { ArticleSurroundings } from '../corpus/surroundings';
import type { Slices } from '../work/slices';

/**
 * Knows which articles the rest of the corpus casts doubt on: those that spell names unlike most, undated ones with
 * neighbours, days far from the folder's. That can only be told when all is read. Each doubt has a word that changes when
 * what it rests on does, so that an article is checked again when, and only when, its findings may be others.
 */
export class Doubts {
  readonly #keys = new Set<string>();
  readonly #folders = new Set<DocumentId>();
  /** The doubts that an entity, or a folder, casts: by article, and by what casts them. */
  readonly #byCause = new Map<string, ReadonlyMap<DocumentId, string>>();
  readonly #byArticle = new Map<DocumentId, Map<string, string>>();

  constructor(readonly corpus: Corpus) {}

  get isStale(): boolean {
    return this.#keys.size > 0 || this.#folders.size > 0;
  }

  /** Something changed: what depends on it is looked at when `refresh` is called. */
  touch({ keys, folders }: Pick<CorpusDelta, 'keys' | 'folders'>): void {
    for (const key of keys) this.#keys.add(key);
    for (const folder of folders) this.#folders.add(folder);
  }

  /** What casts doubt on an article, in one string, as it was at the last refresh; null where nothing did. */
  wordOf(id: DocumentId): string | null {
    const own = this.#byArticle.get(id);
    return own === undefined ? null : inOneWord([...own.values()]);
  }

  /** Looks at all that changed; gives the articles whose doubts are others than before. */
  async refresh(slices: Slices): Promise<ReadonlySet<DocumentId>> {
    const changed = new Set<DocumentId>();
    const keys = new Set(this.#keys);
    const folders = new Set(this.#folders);
    this.#keys.clear();
    this.#folders.clear();
    await this.corpus.read(async (snapshot) => {
      // An entity that comes or goes may make its namesakes' spellings uneven, or even.
      const looked = new Set<string>();
      for (const key of keys) {
        const { namesakes } = await this.#lookAtName(key, looked, changed, snapshot);
        for (const namesake of namesakes) await this.#lookAtName(namesake, looked, changed, snapshot);
        if (slices.isOver()) await slices.yieldIfDue();
      }
      for (const folder of folders) {
        this.#replace(`folder ${folder}`, await snapshot.folderDoubts(folder), changed);
        if (slices.isOver()) await slices.yieldIfDue();
      }
    });
    return changed;
  }

  async #lookAtName(
    key: string,
    looked: Set<string>,
    changed: Set<DocumentId>,
    snapshot: CorpusSnapshot,
  ): Promise<{ readonly namesakes: readonly string[] }> {
    if (looked.has(key)) return { namesakes: [] };
    looked.add(key);
    const { articles, majority, namesakes } = await snapshot.spellingVariants(key);
    this.#replace(`name ${key}`, new Map(articles.map((it) => [it, majority])), changed);
    return { namesakes };
  }

  #replace(cause: string, doubts: ReadonlyMap<DocumentId, string>, changed: Set<DocumentId>): void {
    const before = this.#byCause.get(cause);
    if (before === undefined && doubts.size === 0) return;
    for (const id of before?.keys() ?? []) {
      if (doubts.has(id)) continue;
      changed.add(id);
      const own = this.#byArticle.get(id);
      own?.delete(cause);
      if (own?.size === 0) this.#byArticle.delete(id);
    }
    for (const [id, word] of doubts) {
      const own = this.#byArticle.get(id);
      if (own?.get(cause) === word) continue;
      changed.add(id);
      if (own === undefined) this.#byArticle.set(id, new Map([[cause, word]]));
      else own.set(cause, word);
    }
    if (doubts.size === 0) this.#byCause.delete(cause);
    else this.#byCause.set(cause, doubts);
  }
}

/** The same of a snapshot: what casts doubt on an article that was checked with it. */
export async function doubtIn(
  snapshot: CorpusSnapshot,
  { id, date, entities }: ArticleFacts,
  around: ArticleSurroundings,
): Promise<string | null> {
  const words: string[] = [];
  for (const { key } of entities) {
    const { articles, majority } = await snapshot.spellingVariants(key);
    if (articles.includes(id)) words.push(majority);
  }
  const word = folderDoubt(date, around);
  if (word !== null) words.push(word);
  return words.length === 0 ? null : inOneWord(words);
}

function inOneWord(words: string[]): string {
  return words.sort().join('\n\n');
}
