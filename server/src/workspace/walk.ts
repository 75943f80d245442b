import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { articleExtension, isPassedOver } from './recognize';
import { codeOf, unreadable } from './regularFile';
import { sideFileNames } from './sideFileNames';

/**
 * The paths in and below a folder that are named like text files or side files, in no particular order; they may not be
 * readable. Links to folders are not followed, since they may be circular or lead out of the corpus. A folder that
 * cannot be read is reported to `skipped`.
 */
export async function walk(folder: string, skipped: (path: string, reason: string) => void): Promise<string[]> {
  const found: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const here = next;
    const entries = await readdir(here, { withFileTypes: true }).catch((error: unknown) => {
      // If it is gone by now, or is not a folder, nothing is missed.
      if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') skipped(here, unreadable(error).message);
      return [];
    });
    for (const entry of entries) {
      const path = join(here, entry.name);
      if (entry.isDirectory() && !isPassedOver(entry.name)) open.push(path);
      if (isSideFileName(entry.name) || (isArticleName(entry.name) && !entry.isDirectory())) found.push(path);
    }
  }
  return found;
}

/** Whether a file of this name may be an article. */
export function isArticleName(name: string): boolean {
  return name.toLowerCase().endsWith(articleExtension) && !isPassedOver(name);
}

function isSideFileName(name: string): boolean {
  return sideFileNames.some((it) => it === name);
}
