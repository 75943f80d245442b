import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateOfFileName } from '../../server/src/dates/fileNameDate';
import { pathMatcher } from '../../server/src/workspace/glob';
import { hasArticleHeader, isCorpusFolder } from '../../server/src/workspace/recognize';

describe('A text file', () => {
  it('is an article with a header in any form', () => {
    for (const text of [
      ' date 2024-03-05 Title\n',
      'Date: 5 March 2024\nTitle\n',
      'Published: 2024/03/05 Title',
      'Title\n date 2024-03-05 Text',
      ' date 2024-02-30 Title',
      ' date 2024-99-99 Title',
    ]) {
      assert.ok(hasArticleHeader(text), text);
    }
  });
  it('is not one without a header', () => {
    for (const text of [
      '',
      'Milk, eggs\n',
      'Date 12 people met.\n',
      'Date of birth: 1970-01-01\n',
      'From: a@b\nDate: Wed, 31 Jul 2019\nSubject: x\n',
      'Date: 2019-07-31\nFrom: a@b\nSubject: x\n',
      '2024-03-05 12:00 INFO start\n',
    ]) {
      assert.ok(!hasArticleHeader(text), text);
    }
  });
  it('is an article if most files in its folder are, and at least two', () => {
    assert.deepEqual(
      [
        [2, 3],
        [1, 1],
        [2, 4],
        [5, 9],
        [0, 0],
      ].map(([articles = 0, files = 0]) => isCorpusFolder({ articles, files })),
      [true, false, false, true, false],
    );
  });
  it('is included by globs, and by the plain name of a folder', () => {
    const matches = pathMatcher(['news/**/*.txt', 'drafts', 'a b/']);
    assert.deepEqual(['news/x/1.txt', 'drafts/1.txt', 'a b/c/1.txt', 'other/1.txt', 'drafts2/1.txt'].map(matches), [
      true,
      true,
      true,
      false,
      false,
    ]);
    assert.equal(pathMatcher([])('anything'), false);
  });
});

describe('The date in a file name', () => {
  it('is read from the name and the folders above, and from nothing else', () => {
    assert.deepEqual(
      [
        '2019-07-31_lima.txt',
        '20190731.txt',
        'news/2019/07/31/lima.txt',
        '000_e02858969a3ef199.txt',
        '2019-02-30.txt',
        'lima.txt',
      ].map(dateOfFileName),
      ['2019-07-31', '2019-07-31', '2019-07-31', null, null, null],
    );
  });
});
