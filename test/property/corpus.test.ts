import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CorpusSnapshot } from '../../server/src/corpus/corpus';
import { folderOf } from '../../server/src/corpus/documentId';
import type { ArticleFacts } from '../../server/src/corpus/facts';
import { MemoryCorpus } from '../../server/src/corpus/memoryCorpus';
import { Slices } from '../../server/src/work/slices';
import { factsIn, refOf } from '../kit/checks';

const texts = [
  ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said in Oslo. Ms Roe left.\n',
  ' date 2024-03-06 Harbour shut\n“We are closed,” Ida Roe, the harbour master, said.\n',
  ' date 2024-03-07 Nothing new\nNorway waits. Mr Roe waits.\n',
  ' date 1931-03-07 Nothing old\nRené Dahl met Ida Röe in Norway.\n',
  'No date here\n“We wait,” Rene Dahl said in Norway. Dmitri Zelensky came.\n',
  ' date 2024-04-01 Harbour\nDmitri Zelenskyy said: “Open.” Mr Norway left.\n',
  ' date 2024-03-05 Quay\n“We stay,” said Ida M. Roe beside Per Haug of Brellin Inc. and Lars Vestergaard.\n',
  ' date 2024-03-06 Quay\n“We go,” Roe said. Per Haug left Brellin with Lars Vestergaard.\n',
  ' date 2024-03-06 Pilots\nThe Federation of Harbour Pilots (FHP) met Per Haug and Iris Roe in Oslo. FHP said so.\n',
  ' date 2024-03-07 Pilots\nThe FHP called a strike in Oslo, said I. Roe with Per Haug and Lars Vestergaard.\n',
];
const uris = ['a/0', 'a/1', 'a/2', 'b/3', 'b/4', '5'].map((it) => `file:///corpus/${it}.txt`);
const known = new Map<string, ArticleFacts>();

/** The facts of a text at a URI, computed once. */
function factsAt(uri: string, text: string): ArticleFacts {
  const facts = known.get(uri + text) ?? factsIn(text, uri);
  known.set(uri + text, facts);
  return facts;
}

const keys = [
  ...new Set(uris.flatMap((uri) => texts.flatMap((text) => factsAt(uri, text).entities.map((it) => it.key)))),
];
const named = texts.flatMap((text) => factsIn(text).entities.map(({ key, name }) => ({ key, name })));

/** Every query that a corpus answers. */
async function everything(corpus: CorpusSnapshot): Promise<unknown> {
  const all = { which: 'all', after: null, limit: 4 } as const;
  const first = await corpus.articles(all);
  const names = { type: null, filter: '', first: 0, count: 50 } as const;
  const quotes = { article: null, speaker: null, outlet: null, filter: '', first: 0, count: 50 } as const;
  const entities = [...new Map(named.map((it) => [it.key, it])).values()];
  const slices = new Slices();
  return {
    size: corpus.size,
    articles: await Promise.all(uris.map((uri) => corpus.article(refOf(uri).id))),
    articlePage: first,
    next: first.next === null ? null : await corpus.articles({ ...all, after: first.next }),
    undated: await corpus.articles({ ...all, which: 'undated' }),
    totals: [...(await corpus.entities(keys))],
    together: await Promise.all(keys.map(async (key) => [...(await corpus.keysOf(key))].sort())),
    first: [...(await corpus.firstNamings(keys))],
    byName: await corpus.entityPage({ ...names, order: 'name' }, slices),
    byMentions: await corpus.entityPage({ ...names, order: 'mentions', type: 'PER', filter: 'r' }, slices),
    naming: await Promise.all(keys.map((key) => corpus.naming({ key, order: 'newest', after: null, limit: 2 }))),
    oldest: await Promise.all(keys.map((key) => corpus.naming({ key, order: 'oldest', after: null, limit: 9 }))),
    profiles: await Promise.all(keys.map((key) => corpus.profile({ key, asOf: '2024-05-01', also: null }))),
    quotes: await corpus.quotes({ ...quotes, column: 'speaker', descending: true }, slices),
    found: await corpus.quotes({ ...quotes, column: 'date', descending: false, filter: 'we speaker:"roe"' }, slices),
    symbols: await corpus.symbols('', 20, slices),
    searched: await corpus.symbols('roe', 20, slices),
    surroundings: await Promise.all(uris.map((uri) => plain(corpus, uri, entities))),
    uneven: await Promise.all(keys.map((key) => unevenIn(corpus, key))),
    doubts: (await Promise.all(uris.map((uri) => corpus.folderDoubts(folderOf(refOf(uri).id))))).map((it) =>
      [...it].sort(),
    ),
  };
}

async function plain(corpus: CorpusSnapshot, uri: string, entities: typeof named): Promise<unknown> {
  const found = await corpus.surroundings({ ...refOf(uri), entities });
  const names = [...found.entities].map(([key, it]) => [
    key,
    { ...it, forms: [...it.forms].sort(), writing: [...it.writing].sort() },
  ]);
  return { ...found, entities: names, called: [...found.called] };
}

/** What is counted of every entity, by the key that stands for it. */
async function countedIn(corpus: CorpusSnapshot): Promise<ReadonlyMap<string, string>> {
  const { entities } = await corpus.entityPage({ ...all, order: 'name', first: 0, count: 500 }, new Slices());
  const counted = await Promise.all(
    entities.map(async (it): Promise<[string, string]> => {
      const together = [...(await corpus.keysOf(it.key))].sort();
      // What tells a row from others of its name depends on those.
      return [it.key, JSON.stringify([{ ...it, toldBy: null }, together])];
    }),
  );
  return new Map(counted);
}

const all = { type: null, filter: '' } as const;

async function unevenIn(corpus: CorpusSnapshot, key: string): Promise<unknown> {
  const found = await corpus.spellingVariants(key);
  return { ...found, articles: [...found.articles].sort() };
}

describe('The corpus', () => {
  it('answers every query after any sequence of changes as when built from scratch', async () => {
    const change = fc.record({
      uri: fc.constantFrom(...uris),
      text: fc.option(fc.constantFrom(...texts), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 8 }), async (batches) => {
        const incremental = new MemoryCorpus();
        const last = new Map<string, string>();
        for (const batch of batches) {
          for (const { uri, text } of batch) {
            if (text === null) last.delete(uri);
            else last.set(uri, text);
          }
          await incremental.apply(
            batch.map(({ uri, text }) =>
              text === null ? { kind: 'delete', id: refOf(uri).id } : { kind: 'set', facts: factsAt(uri, text) },
            ),
          );
        }
        const fresh = new MemoryCorpus();
        await fresh.apply([...last].map(([uri, text]) => ({ kind: 'set', facts: factsAt(uri, text) })));
        assert.deepEqual(await incremental.read(everything), await fresh.read(everything));
      }),
      { numRuns: 60 },
    );
  });

  it('tells after every batch which entities have changed, as they are and as they were', async () => {
    const change = fc.record({
      uri: fc.constantFrom(...uris),
      text: fc.option(fc.constantFrom(...texts), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }), async (batches) => {
        const corpus = new MemoryCorpus();
        let before = await corpus.read(countedIn);
        for (const batch of batches) {
          const { entities } = await corpus.apply(
            batch.map(({ uri, text }) =>
              text === null ? { kind: 'delete', id: refOf(uri).id } : { kind: 'set', facts: factsAt(uri, text) },
            ),
          );
          const after = await corpus.read(countedIn);
          for (const key of new Set([...before.keys(), ...after.keys()]))
            if (before.get(key) !== after.get(key)) assert.ok(entities.has(key), `${key} has changed`);
          before = after;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows one generation to a reader, however long reading takes', async () => {
    const corpus = new MemoryCorpus();
    const [one = '', two = ''] = uris;
    await corpus.apply([{ kind: 'set', facts: factsAt(one, texts[0] ?? '') }]);
    let isApplied = false;
    let applying: Promise<void> = Promise.resolve();
    await corpus.read(async (snapshot) => {
      const before = await everything(snapshot);
      applying = corpus.apply([{ kind: 'set', facts: factsAt(two, texts[1] ?? '') }]).then(() => {
        isApplied = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 5));
      assert.deepEqual(await everything(snapshot), before);
      assert.equal(isApplied, false);
    });
    await applying;
    assert.equal(await corpus.read(async ({ size }) => size), 2);
  });
});
