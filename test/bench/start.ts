import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { MemoryCorpus } from '../../server/src/corpus/memoryCorpus';
import { storeFile } from '../../server/src/store/location';
import { ThreadedStores } from '../../server/src/store/threadedStores';
import { nodeHost } from '../../server/src/workspace/nodeHost';
import { Workspace } from '../../server/src/workspace/workspace';
import { silent } from '../kit/testWorkspace';

/**
 * Measures a start on a seeded corpus of articles of 4 kB on disk: cold, warm with nothing changed, and warm with one file
 * changed, each in a process of its own. `node out/bench/start.js 20000`; 2,000 articles without a number.
 */

/** In characters. */
const LENGTH = 4000;
const FOLDERS = 100;

interface Figures {
  readonly seconds: number;
  /** Of all threads, in seconds. */
  readonly processor: number;
  /** The longest stall of the main thread, in ms. */
  readonly stall: number;
  /** In MB, at rest. */
  readonly memory: number;
  readonly articles: number;
}

const [first = '2000', corpus, cache] = process.argv.slice(2);
if (corpus !== undefined && cache !== undefined)
  started(corpus, cache).then((figures) => console.log(JSON.stringify(figures)));
else compare(Number(first));

function compare(count: number): void {
  const work = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  const folder = join(work, 'corpus');
  try {
    makeCorpus(folder, count);
    console.log(`A start on ${count} articles of ${LENGTH / 1000} kB, Node ${process.versions.node}`);
    const cold = inProcess(folder, work);
    tell('cold', cold, cold);
    console.log(`the index: ${(statSync(indexOf(folder, work)).size / 1e6).toFixed(1)} MB`);
    tell('warm', inProcess(folder, work), cold);
    // Without a name in it, since names may change what is found in other articles.
    appendFileSync(join(folder, '0', '0.txt'), '\nIt has rained since then.\n');
    tell('one file changed', inProcess(folder, work), cold);
  } finally {
    rmSync(work, { recursive: true });
  }
}

function tell(name: string, { seconds, processor, stall, memory }: Figures, cold: Figures): void {
  console.log(
    `${name.padEnd(17)} ${seconds.toFixed(2).padStart(7)} s, ${(cold.seconds / seconds).toFixed(1).padStart(5)} times as fast as cold, ` +
      `processor ${processor.toFixed(2)} s, longest stall ${stall.toFixed(0)} ms, memory ${memory.toFixed(0)} MB`,
  );
}

function inProcess(folder: string, work: string): Figures {
  const { stdout, stderr } = spawnSync(process.execPath, [process.argv[1] ?? '', '0', folder, work], {
    encoding: 'utf8',
  });
  if (stderr !== '') console.error(stderr);
  return JSON.parse(stdout);
}

/** One start, from an empty workspace to rest. */
async function started(folder: string, work: string): Promise<Figures> {
  const stores = new ThreadedStores({ script: resolve('dist/storeWorker.js'), notice: console.error });
  const root = pathToFileURL(folder).toString();
  const host = nodeHost({
    read: null,
    listsFor: null,
    usesUtf8: () => true,
    rootOf: () => root,
    skipped: console.error,
  });
  const workspace = new Workspace({
    corpus: new MemoryCorpus(),
    nameCase: 'sensitive',
    rulePages: null,
    openStore: () => stores.at(indexOf(folder, work)),
    host: { ...host, settings: async () => ({}), usesUtf8: async () => true },
    listener: { ...silent, failed: (what, error) => console.error(what, error) },
  });
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  const before = process.cpuUsage();
  const start = performance.now();
  workspace.handle({ kind: 'foldersChanged', added: [root], removed: [] });
  await workspace.settled();
  const seconds = (performance.now() - start) / 1000;
  stalls.disable();
  const { user, system } = process.cpuUsage(before);
  const { articles } = workspace.progress;
  const memory = process.memoryUsage.rss() / 1e6;
  await workspace.close();
  return { seconds, processor: (user + system) / 1e6, stall: stalls.max / 1e6, memory, articles };
}

function indexOf(folder: string, work: string): string {
  return storeFile(work, pathToFileURL(folder).toString());
}

/** Articles of paragraphs of our samples in an order of chance that is always the same, with different days. */
function makeCorpus(folder: string, count: number): void {
  const sources = ['samples', 'test/accuracy/speakers'].flatMap((it) =>
    readdirSync(it)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(it, name), 'utf8').replace(/\{[^}\n]{1,40}\}/g, '')),
  );
  const paragraphs = sources.flatMap((it) => it.split(/\n\s*\n/).slice(1)).filter((it) => it.length > 100);
  let seed = 1;
  // The generator of Lehmer, with the constants of Park and Miller.
  const chance = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const old = new Date(2024, 0, 1);
  for (let index = 0; index < count; index++) {
    const inner = join(folder, String(index % FOLDERS));
    if (index < FOLDERS) mkdirSync(inner, { recursive: true });
    const day = new Date(Date.UTC(2020, 0, 1 + (index % 1400))).toISOString().slice(0, 10);
    let text = ` date ${day} Harbour news, part ${index}\n`;
    while (text.length < LENGTH) text += `\n${paragraphs[chance(paragraphs.length)]}\n`;
    const path = join(inner, `${index}.txt`);
    writeFileSync(path, text);
    utimesSync(path, old, old);
  }
}
