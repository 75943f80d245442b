import type { Corpus, CorpusChange } from '../corpus/corpus';
import type { DocumentId } from '../corpus/documentId';
import type { ArticleFacts } from '../corpus/facts';
import type { Doubts } from './doubts';

/** The one who writes to the corpus: changes are applied in the order in which they are made, many at a time. */
export class CorpusWriter {
  readonly #articles = new Set<DocumentId>();
  #waiting: CorpusChange[] = [];
  #flushing: Promise<void> = Promise.resolve();

  constructor(
    readonly corpus: Corpus,
    readonly doubts: Doubts,
  ) {}

  /** How many articles there are, changes that wait counted. */
  get size(): number {
    return this.#articles.size;
  }

  get hasWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Whether an article is in the corpus, or will be once all changes are applied. */
  has(id: DocumentId): boolean {
    return this.#articles.has(id);
  }

  set(facts: ArticleFacts): void {
    this.#articles.add(facts.id);
    this.#waiting.push({ kind: 'set', facts });
  }

  delete(id: DocumentId): void {
    if (this.#articles.delete(id)) this.#waiting.push({ kind: 'delete', id });
  }

  /** Resolves when all changes made so far are applied. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(async () => {
      const changes = this.#waiting;
      this.#waiting = [];
      if (changes.length > 0) this.doubts.touch(await this.corpus.apply(changes));
    });
    return this.#flushing;
  }
}
