import { isAbsolute, join } from 'node:path';
import { storeFile } from './location';
import type { OpenStore } from './store';
import { ThreadedStores } from './threadedStores';

/** The bundle of `storeWorker.ts`, beside that of every program that uses it. */
const SCRIPT = join(__dirname, 'storeWorker.js');

/** Stores in files on this machine's disk. */
export function threadedStores(notice: (problem: string) => void): ThreadedStores {
  return new ThreadedStores({ script: SCRIPT, notice });
}

/** The stores of root folders on this machine's disk, in files in one folder; null if its path is relative. */
export function storesIn(folder: string, notice: (problem: string) => void): OpenStore | null {
  if (!isAbsolute(folder)) return null;
  const stores = threadedStores(notice);
  return (rootUri) => (rootUri.startsWith('file:') ? stores.at(storeFile(folder, rootUri)) : null);
}
