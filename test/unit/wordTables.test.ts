import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LABELS } from '../../server/src/entities/tagger/labels';
import { addRows, packedRows } from '../../server/src/entities/tagger/rowSums';
import { HashSieve } from '../../server/src/text/hashSieve';
import { tokenize } from '../../server/src/text/tokens';
import { wordHash } from '../../server/src/text/wordHash';
import { WordTable, wordHashes } from '../../server/src/text/wordTable';
import { runToEnd } from '../../server/src/work/steps';
import { randomFrom } from '../../training/random';

describe('A table of words', () => {
  it('finds the words of a list in any case and with either apostrophe, and no others', () => {
    const list = wordHashes("said o'clock");
    assert.deepEqual(
      ['Said', 'O’Clock', 'say', ''].map((word) => list.has(wordHash(word))),
      [true, true, false, false],
    );
  });
  it('keeps apart words that share a slot, whatever their number', () => {
    for (const size of [0, 1, 2, 3, 500]) {
      const values = new Map(Array.from({ length: size }, (_, index) => [(index + 1) << 16, index + 1]));
      const table = new WordTable(values);
      for (const [hash, value] of values) assert.equal(table.get(hash), value);
      assert.equal(table.get((size + 1) << 16), 0);
    }
  });
  it('keeps values of 32 bits', () => {
    assert.equal(new WordTable(new Map([[7, 0xff000001]])).get(7) >>> 0, 0xff000001);
  });
});

describe('A sieve', () => {
  it('lets everything pass that was added, and most other numbers not', () => {
    const hashes = Array.from({ length: 1000 }, (_, index) => wordHash(`word ${index}`));
    const sieve = new HashSieve(hashes.length, 8);
    for (const hash of hashes) sieve.add(hash);
    assert.ok(hashes.every((hash) => sieve.mayHave(hash)));
    const others = Array.from({ length: 1000 }, (_, index) => wordHash(`other ${index}`));
    assert.ok(others.filter((hash) => sieve.mayHave(hash)).length < 200);
  });
});

describe('The rows of the tagger’s weights', () => {
  it('add up as single weights do, up to the largest of both signs', () => {
    const random = randomFrom(5);
    const rows = 300;
    const weights = Int8Array.from({ length: rows * LABELS }, () => Math.floor(random() * 256) - 128);
    weights.fill(-128, 0, LABELS);
    weights.fill(127, LABELS, 2 * LABELS);
    const packed = packedRows(weights);
    for (const chosen of [
      [],
      [0],
      Array.from({ length: 256 }, () => 0),
      Array.from({ length: 256 }, () => 1),
      [5, 299, 5, 17],
    ]) {
      const scores = new Int32Array(LABELS).fill(3);
      addRows(packed, Int32Array.from(chosen), chosen.length, scores);
      const expected = Array.from({ length: LABELS }, (_, label) =>
        chosen.reduce((sum: number, row: number) => sum + (weights[row * LABELS + label] ?? 0), 3),
      );
      assert.deepEqual([...scores], expected);
    }
  });
});

describe('Tokens', () => {
  it('hash like their words, however often they are asked', () => {
    const tokens = runToEnd(tokenize('The harbor’s Gates'));
    for (const index of [0, 1, 2, 3, 3]) assert.equal(tokens.hash(index), wordHash(tokens.word(index)));
  });
});
