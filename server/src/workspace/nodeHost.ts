import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { type DecodedText, decodeBytes } from './decode';
import { sideFileLimit, textLimit } from './fileLimits';
import type { FileHost } from './host';
import { readRegular, type StampedBytes, stampOf, Unreadable } from './regularFile';
import { sideFileNameOf } from './sideFileNames';
import { walk } from './walk';

/** Chosen by hand: long enough for a batch of reads, short enough that a new link is noticed. */
const CACHE_MS = 1000;

/** Reads a file through the editor, as it would show it; null if the editor does not offer that. */
export type EditorReader = ((uri: string) => Promise<DecodedText | null>) | null;

/** What the host needs from the editor and from the workspace. */
export interface HostAccess {
  readonly read: EditorReader;
  readonly listsFor: ((folder: string) => Promise<readonly string[]>) | null;
  readonly usesUtf8: () => boolean;
  /** The root folder that contains a file or folder; null outside all of them. */
  readonly rootOf: (uri: string) => string | null;
  /** Called with what exists but cannot be read, and why, as a noun phrase. */
  readonly skipped: (uri: string, reason: string) => void;
}

/**
 * The workspace on Node's file system, the fastest way. Valid UTF-8 is decoded here; anything else, and everything if
 * the user has set another encoding, is decoded by the editor, so that a closed file reads the same as when opened.
 * Only regular files, and nothing that is reached through a link to a folder.
 */
export function nodeHost(access: HostAccess): FileHost {
  const { read, listsFor, usesUtf8, rootOf } = access;
  const isLinked = cachedBriefly(isThroughLink);
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
      const found = await bytesOf(parsed.fsPath, uri, access);
      if (found === null) return null;
      const decoded = decodeBytes(found.bytes);
      if (decoded === null) {
        if (sideFileNameOf(uri) !== null) access.skipped(uri, 'a binary file, not text');
        return null;
      }
      const isUtf8 = decoded.encoding === 'utf-8' && decoded.lost.length === 0;
      const isCertain = decoded.hasByteOrderMark || (isUtf8 && usesUtf8());
      if (isCertain) return { ...decoded, stamp: { stamp: found.stamp, hash: hashOf(found.bytes) } };
      return read === null ? decoded : ((await read(uri)) ?? decoded);
    },
    stamps: (uris) => Promise.all(uris.map((it) => stampOfUri(it, rootOf, isLinked))),
  };
}

/**
 * Whether the path from the root to a folder contains a link, which may lead out of the workspace. The root itself may
 * be a link: the user opened it.
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

/** Caches the answer for each folder briefly: files come by the thousand. */
function cachedBriefly(ask: (folder: string, root: string | null) => Promise<boolean>): typeof ask {
  const known = new Map<string, Promise<boolean>>();
  let until = 0;
  return (folder, root) => {
    const now = performance.now();
    if (now > until) {
      known.clear();
      until = now + CACHE_MS;
    }
    const answer = known.get(folder) ?? ask(folder, root);
    known.set(folder, answer);
    return answer;
  };
}

async function stampOfUri(
  uri: string,
  rootOf: HostAccess['rootOf'],
  isLinked: typeof isThroughLink,
): Promise<string | null> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file' || (await isLinked(dirname(fsPath), rootOf(uri)))) return null;
  return stampOf(fsPath);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

/** The bytes of a regular file; null if it does not exist, or cannot be read, which is reported to `skipped`. */
async function bytesOf(path: string, uri: string, { skipped }: HostAccess): Promise<StampedBytes | null> {
  try {
    return await readRegular(path, sideFileNameOf(uri) === null ? textLimit : sideFileLimit);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    skipped(uri, error.message);
    return null;
  }
}
