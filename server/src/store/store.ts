/** What a store keeps of a document, under the document's id. */
export interface StoredEntry {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * What is remembered from one session to the next: bytes by document id. Nothing may depend on it. Its promises are
 * never rejected: a store that fails says so to whoever opened it, has nothing, and keeps nothing.
 */
export interface Store {
  /** The bytes kept under each id; null where there are none. */
  readonly get: (ids: readonly string[]) => Promise<readonly (Uint8Array | null)[]>;
  /** Keeps all these entries, or, if it fails or the process ends meanwhile, none of them. */
  readonly put: (entries: readonly StoredEntry[]) => Promise<void>;
  readonly delete: (ids: readonly string[]) => Promise<void>;
  /** The ids after `after`, in order, at most `limit`. */
  readonly ids: (after: string, limit: number) => Promise<readonly string[]>;
  readonly clear: () => Promise<void>;
  /** Resolves once everything that was put is kept, and the store is closed. */
  readonly close: () => Promise<void>;
}

/** Opens the store of a root folder; null if there is none for it. */
export type OpenStore = (rootUri: string) => Store | null;
