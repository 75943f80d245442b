import type { Corpus } from '../corpus/corpus';
import { namesOf } from '../corpus/namesOf';
import { articlesSpellingOtherwise } from '../corpus/unevenNames';
import { type CorpusEntities, noCorpusEntities } from '../rules/corpusEntities';
import { Slices } from '../workspace/slices';

/**
 * Knows which closed articles spell names otherwise than most of the corpus. That can only be told when all are read: an
 * article that comes to differ, or ceases to, is read once more.
 */
export class NameWatch {
  #articles: ReadonlySet<string> = new Set();
  #turn = 0;

  constructor(
    readonly corpus: Corpus,
    readonly readAgain: (uri: string) => void,
  ) {}

  /** What a closed article's names are compared with: nothing, unless it is known to differ. */
  around(uri: string): CorpusEntities {
    return this.#articles.has(uri) ? namesOf(this.corpus, uri) : noCorpusEntities;
  }

  /** The index has come to rest. A later call takes over from one that is still under way. */
  async settled(): Promise<void> {
    const turn = ++this.#turn;
    const slices = new Slices();
    const now = new Set<string>();
    for (const entity of this.corpus.entities()) {
      for (const uri of articlesSpellingOtherwise(this.corpus, entity)) now.add(uri);
      await slices.breathe();
      if (turn !== this.#turn) return;
    }
    const before = this.#articles;
    this.#articles = now;
    for (const uri of before) if (!now.has(uri)) this.readAgain(uri);
    for (const uri of now) if (!before.has(uri)) this.readAgain(uri);
  }
}
