import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checksum } from '../../server/src/corpus/codec/checksum';
import { decodeFacts, encodeFacts } from '../../server/src/corpus/codec/factsCodec';
import type { DescriptorFact, EntityFact } from '../../server/src/corpus/entityFact';
import type { ArticleFacts, QuoteFact } from '../../server/src/corpus/facts';
import type { PlaceRange } from '../../server/src/text/lineTable';
import { factsIn, refOf } from '../kit/checks';

/** Like `fc.record`, whose objects may lack a prototype. */
const plain = <Value>(fields: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }): fc.Arbitrary<Value> =>
  fc.record(fields, { noNullPrototype: true }) as fc.Arbitrary<Value>;

const ref = refOf('file:///corpus/a.txt');
const articles = readdirSync('samples')
  .filter((it) => it.endsWith('.txt'))
  .map((it) => factsIn(readFileSync(`samples/${it}`, 'utf8')));

/** Any string: also with half a surrogate pair, a byte-order mark or a NUL. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '\ufeffIda Roe', '\ud83d', 'a\ude00b', '\0', 'Ida Roe', 'René Dahl', '“We are open,”'),
);
const number = fc.oneof(fc.nat(300), fc.nat(2 ** 32 - 1));
const line = fc.nat(2 ** 31 - 1);
const range: fc.Arbitrary<PlaceRange> = plain({
  start: plain({ line, character: number }),
  end: plain({ line, character: number }),
});
/** Those of single names end in the article's id. */
const key = fc.oneof(words, fc.constantFrom(`PER:?roe ${ref.id}`, ref.id));
const quote: fc.Arbitrary<QuoteFact> = plain({
  range,
  text: words,
  words: number,
  kind: fc.constantFrom('direct', 'mixed', 'indirect', 'scare', 'title'),
  speaker: words,
  speakerLabel: words,
  speakerKey: fc.option(key),
  via: fc.option(words),
});
const descriptor: fc.Arbitrary<DescriptorFact> = plain({ words, range });
const entity: fc.Arbitrary<EntityFact> = plain({
  id: words,
  key,
  name: words,
  type: fc.constantFrom('PER', 'ORG', 'LOC', 'MISC'),
  mentions: number,
  quotes: number,
  forms: fc.array(words, { maxLength: 4 }),
  at: number,
  descriptors: fc.array(descriptor, { maxLength: 3 }),
});
const facts: fc.Arbitrary<ArticleFacts> = fc.oneof(
  fc.constantFrom(...articles).map((it) => ({ ...it, ...ref })),
  plain({
    id: fc.constant(ref.id),
    uri: fc.constant(ref.uri),
    date: fc.option(words),
    outlet: fc.option(words),
    authors: fc.array(words, { maxLength: 3 }),
    title: words,
    titleRange: range,
    quotes: fc.array(quote, { maxLength: 5 }),
    entities: fc.array(entity, { maxLength: 5 }),
    places: fc.int32Array({ maxLength: 30 }),
  }),
);

describe('The facts of an article as bytes', () => {
  it('are read back as they were', () => {
    fc.assert(
      fc.property(facts, (it) => assert.deepEqual(decodeFacts(encodeFacts(it), ref), it)),
      { numRuns: 1000 },
    );
  });
  it('are refused if a byte has changed or is missing, or others follow', () => {
    fc.assert(
      fc.property(facts, fc.nat(), fc.integer({ min: 1, max: 255 }), (it, place, change) => {
        const bytes = encodeFacts(it);
        const at = place % bytes.length;
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        assert.equal(decodeFacts(changed, ref), null);
        assert.equal(decodeFacts(bytes.subarray(0, at), ref), null);
        assert.equal(decodeFacts(Uint8Array.of(...bytes, change), ref), null);
      }),
      { numRuns: 1000 },
    );
  });
  it('may be any bytes, even with the right checksum: nothing is thrown, and little is allocated', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const bytes = Uint8Array.of(1, 0, 0, 0, 0, ...noise);
        new DataView(bytes.buffer).setUint32(1, checksum(noise, 0), true);
        const read = decodeFacts(bytes, ref);
        // What is taken for facts is shown: it must be whole.
        if (read !== null) assert.deepEqual(decodeFacts(encodeFacts(read), ref), read);
      }),
      { numRuns: 5000 },
    );
  });
});
