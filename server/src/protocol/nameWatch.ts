import type { Corpus } from '../corpus/corpus';
import { articlesSpellingOtherwise } from '../corpus/unevenNames';

/**
 * Knows which closed articles spell names otherwise than most of the corpus. That can only be told when all are read: an
 * article that comes to differ, or ceases to, is read once more.
 */
export class NameWatch {
  #articles: ReadonlySet<string> = new Set();

  constructor(
    readonly corpus: Corpus,
    readonly readAgain: (uri: string) => void,
  ) {}

  /** Whether an article is to be compared with the corpus. */
  has(uri: string): boolean {
    return this.#articles.has(uri);
  }

  /** The index has come to rest. */
  settled(): void {
    const before = this.#articles;
    const now = articlesSpellingOtherwise(this.corpus);
    this.#articles = now;
    for (const uri of before) if (!now.has(uri)) this.readAgain(uri);
    for (const uri of now) if (!before.has(uri)) this.readAgain(uri);
  }
}
