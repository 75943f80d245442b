import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inPages, pageOf } from '../../server/src/corpus/paging';
import type { QuoteColumn, QuoteQuery } from '../../server/src/corpus/quoteQuery';
import { inOrder } from '../../server/src/text/order';
import { Slices } from '../../server/src/work/slices';
import { corpusOf, refOf, uriOf } from '../kit/checks';

const texts = [
  ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said. “ask Roe,” Mia Vold told Harbour Radio.\n',
  ' date 2024-03-04 Quay shut\n“Closed for good now,” said Jonas Lind, the pilot. “No,” Roe’s office said.\n',
  'An undated piece\n“Bring boats,” Ida Roe said.\n',
];

async function rows(query: Partial<QuoteQuery>): Promise<{ total: number; texts: string[] }> {
  const corpus = await corpusOf(texts);
  const whole: QuoteQuery = {
    article: null,
    speaker: null,
    filter: '',
    column: 'date',
    descending: false,
    first: 0,
    count: 100,
  };
  const page = await corpus.quotes({ ...whole, ...query }, new Slices());
  return { total: page.total, texts: page.rows.map((it) => it.text) };
}
const found = async (filter: string): Promise<string[]> => (await rows({ filter, column: 'text' })).texts;

describe('The filter of the table of quotations', () => {
  it('keeps the rows that contain all of its words, anywhere and in any case', async () => {
    assert.deepEqual(await found('ARE'), ['We are open,']);
    assert.deepEqual(await found('harbour we'), ['We are open,']);
    assert.deepEqual(await found('quay no'), ['Closed for good now,', 'No,']);
    assert.deepEqual(await found('2024-03-05'), ['ask Roe,', 'We are open,']);
    assert.deepEqual(await found('open closed'), []);
    assert.deepEqual(await found('  '), ['ask Roe,', 'Bring boats,', 'Closed for good now,', 'No,', 'We are open,']);
  });
  it('keeps those of a speaker, not counting the speaker’s own words, while the name is still being typed', async () => {
    assert.deepEqual(await found('speaker:"Ida Roe"'), ['Bring boats,', 'We are open,']);
    assert.deepEqual(await found('speaker:"vold'), ['ask Roe,']);
    assert.deepEqual(await found('speaker:"roe" boats'), ['Bring boats,']);
    assert.deepEqual(await found('boats speaker:"vold"'), []);
    assert.deepEqual(await found('speaker:""'), await found(''));
  });
});

describe('The order of the table of quotations', () => {
  const first: Readonly<Record<QuoteColumn, string>> = {
    date: 'Bring boats,',
    title: 'Bring boats,',
    speaker: 'We are open,',
    text: 'ask Roe,',
    kind: 'We are open,',
    words: 'No,',
    via: 'We are open,',
  };
  for (const [column, text] of Object.entries(first) as [QuoteColumn, string][])
    it(`is by “${column}”, then by article order; reversed on request`, async () => {
      const { texts: up, total } = await rows({ column });
      const { texts: down } = await rows({ column, descending: true });
      assert.equal(total, 5);
      assert.deepEqual([...up].sort(), [...down].sort());
      assert.equal(up[0], text);
    });
  it('is split into pages that give the total number of rows', async () => {
    const all = (await rows({ column: 'text' })).texts;
    assert.deepEqual(await rows({ column: 'text', first: 1, count: 2 }), { total: 5, texts: all.slice(1, 3) });
    assert.deepEqual(await rows({ column: 'text', first: 4, count: 9 }), { total: 5, texts: all.slice(4) });
    assert.deepEqual(await rows({ column: 'text', first: 9, count: 9 }), { total: 5, texts: [] });
  });
  it('is that of the article if only one is asked for', async () => {
    const { id } = refOf(uriOf(1));
    assert.deepEqual(await rows({ article: id }), { total: 2, texts: ['Closed for good now,', 'No,'] });
    assert.deepEqual(await rows({ article: refOf('file:///corpus/none.txt').id }), { total: 0, texts: [] });
  });
});

describe('A list in pages', () => {
  const items = ['d', 'a', 'c', 'b'];
  const page = (after: string | null, limit: number) =>
    pageOf(items, { cursorOf: (it) => it, order: inOrder, after, limit });
  it('says where the next page starts, and nothing after the last', () => {
    assert.deepEqual(page(null, 2), { items: ['a', 'b'], next: 'b' });
    assert.deepEqual(page('b', 2), { items: ['c', 'd'], next: null });
    assert.deepEqual(page(null, 4), { items: ['a', 'b', 'c', 'd'], next: null });
    assert.deepEqual(page(null, 3), { items: ['a', 'b', 'c'], next: 'c' });
    assert.deepEqual(page('d', 3), { items: [], next: null });
  });
  it('has every item once, whatever the page length', async () => {
    for (const limit of [1, 2, 3, 4, 5]) {
      const all: string[] = [];
      for await (const it of inPages(async (after) => page(after, limit))) all.push(it);
      assert.deepEqual(all, ['a', 'b', 'c', 'd']);
    }
  });
});
