import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeRecord, encodeRecord, type FileRecord } from '../../server/src/workspace/remembered/fileRecord';
import { refOf } from '../kit/checks';

const { id } = refOf('file:///corpus/a.txt');
const other = refOf('file:///corpus/b.txt');
const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('', 'a\ud83d', '12 34 56'));
const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } };
const record: fc.Arbitrary<FileRecord> = fc.record(
  {
    stamp: words,
    hash: words,
    circumstances: words,
    kind: fc.constantFrom('dated', 'undated', 'other'),
    facts: fc.option(fc.uint8Array({ maxLength: 60 })),
    check: fc.option(
      fc.record(
        {
          day: fc.constantFrom('2024-03-05', ''),
          settings: words,
          doubt: fc.option(words),
          items: fc.array(
            fc.record({ message: words, code: words, range: fc.constant(range) }, { noNullPrototype: true }),
            { maxLength: 3 },
          ),
        },
        { noNullPrototype: true },
      ),
    ),
  },
  { noNullPrototype: true },
);

describe('What is remembered of a file, as bytes', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(record, (it) => assert.deepEqual(decodeRecord(id, encodeRecord(id, it)), it)),
      { numRuns: 1000 },
    );
  });
  it('is refused for another file, or if a byte has changed or is missing, or others follow', () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.integer({ min: 1, max: 255 }), (it, place, change) => {
        const bytes = encodeRecord(id, it);
        assert.equal(decodeRecord(other.id, bytes), null);
        const at = place % bytes.length;
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        assert.equal(decodeRecord(id, changed), null);
        assert.equal(decodeRecord(id, bytes.subarray(0, at)), null);
        assert.equal(decodeRecord(id, Uint8Array.of(...bytes, change)), null);
      }),
      { numRuns: 1000 },
    );
  });
});
