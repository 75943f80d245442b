import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Best } from '../../server/src/corpus/best';
import { documentOf, folderOf, isWithin, nameOf, pathBelow } from '../../server/src/corpus/documentId';
import { frequencyOf } from '../../server/src/corpus/frequency';
import { phoneticKey } from '../../server/src/corpus/phoneticKey';

const id = (uri: string, nameCase: 'sensitive' | 'insensitive' = 'sensitive'): string | null =>
  documentOf(uri, nameCase)?.id ?? null;
const best = (limit: number, items: readonly number[]): number[] => {
  const kept = new Best<number>(limit, (left, right) => left - right);
  for (const it of items) kept.add(it);
  return kept.inOrder();
};
const often = (...days: readonly (readonly [string, number])[]) => {
  const found = frequencyOf(days);
  return found === null
    ? null
    : `${found.step}: ${found.counts.join(' ')}, ${found.first} to ${found.last}, peak ${found.peak}`;
};

describe('The id of a document', () => {
  it('has one form for every way to write it', () => {
    assert.equal(id('file:///c/A.txt'), 'file:///c/A.txt');
    assert.equal(id('file:///c/A.txt', 'insensitive'), 'file:///c/a.txt');
    assert.equal(id('FILE:///c/a.txt'), 'file:///c/a.txt');
    assert.equal(id('file:///c/a/'), 'file:///c/a');
    assert.equal(id('file:///c/../d/./a.txt'), 'file:///d/a.txt');
    assert.equal(id('file:///c//a.txt'), 'file:///c/a.txt');
    assert.equal(id('file:///c/..a.txt'), 'file:///c/..a.txt');
    assert.equal(id('file:///c/a#b?.txt'), 'file:///c/a%23b%3F.txt');
    assert.equal(id('untitled:Untitled-1'), 'untitled:Untitled-1');
    assert.equal(id('vscode-vfs://github/a/b?x=1#y'), 'vscode-vfs://github/a/b?x%3D1#y');
    assert.equal(id('a.txt'), null);
    assert.equal(id(''), null);
    assert.equal(folderOf('file:///c/a.txt'), 'file:///c');
    assert.equal(folderOf('a.txt'), '');
    assert.equal(isWithin('file:///c/a.txt', 'file:///c'), true);
    assert.equal(isWithin('file:///c', 'file:///c'), true);
    assert.equal(isWithin('file:///c2/a.txt', 'file:///c'), false);
    assert.equal(isWithin('file:///a.txt', 'file:///c'), false);
    assert.equal(nameOf('file:///c/p%C3%A9rez.txt'), 'pérez.txt');
    assert.equal(nameOf('file:///c/100%.txt'), '100%.txt');
    assert.equal(pathBelow('file:///c', 'file:///c/d/p%C3%A9rez.txt'), 'd/pérez.txt');
  });
});

describe('The sound of a name', () => {
  it('is the same for all ways to transliterate it', () => {
    assert.equal(phoneticKey('PER:zelensky'), 'zelenski');
    assert.equal(phoneticKey('PER:zelenskyy'), 'zelenski');
    assert.equal(phoneticKey('PER:zelenskiy'), 'zelenski');
    assert.equal(phoneticKey('PER:qaddafi'), 'kadafi');
    assert.equal(phoneticKey('PER:kadafi'), 'kadafi');
    assert.equal(phoneticKey('PER:phil'), 'fil');
    assert.equal(phoneticKey('PER:fil'), 'fil');
    assert.equal(phoneticKey('PER:khan'), 'han');
    assert.equal(phoneticKey('PER:han'), 'han');
    assert.equal(phoneticKey('PER:ghali'), 'hali');
    assert.equal(phoneticKey('PER:jack'), 'iak');
    assert.equal(phoneticKey('PER:jak'), 'iak');
    assert.equal(phoneticKey('PER:cat'), 'kat');
    assert.equal(phoneticKey('PER:cell'), 'cel');
    assert.equal(phoneticKey('PER:tzar'), 'zar');
    assert.equal(phoneticKey('PER:tsar'), 'zar');
    assert.equal(phoneticKey('PER:czar'), 'zar');
    assert.equal(phoneticKey('PER:moussa'), 'musa');
    assert.equal(phoneticKey('PER:musa'), 'musa');
    assert.equal(phoneticKey('PER:wolf'), 'volf');
    assert.equal(phoneticKey('PER:volf'), 'volf');
    assert.equal(phoneticKey('PER:schmidt'), 'shmidt');
    assert.equal(phoneticKey('PER:shmidt'), 'shmidt');
    assert.equal(phoneticKey('PER:o’neill'), 'oneil');
    assert.equal(phoneticKey('PER:oneil'), 'oneil');
    assert.equal(phoneticKey('PER:al-assad'), 'al asad');
    assert.equal(phoneticKey('PER:al assad'), 'al asad');
    assert.equal(phoneticKey('PER:maria'), 'maria');
    assert.equal(phoneticKey('PER:marie'), 'marie');
    assert.equal(phoneticKey('PER:lee'), 'li');
    assert.equal(phoneticKey('PER:li'), 'li');
    assert.equal(phoneticKey('PER:coop'), 'kup');
    assert.equal(phoneticKey('PER:coup'), 'kup');
  });
});

describe('The first of many', () => {
  it('are kept, however many there are', () => {
    assert.deepEqual(best(2, [3, 1, 2]), [1, 2]);
    assert.deepEqual(best(0, [3, 1, 2]), []);
    assert.deepEqual(best(5, [3, 1, 2]), [1, 2, 3]);
    assert.deepEqual(
      best(
        2,
        Array.from({ length: 300 }, (_, at) => 300 - at),
      ),
      [1, 2],
    );
    assert.deepEqual(
      best(
        1,
        Array.from({ length: 66 }, (_, at) => (at * 7) % 66),
      ),
      [0],
    );
  });
});

describe('How often over time', () => {
  it('is labeled by its steps', () => {
    assert.equal(often(['2023-12-31', 1], ['2024-01-01', 2]), 'month: 1 2, Dec 2023 to Jan 2024, peak Jan 2024');
    assert.equal(
      often(['2023-01-31', 1], ['2023-12-01', 2]),
      'month: 1 0 0 0 0 0 0 0 0 0 0 2, Jan 2023 to Dec 2023, peak Dec 2023',
    );
    assert.equal(
      often(['2023-01-31', 1], ['2024-01-01', 2]),
      'quarter: 1 0 0 0 2, Jan 2023 to Jan 2024, peak Jan – Mar 2024',
    );
    assert.equal(
      often(['2020-01-31', 1], ['2022-12-01', 2], ['2022-12-05', 1]),
      'quarter: 1 0 0 0 0 0 0 0 0 0 0 3, Jan 2020 to Dec 2022, peak Oct – Dec 2022',
    );
    assert.equal(often(['2020-01-31', 1], ['2023-01-01', 2]), 'year: 1 0 0 2, 2020 to 2023, peak 2023');
    assert.equal(often(['2012-06-01', 3], ['2023-01-01', 2]), 'year: 3 0 0 0 0 0 0 0 0 0 0 2, 2012 to 2023, peak 2012');
    assert.equal(
      often(['2011-06-01', 1], ['2023-01-01', 2]),
      'several years: 1 0 0 0 0 0 2, 2011 to 2023, peak the years from 2022',
    );
    assert.equal(
      often(['1990-06-01', 1], ['2000-01-01', 4], ['2023-01-01', 2]),
      'several years: 1 0 0 4 0 0 0 0 0 0 0 2, 1990 to 2023, peak the years from 1998',
    );
    assert.equal(
      often(['1790-06-01', 1], ['2023-01-01', 2]),
      'several years: 1 0 0 0 0 0 0 0 0 0 0 2, 1790 to 2023, peak the years from 2016',
    );
    assert.equal(often(['2024-01-01', 1], ['2024-01-31', 1]), null);
    assert.equal(often(['2024-99-01', 1], ['2024-01-31', 1]), null);
  });
});
