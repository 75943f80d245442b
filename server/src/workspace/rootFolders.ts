import { type DocumentId, type DocumentRef, isWithin, pathBelow } from '../corpus/documentId';

/** The workspace's root folders: any number, possibly nested. */
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

  /** The innermost root that contains a document, whose settings apply. Null outside all roots. */
  innermost(id: DocumentId): DocumentRef | null {
    return this.#choose(id, (length, best) => length > best);
  }

  /** The outermost root that contains a document, the limit of the search for side files. Null outside all roots. */
  outermost(id: DocumentId): DocumentRef | null {
    return this.#choose(id, (length, best) => length < best);
  }

  /** A document's path relative to its innermost root, decoded; the whole URI outside all roots. */
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
