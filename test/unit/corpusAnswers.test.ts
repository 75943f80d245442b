import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CorpusDelta } from '../../server/src/corpus/corpus';
import type { EntityQuery } from '../../server/src/corpus/entityQuery';
import { MemoryCorpus } from '../../server/src/corpus/memoryCorpus';
import type { QuoteColumn } from '../../server/src/corpus/quoteQuery';
import { ReadWriteLock } from '../../server/src/corpus/readWriteLock';
import { Slices } from '../../server/src/work/slices';
import { corpusOf, factsIn, refOf, snapshotOf, uriOf } from '../kit/checks';

const texts = [
  ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe, mayor of Port Ansel, said in Oslo. Ms Roe left Oslo.\n',
  ' date 2024-03-06 Harbour shut\n“We are closed,” Ida Roe, the harbour master, said. “Go home,” said Per Haug.\n',
  ' date 2024-03-06 Nothing new\nNorway waits. Mr Haug waits. Ida Roe met Per Haug in Norway.\n',
  ' date 1931-03-07 Nothing old\nRené Dahl met Ida Roe in Norway.\n',
  'No date here\n“We wait,” Rene Dahl said in Norway, René Dahl told the Water Ministry.\n',
  ' date 2023-11-01 Harbour\nDmitri Zelenskyy of the Water Ministry said: “Open the gates of the harbour.”\n',
];
const filled = corpusOf(texts);
const names = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
/** The articles, page by page: the names of the files, and where the next page starts. */
const articles = async (which: 'all' | 'undated', limit: number, after: string | null = null) => {
  const page = await (await filled).articles({ which, limit, after });
  return [
    page.items.map((it) => `${names(it.uri)} ${it.date} ${it.title}`),
    page.next === null ? null : names(page.next),
  ];
};
const naming = async (key: string, order: 'newest' | 'oldest', limit = 9, after: string | null = null) => {
  const page = await (await filled).naming({ key, order, after, limit });
  return [
    page.items.map((it) => `${names(it.uri)} ${it.date} ${it.mentions.map((at) => at.form).join()}`),
    page.next === null ? null : names(page.next),
  ];
};
const entities = async (query: Partial<EntityQuery>) => {
  const whole: EntityQuery = { type: null, filter: '', order: 'mentions', first: 0, count: 20 };
  const page = await (await filled).entityPage({ ...whole, ...query }, new Slices());
  return [page.total, page.entities.map((it) => `${it.type} ${it.name} ${it.articles} ${it.mentions} ${it.quotes}`)];
};
const profile = async (key: string, asOf: string | null) => {
  const found = await (await filled).profile({ key, asOf, also: null });
  const { first, last, companions, description } = found;
  return [
    first,
    last,
    found.frequency?.step ?? null,
    companions.map((it) => `${it.name} ${it.articles}`),
    description === null
      ? null
      : `${description.words}, ${description.articles}, ${description.first} to ${description.last}, ${names(description.uri)}`,
  ];
};
const quotes = async (column: QuoteColumn, descending = false, filter = '') => {
  const page = await (await filled).quotes(
    { article: null, speaker: null, outlet: null, filter, column, descending, first: 0, count: 9 },
    new Slices(),
  );
  return page.rows.map((it) => `${it.date} ${it.speakerLabel}: ${it.text}`);
};
const symbols = async (query: string, limit = 20) =>
  (await (await filled).symbols(query, limit, new Slices())).map(
    (it) =>
      `${it.kind} ${it.name}, ${it.container}, ${names(it.uri)} ${it.range.start.line}:${it.range.start.character}`,
  );
const variants = async (key: string, some: readonly string[] = texts) => {
  const found = await (await corpusOf(some)).spellingVariants(key);
  return [found.articles.map(names), found.namesakes];
};
const doubts = async (some: readonly (readonly [string, string])[]) => {
  const corpus = await snapshotOf(some.map(([path, text]) => factsIn(text, `file:///c/${path}`)));
  return [...(await corpus.folderDoubts(refOf('file:///c/a').id))].map(
    ([id, why]) => `${names(id)}: ${why.replaceAll('\n', ', ')}`,
  );
};
const delta = ({ generation, keys, folders }: CorpusDelta) => [
  generation,
  [...keys].sort(),
  [...folders].map(names).sort(),
];
const one = async (key: string, sought: readonly string[]) => {
  const corpus = await corpusOf(sought);
  return (await corpus.entities([key])).get(key)?.name ?? null;
};

describe('The articles of a corpus', () => {
  it('are listed by id, page by page', async () => {
    assert.deepEqual(await articles('all', 4), [
      [
        '0.txt 2024-03-05 Harbour reopens',
        '1.txt 2024-03-06 Harbour shut',
        '2.txt 2024-03-06 Nothing new',
        '3.txt 1931-03-07 Nothing old',
      ],
      '3.txt',
    ]);
    assert.deepEqual(await articles('all', 6), [
      [
        '0.txt 2024-03-05 Harbour reopens',
        '1.txt 2024-03-06 Harbour shut',
        '2.txt 2024-03-06 Nothing new',
        '3.txt 1931-03-07 Nothing old',
        '4.txt null No date here',
        '5.txt 2023-11-01 Harbour',
      ],
      null,
    ]);
    assert.deepEqual(await articles('all', 5, uriOf(3)), [
      ['4.txt null No date here', '5.txt 2023-11-01 Harbour'],
      null,
    ]);
    assert.deepEqual(await articles('undated', 1), [['4.txt null No date here'], null]);
    assert.deepEqual(await articles('undated', 9, uriOf(4)), [[], null]);
    assert.deepEqual(await articles('all', 2, uriOf(2)), [
      ['3.txt 1931-03-07 Nothing old', '4.txt null No date here'],
      '4.txt',
    ]);
  });
  it('that name an entity are listed by day, undated ones as the oldest', async () => {
    assert.deepEqual(await naming('PER:ida roe', 'newest'), [
      [
        '1.txt 2024-03-06 Ida Roe',
        '2.txt 2024-03-06 Ida Roe',
        '0.txt 2024-03-05 Ida Roe,Roe',
        '3.txt 1931-03-07 Ida Roe',
      ],
      null,
    ]);
    assert.deepEqual(await naming('PER:ida roe', 'oldest'), [
      [
        '3.txt 1931-03-07 Ida Roe',
        '0.txt 2024-03-05 Ida Roe,Roe',
        '1.txt 2024-03-06 Ida Roe',
        '2.txt 2024-03-06 Ida Roe',
      ],
      null,
    ]);
    assert.deepEqual(await naming('PER:ida roe', 'newest', 2), [
      ['1.txt 2024-03-06 Ida Roe', '2.txt 2024-03-06 Ida Roe'],
      '2.txt',
    ]);
    assert.deepEqual(await naming('LOC:norway', 'oldest'), [
      ['4.txt null Norway', '3.txt 1931-03-07 Norway', '2.txt 2024-03-06 Norway,Norway'],
      null,
    ]);
    assert.deepEqual(await naming('LOC:norway', 'newest'), [
      ['2.txt 2024-03-06 Norway,Norway', '3.txt 1931-03-07 Norway', '4.txt null Norway'],
      null,
    ]);
    assert.deepEqual(await naming('LOC:norway', 'newest', 1, `2024-03-06 ${uriOf(2)}`), [
      ['3.txt 1931-03-07 Norway'],
      '3.txt',
    ]);
    assert.deepEqual(await naming('LOC:norway', 'oldest', 1, `1931-03-07 ${uriOf(3)}`), [
      ['2.txt 2024-03-06 Norway,Norway'],
      null,
    ]);
    assert.deepEqual(await naming('PER:nobody', 'newest'), [[], null]);
  });
});

describe('The entities of a corpus', () => {
  it('are listed by mentions or by name, filtered by type and words', async () => {
    assert.deepEqual(await entities({}), [
      8,
      [
        'PER Ida Roe 4 5 2',
        'LOC Norway 3 4 0',
        'PER Per Haug 2 3 1',
        'PER Rene Dahl 2 3 1',
        'ORG Water Ministry 2 2 0',
        'LOC Oslo 1 2 0',
        'PER Dmitri Zelenskyy 1 1 1',
        'LOC Port Ansel 1 1 0',
      ],
    ]);
    assert.deepEqual(await entities({ order: 'name' }), [
      8,
      [
        'PER Dmitri Zelenskyy 1 1 1',
        'PER Ida Roe 4 5 2',
        'LOC Norway 3 4 0',
        'LOC Oslo 1 2 0',
        'PER Per Haug 2 3 1',
        'LOC Port Ansel 1 1 0',
        'PER Rene Dahl 2 3 1',
        'ORG Water Ministry 2 2 0',
      ],
    ]);
    assert.deepEqual(await entities({ type: 'PER' }), [
      4,
      ['PER Ida Roe 4 5 2', 'PER Per Haug 2 3 1', 'PER Rene Dahl 2 3 1', 'PER Dmitri Zelenskyy 1 1 1'],
    ]);
    assert.deepEqual(await entities({ filter: 'roe' }), [1, ['PER Ida Roe 4 5 2']]);
    assert.deepEqual(await entities({ filter: 'rene' }), [1, ['PER Rene Dahl 2 3 1']]);
    assert.deepEqual(await entities({ filter: 'oe' }), [0, []]);
    assert.deepEqual(await entities({ filter: 'da ro' }), [0, []]);
    assert.deepEqual(await entities({ filter: ' ROE  ida ' }), [1, ['PER Ida Roe 4 5 2']]);
    assert.deepEqual(await entities({ first: 1, count: 2 }), [8, ['LOC Norway 3 4 0', 'PER Per Haug 2 3 1']]);
    assert.deepEqual(await entities({ count: 0 }), [8, []]);
    assert.deepEqual(await entities({ first: 99, count: 2 }), [8, []]);
  });
  it('have the name that most articles give, the first in order of equal ones', async () => {
    assert.equal(
      await one('PER:rene dahl', [
        ' date 2024-03-05 A\nRené Dahl came, said Ida Roe.\n',
        ' date 2024-03-05 A\nRene Dahl came, said Ida Roe.\n',
      ]),
      'Rene Dahl',
    );
    assert.equal(
      await one('PER:rene dahl', [
        ' date 2024-03-05 A\nRene Dahl came, said Ida Roe.\n',
        ' date 2024-03-05 A\nRené Dahl came, said Ida Roe.\n',
        ' date 2024-03-05 A\nRené Dahl came, said Ida Roe.\n',
      ]),
      'René Dahl',
    );
  });
  it('have a profile', async () => {
    assert.deepEqual(await profile('PER:ida roe', null), [
      '1931-03-07',
      '2024-03-06',
      'several years',
      ['Norway 2', 'Per Haug 2'],
      'mayor of Port Ansel, 1, 2024-03-05 to 2024-03-05, 0.txt',
    ]);
    assert.deepEqual(await profile('PER:ida roe', '2024-03-05'), [
      '1931-03-07',
      '2024-03-06',
      'several years',
      ['Norway 2', 'Per Haug 2'],
      'mayor of Port Ansel, 1, 2024-03-05 to 2024-03-05, 0.txt',
    ]);
    assert.deepEqual(await profile('PER:ida roe', '2024-03-06'), [
      '1931-03-07',
      '2024-03-06',
      'several years',
      ['Norway 2', 'Per Haug 2'],
      'mayor of Port Ansel, 1, 2024-03-05 to 2024-03-05, 0.txt',
    ]);
    assert.deepEqual(await profile('PER:ida roe', '1931-03-07'), [
      '1931-03-07',
      '2024-03-06',
      'several years',
      ['Norway 2', 'Per Haug 2'],
      'mayor of Port Ansel, 1, 2024-03-05 to 2024-03-05, 0.txt',
    ]);
    assert.deepEqual(await profile('LOC:norway', '2024-03-06'), [
      '1931-03-07',
      '2024-03-06',
      'several years',
      ['Ida Roe 2', 'Rene Dahl 2'],
      null,
    ]);
    assert.deepEqual(await profile('ORG:water ministry', null), [
      '2023-11-01',
      '2023-11-01',
      null,
      ['Dmitri Zelenskyy 1', 'Norway 1', 'Rene Dahl 1'],
      null,
    ]);
    assert.deepEqual(await profile('PER:nobody', null), [null, null, null, [], null]);
  });
});

describe('The quotations of a corpus', () => {
  it('are sorted by every column, both ways', async () => {
    assert.deepEqual(await quotes('date'), [
      'null Rene Dahl: We wait,',
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
      '2024-03-05 Ida Roe: We are open,',
      '2024-03-06 Ida Roe: We are closed,',
      '2024-03-06 Per Haug: Go home,',
    ]);
    assert.deepEqual(await quotes('date', true), [
      '2024-03-06 Ida Roe: We are closed,',
      '2024-03-06 Per Haug: Go home,',
      '2024-03-05 Ida Roe: We are open,',
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
      'null Rene Dahl: We wait,',
    ]);
    assert.deepEqual(await quotes('title'), [
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
      '2024-03-05 Ida Roe: We are open,',
      '2024-03-06 Ida Roe: We are closed,',
      '2024-03-06 Per Haug: Go home,',
      'null Rene Dahl: We wait,',
    ]);
    assert.deepEqual(await quotes('title', true), [
      'null Rene Dahl: We wait,',
      '2024-03-06 Ida Roe: We are closed,',
      '2024-03-06 Per Haug: Go home,',
      '2024-03-05 Ida Roe: We are open,',
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
    ]);
    assert.deepEqual(await quotes('speaker'), [
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
      '2024-03-05 Ida Roe: We are open,',
      '2024-03-06 Ida Roe: We are closed,',
      '2024-03-06 Per Haug: Go home,',
      'null Rene Dahl: We wait,',
    ]);
    assert.deepEqual(await quotes('speaker', true), [
      'null Rene Dahl: We wait,',
      '2024-03-06 Per Haug: Go home,',
      '2024-03-05 Ida Roe: We are open,',
      '2024-03-06 Ida Roe: We are closed,',
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
    ]);
    assert.deepEqual(await quotes('text'), [
      '2024-03-06 Per Haug: Go home,',
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
      '2024-03-06 Ida Roe: We are closed,',
      '2024-03-05 Ida Roe: We are open,',
      'null Rene Dahl: We wait,',
    ]);
    assert.deepEqual(await quotes('text', true), [
      'null Rene Dahl: We wait,',
      '2024-03-05 Ida Roe: We are open,',
      '2024-03-06 Ida Roe: We are closed,',
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
      '2024-03-06 Per Haug: Go home,',
    ]);
    assert.deepEqual(await quotes('kind'), [
      '2024-03-05 Ida Roe: We are open,',
      '2024-03-06 Ida Roe: We are closed,',
      '2024-03-06 Per Haug: Go home,',
      'null Rene Dahl: We wait,',
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
    ]);
    assert.deepEqual(await quotes('kind', true), [
      '2024-03-05 Ida Roe: We are open,',
      '2024-03-06 Ida Roe: We are closed,',
      '2024-03-06 Per Haug: Go home,',
      'null Rene Dahl: We wait,',
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
    ]);
    assert.deepEqual(await quotes('words'), [
      '2024-03-06 Per Haug: Go home,',
      'null Rene Dahl: We wait,',
      '2024-03-05 Ida Roe: We are open,',
      '2024-03-06 Ida Roe: We are closed,',
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
    ]);
    assert.deepEqual(await quotes('words', true), [
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
      '2024-03-05 Ida Roe: We are open,',
      '2024-03-06 Ida Roe: We are closed,',
      '2024-03-06 Per Haug: Go home,',
      'null Rene Dahl: We wait,',
    ]);
    assert.deepEqual(await quotes('via'), [
      '2024-03-05 Ida Roe: We are open,',
      '2024-03-06 Ida Roe: We are closed,',
      '2024-03-06 Per Haug: Go home,',
      'null Rene Dahl: We wait,',
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
    ]);
    assert.deepEqual(await quotes('via', true), [
      '2024-03-05 Ida Roe: We are open,',
      '2024-03-06 Ida Roe: We are closed,',
      '2024-03-06 Per Haug: Go home,',
      'null Rene Dahl: We wait,',
      '2023-11-01 Dmitri Zelenskyy: Open the gates of the harbour.',
    ]);
    assert.deepEqual(await quotes('date', false, 'harbour roe'), [
      '2024-03-05 Ida Roe: We are open,',
      '2024-03-06 Ida Roe: We are closed,',
    ]);
    assert.deepEqual(await quotes('date', false, 'speaker:"haug"'), ['2024-03-06 Per Haug: Go home,']);
  });
});

describe('A search for a symbol', () => {
  it('finds entities before headlines, the best matches first', async () => {
    assert.deepEqual(await symbols('harbour'), [
      'article Harbour, 2023-11-01, 5.txt 0:17',
      'article Harbour shut, 2024-03-06, 1.txt 0:17',
      'article Harbour reopens, 2024-03-05, 0.txt 0:17',
    ]);
    assert.deepEqual(await symbols('norw'), ['LOC Norway, 3 articles, 2.txt 1:0']);
    assert.deepEqual(await symbols('roe'), ['PER Ida Roe, quoted, 4 articles, 1.txt 1:17']);
    assert.deepEqual(await symbols('ir'), ['PER Ida Roe, quoted, 4 articles, 1.txt 1:17']);
    assert.deepEqual(await symbols('nn'), ['article Nothing new, 2024-03-06, 2.txt 0:17']);
    assert.deepEqual(await symbols('water min'), ['ORG Water Ministry, 2 articles, 5.txt 1:24']);
    assert.deepEqual(await symbols('', 5), [
      'PER Ida Roe, quoted, 4 articles, 1.txt 1:17',
      'LOC Norway, 3 articles, 2.txt 1:0',
      'PER Per Haug, quoted, 2 articles, 1.txt 1:68',
      'PER Rene Dahl, quoted, 2 articles, 3.txt 1:0',
      'LOC Oslo, 1 article, 0.txt 1:53',
    ]);
    assert.deepEqual(await symbols('o', 20), [
      'LOC Oslo, 1 article, 0.txt 1:53',
      'LOC Norway, 3 articles, 2.txt 1:0',
      'PER Ida Roe, quoted, 4 articles, 1.txt 1:17',
      'LOC Port Ansel, 1 article, 0.txt 1:33',
      'article Harbour, 2023-11-01, 5.txt 0:17',
      'article Nothing new, 2024-03-06, 2.txt 0:17',
      'article Nothing old, 1931-03-07, 3.txt 0:17',
      'article Harbour shut, 2024-03-06, 1.txt 0:17',
      'article No date here, undated, 4.txt 0:0',
      'article Harbour reopens, 2024-03-05, 0.txt 0:17',
    ]);
    assert.deepEqual(await symbols('zz'), []);
    assert.deepEqual(await symbols('here'), ['article No date here, undated, 4.txt 0:0']);
  });
});

describe('The spellings of a name', () => {
  it('are uneven where an article differs from most, or has both', async () => {
    assert.deepEqual(await variants('PER:rene dahl'), [['4.txt'], []]);
    assert.deepEqual(await variants('PER:ida roe'), [[], []]);
    assert.deepEqual(
      await variants('PER:rene dahl', [
        ' date 2024-03-05 A\nRené Dahl came, said Ida Roe.\n',
        ' date 2024-03-05 A\nRené Dahl came, said Ida Roe.\n',
        ' date 2024-03-05 A\nRene Dahl came, said Ida Roe.\n',
      ]),
      [['2.txt'], []],
    );
    assert.deepEqual(
      await variants('PER:rene dahl', [
        ' date 2024-03-05 A\nRené Dahl came, said Ida Roe.\n',
        ' date 2024-03-05 A\nRene Dahl came, said Ida Roe.\n',
        ' date 2024-03-05 A\nRene Dahl came, said Ida Roe.\n',
        ' date 2024-03-05 A\nRené Dahl came, said Ida Roe.\n',
      ]),
      [[], []],
    );
    assert.deepEqual(
      await variants('PER:dmitri zelenskyy', [
        ' date 2024-03-05 A\nDmitri Zelensky came, said Ida Roe.\n',
        ' date 2024-03-05 A\nDmitri Zelensky came, said Ida Roe.\n',
        ' date 2024-03-05 A\nDmitri Zelenskyy came, said Ida Roe.\n',
      ]),
      [['2.txt'], ['PER:dmitri zelensky']],
    );
    assert.deepEqual(await variants('PER:nobody'), [[], []]);
  });
});

describe('The doubts about a folder', () => {
  it('are about undated articles with dated neighbors', async () => {
    assert.deepEqual(
      await doubts([
        ['a/1.txt', 'No date, said Ida Roe.\n'],
        ['a/2.txt', ' date 2024-03-05 A\nIt rained.\n'],
        ['b/3.txt', 'No date.\n'],
      ]),
      ['1.txt: after 2024-03-05 2.txt'],
    );
    assert.deepEqual(await doubts([['a/1.txt', 'No date, said Ida Roe.\n']]), []);
    assert.deepEqual(
      await doubts([
        ['a/1.txt', ' date 2024-03-04 A\nIt rained.\n'],
        ['a/2.txt', 'No date.\n'],
        ['a/3.txt', ' date 2024-03-05 A\nIt rained.\n'],
      ]),
      ['2.txt: before 2024-03-04 1.txt, after 2024-03-05 3.txt'],
    );
  });
  it('are about days far outside the folder’s range', async () => {
    assert.deepEqual(
      await doubts(
        Array.from({ length: 40 }, (_, at) => [
          `a/${at}.txt`,
          ` date ${at === 7 ? '1924' : '2024'}-03-05 A\nIt rained.\n`,
        ]),
      ),
      ['7.txt: 19787 19787'],
    );
    assert.deepEqual(
      await doubts(
        Array.from({ length: 40 }, (_, at) => [`a/${at}.txt`, ` date 2024-0${at === 7 ? 4 : 3}-05 A\nIt rained.\n`]),
      ),
      [],
    );
    assert.deepEqual(
      await doubts(
        Array.from({ length: 40 }, (_, at) => [
          `a/${at}.txt`,
          ` date 2024-0${at === 7 ? 4 : 3}-0${at === 7 ? 6 : 5} A\nIt rained.\n`,
        ]),
      ),
      ['7.txt: 19787 19787'],
    );
  });
});

describe('A change of a corpus', () => {
  it('tells which entities and folders it touched', async () => {
    const corpus = new MemoryCorpus();
    const [one = '', two = ''] = texts;
    const a = factsIn(one, 'file:///c/a/1.txt');
    const b = factsIn(two, 'file:///c/a/1.txt');
    const first = delta(await corpus.apply([{ kind: 'set', facts: a }]));
    assert.deepEqual(first[0], 1);
    assert.deepEqual(first[2], ['a']);
    assert.ok(first[1]?.toString().includes('LOC:oslo'));
    const second = delta(await corpus.apply([{ kind: 'set', facts: b }]));
    assert.equal(second[0], 2);
    for (const key of ['LOC:oslo', 'PER:per haug', 'PER:ida roe']) assert.ok(second[1]?.toString().includes(key), key);
    const third = delta(
      await corpus.apply([
        { kind: 'delete', id: b.id },
        { kind: 'delete', id: refOf('file:///c/b/9.txt').id },
      ]),
    );
    assert.deepEqual(third[2], ['a', 'b']);
    assert.ok(third[1]?.toString().includes('PER:per haug'));
    assert.deepEqual(delta(await corpus.apply([])), [4, [], []]);
    assert.equal(await corpus.read(async ({ size, generation }) => size + generation), 4);
  });
  it('leaves nothing of an article that is removed', async () => {
    const corpus = new MemoryCorpus();
    const [one = '', two = ''] = texts;
    const [a, b] = [factsIn(one, 'file:///c/a/1.txt'), factsIn(two, 'file:///c/a/2.txt')];
    const keys = [...a.entities, ...b.entities].map(({ key }) => key);
    const named = async () =>
      [...(await corpus.read((snapshot) => snapshot.entities(keys)))]
        .map(([key, it]) => `${key} ${it.articles}`)
        .sort();
    await corpus.apply([{ kind: 'set', facts: a }]);
    const alone = await named();
    await corpus.apply([{ kind: 'set', facts: b }]);
    assert.notDeepEqual(await named(), alone);
    await corpus.apply([{ kind: 'delete', id: b.id }]);
    assert.deepEqual(await named(), alone);
    await corpus.apply([{ kind: 'delete', id: a.id }]);
    assert.deepEqual(await named(), []);
  });
  it('waits for those who read, and those who come later wait for it', async () => {
    const lock = new ReadWriteLock();
    const done: string[] = [];
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));
    const slow = lock.read(async () => {
      await pause();
      done.push('reader');
    });
    const also = lock.read(async () => {
      await pause();
      await pause();
      done.push('other reader');
    });
    const write = lock.write(() => done.push('writer'));
    const late = lock.read(async () => done.push('late reader'));
    const last = lock.write(() => done.push('last writer'));
    await Promise.all([slow, also, write, late, last]);
    assert.deepEqual(done.slice(0, 3), ['reader', 'other reader', 'writer']);
    assert.equal(done.length, 5);
    await assert.rejects(lock.read(async () => Promise.reject(new Error('no'))));
    await assert.rejects(
      lock.write(() => {
        throw new Error('no');
      }),
    );
    assert.equal(await lock.write(() => 'free'), 'free');
    assert.equal(await lock.read(async () => 'free'), 'free');
  });
});
