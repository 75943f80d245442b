import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, it } from 'node:test';

/** The rooms of the server in the order in which data flows; nothing imports what lies to its right. */
const rooms = [
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
  'workspace',
  'protocol',
];
const pure = new Set(rooms.slice(0, rooms.indexOf('features') + 1));
/** The rooms whose lists are as long as the texts that they read, and the command line. */
const readsTexts = new Set([...rooms.slice(0, rooms.indexOf('record') + 1), 'cli']);
/** The longest a source file may be before it wants splitting. */
const LONGEST = 400;

const files = readdirSync('server/src', { recursive: true, encoding: 'utf8' })
  .filter((it) => it.endsWith('.ts'))
  .map((it) => join('server/src', it));
const roomOf = (path: string): string => relative('server/src', path).split(/[\\/]/)[0] ?? '';
const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/from '([^']+)'/g)].map((it) => it[1] ?? '');

describe('The architecture', () => {
  it('lets data flow one way: no room imports one to its right', () => {
    for (const file of files) {
      const room = roomOf(file);
      if (!rooms.includes(room)) continue;
      for (const imported of importsOf(file).filter((it) => it.startsWith('.'))) {
        const target = roomOf(normalize(join(dirname(file), imported)));
        if (rooms.includes(target))
          assert.ok(rooms.indexOf(target) <= rooms.indexOf(room), `${file} imports ${imported}`);
      }
    }
  });
  it('keeps connections, the editor and Node out of the rooms that only think', () => {
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
  it('keeps Node out of all that the browser’s server is made of', () => {
    for (const file of files.filter(
      (it) => ['workspace', 'protocol'].includes(roomOf(it)) && !it.endsWith('nodeHost.ts'),
    )) {
      for (const imported of importsOf(file))
        assert.doesNotMatch(imported, /^node:|languageserver\/node/, `${file} imports ${imported}`);
    }
  });
  it('names no development data in the product', () => {
    for (const file of files) assert.doesNotMatch(readFileSync(file, 'utf8'), /shared\/(?:gold|seeds)/, file);
  });
  it('hands no list over as arguments, since a long one overflows the stack', () => {
    for (const file of files.filter((it) => readsTexts.has(roomOf(it))))
      assert.deepEqual(spreadCalls(readFileSync(file, 'utf8')), [], file);
  });
  it('keeps its files short', () => {
    for (const file of files) assert.ok(readFileSync(file, 'utf8').split('\n').length <= LONGEST, file);
  });
});

/** The calls that spread a list into their arguments, `push(...found)`, or apply one; rest parameters are none. */
function spreadCalls(source: string): string[] {
  const found = [...source.matchAll(/\.apply\(|\bReflect\.(?:apply|construct)\(/g)].map((it) => it[0]);
  for (const { index } of source.matchAll(/(?<=[(,]\s*)\.\.\./g)) {
    const open = openingBracket(source, index);
    const isCall = source.charAt(open) === '(' && /[\w\])>]$/.test(source.slice(Math.max(0, open - 1), open));
    const isParameter = /^\.\.\.\w+\??:/.test(source.slice(index, index + 80));
    if (isCall && !isParameter) found.push(source.slice(open, index + 20));
  }
  return found;
}

/** Where the innermost bracket opens that is still open at `index`. */
function openingBracket(source: string, index: number): number {
  let depth = 0;
  for (let at = index - 1; at >= 0; at--) {
    if (')]}'.includes(source.charAt(at))) depth++;
    if ('([{'.includes(source.charAt(at)) && --depth < 0) return at;
  }
  return -1;
}
