import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { keyedEntities } from '../../server/src/corpus/entityKey';
import { check } from '../../server/src/rules/check';
import { ruleContext } from '../../server/src/workspace/diagnose';
import { corpusOf, documentIn, uriOf } from '../kit/checks';

const sentences = [
  '“We stay,” René Dahl said. René Dahl left.',
  '“We stay,” Rene Dahl said.',
  'Mayor Volodymyr Zelensky and Ida Roe met.',
  'Mayor Volodymyr Zelenskyy and Ida Roe met. “No,” Volodymyr Zelenskyy said.',
  'Ferries to Lisbon stopped. In Lisbon, people waited.',
  'The Harkiv Ferry Company waited in Kharkiv.',
  'The Kharkiv Ferry Company waited in Kharkiv.',
  '“We stay,” said Lisbon Marsh.',
  'The Lisbon Group said so. Lisbon Group shares fell.',
];
const texts = fc
  .uniqueArray(fc.nat(sentences.length - 1), { minLength: 1, maxLength: 3 })
  .map((chosen) => ` date 2024-03-05 Harbour reopens\n\n${chosen.map((it) => sentences[it]).join(' ')}\n`);
const severities = { 'entity/inconsistent-spelling': 'warning', 'entity/inconsistent-kind': 'warning' } as const;

describe('The doubts that a corpus casts on its articles', () => {
  it('are cast on every article in which rules on names find more, or less, with the corpus than without', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 2, maxLength: 16 }), async (corpus) => {
        const snapshot = await corpusOf(corpus);
        for (const [index, text] of corpus.entries()) {
          const document = documentIn(text, uriOf(index));
          const entities = keyedEntities(document.analysis, document.id);
          const around = await snapshot.surroundings({ ...document, entities });
          const names = (context: typeof around | null): string[] =>
            check(ruleContext(document, '2024-06-01', context), severities)
              .filter(({ code }) => code in severities)
              .map((it) => `${it.code} ${it.start} ${it.message}`);
          const [alone, together] = [names(null), names(around)];
          if (JSON.stringify(alone) === JSON.stringify(together)) continue;
          found++;
          const doubts = await Promise.all(entities.map(({ key }) => snapshot.spellingVariants(key)));
          assert.ok(
            doubts.some(({ articles }) => articles.includes(document.id)),
            `${text}: ${together}, alone ${alone}`,
          );
        }
      }),
      { numRuns: 150 },
    );
    assert.ok(found > 20, `only ${found} articles differ`);
  });
});
