import { lstat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { type DecodedText, decodeBytes } from './decode';
import { sideFileLimit, textLimit } from './fileLimits';
import type { FileHost } from './host';
import { readRegular, Unreadable } from './regularFile';
import { sideFileNameOf } from './sideFileNames';
import { walk } from './walk';

const MOMENT_MS = 1000;

/** Asks the editor for a file as it would show it; null where there is no such editor. */
export type EditorReader = ((uri: string) => Promise<DecodedText | null>) | null;

/** What the host asks of the editor, and of the workspace. */
export interface HostAccess {
  readonly read: EditorReader;
  readonly listsFor: ((folder: string) => Promise<readonly string[]>) | null;
  readonly usesUtf8: () => boolean;
  /** The root folder that a file or a folder lies in; null for those outside of all. */
  readonly rootOf: (uri: string) => string | null;
  /** Hears of what is there and cannot be read, and why: a noun phrase. */
  readonly skipped: (uri: string, reason: string) => void;
}

/**
 * The workspace over Node's own files, which is fastest. Valid UTF-8 is decoded here; what is not, and everything when
 * the user set another encoding, is decoded by the editor, so that a closed file reads as it will when opened. Regular
 * files only, and nothing that only a link to a folder leads to.
 */
export function nodeHost(access: HostAccess): FileHost {
  const { read, listsFor, usesUtf8, rootOf } = access;
  const isLinked = forAMoment(isThroughLink);
  return {
    now: () => new Date(),
    listFiles: async (folder) => {
      const uri = URI.parse(folder);
      if (uri.scheme !== 'file') return listsFor === null ? [] : listsFor(folder);
      if (await isThroughLink(uri.fsPath, rootOf(folder))) return [];
      const paths = await walk(uri.fsPath, (path, reason) => access.skipped(URI.file(path).toString(), reason));
      return paths.map((it) => URI.file(it).toString());
    },
    readFile: async (uri) => {
      const parsed = URI.parse(uri);
      if (parsed.scheme !== 'file') return read === null ? null : read(uri);
      if (await isLinked(dirname(parsed.fsPath), rootOf(uri))) return null;
      const bytes = await bytesOf(parsed.fsPath, uri, access);
      const decoded = bytes === null ? null : decodeBytes(bytes);
      if (bytes !== null && decoded === null && sideFileNameOf(uri) !== null)
        access.skipped(uri, 'a binary file, not text');
      if (read === null || decoded === null) return decoded;
      const isUtf8 = decoded.encoding === 'utf-8' && decoded.lost.length === 0;
      const isCertain = decoded.hasByteOrderMark || (isUtf8 && usesUtf8());
      return isCertain ? decoded : ((await read(uri)) ?? decoded);
    },
  };
}

/**
 * Whether a folder is reached from its root only through a link to a folder, which may lead out of the workspace. The root
 * itself may be a link: the user opened it.
 */
async function isThroughLink(path: string, root: string | null): Promise<boolean> {
  if (root === null) return false;
  let at = URI.parse(root).fsPath;
  for (const name of relative(at, path).split(sep)) {
    if (name === '') continue;
    if (name === '..') return true;
    at = join(at, name);
    const found = await lstat(at).catch(() => null);
    if (found?.isSymbolicLink() === true) return true;
  }
  return false;
}

/** Remembers for a moment what was asked of each folder: files come by the thousand. */
function forAMoment(ask: (folder: string, root: string | null) => Promise<boolean>): typeof ask {
  const known = new Map<string, Promise<boolean>>();
  let until = 0;
  return (folder, root) => {
    const now = performance.now();
    if (now > until) {
      known.clear();
      until = now + MOMENT_MS;
    }
    const answer = known.get(folder) ?? ask(folder, root);
    known.set(folder, answer);
    return answer;
  };
}

/** The bytes of a regular file; null where there is none, or it cannot be read, which is told. */
async function bytesOf(path: string, uri: string, { skipped }: HostAccess): Promise<Uint8Array | null> {
  try {
    return await readRegular(path, sideFileNameOf(uri) === null ? textLimit : sideFileLimit);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    skipped(uri, error.message);
    return null;
  }
}
