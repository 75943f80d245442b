import * as vscode from 'vscode';
import { type SizeLimit, tooLarge } from '../../server/src/workspace/fileLimits';

/** Why an existing file is not read or written, as a noun phrase. */
export class Refused extends Error {}

/**
 * The bytes of a regular file, or of a link's target; null if there is none. Throws `Refused` for a folder, for a pipe
 * or a device, which could be read forever, and for a file that is too large or may not be read.
 */
export async function readRegular(uri: vscode.Uri, limit: SizeLimit): Promise<Uint8Array | null> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) throw new Refused(kindOf(type));
    const problem = tooLarge(size, limit);
    if (problem !== null) throw new Refused(problem);
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions')
      throw new Refused('permission denied');
    throw error;
  }
}

/** Whether the file is a link, even a broken one: writing through it could write anywhere. */
export async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
  } catch {
    return false;
  }
}

function kindOf(type: vscode.FileType): string {
  return (type & vscode.FileType.Directory) !== 0 ? 'a folder, not a file' : 'not a regular file';
}
