import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SmallMap, SmallSet } from '../../server/src/corpus/identity/small';

const steps = fc.array(fc.tuple(fc.constantFrom('set', 'set', 'delete', 'clear'), fc.nat(20), fc.nat(3)), {
  maxLength: 60,
});

describe('A small map', () => {
  it('is a map, whatever is done to it', () => {
    fc.assert(
      fc.property(steps, (done) => {
        const [small, map] = [new SmallMap<number, number>(), new Map<number, number>()];
        for (const [what, key, value] of done) {
          if (what === 'set') {
            small.set(key, value);
            map.set(key, value);
          } else if (what === 'delete') assert.equal(small.delete(key), map.delete(key));
          else if (value === 0) {
            small.clear();
            map.clear();
          }
          assert.deepEqual([...small], [...map]);
          assert.deepEqual([small.keys(), small.values(), small.size], [[...map.keys()], [...map.values()], map.size]);
          assert.deepEqual([small.get(key), small.has(key)], [map.get(key), map.has(key)]);
        }
      }),
    );
  });
});

describe('A small set', () => {
  it('is a set, whatever is done to it, and may change while its items are visited', () => {
    fc.assert(
      fc.property(steps, (done) => {
        const [small, set] = [new SmallSet<number>(), new Set<number>()];
        for (const [what, item] of done) {
          if (what === 'set') {
            small.add(item);
            set.add(item);
          } else if (what === 'delete') assert.equal(small.delete(item), set.delete(item));
          assert.deepEqual([[...small], small.size, small.has(item)], [[...set], set.size, set.has(item)]);
        }
        for (const it of small) small.delete(it);
        assert.equal(small.size, 0);
      }),
    );
  });
});
