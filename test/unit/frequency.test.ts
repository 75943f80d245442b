import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frequencyOf } from '../../server/src/corpus/frequency';

describe('How often an entity is named over time', () => {
  it('is counted by month, gaps included, with both ends and the peak month', () => {
    assert.deepEqual(
      frequencyOf([
        ['2023-11-02', 1],
        ['2023-11-30', 2],
        ['2024-01-05', 4],
        ['2024-02-05', 1],
      ]),
      { step: 'month', counts: [3, 0, 4, 1], first: 'Nov 2023', last: 'Feb 2024', peak: 'Jan 2024' },
    );
  });
  it('has the earlier of two equal months as its peak', () => {
    const found = frequencyOf([
      ['2024-01-05', 2],
      ['2024-02-05', 2],
    ]);
    assert.equal(found?.peak, 'Jan 2024');
  });
  it('is empty within one month, or without a valid day', () => {
    assert.equal(frequencyOf([]), null);
    assert.equal(
      frequencyOf([
        ['2024-01-05', 2],
        ['2024-01-25', 2],
      ]),
      null,
    );
  });
  it('is counted in ever longer calendar steps, each article once', () => {
    for (const [last, step] of [
      ['2001-04-15', 'month'],
      ['2001-05-15', 'quarter'],
      ['2003-03-15', 'quarter'],
      ['2003-04-15', 'year'],
      ['2011-06-15', 'year'],
      ['2012-06-15', 'several years'],
      ['2100-06-15', 'several years'],
    ] as const) {
      const found = frequencyOf([
        ['2000-05-15', 3],
        ['2000-05-25', 1],
        [last, 2],
      ]);
      assert.equal(found?.step, step, last);
      assert.equal(
        found.counts.reduce((sum, it) => sum + it, 0),
        6,
      );
      assert.equal(found.counts[0], 4);
      assert.ok(found.counts.length <= 12);
      assert.equal(found.counts.at(-1), 2);
    }
  });
});
