import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Tally } from '../../server/src/corpus/tally';

describe('A tally', () => {
  it('counts as a map would, whatever is added and taken away', () => {
    const step = fc.tuple(fc.constantFrom('Roe', 'Ida Roe', 'Mayor Roe'), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const tally = new Tally();
        const counts = new Map<string, number>();
        for (const [word, isMore] of steps) {
          const count = counts.get(word) ?? 0;
          if (!isMore && count === 0) continue;
          tally.add(word, isMore ? 1 : -1);
          if (!isMore && count === 1) counts.delete(word);
          else counts.set(word, isMore ? count + 1 : count - 1);
          assert.deepEqual([...tally].sort(), [...counts].sort());
          assert.deepEqual(tally.words().sort(), [...counts.keys()].sort());
          assert.equal(tally.size, counts.size);
          assert.equal(tally.get(word), counts.get(word) ?? 0);
        }
      }),
    );
  });
});
