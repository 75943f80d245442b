import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countedArticles, readingWords } from '../../client/src/corpusWording';

const status = { articles: 0, isReading: true, problems: [] };

describe('What the status item says', () => {
  it('counts the known articles', () => {
    assert.deepEqual([0, 1, 1999].map(countedArticles), ['0 articles', '1 article', '1,999 articles']);
  });
  it('says how much of the corpus has been read, and what was done at the end', () => {
    assert.equal(readingWords({ ...status, done: 0, total: 0 }), 'Looking for articles…');
    assert.equal(readingWords({ ...status, done: 656, total: 1999 }), 'Reading corpus: 656 of 1,999 articles');
    assert.equal(readingWords({ ...status, done: 0, total: 1 }), 'Reading corpus: 0 of 1 article');
    assert.equal(readingWords({ ...status, done: 1999, total: 1999 }), 'Checking 1,999 articles…');
  });
});
