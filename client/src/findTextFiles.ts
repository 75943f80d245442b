import * as vscode from 'vscode';
import { type FolderEntry, filesBelow } from './filesBelow';

/** Schemes of files that VS Code can search. Other file systems need not come with a search. */
const searched = new Set(['file', 'vscode-remote']);

/** What to look for below a folder. */
export interface FileSearch {
  readonly folder: vscode.Uri;
  /** Relative glob for VS Code's search. */
  readonly glob: string;
  /** The same as a test of a file's name, for folders that are read one by one. */
  readonly isWanted: (name: string) => boolean;
  /** How many files are enough; undefined for all. */
  readonly most?: number;
}

/**
 * The files of a folder and below, without `node_modules`. VS Code's search is used where there is one; in a virtual file
 * system without a search provider it would never answer, so the folders are read instead. Links to folders are not
 * followed there.
 */
export async function findTextFiles(search: FileSearch, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const { folder, glob, isWanted, most } = search;
  if (searched.has(folder.scheme))
    return vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), '**/node_modules/**', most, token);
  return filesBelow({
    folder,
    entriesOf: async (uri) => (await vscode.workspace.fs.readDirectory(uri)).map(entryOf),
    below: (uri, name) => vscode.Uri.joinPath(uri, name),
    isWanted,
    most: most ?? Number.POSITIVE_INFINITY,
    isCancelled: () => token.isCancellationRequested,
  });
}

function entryOf([name, type]: [string, vscode.FileType]): FolderEntry {
  if (type === vscode.FileType.Directory) return { name, kind: 'folder' };
  return { name, kind: (type & vscode.FileType.File) !== 0 ? 'file' : 'other' };
}
