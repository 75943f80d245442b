import type { DocumentId, DocumentRef } from '../corpus/documentId';
import { defaultSettings, type FolderSettings, prepared, readSettings, type Settings } from './settings';

/** The settings of each root folder, and those that hold outside of them all. */
export class SettingsByFolder {
  #fallback: FolderSettings = prepared(defaultSettings);
  #byRoot = new Map<DocumentId, FolderSettings>();

  /** The settings that hold below a root; for null, or one not known yet, those that hold elsewhere. */
  of(root: DocumentRef | null): FolderSettings {
    return (root === null ? undefined : this.#byRoot.get(root.id)) ?? this.#fallback;
  }

  /** Takes settings as an editor has them, all at once; what cannot be read keeps its default. */
  replace(fallback: unknown, byRoot: ReadonlyMap<DocumentId, unknown>): void {
    this.#fallback = preparedUnless(this.#fallback, fallback);
    const before = this.#byRoot;
    this.#byRoot = new Map();
    for (const [id, value] of byRoot) this.#byRoot.set(id, preparedUnless(before.get(id), value));
  }

  all(): ReadonlyMap<DocumentId | null, Settings> {
    const found = new Map<DocumentId | null, Settings>([[null, this.#fallback.settings]]);
    for (const [id, { settings }] of this.#byRoot) found.set(id, settings);
    return found;
  }
}

/** Settings that are still the same stay as they are, their globs too. */
function preparedUnless(before: FolderSettings | undefined, value: unknown): FolderSettings {
  const settings = readSettings(value);
  return before !== undefined && JSON.stringify(before.settings) === JSON.stringify(settings)
    ? before
    : prepared(settings);
}
