import type { DocumentId, DocumentRef } from '../../corpus/documentId';
import type { OpenStore, Store } from '../../store/store';
import { decodeRecord, encodeRecord, type FileRecord } from './fileRecord';

/** How many records are written at once. Chosen by hand: a killed server loses no more than these. */
const BATCH = 128;

interface Remembered {
  readonly store: Store;
  /** What has not been written yet; null for what is to be forgotten. */
  readonly waiting: Map<DocumentId, Uint8Array | null>;
}

/**
 * What is remembered of the closed files of each root folder, in its store. What is recalled may be out of date: whoever
 * asks compares it with the file. Writing is never waited for.
 */
export class Memory {
  #isClosed = false;
  readonly #roots = new Map<DocumentId, Remembered | null>();

  /** Without `open`, nothing is remembered. */
  constructor(readonly open: OpenStore | null) {}

  get isOn(): boolean {
    return this.open !== null;
  }

  /** The records of documents below a root folder; null for each that has none. */
  async recall(root: DocumentRef | null, ids: readonly DocumentId[]): Promise<readonly (FileRecord | null)[]> {
    const remembered = this.#of(root);
    if (remembered === null) return ids.map(() => null);
    if (ids.some((it) => remembered.waiting.has(it))) write(remembered);
    const found = await remembered.store.get(ids);
    return ids.map((id, index) => {
      const bytes = found[index] ?? null;
      return bytes === null ? null : decodeRecord(id, bytes);
    });
  }

  remember(root: DocumentRef | null, id: DocumentId, record: FileRecord): void {
    this.#set(root, id, record);
  }

  forget(root: DocumentRef | null, id: DocumentId): void {
    this.#set(root, id, null);
  }

  /** Starts writing everything that has not been written yet. */
  flush(): void {
    for (const it of this.#roots.values()) if (it !== null) write(it);
  }

  /** Forgets everything about a root folder. */
  clear(root: DocumentRef): void {
    const remembered = this.#of(root);
    if (remembered === null) return;
    remembered.waiting.clear();
    settle(remembered.store.clear());
  }

  /** Forgets the documents of a root folder that are not wanted. */
  async forgetOthers(root: DocumentRef, isWanted: (id: string) => boolean): Promise<void> {
    const remembered = this.#of(root);
    if (remembered === null) return;
    for (let after = ''; ; ) {
      const ids = await remembered.store.ids(after, BATCH * 4);
      const last = ids[ids.length - 1];
      if (last === undefined) return;
      const others = ids.filter((it) => !isWanted(it));
      if (others.length > 0) await remembered.store.delete(others);
      after = last;
    }
  }

  /** Closes the store of a folder that is no longer a root folder. */
  release(root: DocumentId): void {
    const remembered = this.#roots.get(root);
    this.#roots.delete(root);
    if (remembered === undefined || remembered === null) return;
    write(remembered);
    settle(remembered.store.close());
  }

  /** Resolves once everything is written. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const all = [...this.#roots.values()];
    this.#roots.clear();
    await Promise.all(
      all.map(async (it) => {
        if (it === null) return;
        write(it);
        await it.store.close();
      }),
    );
  }

  #set(root: DocumentRef | null, id: DocumentId, record: FileRecord | null): void {
    const remembered = this.#of(root);
    if (remembered === null) return;
    remembered.waiting.set(id, record === null ? null : encodeRecord(id, record));
    if (remembered.waiting.size >= BATCH) write(remembered);
  }

  #of(root: DocumentRef | null): Remembered | null {
    if (root === null || this.open === null || this.#isClosed) return null;
    const known = this.#roots.get(root.id);
    if (known !== undefined) return known;
    const store = this.open(root.uri);
    const made = store === null ? null : { store, waiting: new Map<DocumentId, Uint8Array | null>() };
    this.#roots.set(root.id, made);
    return made;
  }
}

function write({ store, waiting }: Remembered): void {
  if (waiting.size === 0) return;
  const entries = [...waiting].flatMap(([id, bytes]) => (bytes === null ? [] : [{ id, bytes }]));
  const gone = [...waiting].flatMap(([id, bytes]) => (bytes === null ? [id] : []));
  waiting.clear();
  if (entries.length > 0) settle(store.put(entries));
  if (gone.length > 0) settle(store.delete(gone));
}

/** A store's promises are never rejected, and nobody waits for these. */
function settle(work: Promise<void>): void {
  work.catch(() => undefined);
}
