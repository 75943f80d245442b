import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extension } from './location';

/** Chosen by hand: who has not opened a folder for so long can wait until it is read. */
const UNUSED_DAYS = 180;

/**
 * Notes that a store's file is in use today, and deletes those beside it that have not been used for half a year: of
 * folders that are gone, or that nobody reads any more. Failure is ignored: it is tried again at the next start.
 */
export function deleteUnused(path: string, now = new Date()): void {
  try {
    utimesSync(path, now, now);
    const folder = dirname(path);
    for (const name of readdirSync(folder)) {
      const other = join(folder, name);
      if (!name.includes(extension)) continue;
      if (now.getTime() - statSync(other).mtimeMs > UNUSED_DAYS * 86_400_000) rmSync(other, { force: true });
    }
  } catch {
    // Another process may be deleting the same.
  }
}
