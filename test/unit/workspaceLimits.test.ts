import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MemoryCorpus } from '../../server/src/corpus/memoryCorpus';
import { Slices } from '../../server/src/work/slices';
import { daysOfFile } from '../../server/src/workspace/diagnose';
import { Doubts } from '../../server/src/workspace/doubts';
import { articleLimit, sideFileLimit, textLimit, tooLarge } from '../../server/src/workspace/fileLimits';
import { FileTree } from '../../server/src/workspace/fileTree';
import { firstFew } from '../../server/src/workspace/firstFew';
import { evenly, type FileReading, sampleOf, undatedIn } from '../../server/src/workspace/folderReading';
import { RootFolders } from '../../server/src/workspace/rootFolders';
import { factsIn, refOf } from '../kit/checks';

/** A survey of files: the readings of each folder, `n` for news, `u` unclear, `o` other, `d` dated, `-` not read. */
const survey = (folders: Readonly<Record<string, string>>) =>
  undatedIn(
    Object.entries(folders).flatMap(([folder, readings]) =>
      [...readings].map((it, at) => ({
        path: `${folder === '' ? '' : `${folder}/`}${at}.txt`,
        reading: kinds[it] ?? null,
      })),
    ),
  );
const kinds: Readonly<Record<string, FileReading>> = { n: 'news', u: 'unclear', o: 'other', d: 'dated' };
const sample = (...counts: readonly number[]): number[] => {
  const chosen = sampleOf(
    counts.flatMap((count, folder) => Array.from({ length: count }, (_, at) => `${folder}/${at}.txt`)),
  );
  return counts.map((_, folder) => chosen.filter((it) => it.startsWith(`${folder}/`)).length);
};

describe('A survey of folders', () => {
  it('reads all files if there are few, else some of every folder', () => {
    assert.deepEqual(sample(500), [500]);
    assert.deepEqual(sample(501), [500]);
    assert.deepEqual(sample(499, 1), [499, 1]);
    assert.deepEqual(sample(1000, 2), [250, 2]);
    assert.deepEqual(sample(1000, 1000, 4), [166, 166, 4]);
    assert.deepEqual(sample(...Array.from({ length: 10 }, () => 100)), [50, 50, 50, 50, 50, 50, 50, 50, 50, 50]);
    assert.equal(
      sample(...Array.from({ length: 200 }, () => 5)).reduce((sum, it) => sum + it, 0),
      498,
    );
    assert.deepEqual(evenly([1, 2, 3, 4, 5], 2), [1, 4]);
    assert.deepEqual(evenly([1, 2, 3, 4, 5], 5), [1, 2, 3, 4, 5]);
    assert.deepEqual(evenly([1, 2, 3, 4, 5, 6], 4), [1, 3, 4, 6]);
    assert.deepEqual(evenly([1, 2], 9), [1, 2]);
  });
  it('finds folders of undated articles, and estimates how many there are', () => {
    assert.deepEqual(survey({ a: 'nn' }), { count: 2, isExact: true, hasOthers: false, globs: ['a/*.txt'] });
    assert.equal(survey({ a: 'n' }), null);
    assert.equal(survey({ a: 'nnuu' }), null);
    assert.deepEqual(survey({ a: 'nnu' }), { count: 3, isExact: true, hasOthers: false, globs: ['a/*.txt'] });
    assert.deepEqual(survey({ a: 'nnnd' }), { count: 3, isExact: true, hasOthers: false, globs: ['a/*.txt'] });
    assert.equal(survey({ a: 'nndd' }), null);
    assert.deepEqual(survey({ a: 'nnndd' }), { count: 3, isExact: true, hasOthers: false, globs: ['a/*.txt'] });
    assert.deepEqual(survey({ a: 'nnno' }), { count: 3, isExact: true, hasOthers: true, globs: ['a/*.txt'] });
    assert.deepEqual(survey({ a: 'nn--' }), { count: 4, isExact: false, hasOthers: false, globs: ['a/*.txt'] });
    assert.deepEqual(survey({ a: 'nn', b: 'n', c: '--' }), {
      count: 5,
      isExact: false,
      hasOthers: false,
      globs: ['**'],
    });
    assert.deepEqual(survey({ a: 'nn', b: 'uu' }), { count: 2, isExact: true, hasOthers: false, globs: ['a/*.txt'] });
    assert.deepEqual(survey({ 'a/b': 'nn', 'a/c': 'nn' }), {
      count: 4,
      isExact: true,
      hasOthers: false,
      globs: ['a/**'],
    });
    assert.deepEqual(survey({ 'a/b': 'nn', 'a/c': 'nn', 'a/d': 'u' }), {
      count: 4,
      isExact: true,
      hasOthers: false,
      globs: ['a/b/*.txt', 'a/c/*.txt'],
    });
    assert.deepEqual(survey({ 'a/b': 'nn', 'a/c': 'nn', 'a/d': 'o' }), {
      count: 4,
      isExact: true,
      hasOthers: false,
      globs: ['a/**'],
    });
    assert.deepEqual(survey({ '': 'nn', a: 'nn' }), { count: 4, isExact: true, hasOthers: false, globs: ['**'] });
    assert.deepEqual(survey({ 'a[1]': 'nn' }), { count: 2, isExact: true, hasOthers: false, globs: ['a?1?/*.txt'] });
    assert.deepEqual(survey({ a: `${'n'.repeat(7)}${'-'.repeat(1234)}` }), {
      count: 1240,
      isExact: false,
      hasOthers: false,
      globs: ['a/*.txt'],
    });
    assert.deepEqual(survey({ a: 'nnn', b: 'ddn' }), { count: 3, isExact: true, hasOthers: false, globs: ['a/*.txt'] });
  });
});

describe('Limits of files', () => {
  it('are in megabytes', () => {
    assert.equal(tooLarge(64 * 1024 * 1024, textLimit), null);
    assert.equal(tooLarge(64 * 1024 * 1024 + 1, textLimit), 'larger than 64 MB');
    assert.equal(tooLarge(1024 * 1024, articleLimit), null);
    assert.equal(tooLarge(1024 * 1024 + 1, articleLimit), 'larger than 1 MB');
    assert.equal(tooLarge(16 * 1024 * 1024 + 1, sideFileLimit), 'larger than 16 MB');
    assert.equal(tooLarge(16 * 1024 * 1024, sideFileLimit), null);
  });
  it('of problems are five of a file, and the number of others', () => {
    assert.deepEqual(firstFew(['a', 'b', 'c', 'd', 'e']), ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual(firstFew(['a', 'b', 'c', 'd', 'e', 'f']), ['a', 'b', 'c', 'd', 'e', '1 more problem.']);
    assert.equal(firstFew(Array.from({ length: 1205 }, () => 'a')).at(-1), '1,200 more problems.');
  });
  it('of the dates in a path are its last three folders', () => {
    assert.deepEqual(
      daysOfFile('file:///x/2019/07/31/a.txt', null).map((it) => it.date),
      ['2019-07-31'],
    );
    assert.deepEqual(
      daysOfFile('file:///x/2019/07/31/y/a.txt', null).map((it) => it.date),
      [],
    );
    assert.deepEqual(
      daysOfFile('file:///1987/a/b/c.txt', null).map((it) => it.date),
      ['1987-07-01'],
    );
    assert.deepEqual(
      daysOfFile('file:///1987/z/a/b/c.txt', null).map((it) => it.date),
      [],
    );
    assert.deepEqual(
      daysOfFile('file:///x/p%20%202019-07-31.txt', null).map((it) => it.date),
      ['2019-07-31'],
    );
  });
});

describe('The tree of files', () => {
  it('finds what is in and below a folder', () => {
    const tree = new FileTree();
    const names = (files: Iterable<{ readonly uri: string }>): string[] =>
      [...files].map((it) => it.uri.slice('file:///'.length)).sort();
    const at = (path: string) => refOf(`file:///${path}`);
    for (const path of ['c/a.txt', 'c/d/e/b.txt', 'c/d/f.txt', 'c2/g.txt']) tree.add(at(path));
    assert.equal(tree.add(at('c/a.txt')), tree.get(at('c/a.txt').id));
    assert.deepEqual(names(tree.all()), ['c/a.txt', 'c/d/e/b.txt', 'c/d/f.txt', 'c2/g.txt']);
    assert.deepEqual(names(tree.in(at('c').id)), ['c/a.txt']);
    assert.deepEqual(names(tree.in(at('c/x').id)), []);
    assert.deepEqual(names(tree.under(at('c').id)), ['c/a.txt', 'c/d/e/b.txt', 'c/d/f.txt']);
    assert.deepEqual(names(tree.under(at('c/d').id)), ['c/d/e/b.txt', 'c/d/f.txt']);
    assert.deepEqual(names(tree.under(at('c/a.txt').id)), ['c/a.txt']);
    tree.delete(at('c/d/e/b.txt').id);
    tree.delete(at('c/d/e/none.txt').id);
    assert.deepEqual(names(tree.under(at('c').id)), ['c/a.txt', 'c/d/f.txt']);
    tree.delete(at('c/d/f.txt').id);
    tree.add(at('c/d/e/h.txt'));
    assert.deepEqual(names(tree.under(at('c').id)), ['c/a.txt', 'c/d/e/h.txt']);
    assert.equal(tree.get(at('c/d/f.txt').id), undefined);
  });
  it('has roots within roots', () => {
    const roots = new RootFolders();
    const at = (path: string) => refOf(`file:///${path}`);
    for (const path of ['c', 'c/d', 'c2']) roots.add(at(path));
    const of = (path: string): (string | undefined)[] => [
      roots.innermost(at(path).id)?.uri,
      roots.outermost(at(path).id)?.uri,
    ];
    assert.deepEqual(of('c/d/a.txt'), ['file:///c/d', 'file:///c']);
    assert.deepEqual(of('c/a.txt'), ['file:///c', 'file:///c']);
    assert.deepEqual(of('c2/a.txt'), ['file:///c2', 'file:///c2']);
    assert.deepEqual(of('c3/a.txt'), [undefined, undefined]);
    assert.equal(roots.pathOf(at('c/d/p%C3%A9.txt')), 'pé.txt');
    assert.equal(roots.pathOf(at('x/a.txt')), 'file:///x/a.txt');
    roots.remove(at('c/d').id);
    assert.equal(roots.pathOf(at('c/d/a.txt')), 'd/a.txt');
    assert.deepEqual(
      roots.all.map((it) => it.uri),
      ['file:///c', 'file:///c2'],
    );
  });
});

describe('Doubts about articles', () => {
  it('come and go with what the others spell and when they are dated', async () => {
    const corpus = new MemoryCorpus();
    const doubts = new Doubts(corpus);
    const text = (name: string): string => ` date 2024-03-05 Harbour\n“We are open,” ${name} said.\n`;
    const at = (name: string) => refOf(`file:///c/${name}.txt`);
    const set = async (name: string, words: string): Promise<void> =>
      doubts.touch(await corpus.apply([{ kind: 'set', facts: factsIn(words, at(name).uri) }]));
    const remove = async (name: string): Promise<void> =>
      doubts.touch(await corpus.apply([{ kind: 'delete', id: at(name).id }]));
    const changed = async (): Promise<string[]> =>
      [...(await doubts.refresh(new Slices()))].map((it) => it.slice(-5, -4)).sort();
    assert.equal(doubts.isStale, false);
    await set('a', text('René Dahl'));
    await set('b', text('Rene Dahl'));
    assert.equal(doubts.isStale, true);
    assert.deepEqual(await changed(), []);
    assert.equal(doubts.isStale, false);
    await set('c', text('Rene Dahl'));
    assert.deepEqual(await changed(), ['a']);
    assert.notEqual(doubts.signatureOf(at('a').id), null);
    assert.equal(doubts.signatureOf(at('b').id), null);
    await set('d', 'No header\n“We are open,” Ida Roe said.\n');
    assert.deepEqual(await changed(), ['d']);
    const before = doubts.signatureOf(at('d').id);
    await set('e', text('Per Haug'));
    assert.deepEqual(await changed(), ['d']);
    assert.notEqual(doubts.signatureOf(at('d').id), before);
    await set('f', text('Per Haug'));
    assert.deepEqual(await changed(), []);
    await remove('c');
    assert.deepEqual(await changed(), ['a', 'd']);
    assert.equal(doubts.signatureOf(at('a').id), null);
    await remove('d');
    assert.deepEqual(await changed(), ['d']);
    assert.equal(doubts.signatureOf(at('d').id), null);
    await set('g', text('Dmitri Zelensky'));
    await set('h', text('Dmitri Zelensky'));
    await changed();
    await set('i', text('Dmitri Zelenskyy'));
    assert.ok((await changed()).includes('i'));
  });
});
