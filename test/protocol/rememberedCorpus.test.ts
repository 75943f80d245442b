import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { decodeFacts, encodeFacts } from '../../server/src/corpus/codec/factsCodec';
import { documentOf } from '../../server/src/corpus/documentId';
import { requests } from '../../server/src/protocol/messages';
import { cacheFolder, storeFile } from '../../server/src/store/location';
import { EntryFile } from '../../server/src/store/sqlite/entryFile';
import { nodeSqlite } from '../../server/src/store/sqlite/nodeSqlite';
import { wasmSqlite } from '../../server/src/store/sqlite/wasmSqlite';
import { decodeRecord, encodeRecord } from '../../server/src/workspace/remembered/fileRecord';
import { StdioServer } from '../kit/stdioServer';
import { temporaryFolder } from '../kit/temporary';
import { until } from '../kit/testServer';

const article = (number: number): string =>
  ` date 2024-03-${String((number % 28) + 1).padStart(2, '0')} Harbour news ${number}\n“We are open,” Ida Roe said.\n`;

/** A folder of articles that were written a while ago, and an empty cache. */
class Corpus {
  readonly folder = join(temporaryFolder(), 'corpus');
  readonly cache = temporaryFolder();

  constructor(readonly articles: number) {
    mkdirSync(this.folder);
    for (let number = 0; number < articles; number++) this.write(number, article(number));
  }

  get storePath(): string {
    const root = documentOf(pathToFileURL(this.folder).toString(), 'sensitive');
    return storeFile(cacheFolder({ XDG_CACHE_HOME: this.cache, LOCALAPPDATA: this.cache }), root?.uri ?? '');
  }

  write(number: number, text: string): void {
    const path = join(this.folder, `${1000 + number}.txt`);
    writeFileSync(path, text);
    utimesSync(path, new Date(2024, 1, 1), new Date(2024, 1, 1));
  }

  start(): Promise<StdioServer> {
    return StdioServer.in(this.folder, { cache: this.cache });
  }

  open(): EntryFile {
    return new EntryFile(this.storePath, nodeSqlite() ?? wasmSqlite, (problem) => assert.fail(problem));
  }

  /** Replaces the words of every remembered quotation, so that a test sees where facts come from; returns how many. */
  markRemembered(): number {
    const store = this.open();
    let marked = 0;
    for (const id of store.ids('', 10_000)) {
      const ref = documentOf(id, 'sensitive');
      const [bytes] = store.get([id]);
      const record = ref === null || bytes === null || bytes === undefined ? null : decodeRecord(ref.id, bytes);
      const facts = ref === null || record === null || record.facts === null ? null : decodeFacts(record.facts, ref);
      if (ref === null || record === null || facts === null) continue;
      const quotes = facts.quotes.map((it) => ({ ...it, text: 'remembered' }));
      store.put([{ id, bytes: encodeRecord(ref.id, { ...record, facts: encodeFacts({ ...facts, quotes }) }) }]);
      marked++;
    }
    store.close();
    return marked;
  }
}

/** How many quotations a server has, and how many of them come from what was marked. */
async function quotesOf(server: StdioServer): Promise<{ total: number; remembered: number }> {
  const totalOf = async (filter: string): Promise<number> => {
    const order = { column: 'date', descending: false, first: 0, count: 1 } as const;
    return (await server.ask(requests.quotePage, { uri: null, speaker: null, outlet: null, filter, ...order })).total;
  };
  return { total: await totalOf(''), remembered: await totalOf('remembered') };
}

/** As long as a file's time is this young, a change might not show in it. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2100));

describe('A corpus on disk', () => {
  it('is remembered, except for files that have changed', async () => {
    const corpus = new Corpus(300);
    await settled();
    await (await corpus.start()).stop();
    assert.equal(corpus.markRemembered(), 300);
    corpus.write(7, article(7).replace('open', 'ajar'));
    rmSync(join(corpus.folder, '1008.txt'));
    const server = await corpus.start();
    assert.deepEqual(await quotesOf(server), { total: 299, remembered: 298 });
    await server.stop();
    assert.deepEqual(server.messages, []);
    const store = corpus.open();
    assert.equal(store.ids('', 1000).length, 299);
    store.close();
  });
  it('is read again, and recalled by its bytes, if it had just been written', async () => {
    const corpus = new Corpus(20);
    await (await corpus.start()).stop();
    corpus.markRemembered();
    const server = await corpus.start();
    assert.deepEqual(await quotesOf(server), { total: 20, remembered: 20 });
    await server.stop();
  });
  it('is shared by two servers', async () => {
    const corpus = new Corpus(300);
    await settled();
    const servers = await Promise.all([corpus.start(), corpus.start()]);
    for (const it of servers) assert.equal((await quotesOf(it)).total, 300);
    await Promise.all(servers.map((it) => it.stop()));
    for (const it of servers)
      assert.deepEqual(
        it.logs.filter((log) => log.includes('index')),
        [],
      );
    assert.equal(corpus.markRemembered(), 300);
    const two = await Promise.all([corpus.start(), corpus.start()]);
    for (const it of two) assert.deepEqual(await quotesOf(it), { total: 300, remembered: 300 });
    await Promise.all(two.map((it) => it.stop()));
  });
  it('is remembered up to the last batch when its server is killed', async () => {
    const corpus = new Corpus(1500);
    await settled();
    const server = new StdioServer({ cache: corpus.cache });
    await server.initialize(corpus.folder);
    await until(() => server.articles > 400);
    await server.kill();
    const marked = corpus.markRemembered();
    assert.ok(marked >= 128 && marked < 1500, `${marked} remembered`);
    const again = await corpus.start();
    assert.deepEqual(await quotesOf(again), { total: 1500, remembered: marked });
    await again.stop();
    assert.deepEqual(
      again.logs.filter((log) => log.includes('index')),
      [],
    );
  });
  it('is read again if what is remembered is damaged, which is logged once', async () => {
    const corpus = new Corpus(200);
    await settled();
    await (await corpus.start()).stop();
    corpus.markRemembered();
    writeFileSync(corpus.storePath, readFileSync(corpus.storePath).fill(0x55, 100));
    const server = await corpus.start();
    assert.deepEqual(await quotesOf(server), { total: 200, remembered: 0 });
    assert.equal(server.logs.filter((it) => it.startsWith('The index on disk was damaged')).length, 1);
    await server.stop();
    assert.equal(corpus.markRemembered(), 200);
  });
  it('can be read in advance by the command line', async () => {
    const corpus = new Corpus(200);
    await settled();
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/copydesk.js', 'index', corpus.folder], {
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: corpus.cache, LOCALAPPDATA: corpus.cache, HOME: corpus.cache },
    });
    assert.equal(stdout, `${corpus.storePath}\n`);
    assert.match(stderr, /^copydesk: 200 articles in /);
    assert.equal(status, 0);
    assert.equal(corpus.markRemembered(), 200);
    const server = await corpus.start();
    assert.deepEqual(await quotesOf(server), { total: 200, remembered: 200 });
    await server.stop();
  });
  it('is not remembered for a client that wants no storage, or names one without a full path', async () => {
    for (const storage of [false, 'relative/folder']) {
      const corpus = new Corpus(20);
      const server = new StdioServer({ cache: corpus.cache });
      await server.initialize(corpus.folder, { storage });
      await server.settled();
      assert.deepEqual(await quotesOf(server), { total: 20, remembered: 0 });
      await server.stop();
      assert.deepEqual(readdirSync(corpus.cache), []);
    }
  });
  it('is remembered where the client says', async () => {
    const corpus = new Corpus(20);
    const storage = join(temporaryFolder(), 'of the editor');
    const server = new StdioServer({ cache: corpus.cache });
    await server.initialize(corpus.folder, { storage });
    await server.settled();
    await server.stop();
    assert.deepEqual(readdirSync(corpus.cache), []);
    assert.equal(readdirSync(join(storage, 'index')).filter((it) => it.endsWith('.index')).length, 1);
  });
  it('works as well where nothing can be remembered, which is logged once', async () => {
    const corpus = new Corpus(200);
    writeFileSync(join(corpus.cache, 'copydesk'), 'a file where a folder should be');
    const server = await corpus.start();
    assert.deepEqual(await quotesOf(server), { total: 200, remembered: 0 });
    assert.equal(server.logs.filter((it) => it.startsWith('The index on disk cannot be written')).length, 1);
    await server.stop();
  });
});
