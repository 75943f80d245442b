import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { documentOf } from '../corpus/documentId';
import { MemoryCorpus } from '../corpus/memoryCorpus';
import { nodePool } from '../pool/nodePool';
import { cacheFolder, storeFile } from '../store/location';
import { threadedStores } from '../store/storesIn';
import { formatNumber } from '../text/formatNumber';
import { nodeHost } from '../workspace/nodeHost';
import { nodeNameCase } from '../workspace/nodeNameCase';
import { Workspace } from '../workspace/workspace';
import type { Progress, WorkspaceListener } from '../workspace/workspaceState';
import { InputError } from './inputs';
import { changingLine } from './output';
import { complain, printable } from './terminal';

export interface IndexOptions {
  readonly paths: readonly string[];
  /** Where the index is kept; undefined for the platform's folder for caches. */
  readonly storage: string | undefined;
}

/**
 * Reads folders as the language server does, so that its next start there, with its index kept in the same place, is a
 * warm one. Prints where the index of each is; returns the exit code.
 */
export async function indexCommand({ paths, storage }: IndexOptions): Promise<number> {
  const folder = storage === undefined ? cacheFolder() : resolve(storage);
  let problems = 0;
  const complained = (problem: string): void => {
    problems++;
    complain(problem);
  };
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw new InputError('missing', `${path}: no such folder.`);
    const file = await indexFolder(resolve(path), folder, complained);
    process.stdout.write(`${printable(file)}\n`);
  }
  return problems === 0 ? 0 : 2;
}

/** Brings the index of a folder up to date; returns its path. */
async function indexFolder(path: string, storage: string, complained: (problem: string) => void): Promise<string> {
  const root = documentOf(URI.file(path).toString(), nodeNameCase)?.uri ?? '';
  const file = storeFile(storage, root);
  const stores = threadedStores(complained);
  const line = changingLine();
  const failed = (what: string, error: unknown): void =>
    complained(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  const nameOf = (uri: string): string => URI.parse(uri).fsPath;
  const skipped = (uri: string, reason: string): void => complained(`${nameOf(uri)}: ${reason}`);
  const host = nodeHost({
    read: null,
    listsFor: null,
    usesUtf8: () => true,
    rootOf: () => root,
    skipped,
  });
  const analyst = nodePool({ skipped, failed });
  const workspace: Workspace = new Workspace({
    corpus: new MemoryCorpus(),
    analyst,
    host: { ...host, settings: async () => ({}), usesUtf8: async () => true },
    nameCase: nodeNameCase,
    rulePages: null,
    openStore: () => stores.at(file),
    listener: {
      ...deaf,
      progressed: () => line.show(() => wordingOf(workspace.progress)),
      complain: (side, problem) => complained(side === null ? problem : `${nameOf(side.uri)}: ${problem}`),
      failed,
    },
  });
  workspace.handle({ kind: 'foldersChanged', added: [root], removed: [] });
  await workspace.settled();
  line.end();
  process.stderr.write(`copydesk: ${formatNumber(workspace.progress.articles)} articles in ${printable(path)}\n`);
  await workspace.close();
  analyst.stop();
  return file;
}

function wordingOf({ done, total }: Progress): string {
  return `Indexed ${formatNumber(done)} of ${formatNumber(total)} articles…`;
}

const nothing = (): void => undefined;
const deaf: Omit<WorkspaceListener, 'complain' | 'failed' | 'progressed'> = {
  rested: nothing,
  openChanged: nothing,
  openClosed: nothing,
  openRenewed: nothing,
  corpusChanged: nothing,
  settingsChanged: nothing,
};
