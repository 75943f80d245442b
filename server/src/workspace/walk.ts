import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { articleExtension, isPassedOver } from './recognise';
import { sideFileNames } from './sideFileNames';

/**
 * The paths of the text files and side files in a folder and below it, in no certain order. Regular files only, and links
 * to such files; links to folders are passed over, for they may lead in circles or out of the corpus. A folder that cannot
 * be read is left out; the rest is not.
 */
export async function walk(folder: string): Promise<string[]> {
  const found: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) {
        if (!isPassedOver(entry.name)) open.push(path);
      } else if (isWanted(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && (await isRegular(path)))))
        found.push(path);
    }
  }
  return found;
}

/** Whether a path leads to a regular file: a pipe or a device would be read without end. */
export async function isRegular(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true;
}

/** Whether a file of this name may be an article. */
export function isArticleName(name: string): boolean {
  return name.toLowerCase().endsWith(articleExtension) && !isPassedOver(name);
}

function isWanted(name: string): boolean {
  return isArticleName(name) || sideFileNames.some((it) => it === name);
}
