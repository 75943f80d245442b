import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type DocumentId, unlocated } from '../../server/src/corpus/documentId';
import type { EntityFact } from '../../server/src/corpus/entityFact';
import type { ArticleFacts } from '../../server/src/corpus/facts';
import { evidenceOf } from '../../server/src/corpus/identity/evidence';
import type { KeyVerdict } from '../../server/src/corpus/identity/judgements';
import { Tables } from '../../server/src/corpus/tables';

/** Names that can be each other's, that cannot, and that only other articles can tell. */
const people = [
  'Ann Marsh|Ann B. Marsh|Ann C. Marsh|Annie Marsh|A. Marsh|Bo Marsh|?Marsh|Per Haug|Lars Vestergaard',
  'Ida Kjellberg|Idar Kjellberg|I. Kjellberg|?Kjellberg|van der Kjellberg|Per Haug|Lars Vestergaard',
].map((it) => it.split('|').map((name) => `PER:${name}`));
const others = [
  'ORG:Brellin|ORG:Brellin Inc.|ORG:Brellin Ltd|ORG:FHP|ORG:Federation of Harbour Pilots|ORG:Foreign Horse Police',
  'ORG:Foreign Ministry|ORG:Ministry of Foreign Affairs|ORG:Norwegian Foreign Ministry|LOC:Oslo|PER:?Haug|PER:P. Haug',
].map((it) => it.split('|'));
const ids = ['a', 'b', 'c', 'd', 'e'];

/** What an article may say: its names, its day in March, its country, and whether it calls organizations by initials. */
interface Said {
  readonly names: readonly string[];
  readonly day: number | null;
  readonly country: string | null;
  readonly hasInitials: boolean;
}

const said: fc.Arbitrary<Said> = fc.record({
  names: fc.oneof(...[...people, ...others].map((it) => fc.uniqueArray(fc.constantFrom(...it), { minLength: 2 }))),
  day: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 9 }),
  country: fc.option(fc.constantFrom('Norway', 'Russia')),
  hasInitials: fc.boolean(),
});

/** Verdicts on keys that articles may have. */
const key: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...[...people, ...others].flat()), fc.constantFrom(...ids), fc.constantFrom('Norway', null))
  .map(([name, id, country]) => keyOf(name, id, country));
const verdict: fc.Arbitrary<KeyVerdict> = fc.record({
  kind: fc.constantFrom('same' as const, 'apart' as const),
  one: key,
  other: key,
});

/** `PER:?Marsh` holds in one article, and a ministry in a country. */
function keyOf(name: string, id: string, country: string | null): string {
  const isBound = name.startsWith('PER:?') || /^ORG:(?:F|M)\w+ (?:M|of F)/.test(name);
  const place = name.startsWith('PER:?') ? `@${id}` : (country ?? `@${id}`);
  return `${name.slice(0, 4)}${name.slice(4).toLowerCase()}${isBound ? `\n${place}` : ''}`;
}

function factsOf(id: string, { names: own, day, country, hasInitials }: Said): ArticleFacts {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const entities = own.map((it, index): EntityFact => {
    const [type = '', name = ''] = it.split(/:\??/);
    return {
      id: `e${index + 1}`,
      key: keyOf(it, id, country),
      name,
      type: type === 'PER' || type === 'ORG' ? type : 'LOC',
      mentions: 1,
      quotes: index % 2,
      forms: hasInitials && /^F\w+ (?:of )?H/.test(name) ? [name, 'FHP'] : [name],
      at: index,
      descriptors: [],
    };
  });
  return {
    ...unlocated(id),
    date: day === null ? null : `2024-03-${String(day).padStart(2, '0')}`,
    outlet: null,
    authors: [],
    title: '',
    titleRange: range,
    quotes: [],
    entities,
    places: new Int32Array(5 * entities.length),
  };
}

/** Who is who, and why. */
function identitiesIn({ identities }: Tables): unknown {
  return [...identities.all()]
    .map((total) => ({
      ...total,
      keys: [...identities.keysOf(total.key)].sort(),
      first: identities.first(total.key),
      articles: [...identities.namings(total.key)].map((it) => it.article.id).sort(),
      evidence: evidenceOf(total.key, identities),
    }))
    .sort((left, right) => (left.key < right.key ? -1 : 1));
}

describe('Who is who in a corpus', () => {
  it('is the same after any changes as from scratch, whatever the order of the articles', () => {
    const change = fc.record({ id: fc.constantFrom(...ids), said: fc.option(said, { freq: 4 }) });
    const batch = fc.record({
      changes: fc.array(change, { maxLength: 3 }),
      verdicts: fc.option(fc.array(verdict, { maxLength: 3 }), { freq: 1 }),
    });
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 12 }), (batches) => {
        const kept = new Tables();
        const last = new Map<string, ArticleFacts>();
        let judged: readonly KeyVerdict[] = [];
        for (const { changes, verdicts } of batches) {
          if (verdicts !== null) judged = verdicts;
          if (verdicts !== null) kept.change([{ kind: 'judge', verdicts }]);
          kept.change(
            changes.map(({ id, said: words }) =>
              words === null
                ? { kind: 'delete' as const, id: id as DocumentId }
                : { kind: 'set' as const, facts: factsOf(id, words) },
            ),
          );
          for (const { id, said: words } of changes) {
            if (words === null) last.delete(id);
            else last.set(id, factsOf(id, words));
          }
          const fresh = new Tables();
          fresh.change([
            ...[...last.values()].reverse().map((facts) => ({ kind: 'set' as const, facts })),
            { kind: 'judge', verdicts: judged },
          ]);
          assert.deepEqual(identitiesIn(kept), identitiesIn(fresh));
        }
      }),
      { numRuns: 400 },
    );
  });
});
