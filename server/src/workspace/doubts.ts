import type { Corpus, CorpusDelta, CorpusSnapshot } from '../corpus/corpus';
import type { DocumentId } from '../corpus/documentId';
import type { ArticleFacts } from '../corpus/facts';
import { folderDoubt } from '../corpus/folderDoubts';
import type { ArticleSurroundings } from '../corpus/surroundings';
import type { Slices } from '../work/slices';

/**
 * Tracks the articles that the rest of the corpus casts doubt on: those that spell names unlike most, undated ones with
 * dated neighbors, and dates far from the folder's. This is known only once everything is read. Each doubt has a
 * signature that changes with its evidence, so that an article is checked again only if its findings may change.
 */
export class Doubts {
  readonly #keys = new Set<string>();
  readonly #folders = new Set<DocumentId>();
  /** The signatures of the doubts that each entity or folder casts, by article. */
  readonly #byCause = new Map<string, ReadonlyMap<DocumentId, string>>();
  readonly #byArticle = new Map<DocumentId, Map<string, string>>();

  constructor(readonly corpus: Corpus) {}

  get isStale(): boolean {
    return this.#keys.size > 0 || this.#folders.size > 0;
  }

  /** Marks entities and folders as changed, for the next `refresh`. */
  touch({ keys, folders }: Pick<CorpusDelta, 'keys' | 'folders'>): void {
    for (const key of keys) this.#keys.add(key);
    for (const folder of folders) this.#folders.add(folder);
  }

  /** The signature of all doubts on an article as of the last refresh; null if there were none. */
  signatureOf(id: DocumentId): string | null {
    const own = this.#byArticle.get(id);
    return own === undefined ? null : joined([...own.values()]);
  }

  /** Reexamines everything that changed; returns the articles whose doubts changed. */
  async refresh(slices: Slices): Promise<ReadonlySet<DocumentId>> {
    const changed = new Set<DocumentId>();
    const keys = new Set(this.#keys);
    const folders = new Set(this.#folders);
    this.#keys.clear();
    this.#folders.clear();
    await this.corpus.read(async (snapshot) => {
      // An entity that appears or disappears may also change whether its namesakes are spelled consistently.
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
    for (const id of before?.keys() ?? []) {
      if (doubts.has(id)) continue;
      changed.add(id);
      const own = this.#byArticle.get(id);
      own?.delete(cause);
      if (own?.size === 0) this.#byArticle.delete(id);
    }
    for (const [id, signature] of doubts) {
      const own = this.#byArticle.get(id);
      if (own?.get(cause) === signature) continue;
      changed.add(id);
      if (own === undefined) this.#byArticle.set(id, new Map([[cause, signature]]));
      else own.set(cause, signature);
    }
    if (doubts.size === 0) this.#byCause.delete(cause);
    else this.#byCause.set(cause, doubts);
  }
}

/** The signature of the doubts that a snapshot casts on an article; null if there are none. */
export async function doubtIn(
  snapshot: CorpusSnapshot,
  { id, date, entities }: ArticleFacts,
  around: ArticleSurroundings,
): Promise<string | null> {
  const signatures: string[] = [];
  for (const { key } of entities) {
    const { articles, majority } = await snapshot.spellingVariants(key);
    if (articles.includes(id)) signatures.push(majority);
  }
  const signature = folderDoubt(date, around);
  if (signature !== null) signatures.push(signature);
  return signatures.length === 0 ? null : joined(signatures);
}

function joined(signatures: string[]): string {
  return signatures.sort().join('\n\n');
}
