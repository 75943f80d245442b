import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What the names of stores' files end in. */
export const extension = '.index';

/** The folder for the stores of editors that name none, and of the command line: where the platform keeps caches. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  if (platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'copydesk', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'copydesk');
  // A relative path is invalid (XDG Base Directory Specification).
  return join(XDG_CACHE_HOME?.startsWith('/') === true ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'copydesk');
}

/** The file of a root folder's store: its name tells nothing about the folder. It is in a folder for stores alone. */
export function storeFile(folder: string, rootUri: string): string {
  return join(folder, 'index', `${createHash('sha256').update(rootUri).digest('hex').slice(0, 32)}${extension}`);
}
