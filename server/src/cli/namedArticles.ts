import type { Analysis } from '../analysis/analysis';
import { unlocated } from '../corpus/documentId';
import { corpusKeys } from '../corpus/entityKey';
import { type ArticleFacts, factsOf } from '../corpus/facts';
import { LineTable } from '../text/lineTable';

/** The corpus keys of an article's entities, by their ids in it. */
export type KeysById = ReadonlyMap<string, string>;

/** The articles of a corpus as identity needs them, each with an id of its own. */
export class NamedArticles {
  readonly all: ArticleFacts[] = [];
  readonly #ids = new Map<string, number>();

  /**
   * Adds an article by the id that its source gives it. A second article with the same id gets a number after it, so that
   * none is taken for another.
   */
  add(source: unknown, analysis: Analysis): KeysById {
    const given = typeof source === 'string' ? source : idText(source);
    const count = (this.#ids.get(given) ?? 0) + 1;
    this.#ids.set(given, count);
    const ref = unlocated(count === 1 ? given : `${given}#${count}`);
    const facts = factsOf(ref, analysis, new LineTable(analysis.article.text));
    // Their words would take most of the memory.
    this.all.push({ ...facts, quotes: [] });
    const keyOf = corpusKeys(analysis, ref.id);
    return new Map(analysis.entities.map((it) => [it.id, keyOf(it)]));
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
