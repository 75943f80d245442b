import type { Analysis } from '../analysis/analysis';
import { namedArticle } from '../corpus/identity/namedArticle';
import type { NamedArticle } from '../corpus/identity/namedEntity';

/** The articles of a corpus as identity needs them, each with an id of its own. */
export class NamedArticles {
  readonly all: NamedArticle[] = [];
  readonly #ids = new Map<string, number>();

  /**
   * Adds an article by the id that its source gives it; returns that id as text. A second article with the same id gets a number after it, so that none is
   * taken for another.
   */
  add(source: unknown, analysis: Analysis): string {
    const given = typeof source === 'string' ? source : idText(source);
    const count = (this.#ids.get(given) ?? 0) + 1;
    this.#ids.set(given, count);
    const id = count === 1 ? given : `${given}#${count}`;
    this.all.push(namedArticle(id, analysis));
    return id;
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
