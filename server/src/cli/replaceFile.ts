import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { textLimit } from '../workspace/fileLimits';
import { codeOf, readRegularSync, unreadable } from '../workspace/regularFile';
import { InputError, type InputFile } from './inputs';

/** A file's bytes as they were read, and the new ones. */
export interface Replacement {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Replaces a file atomically: writes a temporary file beside it, flushes it to disk and renames it, so that a full disk
 * or a crash loses nothing. Keeps the mode and owner. A link is kept and its target is replaced, unless that is outside
 * the given folder. On failure, throws an `InputError` that names the file, which is unchanged.
 */
export async function replaceFile(file: InputFile, { before, after }: Replacement): Promise<void> {
  const target = await targetOf(file);
  const beside = join(dirname(target), `.copydesk-${randomBytes(6).toString('hex')}.tmp`);
  try {
    // Renaming would replace even a read-only file.
    await access(target, constants.W_OK);
    await writeBeside(beside, target, after);
    const now = readRegularSync(target, textLimit);
    if (now === null || Buffer.compare(now, before) !== 0)
      throw new InputError('unwritable', `${file.path}: not repaired because it has changed in the meantime.`);
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    if (error instanceof InputError) throw error;
    throw new InputError('unwritable', `${file.path}: not repaired (${writingProblem(error)}). The file is unchanged.`);
  }
  await flushFolder(dirname(target));
}

/** Resolves links. Refuses a link that leads out of the given folder. */
async function targetOf({ path, folder }: InputFile): Promise<string> {
  try {
    const target = await realpath(path);
    if ((await lstat(path)).isSymbolicLink() && !isBelow(target, await realpath(folder)))
      throw new InputError(
        'unwritable',
        `${path}: not repaired because it is a link to ${target}, outside the folder.`,
      );
    return target;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('unwritable', `${path}: not repaired (${unreadable(error).message}).`);
  }
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && join(folder, way) === path;
}

async function writeBeside(beside: string, target: string, bytes: Uint8Array): Promise<void> {
  const { mode, uid, gid } = await stat(target);
  // `wx` never writes to an existing file or link.
  const written = await open(beside, 'wx', 0o600);
  try {
    await written.writeFile(bytes);
    await keepOwner(written, uid, gid);
    await written.chmod(mode & 0o7777);
    await written.sync();
  } finally {
    await written.close();
  }
}

/** Preserves the owner if the program has the right to. */
async function keepOwner(file: FileHandle, uid: number, gid: number): Promise<void> {
  const own = await file.stat();
  if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid).catch(() => undefined);
}

/** Flushes a folder, without which the rename may not be on disk; not every system supports that. */
async function flushFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => null);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}

function writingProblem(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'no space left';
  if (code === 'EROFS') return 'the disk is read-only';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return error instanceof Error ? error.message : String(error);
}
