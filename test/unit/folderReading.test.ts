import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type FileReading,
  MOST_SAMPLED,
  type SurveyedFile,
  sampleOf,
  undatedIn,
} from '../../server/src/workspace/folderReading';
import { pathMatcher } from '../../server/src/workspace/glob';

/** Files of one folder, with this many of each reading. */
function files(folder: string, counts: Partial<Record<NonNullable<FileReading>, number>>): SurveyedFile[] {
  return Object.entries(counts).flatMap(([reading, count]) =>
    Array.from({ length: count }, (_, index) => ({
      path: `${folder === '' ? '' : `${folder}/`}${reading}${index}.txt`,
      reading: reading as FileReading,
    })),
  );
}

describe('A folder of text files without a date header', () => {
  it('is found, with their number and the pattern that matches them', () => {
    assert.deepEqual(undatedIn(files('', { news: 18, unclear: 2 })), {
      count: 20,
      isExact: true,
      hasOthers: false,
      globs: ['*.txt'],
    });
  });
  it('is found among lists, logs and licenses, which do not count', () => {
    const found = undatedIn(files('', { news: 5, other: 40 }));
    assert.deepEqual([found?.count, found?.hasOthers], [5, true]);
  });
  it('is not reported if it contains notes, code and lists, or just one text', () => {
    assert.equal(undatedIn(files('', { unclear: 30, other: 10 })), null);
    assert.equal(undatedIn(files('', { news: 2, unclear: 10 })), null);
    assert.equal(undatedIn(files('', { news: 1 })), null);
    assert.equal(undatedIn([]), null);
  });
  it('is not reported if most files have a header, since the others are then articles already', () => {
    assert.equal(undatedIn(files('', { dated: 12, news: 8 })), null);
    assert.equal(undatedIn(files('', { dated: 3, news: 8 }))?.count, 8);
  });
  it('is included with its subfolders only if nothing else is there', () => {
    const years = [...files('news/2019', { news: 4 }), ...files('news/2020', { news: 4, other: 1 })];
    assert.deepEqual(undatedIn(years)?.globs, ['news/**']);
    const noted = [...years, ...files('news/2020/notes', { unclear: 3 })];
    assert.deepEqual(undatedIn(noted)?.globs, ['news/2019/*.txt', 'news/2020/*.txt']);
    const beside = [...years, ...files('notes', { unclear: 3 })];
    assert.deepEqual(undatedIn(beside)?.globs, ['news/**']);
    const dated = [...years, ...files('news/2021', { dated: 9 })];
    assert.deepEqual(undatedIn(dated)?.globs, ['news/**']);
  });
  it('is included by patterns that match its files and no others, whatever characters its name contains', () => {
    for (const name of ['plain', 'a (1)', 'a[1]', '{x}', 'star*', 'is it?', 'ünï', 'a, b']) {
      const found = undatedIn([...files(name, { news: 4 }), ...files('other', { unclear: 4 })]);
      const matches = pathMatcher(found?.globs ?? []);
      assert.ok(matches(`${name}/news0.txt`), name);
      assert.ok(!matches('other/unclear0.txt') && !matches(`${name}/deep/x.txt`), name);
    }
  });
  it('is included by each of its file extensions', () => {
    const found = undatedIn(['a.txt', 'b.TXT', 'c.txt'].map((path) => ({ path, reading: 'news' })));
    assert.deepEqual(found?.globs, ['*.txt', '*.TXT']);
  });
  it('is judged by a sample if it has many files, and says that the count is an estimate', () => {
    const paths = Array.from({ length: 20_000 }, (_, index) => `${2000 + (index % 20)}/${index}.txt`);
    const sample = new Set(sampleOf(paths));
    assert.ok(sample.size <= MOST_SAMPLED && sample.size > MOST_SAMPLED / 2, String(sample.size));
    const found = undatedIn(paths.map((path) => ({ path, reading: sample.has(path) ? 'news' : null })));
    assert.deepEqual(found, { count: 20_000, isExact: false, hasOthers: false, globs: ['**'] });
  });
  it('is counted in round numbers if it is judged by a sample', () => {
    const paths = Array.from({ length: 14_967 }, (_, index) => `${index}.txt`);
    const sample = new Set(sampleOf(paths));
    const found = undatedIn(
      paths.map((path, index) => ({ path, reading: sample.has(path) ? (index % 50 === 0 ? 'other' : 'news') : null })),
    );
    assert.match(String(found?.count), /^1\d\d00$/);
  });
  it('is judged in a moment even if every file has a folder of its own', () => {
    const paths = Array.from({ length: 20_000 }, (_, index) => `a/b/${index}/x.txt`);
    const sample = new Set(sampleOf(paths));
    assert.ok(sample.size <= MOST_SAMPLED, String(sample.size));
    const started = performance.now();
    const found = undatedIn(paths.map((path) => ({ path, reading: sample.has(path) ? 'news' : null })));
    assert.ok(performance.now() - started < 1000);
    assert.deepEqual(found?.globs, ['a/b/**']);
    assert.equal(found?.count, 20_000);
  });
});
