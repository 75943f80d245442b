import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';

/** The workspace's root folders: one, several or none. */
export class Folders {
  #uris: string[];

  constructor({ workspaceFolders, rootUri }: InitializeParams) {
    const given = workspaceFolders?.map((it) => it.uri) ?? (rootUri === null || rootUri === undefined ? [] : [rootUri]);
    this.#uris = given.map(withoutSlash);
  }

  get uris(): readonly string[] {
    return this.#uris;
  }

  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map((it) => withoutSlash(it.uri)));
    this.#uris = [...this.#uris.filter((it) => !gone.has(it)), ...added.map((it) => withoutSlash(it.uri))];
  }

  /** The path of a file below its root folder, decoded; the whole URI for a file outside of them all. */
  relative(uri: string): string {
    const folder = this.#uris.find((it) => uri.startsWith(`${it}/`));
    const path = folder === undefined ? uri : uri.slice(folder.length + 1);
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  /** The root folder a file lies in, or null. */
  rootOf(uri: string): string | null {
    return this.#uris.find((it) => uri.startsWith(`${it}/`)) ?? null;
  }
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
