import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { type SizeLimit, tooLarge } from './fileLimits';

/** Why a file or a folder cannot be read, as a noun phrase: `a pipe, not a file`. */
export class Unreadable extends Error {}

/** Errors that are over in a moment, or when fewer files are open: worth another try. */
const passing = new Set(['EMFILE', 'ENFILE', 'EAGAIN', 'EBUSY', 'EINTR']);

/** What the operating system's refusals mean to a reader. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'a broken link',
  ENOTDIR: 'a broken link',
  ELOOP: 'a link that leads back to itself',
};

/** A pipe that took a file’s place after it was looked at must not keep the program waiting; not there on Windows. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a regular file, no more than it says it has: a pipe, a device and a file of `/proc` would be read without
 * end. Null where there is nothing of that name; throws `Unreadable` for anything but a regular file, for a file that may
 * not be read, and for one that is too large.
 */
export function readRegularSync(path: string, limit: SizeLimit): Uint8Array | null {
  return readSynchronously(path, (stats) => sizeWithin(stats, limit));
}

/** The first bytes of a regular file of any size; null and `Unreadable` as for `readRegularSync`. */
export function readHeadSync(path: string, length: number): Uint8Array | null {
  return readSynchronously(path, (stats) => Math.min(length, stats.size));
}

/** As `readRegularSync`; an error that will be over in a moment is thrown as it is. */
export async function readRegular(path: string, limit: SizeLimit): Promise<Uint8Array | null> {
  try {
    sizeWithin(regular(await stat(path)), limit);
    const file = await open(path, OPEN_FLAGS);
    try {
      const bytes = Buffer.allocUnsafe(sizeWithin(regular(await file.stat()), limit));
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return bytes.subarray(0, length);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (passing.has(codeOf(error))) throw error;
    if (!isThere(path)) return null;
    throw unreadable(error);
  }
}

/** What an error of the file system is to a reader. */
export function unreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new Unreadable(refusals[codeOf(error)] ?? `could not be read: ${message}`);
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

/** Whether there is anything of that name, a broken link too; true where that may not be known. */
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

/** The code of an error of the file system, `ENOENT`; empty for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
