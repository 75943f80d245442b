import * as vscode from 'vscode';
import { type SizeLimit, tooLarge } from '../../server/src/workspace/fileLimits';

/** Why a file that is there is not read or written, as a noun phrase. */
export class Refused extends Error {}

/**
 * The bytes of a regular file, or of one that a link leads to; null where there is none. Throws `Refused` for a folder, a
 * pipe or a device, which would be read without end, and for a file that is too large or may not be read.
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

/** Whether there is a link of that name, whatever it leads to: what is written through it may land anywhere. */
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
