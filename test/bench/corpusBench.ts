import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { requests } from '../../server/src/protocol/messages';
import { killServers, ServerProcess } from '../kit/serverProcess';
import { markdownLinkIndex } from './markdownPeer';
import { writeSeededCorpus } from './seededCorpus';

/**
 * Measures the language server, in its own process, on seeded corpora: `npm run bench -- corpus [ARTICLES…]`. Prints
 * one line a figure; seconds depend on the machine, the ratios to the peer in the same run do not.
 */

const SEED = 7;
/** How often each request is sent: enough for a 95th percentile. */
const ROUNDS = 60;

async function measureAll(sizes: readonly number[]): Promise<void> {
  for (const size of sizes) await measure(size);
}

async function measure(articles: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  const cache = mkdtempSync(join(tmpdir(), 'copydesk-bench-store-'));
  const paths = writeSeededCorpus({ folder, articles, seed: SEED });
  const print = (name: string, value: number, unit: string, note = ''): void =>
    console.log(
      `${String(articles).padStart(6)} articles  ${name.padEnd(44)} ${value.toFixed(1).padStart(9)} ${unit}${note}`,
    );
  try {
    const peer = await markdownLinkIndex(folder, paths);
    print('the peer’s cold link index', peer, 's');
    const cold = await started(folder, cache);
    print('cold index', cold.seconds, 's', `   ${(cold.seconds / peer).toFixed(1)} times the peer`);
    print('its longest stall', cold.stall, 'ms');
    await cold.server.stop();
    const warm = await started(folder, cache);
    print('warm start', warm.seconds, 's', `   ${(warm.seconds / cold.seconds).toFixed(2)} times the cold one`);
    print('its longest stall', warm.stall, 'ms');
    await asking(warm.server, paths, print);
    print('memory, threads included', warm.server.memory() / 1000, 'MB');
    const before = warm.server.processorSeconds();
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    print('processor time of ten idle seconds', (warm.server.processorSeconds() - before) * 1000, 'ms');
    await warm.server.stop();
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(cache, { recursive: true });
  }
}

const IDLE_MS = 10_000;

/** A server that has read a folder, how long that took, and the longest that anything else had to wait meanwhile. */
async function started(
  folder: string,
  cache: string,
): Promise<{ readonly server: ServerProcess; readonly seconds: number; readonly stall: number }> {
  const begun = performance.now();
  const server = new ServerProcess({ cache });
  await server.initialize(folder);
  let isReading = true;
  let stall = 0;
  const pinging = (async () => {
    while (isReading) {
      const sent = performance.now();
      // An unknown request is refused at once: the wait is the server's.
      await server.errorOf('copydesk/nothing', {});
      stall = Math.max(stall, performance.now() - sent);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  })();
  await server.settled();
  isReading = false;
  const seconds = (performance.now() - begun) / 1000;
  await pinging;
  return { server, seconds, stall };
}

type Print = (name: string, value: number, unit: string, note?: string) => void;

/** Asks what an editor asks, and changes a file. */
async function asking(server: ServerProcess, paths: readonly string[], print: Print): Promise<void> {
  const [path = ''] = paths;
  const uri = pathToFileURL(path).toString();
  const text = readFileSync(path, 'utf8');
  const names = { type: null, order: 'mentions', first: 0, count: 200 } as const;
  const { entities } = await server.ask(requests.entityPage, { ...names, filter: '' });
  const frequent = entities.find((it) => text.includes(it.name)) ?? entities[0];
  await server.client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'news-article', version: 1, text },
  });
  await server.settled();
  const lines = text.slice(0, Math.max(0, text.indexOf(frequent?.name ?? ''))).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const textDocument = { uri };
  const quotes = {
    uri: null,
    speaker: null,
    outlet: null,
    first: 0,
    count: 200,
    filter: '',
    column: 'date',
    descending: true,
  } as const;
  const asked: Readonly<Record<string, () => Promise<unknown>>> = {
    'hover of a frequent name': () => server.client.sendRequest('textDocument/hover', { textDocument, position }),
    outline: () => server.client.sendRequest('textDocument/documentSymbol', { textDocument }),
    'symbols of the workspace': () => server.client.sendRequest('workspace/symbol', { query: 'quel' }),
    'references of a frequent name': () =>
      server.client.sendRequest('textDocument/references', {
        textDocument,
        position,
        context: { includeDeclaration: true },
      }),
    'a page of the table of quotations': () => server.ask(requests.quotePage, quotes),
    'a keystroke of its filter': () => server.ask(requests.quotePage, { ...quotes, filter: 'crane' }),
    'a keystroke of the filter of entities': () => server.ask(requests.entityPage, { ...names, filter: 'ro' }),
  };
  for (const [name, ask] of Object.entries(asked)) print(`${name}, p95`, await percentile(ask), 'ms');
  const last = paths.at(-1) ?? '';
  writeFileSync(last, `${readFileSync(last, 'utf8')}\nMara Quelwick left.\n`);
  const changed = performance.now();
  await server.client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(last).toString(), type: 2 }],
  });
  await server.settled();
  print('one changed file, until all is right', performance.now() - changed, 'ms');
}

/** The 95th percentile of the time that a request takes, in milliseconds. */
async function percentile(ask: () => Promise<unknown>): Promise<number> {
  const found: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const sent = performance.now();
    await ask();
    found.push(performance.now() - sent);
  }
  return found.sort((left, right) => left - right)[Math.floor(ROUNDS * 0.95)] ?? Number.NaN;
}

const given = process.argv.slice(2).map(Number);
measureAll(given.length === 0 ? [2000] : given).catch((error: unknown) => {
  console.error(error);
  killServers();
  process.exitCode = 1;
});
