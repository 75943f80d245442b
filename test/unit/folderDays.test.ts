import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FolderDays } from '../../server/src/corpus/folderDays';
import { dayNumberOf, isoOfDayNumber } from '../../server/src/dates/calendar';

/** A folder `a` with this many articles, one a day from 1 January 2019. */
function folderOf(count: number): FolderDays {
  const days = new FolderDays();
  const first = dayNumberOf('2019-01-01') ?? 0;
  for (let at = 0; at < count; at++) days.set(`a/${String(at).padStart(3, '0')}.txt`, isoOfDayNumber(first + at));
  return days;
}

function rangeOf(days: FolderDays, path = 'a/x.txt'): string | null {
  const range = days.range(path);
  return range === null ? null : `${isoOfDayNumber(range.low)} to ${isoOfDayNumber(range.high)}, ${range.count}`;
}

describe('The days of a folder', () => {
  it('span a range once there are twenty dated articles', () => {
    assert.equal(rangeOf(folderOf(19)), null);
    assert.equal(rangeOf(folderOf(20)), '2019-01-01 to 2019-01-20, 20');
  });
  it('span a range without the outermost in forty on either side', () => {
    assert.equal(rangeOf(folderOf(39)), '2019-01-01 to 2019-02-08, 39');
    assert.equal(rangeOf(folderOf(40)), '2019-01-02 to 2019-02-08, 40');
    assert.equal(rangeOf(folderOf(80)), '2019-01-03 to 2019-03-19, 80');
  });
  it('are those of the nearest articles that are still there', () => {
    const days = folderOf(6);
    const near = (): string[] => days.neighbors('a/003.txt').map((it) => `${it.relation} ${it.source}`);
    assert.deepEqual(near(), ['before 002.txt', 'after 004.txt']);
    days.delete('a/002.txt');
    days.delete('a/004.txt');
    assert.deepEqual(near(), ['before 001.txt', 'after 005.txt']);
    days.set('a/0031.txt', '2019-01-09');
    days.set('a/005.txt', null);
    assert.deepEqual(near(), ['before 001.txt', 'after 0031.txt']);
    for (const name of ['000', '001', '003', '0031']) days.delete(`a/${name}.txt`);
    assert.deepEqual(near(), []);
  });
  it('no longer count an article’s old day when it is removed or changed', () => {
    const days = folderOf(20);
    assert.equal(days.range('a/x.txt')?.count, 20);
    days.set('a/000.txt', null);
    assert.equal(rangeOf(days), null);
    days.set('a/000.txt', '2018-12-01');
    assert.equal(rangeOf(days), '2018-12-01 to 2019-01-20, 20');
    days.set('a/000.txt', '2018-11-01');
    assert.equal(rangeOf(days), '2018-11-01 to 2019-01-20, 20');
    days.delete('a/019.txt');
    assert.equal(rangeOf(days), null);
    days.delete('a/019.txt');
    days.delete('b/000.txt');
    assert.equal(rangeOf(days), null);
  });
  it('are counted per folder, for both kinds of path separators', () => {
    const days = folderOf(20);
    assert.equal(rangeOf(days, 'b/x.txt'), null);
    assert.equal(rangeOf(days, 'a/b/x.txt'), null);
    const windows = new FolderDays();
    windows.set('c:\\a\\1.txt', '2019-01-01');
    assert.deepEqual(
      windows.neighbors('c:\\a\\2.txt').map((it) => it.date),
      ['2019-01-01'],
    );
    assert.deepEqual(windows.neighbors('c:\\b\\2.txt'), []);
    windows.set('1.txt', '2019-01-02');
    assert.deepEqual(
      windows.neighbors('2.txt').map((it) => it.date),
      ['2019-01-02'],
    );
  });
});

describe('The neighbors of a file', () => {
  const neighborsOf = (days: FolderDays, path: string): string[] =>
    days.neighbors(path).map((it) => `${it.relation} ${it.date} ${it.source}`);
  it('are the dated files directly before and after it by name, whether or not it is dated itself', () => {
    const days = folderOf(5);
    assert.deepEqual(neighborsOf(days, 'a/002.txt'), ['before 2019-01-02 001.txt', 'after 2019-01-04 003.txt']);
    assert.deepEqual(neighborsOf(days, 'a/002b.txt'), ['before 2019-01-03 002.txt', 'after 2019-01-04 003.txt']);
  });
  it('are found by the value of the numbers in their names', () => {
    const days = new FolderDays();
    for (const [name, date] of [
      ['9_lima.txt', '2019-01-09'],
      ['10_lima.txt', '2019-01-10'],
      ['100_lima.txt', '2019-04-10'],
    ] as const)
      days.set(`a/${name}`, date);
    assert.deepEqual(neighborsOf(days, 'a/11_lima.txt'), [
      'before 2019-01-10 10_lima.txt',
      'after 2019-04-10 100_lima.txt',
    ]);
    assert.deepEqual(neighborsOf(days, 'a/010_lima.txt'), [
      'before 2019-01-09 9_lima.txt',
      'after 2019-01-10 10_lima.txt',
    ]);
    assert.deepEqual(neighborsOf(days, 'a/2_lima.txt'), ['after 2019-01-09 9_lima.txt']);
  });
  it('are one at either end of the folder, and none from other folders', () => {
    const days = folderOf(5);
    assert.deepEqual(neighborsOf(days, 'a/000.txt'), ['after 2019-01-02 001.txt']);
    assert.deepEqual(neighborsOf(days, 'a/004.txt'), ['before 2019-01-04 003.txt']);
    assert.deepEqual(neighborsOf(days, 'a/999.txt'), ['before 2019-01-05 004.txt']);
    assert.deepEqual(neighborsOf(days, 'b/002.txt'), []);
  });
  it('follow every change', () => {
    const days = folderOf(3);
    assert.equal(neighborsOf(days, 'a/001.txt').length, 2);
    days.delete('a/002.txt');
    assert.deepEqual(neighborsOf(days, 'a/001.txt'), ['before 2019-01-01 000.txt']);
    days.set('a/000b.txt', '2019-05-05');
    assert.deepEqual(neighborsOf(days, 'a/001.txt'), ['before 2019-05-05 000b.txt']);
    days.set('a/000b.txt', '2019-06-06');
    assert.deepEqual(neighborsOf(days, 'a/001.txt'), ['before 2019-06-06 000b.txt']);
  });
  it('are named as people write them, if a URI has escapes', () => {
    const days = new FolderDays();
    days.set('file:///a/p%C3%A9rez.txt', '2019-01-01');
    days.set('file:///a/100%.txt', '2019-01-02');
    assert.deepEqual(neighborsOf(days, 'file:///a/z.txt'), ['before 2019-01-01 pérez.txt']);
    assert.deepEqual(neighborsOf(days, 'file:///a/101.txt')[0], 'before 2019-01-02 100%.txt');
  });
});
