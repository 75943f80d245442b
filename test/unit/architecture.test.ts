import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type ImportGraph, importCycles, importsOf, roomOf, sourceFiles, targetOf } from '../kit/sourceFiles';

/** The rooms of the server, in the order in which data flows; no room imports one to its right. */
const rooms = [
  'work',
  'text',
  'dates',
  'article',
  'quotes',
  'entities',
  'analysis',
  'rules',
  'record',
  'corpus',
  'features',
  'store',
  'workspace',
  'pool',
  'protocol',
  'cli',
];
/** Files outside the rooms: `version.ts` imports no room, the entry points may import all of them. */
const beforeRooms = ['version.ts', 'binary.d.ts'];
const entries = ['node.ts', 'browser.ts', 'cli.ts', 'analysisWorker.ts', 'storeWorker.ts'];
const order = [...beforeRooms, ...rooms, ...entries];
const pure = new Set(rooms.slice(0, rooms.indexOf('features') + 1));
/** In lines. Chosen by hand: a longer file does more than one thing. */
const LONGEST = 400;

const files = sourceFiles('server/src');
const clientFiles = sourceFiles('client/src');

describe('The architecture', () => {
  it('puts every file of the server into a room or among the entry points', () => {
    for (const name of readdirSync('server/src')) assert.ok(order.includes(name), `server/src/${name}`);
  });
  it('lets data flow one way: no room imports one to its right', () => {
    for (const file of files) {
      for (const imported of importsOf(file)) {
        const target = targetOf(file, imported);
        if (target === null) continue;
        assert.ok(order.indexOf(roomOf(target)) <= order.indexOf(roomOf(file)), `${file} imports ${imported}`);
      }
    }
  });
  it('has no import cycles, types included', () => {
    const graph: ImportGraph = new Map(
      [...files, ...clientFiles].map((file) => [
        file,
        importsOf(file).flatMap((imported) => targetOf(file, imported) ?? []),
      ]),
    );
    assert.deepEqual(
      importCycles(graph).map((circle) => circle.join(' → ')),
      [],
    );
  });
  it('keeps connections, the editor and Node out of the pure rooms', () => {
    for (const file of files.filter((it) => pure.has(roomOf(it)))) {
      for (const imported of importsOf(file)) {
        assert.doesNotMatch(
          imported,
          /^(?:node:|vscode$|vscode-languageserver(?:$|\/)|vscode-languageclient)/,
          `${file} imports ${imported}`,
        );
      }
    }
  });
  it('keeps Node out of everything in the browser’s server', () => {
    for (const file of files.filter(
      (it) => ['workspace', 'protocol'].includes(roomOf(it)) && !/(?:nodeHost|regularFile|walk)\.ts$/.test(it),
    )) {
      for (const imported of importsOf(file))
        assert.doesNotMatch(imported, /^node:|languageserver\/node/, `${file} imports ${imported}`);
    }
  });
  it('lets the workspace see of the store only what it offers, not how it keeps it', () => {
    for (const file of files.filter((it) => ['workspace', 'protocol'].includes(roomOf(it)))) {
      const seen = importsOf(file).filter((it) => /(?:^|\/)store\//.test(it));
      assert.deepEqual(
        seen.filter((it) => !it.endsWith('store/store')),
        [],
        file,
      );
    }
    assert.deepEqual(importsOf('server/src/store/store.ts'), []);
  });
  it('reads files in only two places, where anything but a regular file is refused', () => {
    // The browser client reads the extension's own scripts, to start the server.
    const reads = /\breadFile(?:Sync)?\(|\bcreateReadStream\(|\bopenSync\(|fs\.readFile\(/;
    const readers = [...files, ...clientFiles].filter((file) => reads.test(readFileSync(file, 'utf8')));
    const others = readers.filter((file) => !/(?:regularFile|client\/src\/browser)\.ts$/.test(file));
    assert.deepEqual(
      others.filter((file) => /\bfs\b|node:fs/.test(readFileSync(file, 'utf8'))),
      [],
    );
  });
  it('names no development data in the product', () => {
    for (const file of files)
      assert.doesNotMatch(readFileSync(file, 'utf8'), /shared\/(?:gold|seeds|notes)|notes\/\w+\.md/, file);
  });
  it('spreads no list into arguments, since a long one overflows the stack', () => {
    for (const file of files) assert.deepEqual(spreadCalls(readFileSync(file, 'utf8')), [], file);
  });
  it('keeps its files short', () => {
    for (const file of files) assert.ok(readFileSync(file, 'utf8').split('\n').length <= LONGEST, file);
  });
});

describe('The search for import cycles', () => {
  it('lists the files of a cycle in the order of their imports, and no others', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
      ['e', ['a', 'e']],
    ]);
    assert.deepEqual(importCycles(graph), [
      ['a', 'b', 'c', 'a'],
      ['e', 'e'],
    ]);
  });
  it('finds none where imports only fork and join', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
      ['d', []],
    ]);
    assert.deepEqual(importCycles(graph), []);
  });
});

/**
 * The calls that spread a list into their arguments, `push(...found)`, or use `apply`. Rest parameters do not count, nor
 * does a corpus's own `apply`.
 */
function spreadCalls(source: string): string[] {
  const found = [...source.matchAll(/(?<!\bcorpus)\.apply\(|\bReflect\.(?:apply|construct)\(/g)].map((it) => it[0]);
  for (const { index } of source.matchAll(/(?<=[(,]\s*)\.\.\./g)) {
    const open = openingBracket(source, index);
    const isCall = source.charAt(open) === '(' && /[\w\])>]$/.test(source.slice(Math.max(0, open - 1), open));
    const isParameter = /^\.\.\.\w+\??:/.test(source.slice(index, index + 80));
    if (isCall && !isParameter) found.push(source.slice(open, index + 20));
  }
  return found;
}

/** The position of the innermost bracket that is open at `index`. */
function openingBracket(source: string, index: number): number {
  let depth = 0;
  for (let at = index - 1; at >= 0; at--) {
    if (')]}'.includes(source.charAt(at))) depth++;
    if ('([{'.includes(source.charAt(at)) && --depth < 0) return at;
  }
  return -1;
}
