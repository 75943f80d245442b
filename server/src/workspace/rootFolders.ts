import { type DocumentId, type DocumentRef, isWithin, pathBelow } from '../corpus/documentId';

/** The workspace's root folders: one, several or none; one may lie in another. */
export class RootFolders {
  readonly #roots = new Map<DocumentId, DocumentRef>();

  get all(): readonly DocumentRef[] {
    return [...this.#roots.values()];
  }

  add(root: DocumentRef): void {
    this.#roots.set(root.id, root);
  }

  remove(id: DocumentId): void {
    this.#roots.delete(id);
  }

  /** The innermost root that a document lies in: its settings hold. Null outside of them all. */
  innermost(id: DocumentId): DocumentRef | null {
    return this.#choose(id, (length, best) => length > best);
  }

  /** The outermost root that a document lies in: side files are looked for up to there. Null outside of them all. */
  outermost(id: DocumentId): DocumentRef | null {
    return this.#choose(id, (length, best) => length < best);
  }

  /** The path of a document below its innermost root, decoded; the whole URI outside of them all. */
  pathOf({ id, uri }: DocumentRef): string {
    const root = this.innermost(id);
    return root === null ? uri : pathBelow(root.uri, uri);
  }

  #choose(id: DocumentId, isBetter: (length: number, best: number) => boolean): DocumentRef | null {
    let best: DocumentRef | null = null;
    for (const root of this.#roots.values())
      if (isWithin(id, root.id) && (best === null || isBetter(root.id.length, best.id.length))) best = root;
    return best;
  }
}
