import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { type SizeLimit, tooLarge } from './fileLimits';

/** Why a file or a folder cannot be read, as a noun phrase: `a pipe, not a file`. */
export class Unreadable extends Error {}

/** The coarsest clock of a file system in use is FAT's, with two seconds. */
const SETTLED_MS = 2000;

/** Errors that may go away, for instance when fewer files are open: worth a retry. */
const transientCodes = new Set(['EMFILE', 'ENFILE', 'EAGAIN', 'EBUSY', 'EINTR']);

/** The operating system's error codes in plain words. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'a broken link',
  ENOTDIR: 'a broken link',
  ELOOP: 'a link that leads back to itself',
};

/** `O_NONBLOCK`, which Windows lacks: a pipe that replaced the file since the check must not block. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a regular file, up to the size it reports: a pipe, a device or a file in `/proc` could be read forever.
 * Null if nothing has that name; throws `Unreadable` for anything but a regular file, for a file that may not be read,
 * and for one that is too large.
 */
export function readRegularSync(path: string, limit: SizeLimit): Uint8Array | null {
  return readSynchronously(path, (stats) => sizeWithin(stats, limit));
}

/** The first bytes of a regular file of any size; null and `Unreadable` as for `readRegularSync`. */
export function readHeadSync(path: string, length: number): Uint8Array | null {
  return readSynchronously(path, (stats) => Math.min(length, stats.size));
}

/** The bytes of a file, and its stamp, see `FileStamp.stamp`. */
export interface StampedBytes {
  readonly bytes: Uint8Array;
  readonly stamp: string;
}

/** As `readRegularSync`, with the file's stamp, but rethrows transient errors unchanged. */
export async function readRegular(path: string, limit: SizeLimit): Promise<StampedBytes | null> {
  try {
    sizeWithin(regular(await stat(path)), limit);
    const file = await open(path, OPEN_FLAGS);
    try {
      const before = await file.stat({ bigint: true });
      const bytes = Buffer.allocUnsafe(sizeWithin(regular(await file.stat()), limit));
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      const after = await file.stat({ bigint: true });
      const isCertain = stampIn(before) === stampIn(after) && isSettled(after, Date.now());
      return { bytes: bytes.subarray(0, length), stamp: isCertain ? stampIn(after) : '' };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (transientCodes.has(codeOf(error))) throw error;
    if (!isThere(path)) return null;
    throw unreadable(error);
  }
}

/** The stamp of a file as it is now; null if there is none, or it cannot be told. */
export async function stampOf(path: string): Promise<string | null> {
  try {
    const found = await stat(path, { bigint: true });
    return found.isFile() ? stampIn(found) : null;
  } catch {
    return null;
  }
}

/** Wraps a file system error, with its reason in plain words. */
export function unreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new Unreadable(refusals[codeOf(error)] ?? `could not be read: ${message}`);
}

function stampIn({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}

/** Whether a file was last changed so long ago that another change would have another time: as Git decides it. */
function isSettled({ mtimeMs, ctimeMs }: BigIntStats, now: number): boolean {
  return now - Number(mtimeMs) > SETTLED_MS && now - Number(ctimeMs) > SETTLED_MS;
}

function readSynchronously(path: string, wanted: (stats: Stats) => number): Uint8Array | null {
  try {
    wanted(regular(statSync(path)));
    const file = openSync(path, OPEN_FLAGS);
    try {
      const bytes = Buffer.allocUnsafe(wanted(regular(fstatSync(file))));
      let length = 0;
      while (length < bytes.length) {
        const count = readSync(file, bytes, length, bytes.length - length, length);
        if (count === 0) break;
        length += count;
      }
      return bytes.subarray(0, length);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!isThere(path)) return null;
    throw unreadable(error);
  }
}

/** Whether anything has that name, even a broken link; true if access is denied. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

function sizeWithin({ size }: Stats, limit: SizeLimit): number {
  const problem = tooLarge(size, limit);
  if (problem !== null) throw new Unreadable(problem);
  return size;
}

function regular(stats: Stats): Stats {
  if (!stats.isFile()) throw new Unreadable(`${kindOf(stats)}, not a file`);
  return stats;
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

/** The code of a file system error, such as `ENOENT`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
