import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { noNotes } from '../../server/src/analysis/readersNotes';
import { type ArticleFacts, factsOf } from '../../server/src/corpus/facts';
import { MemoryCorpus } from '../../server/src/corpus/memoryCorpus';
import { analyseDocument } from '../../server/src/features/analysedDocument';

const texts = [
  ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said in Oslo.\n',
  ' date 2024-03-06 Harbour shut\n“We are closed,” Ida Roe said.\n',
  ' date 2024-03-07 Nothing new\nNorway waits.\n',
  'No date here\n“We wait,” Jonas Lind said in Norway.\n',
];
const uri = (name: number): string => `file:///corpus/${name}.txt`;
const facts = (name: number, text: string): ArticleFacts => {
  const { analysis, lines } = analyseDocument(uri(name), text, false, noNotes);
  return factsOf(uri(name), analysis, lines);
};

describe('The corpus', () => {
  it('is the same after any order of changes as when built from scratch', () => {
    const change = fc.record({
      name: fc.integer({ min: 0, max: 5 }),
      text: fc.option(fc.constantFrom(...texts), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const incremental = new MemoryCorpus();
        const last = new Map<number, string>();
        for (const { name, text } of changes) {
          if (text === null) {
            incremental.delete(uri(name));
            last.delete(name);
          } else {
            incremental.set(facts(name, text));
            last.set(name, text);
          }
        }
        const fresh = new MemoryCorpus();
        for (const [name, text] of last) fresh.set(facts(name, text));
        assert.equal(incremental.size, fresh.size);
        const keys = texts.flatMap((text) => facts(0, text).entities.map((it) => it.key));
        for (const key of keys) assert.deepEqual(incremental.entity(key), fresh.entity(key));
        for (const name of last.keys())
          assert.deepEqual(incremental.neighbours(uri(name)), fresh.neighbours(uri(name)));
      }),
    );
  });
});
