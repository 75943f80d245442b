import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isNarrative } from '../../server/src/dates/narrative';
import { referenceOf } from '../../server/src/dates/reference';
import { tokenize } from '../../server/src/text/tokens';
import { runToEnd } from '../../server/src/work/steps';

/** Whether a text is a historical narrative in an article of March 5, 2019. */
const narrates = (...words: readonly string[]): boolean => {
  const reference = referenceOf('2019-03-05');
  assert.ok(reference);
  return runToEnd(isNarrative(runToEnd(tokenize(words.join(', '))), reference));
};
const dates = ['May 1871', 'June 5, 1872'];
const times = (count: number, word: string): string[] => new Array<string>(count).fill(word);

describe('A text of many years', () => {
  it('is a historical narrative from six years long past on, if two have a month', () => {
    assert.equal(narrates(...dates, ...times(4, '1880')), true);
    assert.equal(narrates(...dates, ...times(3, '1880')), false);
    assert.equal(narrates('May 1871', 'and so on', ...times(9, '1880')), false);
    assert.equal(narrates('5 May 1871', '5th of May 1872', ...times(4, '1880')), true);
    assert.equal(narrates('May was dry in 1871', 'May was dry in 1872', ...times(4, '1880')), false);
  });
  it('counts years from 1500 to three before the article’s as long past', () => {
    assert.equal(narrates(...dates, ...times(4, '1500')), true);
    assert.equal(narrates(...dates, ...times(4, '1499')), false);
    assert.equal(narrates(...dates, ...times(4, '2016')), true);
    assert.equal(narrates(...dates, ...times(4, '2017')), false);
    assert.equal(narrates(...dates, ...times(4, '3016')), false);
    assert.equal(narrates(...dates, ...times(4, '188')), false);
    assert.equal(narrates(...dates, ...times(4, '18801')), false);
  });
  it('is news if one in six is recent, or a weekday or a word such as “today”', () => {
    for (const word of ['2017', '2020', 'Monday', 'today', 'TONIGHT']) {
      assert.equal(narrates(...dates, ...times(4, '1880'), word), true, word);
      assert.equal(narrates(...dates, ...times(3, '1880'), word), false, word);
      assert.equal(narrates(...dates, ...times(8, '1880'), word, word), false, word);
      assert.equal(narrates(...dates, ...times(9, '1880'), word, word), true, word);
    }
    assert.equal(narrates(...dates, ...times(4, '1880'), '2018', '2021'), true);
    assert.equal(narrates(...dates, ...times(4, '1880'), '2018', 'Friday'), false);
  });
});
