import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articleKey, keyedEntities } from '../../server/src/corpus/entityKey';
import { surroundingsOf } from '../../server/src/corpus/surroundings';
import { corpusOf, documentIn, factsIn, uriOf } from '../kit/checks';

const dahl = (name: string, more = ''): string => ` date 2024-03-05 Harbour\n“We are open,” ${name} said. ${more}\n`;
/** What a corpus of these texts tells the rules about the entities of the first one. */
const around = async (...texts: readonly string[]) => {
  const [first = ''] = texts;
  const { id, uri, analysis } = documentIn(first);
  const found = await (await corpusOf(texts)).surroundings({ id, uri, entities: keyedEntities(analysis, id) });
  return [...found.entities].map(([key, it]) => [
    key,
    it.entity === null ? null : `${it.entity.name} ${it.entity.articles}`,
    [...it.forms].sort().join(', '),
    [...it.writing].sort().join(' '),
    it.namesakes.map((other) => `${other.name} ${other.articles}`).join(', '),
  ]);
};
/** The entities of each type that have a name. */
const called = async (name: string, ...texts: readonly string[]) => {
  const [first = ''] = texts;
  const { id, uri, analysis } = documentIn(first);
  const found = surroundingsOf(
    await (await corpusOf(texts)).surroundings({ id, uri, entities: keyedEntities(analysis, id) }),
    [],
  );
  return found.corpus.withName(name).map((it) => `${it.type} ${it.name} ${it.articles}`);
};
/** The facts of an article in short. */
const facts = (text: string) => {
  const { date, outlet, title, titleRange, quotes, entities } = factsIn(text);
  return [
    date,
    outlet,
    title.length,
    titleRange.end.character,
    quotes.map(
      (it) => `${it.text.length} ${it.words} ${it.kind} ${it.speaker} ${it.speakerLabel} ${it.speakerKey} ${it.via}`,
    ),
    entities.map(
      (it) =>
        `${it.key} ${it.name} ${it.mentions} ${it.quotes} ${it.forms.join('/')} ${it.at} ${it.descriptors.map((about) => about.words).join('/')}`,
    ),
  ];
};

describe('What the corpus tells about an article’s names', () => {
  it('is how the others write them, and how many', async () => {
    assert.deepEqual(await around(dahl('René Dahl'), dahl('Rene Dahl'), dahl('Rene Dahl', 'Rene Dahl left.')), [
      ['PER:rene dahl', 'Rene Dahl 3', 'Rene Dahl, René Dahl', 'Dahl,3 Rene,2 René,1', ''],
    ]);
    assert.deepEqual(await around(dahl('René Dahl', 'Dahl left. Rene Dahl stayed.'), dahl('René Dahl')), [
      ['PER:rene dahl', 'René Dahl 2', 'Dahl, Rene Dahl, René Dahl', 'Dahl,2 Rene,1 René,2', ''],
    ]);
    assert.deepEqual(await around(dahl('Dmitri Zelensky'), dahl('Dmitri Zelenskyy'), dahl('Dmitri Zelenskyy')), [
      ['PER:dmitri zelensky', 'Dmitri Zelensky 1', 'Dmitri Zelensky', 'Dmitri,1 Zelensky,1', 'Dmitri Zelenskyy 2'],
    ]);
    assert.deepEqual(await around(dahl('Mr Dahl'), dahl('Mr Dahl')), [['PER:?dahl', 'Dahl 1', 'Dahl', 'Dahl,1', '']]);
    assert.deepEqual(await around(dahl('Ida Roe')), [['PER:ida roe', 'Ida Roe 1', 'Ida Roe', 'Ida,1 Roe,1', '']]);
  });
  it('is which types the name has', async () => {
    assert.deepEqual(
      await called('Lisbon', dahl('Mr Lisbon'), dahl('Mr Lisbon'), dahl('Ida Roe', 'Ferries to Lisbon stopped.')),
      ['LOC Lisbon 1', 'PER Lisbon 2'],
    );
    assert.deepEqual(await called('Ida Roe', dahl('Ida Roe'), dahl('Ida Roe')), ['PER Ida Roe 2']);
    assert.deepEqual(await called('Nobody', dahl('Ida Roe')), []);
  });
});

describe('The facts of an article', () => {
  it('have a title of up to 120 units, and quotations of up to 400', () => {
    assert.deepEqual(
      [119, 120, 121].map((length) => facts(` date 2024-03-05 ${'x'.repeat(length)}\nIt rained.\n`).slice(2, 4)),
      [
        [119, 136],
        [120, 137],
        [121, 137],
      ],
    );
    assert.deepEqual(
      [399, 400, 401].map(
        (length) => factsIn(`Title\n“${'x'.repeat(length)}” Ida Roe said.\n`).quotes[0]?.text.length ?? null,
      ),
      [399, 400, 401],
    );
  });
  it('have each entity with its counts, forms and descriptions, and each quotation with its source', () => {
    assert.deepEqual(
      facts(
        ' date 2024-03-05 Gate opens\nOSLO (Reuters) - “We are open,” Ida Roe, mayor of Vestdal, told Harbour Radio. “Come,” Roe said. “No,” said Mr Lind.\n',
      ),
      [
        '2024-03-05',
        'Reuters',
        10,
        27,
        [
          '12 3 direct Ida Roe, mayor of Vestdal Ida Roe PER:ida roe Harbour Radio',
          '5 1 direct Roe Ida Roe PER:ida roe Harbour Radio',
          '3 1 direct Mr Lind Lind PER:?lind\n@file:///corpus/0.txt null',
        ],
        [
          'LOC:oslo Oslo 1 0 OSLO 0 ',
          'ORG:reuters Reuters 1 0 Reuters 1 ',
          'PER:ida roe Ida Roe 2 2 Ida Roe/Roe 2 mayor of Vestdal',
          'LOC:vestdal Vestdal 1 0 Vestdal 4 ',
          'ORG:harbour radio Harbour Radio 1 0 Harbour Radio 5 ',
          'PER:?lind\n@file:///corpus/0.txt Lind 1 1 Lind 6 ',
        ],
      ],
    );
    assert.deepEqual(facts('No header here\nThe Water Ministry met. The ministry left.\n'), [
      null,
      null,
      14,
      14,
      [],
      ['ORG:water ministry Water Ministry 2 0 Water Ministry 0 '],
    ]);
  });
  it('have keys that are shared, except those of single names', () => {
    const document = documentIn('“We stay,” Ida Roe said. “We go,” Lind said.\n', uriOf(0));
    assert.deepEqual(
      keyedEntities(document.analysis, document.id).map((it) => it.key),
      ['PER:ida roe', 'PER:?lind\n@file:///corpus/0.txt'],
    );
    assert.equal(articleKey('PER:?roe\n@file:///a@b.txt'), 'PER:?roe');
    assert.equal(articleKey('PER:ida@roe'), 'PER:ida@roe');
  });
});
