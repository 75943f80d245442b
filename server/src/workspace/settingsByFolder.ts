import type { DocumentId, DocumentRef } from '../corpus/documentId';
import { defaultSettings, type FolderSettings, prepared, readSettings, type Settings } from './settings';

/** The settings of each root folder, and those that apply outside all of them. */
export class SettingsByFolder {
  #fallback: FolderSettings = prepared(defaultSettings);
  #byRoot = new Map<DocumentId, FolderSettings>();

  /** The settings of a root folder; those outside all roots for null or an unknown root. */
  of(root: DocumentRef | null): FolderSettings {
    return (root === null ? undefined : this.#byRoot.get(root.id)) ?? this.#fallback;
  }

  /** Replaces all settings by unvalidated ones from the editor; malformed ones get their defaults. */
  replace(fallback: unknown, byRoot: ReadonlyMap<DocumentId, unknown>): void {
    this.#fallback = preparedUnless(this.#fallback, fallback);
    const before = this.#byRoot;
    this.#byRoot = new Map();
    for (const [id, value] of byRoot) this.#byRoot.set(id, preparedUnless(before.get(id), value));
  }

  /** What is wrong with the settings, one sentence each; the same in several folders counts once. */
  get problems(): readonly string[] {
    const all = [this.#fallback, ...this.#byRoot.values()];
    return [...new Set(all.flatMap(({ fields }) => fields.problems))].map((it) => `copydesk.corpus.fields: ${it}`);
  }

  all(): ReadonlyMap<DocumentId | null, Settings> {
    const found = new Map<DocumentId | null, Settings>([[null, this.#fallback.settings]]);
    for (const [id, { settings }] of this.#byRoot) found.set(id, settings);
    return found;
  }
}

/** Keeps unchanged settings with their compiled globs. */
function preparedUnless(before: FolderSettings | undefined, value: unknown): FolderSettings {
  const settings = readSettings(value);
  return before !== undefined && JSON.stringify(before.settings) === JSON.stringify(settings)
    ? before
    : prepared(settings);
}
