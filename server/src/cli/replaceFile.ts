import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { textLimit } from '../workspace/fileLimits';
import { codeOf, readRegularSync, unreadable } from '../workspace/regularFile';
import { InputError, type InputFile } from './inputs';

/** A file's bytes as they were read, and as they should be. */
export interface Replacement {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Writes a file anew: into a file beside it, which is flushed to the disk and only then takes its name, so that a full disk
 * or a lost connection costs nothing. Keeps the mode and the owner. A link stays one, and what it leads to is written,
 * unless that lies outside of the folder that was named. Throws an `InputError` that names the file, which is then as it was.
 */
export async function replaceFile(file: InputFile, { before, after }: Replacement): Promise<void> {
  const target = await targetOf(file);
  const beside = join(dirname(target), `.copydesk-${randomBytes(6).toString('hex')}.tmp`);
  try {
    // Renaming would replace a file that nobody may write to.
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

/** Where a file really lies. Refuses one that a link leads to, out of the folder that was named. */
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
  // Never a file or a link that somebody has put there.
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

/** A file of somebody else's stays theirs where the program may give it away. */
async function keepOwner(file: FileHandle, uid: number, gid: number): Promise<void> {
  const own = await file.stat();
  if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid).catch(() => undefined);
}

/** The new name is on the disk only when the folder is; not every system can be asked for that. */
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
