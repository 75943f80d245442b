import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { documentOf } from '../corpus/documentId';
import { MemoryCorpus } from '../corpus/memoryCorpus';
import { AnalysisPool } from '../pool/analysisPool';
import { nodeThreads, threadCount } from '../pool/nodeThread';
import { cacheFolder, storeFile } from '../store/location';
import { ThreadedStores } from '../store/threadedStores';
import { formatNumber } from '../text/formatNumber';
import { localAnalyst } from '../workspace/analyst';
import { nodeHost } from '../workspace/nodeHost';
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

const nameCase = process.platform === 'win32' || process.platform === 'darwin' ? 'insensitive' : 'sensitive';

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
  const root = documentOf(URI.file(path).toString(), nameCase)?.uri ?? '';
  const file = storeFile(storage, root);
  const stores = new ThreadedStores({ script: join(__dirname, 'storeWorker.js'), notice: complained });
  const line = changingLine();
  const failed = (what: string, error: unknown): void =>
    complained(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  const nameOf = (uri: string): string => URI.parse(uri).fsPath;
  const host = nodeHost({
    read: null,
    listsFor: null,
    usesUtf8: () => true,
    rootOf: () => root,
    skipped: (uri, reason) => complained(`${nameOf(uri)}: ${reason}`),
  });
  const analyst = new AnalysisPool({
    threads: threadCount(),
    open: nodeThreads(join(__dirname, 'analysisWorker.js')),
    instead: localAnalyst,
    skipped: (uri, reason) => complained(`${nameOf(uri)}: ${reason}`),
    failed,
  });
  const workspace: Workspace = new Workspace({
    corpus: new MemoryCorpus(),
    analyst,
    host: { ...host, settings: async () => ({}), usesUtf8: async () => true },
    nameCase,
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
