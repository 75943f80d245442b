import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { cacheFolder, storeFile } from '../../server/src/store/location';
import type { OpenDatabase } from '../../server/src/store/sqlite/database';
import { EntryFile } from '../../server/src/store/sqlite/entryFile';
import { nodeSqlite } from '../../server/src/store/sqlite/nodeSqlite';
import { wasmSqlite } from '../../server/src/store/sqlite/wasmSqlite';
import type { StoredEntry } from '../../server/src/store/store';
import { ThreadedStores } from '../../server/src/store/threadedStores';
import { deleteUnused } from '../../server/src/store/unusedFiles';
import { temporaryFolder } from '../kit/temporary';

const text = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString());
const entry = (id: string, words: string): StoredEntry => ({ id, bytes: new TextEncoder().encode(words) });
/** Enough to fill more than a few pages. */
const many = Array.from({ length: 500 }, (_, index) => entry(`file:///a/${index}.txt`, `facts ${index} `.repeat(40)));

const native = nodeSqlite();
const libraries: readonly (readonly [name: string, open: OpenDatabase | null])[] = [
  ['the SQLite of Node', native],
  ['SQLite as WebAssembly', wasmSqlite],
];

for (const [name, open] of libraries)
  describe(`A store on ${name}`, { skip: open === null ? 'this Node has none' : false }, () => {
    const problems: string[] = [];
    const openAt = (path: string, how: OpenDatabase = open ?? wasmSqlite): EntryFile =>
      new EntryFile(path, how, (problem) => problems.push(problem));
    const filled = (path: string): void => {
      const file = openAt(path);
      file.put(many);
      file.close();
    };
    const takeProblems = (): string[] => problems.splice(0);

    it('has what was kept when it is opened again, and nothing else', () => {
      const path = join(temporaryFolder(), 'new', 'a.index');
      const first = openAt(path);
      first.put([entry('a', 'one'), entry('b', 'two'), entry('c', '')]);
      first.put([entry('b', 'three')]);
      first.delete(['a', 'x']);
      first.close();
      const second = openAt(path);
      assert.deepEqual(second.get(['a', 'b', 'c', 'd', 'b']).map(text), [null, 'three', '', null, 'three']);
      assert.deepEqual(second.ids('', 10), ['b', 'c']);
      assert.deepEqual(second.ids('b', 10), ['c']);
      second.clear();
      assert.deepEqual(second.get(['b']), [null]);
      second.close();
      assert.deepEqual(takeProblems(), []);
    });
    it('can be read by nobody else', { skip: process.platform === 'win32' ? 'no file modes' : false }, () => {
      const folder = join(temporaryFolder(), 'deep', 'new');
      const path = join(folder, 'a.index');
      const file = openAt(path);
      file.put(many);
      assert.equal(statSync(folder).mode & 0o777, 0o700);
      for (const it of [path, `${path}-wal`, `${path}-shm`])
        if (existsSync(it)) assert.equal(statSync(it).mode & 0o777, 0o600, it);
      file.close();
    });
    it('leaves a folder that exists as open as it was', {
      skip: process.platform === 'win32' ? 'no file modes' : false,
    }, () => {
      const folder = temporaryFolder();
      chmodSync(folder, 0o755);
      const file = openAt(join(folder, 'a.index'));
      file.put(many);
      assert.equal(statSync(folder).mode & 0o777, 0o755);
      assert.equal(statSync(join(folder, 'a.index')).mode & 0o777, 0o600);
      file.close();
    });
    it('is shared by all that open it', () => {
      const path = join(temporaryFolder(), 'a.index');
      const [one, two] = [openAt(path), openAt(path)];
      one.put([entry('a', 'one')]);
      two.put([entry('b', 'two')]);
      one.put([entry('b', 'three')]);
      assert.deepEqual(two.get(['a', 'b']).map(text), ['one', 'three']);
      assert.deepEqual(one.get(['a', 'b']).map(text), ['one', 'three']);
      one.close();
      two.put([entry('a', 'four')]);
      assert.deepEqual(two.get(['a']).map(text), ['four']);
      two.close();
      assert.deepEqual(takeProblems(), []);
    });
    it('is rebuilt, and says so, if its file is damaged', () => {
      const damages: ((path: string) => void)[] = [
        (path) => writeFileSync(path, 'This is not a database. '.repeat(400)),
        (path) => truncateSync(path, 5000),
        (path) => writeFileSync(path, readFileSync(path).fill(0x55, 4096)),
        (path) => writeFileSync(path, readFileSync(path).fill(0, 100, 9000)),
      ];
      for (const damage of damages) {
        const path = join(temporaryFolder(), 'a.index');
        filled(path);
        damage(path);
        const file = openAt(path);
        const found = file.get(many.map(({ id }) => id));
        for (const [index, bytes] of found.entries())
          assert.ok(bytes === null || text(bytes) === text(many[index]?.bytes ?? null));
        file.put(many);
        file.put(many);
        assert.deepEqual(file.get([many[7]?.id ?? '']).map(text), [text(many[7]?.bytes ?? null)]);
        file.close();
        const [problem, ...others] = takeProblems();
        assert.match(problem ?? '', /^The index on disk was damaged \(.*\)\. It was started again\. \(.*a\.index\)$/);
        assert.deepEqual(others, []);
        const again = openAt(path);
        assert.deepEqual(again.get([many[7]?.id ?? '']).map(text), [text(many[7]?.bytes ?? null)]);
        again.close();
        assert.deepEqual(takeProblems(), []);
      }
    });
    it('is rebuilt, and says so, if it is of another version or another program', () => {
      for (const change of [
        'PRAGMA user_version = 99',
        'PRAGMA user_version = 0; PRAGMA application_id = 0',
        'PRAGMA application_id = 7',
      ]) {
        const path = join(temporaryFolder(), 'a.index');
        filled(path);
        const other = (open ?? wasmSqlite)(path);
        other.exec(change);
        other.close();
        const file = openAt(path);
        assert.deepEqual(file.ids('', 10), []);
        file.put([entry('a', 'one')]);
        assert.deepEqual(file.get(['a']).map(text), ['one']);
        file.close();
        assert.deepEqual(
          takeProblems().map((it) => it.slice(0, it.indexOf('. (') + 1)),
          ['The index on disk was made by another version of Copydesk. It was started again.'],
        );
      }
    });
    it('says once that the disk is full, and still has what it had', () => {
      const path = join(temporaryFolder(), 'a.index');
      const small: OpenDatabase = (it) => {
        const database = (open ?? wasmSqlite)(it);
        database.exec('PRAGMA max_page_count = 12');
        return database;
      };
      const file = openAt(path, small);
      file.put([entry('a', 'one')]);
      file.put(many);
      file.put(many);
      file.delete(['a']);
      assert.deepEqual(file.get(['a', many[3]?.id ?? '']).map(text), ['one', null]);
      file.close();
      const [problem, ...others] = takeProblems();
      assert.match(
        problem ?? '',
        /^The index on disk cannot be written \(.*full.*\)\. Copydesk continues without saving it\./,
      );
      assert.deepEqual(others, []);
    });
    it('says once that it cannot be made where it should be', () => {
      const path = join(temporaryFolder(), 'a file');
      writeFileSync(path, '');
      const file = openAt(join(path, 'a.index'));
      file.put([entry('a', 'one')]);
      assert.deepEqual(file.get(['a']), [null]);
      assert.deepEqual(file.ids('', 10), []);
      file.close();
      assert.equal(takeProblems().length, 1);
    });
  });

describe('Stores in a thread of their own', () => {
  const script = resolve('dist/storeWorker.js');
  it('keep what they are given, each for itself', async () => {
    const problems: string[] = [];
    const folder = temporaryFolder();
    const paths = ['a', 'b'].map((it) => storeFile(folder, `file:///${it}`));
    const open = (): ThreadedStores => new ThreadedStores({ script, notice: (it) => problems.push(it) });
    const stores = open();
    const [one, two] = paths.map((it) => stores.at(it));
    await Promise.all([one?.put(many), two?.put([entry('a', 'two')]), one?.put([entry('a', '')])]);
    assert.deepEqual((await one?.get(['a', 'b', many[1]?.id ?? '']))?.map(text), [
      '',
      null,
      text(many[1]?.bytes ?? null),
    ]);
    assert.deepEqual(await two?.ids('', 10), ['a']);
    await two?.clear();
    await Promise.all([one?.close(), two?.close()]);
    const again = open().at(paths[0] ?? '');
    assert.equal((await again.ids('', 1000)).length, 501);
    await again.close();
    assert.deepEqual(problems, []);
  });
  it('have nothing and keep nothing once the thread has died, which is said once', async () => {
    const folder = temporaryFolder();
    const broken = join(folder, 'broken.js');
    writeFileSync(
      broken,
      "require('node:worker_threads').parentPort.on('message', () => { throw new Error('ouch'); });",
    );
    for (const it of [broken, join(folder, 'missing.js')]) {
      const problems: string[] = [];
      const store = new ThreadedStores({ script: it, notice: (problem) => problems.push(problem) }).at('a.index');
      assert.deepEqual(await Promise.all([store.get(['a', 'b']), store.get(['a'])]), [[null, null], [null]]);
      await store.put([entry('a', 'one')]);
      assert.deepEqual(await store.ids('', 10), []);
      await store.close();
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', /^The index on disk cannot be used \(.+\)\. Copydesk continues without it\.$/s);
    }
  });
});

describe('The files of stores', () => {
  it('are deleted if their folders have not been opened for half a year', () => {
    const folder = temporaryFolder();
    const days = { 'old.index': 200, 'old.index-wal': 200, 'recent.index': 100, 'own.index': 300, 'notes.txt': 900 };
    const now = new Date(2024, 5, 1);
    for (const [name, age] of Object.entries(days)) {
      writeFileSync(join(folder, name), '');
      const then = new Date(now.getTime() - age * 86_400_000);
      utimesSync(join(folder, name), then, then);
    }
    deleteUnused(join(folder, 'own.index'), now);
    assert.deepEqual(readdirSync(folder).sort(), ['notes.txt', 'own.index', 'recent.index']);
    deleteUnused(join(folder, 'missing', 'a.index'), now);
  });
});

describe('The place of a store', () => {
  it('is where the platform keeps caches', () => {
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux'), join('/c', 'copydesk'));
    assert.ok(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux').endsWith(join('.cache', 'copydesk')));
    assert.ok(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'darwin').endsWith(join('Library', 'Caches', 'copydesk')));
    assert.equal(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32'), join('/l', 'copydesk', 'cache'));
  });
  it('is a file for each root folder', () => {
    assert.notEqual(storeFile('/c', 'file:///a'), storeFile('/c', 'file:///b'));
    assert.equal(storeFile('/c', 'file:///a'), storeFile('/c', 'file:///a'));
  });
});
