import type { Corpus, CorpusChange } from '../corpus/corpus';
import type { DocumentId } from '../corpus/documentId';
import type { ArticleFacts } from '../corpus/facts';
import type { KeyVerdict } from '../corpus/identity/judgements';
import { Slices } from '../work/slices';
import type { Doubts } from './doubts';

/** How many changes are applied before others get their turn. Chosen by hand: far from a slice's time. */
const AT_ONCE = 4;

/** The only writer to the corpus. Changes are applied in order, in batches. */
export class CorpusWriter {
  readonly #articles = new Set<DocumentId>();
  #waiting: CorpusChange[] = [];
  #flushing: Promise<void> = Promise.resolve();

  constructor(
    readonly corpus: Corpus,
    readonly doubts: Doubts,
  ) {}

  /** The number of articles, including pending changes. */
  get size(): number {
    return this.#articles.size;
  }

  get hasWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Whether an article is in the corpus once all pending changes are applied. */
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

  /** Replaces all verdicts of readers on who is who. */
  judge(verdicts: readonly KeyVerdict[]): void {
    this.#waiting.push({ kind: 'judge', verdicts });
  }

  /** Resolves once all changes made so far are applied. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(async () => {
      const changes = this.#waiting;
      this.#waiting = [];
      const slices = new Slices();
      for (let from = 0; from < changes.length; from += AT_ONCE) {
        this.doubts.touch(await this.corpus.apply(changes.slice(from, from + AT_ONCE)));
        if (slices.isOver()) await slices.yieldIfDue();
      }
    });
    return this.#flushing;
  }
}
