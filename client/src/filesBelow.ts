import { isPassedOver } from '../../server/src/workspace/recognize';

/** An entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** How to read folders, named by whatever stands for them, and what to look for. */
export interface Walk<Folder> {
  readonly folder: Folder;
  /** The entries of a folder; may fail. */
  readonly entriesOf: (folder: Folder) => Promise<readonly FolderEntry[]>;
  readonly below: (folder: Folder, name: string) => Folder;
  readonly isWanted: (name: string) => boolean;
  /** How many files are enough. */
  readonly most: number;
  readonly isCancelled: () => boolean;
}

/**
 * The files of a folder and below, folder after folder. Hidden names and `node_modules` are passed over, and folders that
 * cannot be read are left out.
 */
export async function filesBelow<Folder>(walk: Walk<Folder>): Promise<Folder[]> {
  const { entriesOf, below, isWanted, most, isCancelled } = walk;
  const found: Folder[] = [];
  const folders = [walk.folder];
  for (let at = 0; at < folders.length && found.length < most && !isCancelled(); at++) {
    const folder = folders[at];
    if (folder === undefined) break;
    for (const { name, kind } of await entriesOf(folder).catch(() => [])) {
      if (isPassedOver(name)) continue;
      if (kind === 'folder') folders.push(below(folder, name));
      else if (kind === 'file' && isWanted(name) && found.length < most) found.push(below(folder, name));
    }
  }
  return found;
}
