import { isAbsolute, join } from 'node:path';
import { storeFile } from './location';
import type { OpenStore } from './store';
import { ThreadedStores } from './threadedStores';

/** The bundle of `storeWorker.ts`, beside that of every program that uses it. */
const SCRIPT = join(__dirname, 'storeWorker.js');

/** The stores of root folders on this machine's disk, in files in one folder; null if its path is relative. */
export function storesIn(folder: string, notice: (problem: string) => void): OpenStore | null {
  if (!isAbsolute(folder)) return null;
  const stores = new ThreadedStores({ script: SCRIPT, notice });
  return (rootUri) => (rootUri.startsWith('file:') ? stores.at(storeFile(folder, rootUri)) : null);
}
