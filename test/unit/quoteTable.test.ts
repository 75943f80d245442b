import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inPages, pageOf } from '../../server/src/corpus/paging';
import type { QuoteColumn, QuotePage, QuoteQuery } from '../../server/src/corpus/quoteQuery';
import { inOrder } from '../../server/src/text/order';
import { Slices } from '../../server/src/work/slices';
import { corpusOf, refOf, uriOf } from '../kit/checks';

const texts = [
  ' date 2024-03-05 Harbour reopens\n\nBy Mara Quist, Meridian\n\n“We are open,” Ida Roe said. “ask Roe,” Mia Vold told Harbour Radio.\n',
  ' date 2024-03-04 Quay shut\nOSLO (Reuters) - “Closed for good now,” said Jonas Lind, the pilot. “No,” Roe’s office said.\n',
  'An undated piece\n“Bring boats,” Ida Roe said.\n',
];

async function page(query: Partial<QuoteQuery>): Promise<QuotePage> {
  const corpus = await corpusOf(texts);
  const whole: QuoteQuery = {
    article: null,
    outlet: null,
    speaker: null,
    filter: '',
    column: 'date',
    descending: false,
    first: 0,
    count: 100,
  };
  return corpus.quotes({ ...whole, ...query }, new Slices());
}
async function rows(query: Partial<QuoteQuery>): Promise<{ total: number; texts: string[] }> {
  const found = await page(query);
  return { total: found.total, texts: found.rows.map((it) => it.text) };
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
  it('keeps those of an outlet or an author, by the names that they are shown by and by others', async () => {
    const closed = ['Closed for good now,', 'No,'];
    const open = ['ask Roe,', 'We are open,'];
    assert.deepEqual(await found('outlet:reuters'), closed);
    assert.deepEqual(await found('outlet:"Thomson Reuters"'), closed);
    assert.deepEqual(await found('outlet:"merid'), open);
    assert.deepEqual(await found('author:quist'), open);
    assert.deepEqual(await found('author:"mara quist" speaker:roe'), ['We are open,']);
    assert.deepEqual(await found('outlet:meridian author:roe'), []);
    assert.deepEqual(await found('quist'), open);
    assert.deepEqual(await found('reuters good'), ['Closed for good now,']);
    for (const unfinished of ['outlet:', 'outlet:"', 'author:""', 'outlet: author:'])
      assert.deepEqual(await found(unfinished), await found(''), unfinished);
    assert.deepEqual(await found('the-outlet:x'), []);
  });
});

describe('The outlets of the table of quotations', () => {
  it('can be chosen one at a time, also none', async () => {
    const of = async (outlet: string): Promise<unknown> => rows({ outlet, column: 'text' });
    assert.deepEqual(await of('Reuters'), { total: 2, texts: ['Closed for good now,', 'No,'] });
    assert.deepEqual(await of(''), { total: 1, texts: ['Bring boats,'] });
    assert.deepEqual(await of('reuters'), { total: 0, texts: [] });
  });
  it('are counted among what the filter keeps, whichever is chosen', async () => {
    const outlets = async (query: Partial<QuoteQuery>): Promise<string[]> =>
      (await page(query)).outlets.map(({ name, quotes }) => `${name}: ${quotes}`);
    const all = ['Meridian: 2', 'Reuters: 2', ': 1'];
    assert.deepEqual(await outlets({}), all);
    assert.deepEqual(await outlets({ outlet: 'Reuters' }), all);
    assert.deepEqual(await outlets({ filter: 'boats' }), [': 1']);
    assert.deepEqual(await outlets({ filter: 'speaker:roe', outlet: '' }), ['Meridian: 1', 'Reuters: 1', ': 1']);
  });
});

describe('The order of the table of quotations', () => {
  const first: Readonly<Record<QuoteColumn, string>> = {
    date: 'Bring boats,',
    outlet: 'Bring boats,',
    author: 'Closed for good now,',
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
