import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pack } from '../../server/src/corpus/packed/pack';
import { factsIn } from '../kit/checks';

const texts = readdirSync('samples')
  .filter((it) => it.endsWith('.txt'))
  .map((it) => readFileSync(`samples/${it}`, 'utf8'));

describe('Packed facts', () => {
  it('are the facts of every sample, of no text and of all in one', () => {
    for (const text of [...texts, '', texts.join('\n\n'), texts.join(' ').replace(/\n/g, ' ')]) {
      const facts = factsIn(text);
      assert.deepEqual(pack(facts).unpacked(), facts);
    }
  });
  it('are the facts of a line longer than two bytes count', () => {
    const facts = factsIn(`${'The ferry left. '.repeat(5000)}“It is gone,” harbor chief Mara Quell said.`);
    assert.ok((facts.quotes[0]?.range.start.character ?? 0) > 0xffff);
    assert.deepEqual(pack(facts).unpacked(), facts);
  });
  it('tell each entity without the others', () => {
    const facts = factsIn(texts.join('\n\n'));
    const packed = pack(facts);
    assert.ok(facts.entities.length > 20);
    for (const [index, entity] of facts.entities.entries()) {
      assert.deepEqual(packed.entity(index), entity);
      assert.equal(packed.key(index), entity.key);
    }
  });
});
