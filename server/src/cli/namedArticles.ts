import { join, resolve } from 'node:path';
import { type DocumentId, unlocated } from '../corpus/documentId';
import { keysById } from '../corpus/entityKey';
import { type ArticleFacts, factsOf } from '../corpus/facts';
import type { KeyVerdict } from '../corpus/identity/judgements';
import { keyVerdict } from '../corpus/identity/nameInFile';
import { LineTable } from '../text/lineTable';
import type { AnalyzedArticle } from './articleReader';
import type { SideFilesAbove } from './sideFilesAbove';

/** The articles of a corpus as identity needs them, each with an id of its own. */
export class NamedArticles {
  readonly all: ArticleFacts[] = [];
  readonly #ids = new Map<string, number>();
  readonly #idByPath = new Map<string, DocumentId>();

  /**
   * Adds an article by the id that its source gives it. A second article with the same id gets a number after it, so that
   * none is taken for another.
   */
  add({ id: source, path, analysis }: Pick<AnalyzedArticle, 'id' | 'path' | 'analysis'>): ReadonlyMap<string, string> {
    const given = typeof source === 'string' ? source : idText(source);
    const count = (this.#ids.get(given) ?? 0) + 1;
    this.#ids.set(given, count);
    const ref = unlocated(count === 1 ? given : `${given}#${count}`);
    const facts = factsOf(ref, analysis, new LineTable(analysis.article.text));
    if (path !== null) this.#idByPath.set(resolve(path), ref.id);
    // Their words would take most of the memory.
    this.all.push({ ...facts, quotes: [] });
    return keysById(analysis, ref.id);
  }

  /** Verdicts of readers on the corpus keys of these articles. */
  judged(verdicts: SideFilesAbove['verdicts']): KeyVerdict[] {
    return verdicts.flatMap(
      ({ verdict, folder }) => keyVerdict(verdict, (path) => this.#idByPath.get(join(folder, path)) ?? null) ?? [],
    );
  }
}

/** Any other id as JSON; empty if it is nested too deeply to be serialized. */
function idText(id: unknown): string {
  try {
    return JSON.stringify(id) ?? '';
  } catch {
    return '';
  }
}
