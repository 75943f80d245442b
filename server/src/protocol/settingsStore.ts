import type { Connection } from 'vscode-languageserver';
import { pathMatcher } from '../workspace/recognise';
import type { ResolvedCapabilities } from './clientCapabilities';
import type { Settings } from './messages';
import { defaultSettings, readSettings } from './settings';

interface FolderSettings {
  readonly settings: Settings;
  readonly isIncluded: (path: string) => boolean;
  readonly isIgnored: (path: string) => boolean;
}

/**
 * The settings, by root folder, asked of the client and kept until they change. A client that cannot be asked may send
 * them with its initialization or with a change.
 */
export class SettingsStore {
  readonly #byFolder = new Map<string, FolderSettings>();
  #fallback: FolderSettings;
  #usesUtf8 = true;

  constructor(
    readonly connection: Connection,
    readonly capabilities: ResolvedCapabilities,
  ) {
    this.#fallback = prepared(readSettings(capabilities.options));
  }

  /** Whether files are UTF-8 unless they say otherwise. */
  get usesUtf8(): boolean {
    return this.#usesUtf8;
  }

  /** Asks for the settings of all folders; done before anything is read. */
  async load(folders: readonly string[]): Promise<void> {
    this.#byFolder.clear();
    if (!this.capabilities.answersConfiguration) return;
    this.#fallback = prepared(await this.#ask(null));
    for (const folder of folders) this.#byFolder.set(folder, prepared(await this.#ask(folder)));
    const encoding: unknown = await this.connection.workspace.getConfiguration('files.encoding').catch(() => null);
    this.#usesUtf8 = typeof encoding !== 'string' || /^utf-?8/i.test(encoding);
  }

  /** Settings pushed by a client that cannot be asked. */
  changed(pushed: unknown): void {
    if (this.capabilities.answersConfiguration || typeof pushed !== 'object' || pushed === null) return;
    this.#fallback = prepared(readSettings('copydesk' in pushed ? pushed.copydesk : pushed));
  }

  /** The settings that hold for a file. */
  of(uri: string): Settings {
    return this.#of(uri).settings;
  }

  isIncluded(uri: string, path: string): boolean {
    return this.#of(uri).isIncluded(path);
  }

  isIgnored(uri: string, path: string): boolean {
    return this.#of(uri).isIgnored(path);
  }

  #of(uri: string): FolderSettings {
    for (const [folder, settings] of this.#byFolder) if (uri.startsWith(`${folder}/`)) return settings;
    return this.#fallback;
  }

  async #ask(folder: string | null): Promise<Settings> {
    const item = folder === null ? { section: 'copydesk' } : { section: 'copydesk', scopeUri: folder };
    const value: unknown = await this.connection.workspace.getConfiguration(item).catch(() => null);
    return value === null ? defaultSettings : readSettings(value);
  }
}

function prepared(settings: Settings): FolderSettings {
  return { settings, isIncluded: pathMatcher(settings.corpus.include), isIgnored: pathMatcher(settings.ignore) };
}
