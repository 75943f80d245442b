import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Slices } from '../../server/src/work/slices';
import { corpusOf, uriOf } from '../kit/checks';

const texts = [
  ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said in Oslo. Roe left Oslo.\n',
  ' date 2024-03-07 The harbour waits\nIda Roe and Pia Anders Nilsen said nothing.\n',
  ' date 2024-03-06 Pilots of harbourside wait\nIda Roe was there.\n',
  'Anything else\nIn Oslo nothing happened.\n',
];

async function hits(query: string, limit = 20) {
  return (await corpusOf(texts)).symbols(query, limit, new Slices());
}
const names = async (query: string, limit?: number): Promise<string[]> =>
  (await hits(query, limit)).map((it) => it.name);

describe('Symbols of the corpus', () => {
  it('are ordered by closeness: beginnings, whole words, beginnings of words, the shorter name first', async () => {
    assert.deepEqual(await names('harbour'), ['Harbour reopens', 'The harbour waits', 'Pilots of harbourside wait']);
    assert.deepEqual(await names('HARBOUR waits'), ['The harbour waits']);
    assert.deepEqual(await names('side'), ['Pilots of harbourside wait']);
    assert.deepEqual(await names('nothing here'), []);
  });
  it('are found by letters that start their words, or continue from there, and by no others', async () => {
    assert.deepEqual(await names('pan'), ['Pia Anders Nilsen']);
    assert.deepEqual(await names('pianil'), ['Pia Anders Nilsen']);
    assert.deepEqual(await names('pna'), []);
    assert.deepEqual(await names('iln'), []);
    assert.deepEqual(await names('pax'), []);
  });
  it('are the most mentioned entities first, then all headlines, for an empty query', async () => {
    assert.deepEqual((await names('')).slice(0, 3), ['Ida Roe', 'Oslo', 'Pia Anders Nilsen']);
    assert.equal((await names('')).length, 7);
    assert.deepEqual(await names('', 2), ['Ida Roe', 'Oslo']);
  });
  it('list an entity once, at its first mention in the latest article, with the number of mentions', async () => {
    const [person] = await hits('ida roe');
    assert.deepEqual([person?.kind, person?.container, person?.uri], ['PER', 'quoted, 3 articles', uriOf(1)]);
    assert.deepEqual(person?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } });
    const [place] = await hits('oslo');
    assert.deepEqual([place?.container, place?.uri], ['2 articles', uriOf(0)]);
    assert.equal((await hits('nilsen'))[0]?.container, '1 article');
  });
  it('list an article at its headline, with its day and outlet', async () => {
    const [article] = await hits('the harbour');
    assert.deepEqual([article?.kind, article?.container, article?.uri], ['article', '2024-03-07', uriOf(1)]);
    assert.deepEqual(article?.range, { start: { line: 0, character: 17 }, end: { line: 0, character: 34 } });
    assert.equal((await hits('anything'))[0]?.container, 'undated');
    const signed = await corpusOf([' date 2024-03-05 Harbour\nOSLO (Reuters) - It is open.\n']);
    assert.equal((await signed.symbols('harbour', 1, new Slices()))[0]?.container, '2024-03-05, Reuters');
  });
});
