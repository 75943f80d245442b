import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EntityTotal } from '../../server/src/corpus/entityTotals';
import { codeLenses } from '../../server/src/features/codeLens';
import { knownHere } from '../../server/src/features/knownAs';
import { outline } from '../../server/src/features/outline';
import { Slices } from '../../server/src/work/slices';
import { corpusOf, documentIn, refOf, uriOf } from '../kit/checks';

const texts = [
  ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said in Oslo.\n',
  ' date 2024-03-06 Harbour shut\n“We are closed,” Ida Roe said.\n',
  ' date 2024-03-07 Nothing new\nNorway waits.\n',
  ' date 2024-03-05 Harbour reopens\n“We wait,” Jonas Lind said in Norway.\n',
];
const filled = () => corpusOf(texts);

describe('The corpus', () => {
  it('knows in how many articles a person is named', async () => {
    assert.deepEqual((await (await filled()).entities(['PER:ida roe'])).get('PER:ida roe'), {
      key: 'PER:ida roe',
      type: 'PER',
      name: 'Ida Roe',
      articles: 2,
      mentions: 2,
      quotes: 2,
    });
  });
  it('suggests its neighbors’ days for an article without one', async () => {
    const at = { ...refOf('file:///corpus/1a.txt'), entities: [] };
    const { neighbors } = await (await filled()).surroundings(at);
    assert.deepEqual(
      neighbors.map((it) => `${it.relation} ${it.date}`),
      ['before 2024-03-06', 'after 2024-03-07'],
    );
  });
  it('finds headlines, speakers and names by their words', async () => {
    const names = async (query: string): Promise<string[]> => {
      const hits = await (await filled()).symbols(query, 10, new Slices());
      return hits.map((it) => `${it.kind} ${it.name}`);
    };
    assert.deepEqual(await names('roe'), ['PER Ida Roe']);
    assert.deepEqual(await names('harbour shut'), ['article Harbour shut']);
    assert.deepEqual(await names('norw'), ['LOC Norway']);
    assert.deepEqual(await names('zzz'), []);
  });
  it('lists quotations sorted and filtered', async () => {
    const query = {
      article: null,
      outlet: null,
      speaker: null,
      filter: 'roe',
      column: 'date',
      descending: true,
      first: 0,
      count: 10,
    } as const;
    const { rows } = await (await filled()).quotes(query, new Slices());
    assert.deepEqual(
      rows.map((it) => it.text),
      ['We are closed,', 'We are open,'],
    );
  });
});

describe('The lens above a quotation', () => {
  it('says once per utterance who said it and through whom', () => {
    const text =
      ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe told Reuters. “Come in.”\n\nThe “old wall” fell.\n';
    const document = documentIn(text);
    const lenses = codeLenses(document, knownHere(document.analysis), { goToQuote: 'go', showQuotes: 'show' });
    assert.deepEqual(
      lenses.map((it) => it.command?.title),
      ['Said by Ida Roe · via Reuters'],
    );
    assert.deepEqual(lenses[0]?.command?.arguments, [uriOf(0), 'Ida Roe']);
  });

  it('asks what the corpus knows of a speaker as often for each of many quotations as for each of few', () => {
    const asked = (paragraphs: number): number => {
      const document = documentIn(` date 2024-03-05 Harbour\n${'“We are open,” Ida Roe said.\n\n'.repeat(paragraphs)}`);
      let count = 0;
      const total = (): EntityTotal => {
        count++;
        return { key: 'PER:ida roe', name: 'Ida Roe', type: 'PER', articles: 9, mentions: 900, quotes: 900 };
      };
      const lenses = codeLenses(document, { ...knownHere(document.analysis), total }, null);
      assert.equal(lenses.length, 2 * paragraphs);
      assert.equal(lenses[1]?.command?.title, '900 quotations in the corpus');
      return count;
    };
    assert.equal(asked(40), 10 * asked(4));
  });
});

describe('The outline', () => {
  it('is grouped by speaker, whatever name is used, with quotations without one last', () => {
    const text =
      ' date 2024-03-05 Harbour reopens\nThe “old wall” fell.\n\n“We are open,” Ida Roe said.\n\n“We wait,” said Per Haug.\n\n“Come in,” Roe said.\n';
    const document = documentIn(text);
    const known = knownHere(document.analysis);
    const [root] = outline(document, known, { groupBy: 'speaker', indirect: false });
    assert.deepEqual(
      root?.children?.map((it) => `${it.name} (${it.detail}): ${it.children?.map((child) => child.name).join(' ')}`),
      [
        'Ida Roe (2 quotations): “We are open,” “Come in,”',
        'Per Haug (1 quotation): “We wait,”',
        'No speaker (1 quotation): “old wall”',
      ],
    );
  });
  it('includes indirect speech if asked to', () => {
    const text = ' date 2024-03-05 Harbour reopens\nIda Roe said that the harbour was open.\n';
    const document = documentIn(text);
    const known = knownHere(document.analysis);
    const [root] = outline(document, known, { groupBy: 'order', indirect: true });
    assert.deepEqual(
      root?.children?.map((it) => it.name),
      ['Ida Roe: the harbour was open'],
    );
  });
  it('has headline, dateline and quotations with their speakers, nested as in the text', () => {
    const text = ' date 2024-03-05 Harbour reopens\nOSLO (AP) - “He called it ‘a form’ and left,” Roe said.\n';
    const document = documentIn(text);
    const known = knownHere(document.analysis);
    const [root] = outline(document, known, { groupBy: 'order', indirect: false });
    assert.deepEqual([root?.name, root?.detail], ['Harbour reopens', '2024-03-05 · Associated Press']);
    assert.deepEqual(
      root?.children?.map((it) => `${it.name} | ${it.detail}`),
      ['OSLO (AP) - | dateline'.replace(' - |', ' - |'), 'Roe: “He called it ‘a form’ and left,” | direct · 7 words'],
    );
    assert.deepEqual(
      root?.children?.[1]?.children?.map((it) => it.name),
      ['“a form”'],
    );
  });
});
