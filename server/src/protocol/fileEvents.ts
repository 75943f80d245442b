import { type Connection, FileChangeType } from 'vscode-languageserver';
import type { Indexer } from '../workspace/indexer';
import { isSideFile } from '../workspace/sideFiles';

const BATCH_MS = 200;

/**
 * Passes changes on disk to the indexer, gathered for a moment: a checkout changes thousands of files at once. `changed`
 * hears of every article that is there after its change, `sideFileChanged` of side files.
 */
export function followFiles(
  connection: Connection,
  indexer: Indexer,
  changed: (uri: string) => void,
  sideFileChanged: (uri: string) => void,
): void {
  const waiting = new Map<string, FileChangeType>();
  const passOn = (): void => {
    for (const [uri, type] of waiting) {
      if (isSideFile(uri)) sideFileChanged(uri);
      else if (type === FileChangeType.Deleted) indexer.fileDeleted(uri);
      else {
        indexer.fileChanged(uri);
        changed(uri);
      }
    }
    waiting.clear();
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (waiting.size === 0) setTimeout(passOn, BATCH_MS);
    for (const { uri, type } of changes) waiting.set(uri, type);
  });
}
