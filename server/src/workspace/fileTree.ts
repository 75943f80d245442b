import type { ReadersNotes } from '../analysis/readersNotes';
import { type DocumentId, type DocumentRef, folderOf } from '../corpus/documentId';
import type { TextKind } from './recognize';

/** What is known of a text file in the workspace. */
export interface TextFile extends DocumentRef {
  /** Null until it is read. */
  kind: TextKind | null;
  /** The readers' notes it was analyzed with; null if it was not analyzed. */
  notes: ReadersNotes | null;
  /** The signature of the doubts (see `doubtIn`) it was checked with; null if there were none. */
  checkedWith: string | null;
  /** The hash of the bytes that are remembered of it, until it is read; null if nothing is. */
  rememberedHash: string | null;
  /** Grows with every event, so that an earlier read is known to be stale. */
  revision: number;
}

interface Folder {
  readonly files: Map<DocumentId, TextFile>;
  readonly folders: Set<DocumentId>;
}

/** The text files of the workspace by folder: listing a folder takes time proportional to its content. */
export class FileTree {
  readonly #folders = new Map<DocumentId, Folder>();

  get(id: DocumentId): TextFile | undefined {
    return this.#folders.get(folderOf(id))?.files.get(id);
  }

  /** The file with this id, added if it is new. */
  add({ id, uri }: DocumentRef): TextFile {
    const { files } = this.#folder(folderOf(id));
    const known = files.get(id);
    if (known !== undefined) return known;
    const file: TextFile = { id, uri, kind: null, notes: null, checkedWith: null, rememberedHash: null, revision: 0 };
    files.set(id, file);
    return file;
  }

  delete(id: DocumentId): void {
    const folder = folderOf(id);
    this.#folders.get(folder)?.files.delete(id);
    this.#prune(folder);
  }

  /** The files directly in a folder. */
  in(folder: DocumentId): Iterable<TextFile> {
    return this.#folders.get(folder)?.files.values() ?? [];
  }

  /** The file with this id, and all files in and below the folder with this id. */
  under(id: DocumentId): TextFile[] {
    const own = this.get(id);
    const found = own === undefined ? [] : [own];
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const folder = this.#folders.get(next);
      if (folder === undefined) continue;
      for (const file of folder.files.values()) found.push(file);
      for (const inner of folder.folders) open.push(inner);
    }
    return found;
  }

  *all(): Iterable<TextFile> {
    for (const { files } of this.#folders.values()) yield* files.values();
  }

  #folder(id: DocumentId): Folder {
    const known = this.#folders.get(id);
    if (known !== undefined) return known;
    const made: Folder = { files: new Map(), folders: new Set() };
    this.#folders.set(id, made);
    let inner = id;
    for (let outer = folderOf(inner); outer !== '' && outer !== inner; outer = folderOf(inner)) {
      const above = this.#folders.get(outer);
      if (above !== undefined) {
        above.folders.add(inner);
        break;
      }
      this.#folders.set(outer, { files: new Map(), folders: new Set([inner]) });
      inner = outer;
    }
    return made;
  }

  /** Removes folders that have become empty. */
  #prune(id: DocumentId): void {
    for (let at = id; ; at = folderOf(at)) {
      const folder = this.#folders.get(at);
      if (folder === undefined || folder.files.size > 0 || folder.folders.size > 0) return;
      this.#folders.delete(at);
      this.#folders.get(folderOf(at))?.folders.delete(at);
    }
  }
}
