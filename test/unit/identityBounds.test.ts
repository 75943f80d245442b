import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entityLine } from '../../server/src/corpus/identity/entityLine';
import { identify } from '../../server/src/corpus/identity/identify';
import { factsIn } from '../kit/checks';

const uriOf = (index: number): string => `file:///${String.fromCharCode(97 + index)}`;

/** Who is who in articles of one day, one line each: the name, the articles, and why names were joined. */
const who = (bodies: readonly string[], wanted = /./): string[] => {
  const articles = bodies.map((body, index) => {
    const text = body.startsWith(' date ') ? body : ` date 2024-03-05 Harbour reopens\n\n${body}\n`;
    return factsIn(text, uriOf(index));
  });
  return identify(articles, [])
    .filter((it) => wanted.test(it.name))
    .map(
      (it) =>
        `${it.name}: ${it.namings.map(({ article }) => article.id.slice('file:///'.length)).join(' ')}${it.evidence.map(({ a, b, reason }) => `, ${a} = ${b} (${reason})`).join('')}`,
    )
    .sort();
};
/** Whether people of these names are one. */
const people = (...names: readonly string[]): string[] =>
  who(
    names.map((name) => `“We stay,” said ${name}. “We stay,” ${name} said.`),
    /Marsh|Berg/,
  );
const bodies = (...names: readonly string[]): string[] =>
  who(
    names.map((name) => `OSLO (Northwire) - The ${name} said so on Monday.`),
    /[A-Z]/,
  ).filter((it) => !/^(?:Oslo|Northwire)/i.test(it));
const lines = (...texts: readonly string[]): unknown[] =>
  identify(
    texts.map((text, index) => factsIn(text, uriOf(index))),
    [],
  ).map((it) => entityLine(it));

describe('People of one last name', () => {
  it('are one if nothing in their first and middle names, initials and suffixes contradicts', () => {
    assert.deepEqual(people('Donald Marsh', 'Donald J. Marsh'), [
      'Donald J. Marsh: a b, Donald J. Marsh = Donald Marsh (full-name)',
    ]);
    assert.deepEqual(people('Donald Marsh', 'Don Marsh'), ['Donald Marsh: a b, Don Marsh = Donald Marsh (full-name)']);
    assert.deepEqual(people('Don Marsh', 'Donald J. Marsh', 'Donald John Marsh'), [
      'Donald John Marsh: a b c, Don Marsh = Donald J. Marsh (full-name), Don Marsh = Donald John Marsh (full-name)',
    ]);
    assert.deepEqual(people('Donald Marsh Jr.', 'Donald Marsh Junior'), [
      'Donald Marsh Junior: a b, Donald Marsh Jr. = Donald Marsh Junior (full-name)',
    ]);
    assert.deepEqual(people('Donald Van Marsh', 'Donald van Marsh'), ['Donald Van Marsh: a b']);
    assert.deepEqual(people('Elizabeth Marsh', 'Liz Marsh'), [
      'Elizabeth Marsh: a b, Elizabeth Marsh = Liz Marsh (full-name)',
    ]);
    assert.deepEqual(people('Ida van der Berg', 'Ida Van der Berg'), ['Ida Van der Berg: a b']);
    assert.deepEqual(people('Sergei Marsh', 'Sergey Marsh'), [
      'Sergei Marsh: a b, Sergei Marsh = Sergey Marsh (full-name)',
    ]);
  });
  it('are several otherwise', () => {
    assert.deepEqual(people('Donald Marsh', 'David Marsh'), ['David Marsh: b', 'Donald Marsh: a']);
    assert.deepEqual(people('Donald J. Marsh', 'Donald K. Marsh'), ['Donald J. Marsh: a', 'Donald K. Marsh: b']);
    assert.deepEqual(people('Donald Marsh', 'Donald Marsh Jr.'), ['Donald Marsh Jr.: b', 'Donald Marsh: a']);
    assert.deepEqual(people('Donald Marsh Jr.', 'Donald Marsh Sr.'), ['Donald Marsh Jr.: a', 'Donald Marsh Sr.: b']);
    assert.deepEqual(people('Donald Marsh III', 'Donald Marsh II'), ['Donald Marsh II: b', 'Donald Marsh III: a']);
    assert.deepEqual(people('A. Barry Marsh', 'Ann Marsh'), ['A. Barry Marsh: a', 'Ann Marsh: b']);
    assert.deepEqual(people('Liz Marsh', 'Bob Marsh'), ['Bob Marsh: b', 'Liz Marsh: a']);
    assert.deepEqual(people('Donald Marsh', 'Donald Berg'), ['Donald Berg: b', 'Donald Marsh: a']);
    assert.deepEqual(people('Ida van der Berg', 'Ida Berg'), ['Ida Berg: b', 'Ida van der Berg: a']);
  });
});

describe('Bodies that every country has', () => {
  it('are one in one country, under all their names', () => {
    assert.deepEqual(
      bodies('Russian Foreign Ministry', 'Foreign Ministry of Russia', 'Russian Ministry of Foreign Affairs'),
      [
        'Russian Ministry of Foreign Affairs: a b c, Foreign Ministry of Russia = Russian Foreign Ministry (alias), Foreign Ministry of Russia = Russian Ministry of Foreign Affairs (alias)',
      ],
    );
    assert.deepEqual(bodies('Water Ministry', 'Norwegian Water Ministry'), [
      'Norwegian Water Ministry: b',
      'Water Ministry: a',
    ]);
  });
  it('are told from companies, which have one name with and without their form', () => {
    assert.deepEqual(who(['Shares of Brellin Inc. fell.', 'Shares of Brellin Corp. fell.'], /Brellin/), [
      'Brellin Corp.: a b, Brellin Corp. = Brellin Inc. (alias)',
    ]);
    assert.deepEqual(who(['Shares of Brellin Inc. fell.', 'Shares of Brellin Foods fell.'], /Brellin/), [
      'Brellin Inc.: a',
    ]);
  });
  it('may have initials that an article gives them', () => {
    assert.deepEqual(
      who(
        [
          'The Federation of Harbour Pilots (FHP) met in Oslo. FHP said so.',
          'The strike was called by the FHP, officials said.',
        ],
        /Pilots|FHP/,
      ),
      ['Federation of Harbour Pilots: a b, Federation of Harbour Pilots = FHP (initials)'],
    );
    assert.deepEqual(
      who(
        [
          'The Federation of Harbour Pilots (FHP) met in Oslo.',
          'The Fund for Harbour Peace (FHP) met in Oslo.',
          'The strike was called by the FHP, officials said.',
        ],
        /Pilots|FHP|Peace/,
      ),
      ['FHP: c', 'Federation of Harbour Pilots: a', 'Fund for Harbour Peace: b'],
    );
  });
});

describe('A single last name', () => {
  it('is somebody’s of the same days and the same story', () => {
    assert.deepEqual(
      who(
        [
          '“We stay,” said Ida Marsh after meeting Per Haug and Lars Vestergaard.',
          ' date 2024-03-08 Harbour\n\n“We go,” Marsh said. Per Haug left, said Lars Vestergaard.\n',
        ],
        /Marsh/,
      ),
      ['Ida Marsh: a b, Ida Marsh = Marsh (story)'],
    );
    assert.deepEqual(
      who(
        [
          '“We stay,” said Ida Marsh after meeting Per Haug and Lars Vestergaard.',
          ' date 2024-03-09 Harbour\n\n“We go,” Marsh said. Per Haug left, said Lars Vestergaard.\n',
        ],
        /Marsh/,
      ),
      ['Ida Marsh: a b, Ida Marsh = Marsh (story)'],
    );
    assert.deepEqual(
      who(
        [
          '“We stay,” said Ida Marsh after meeting Per Haug and Lars Vestergaard.',
          ' date 2024-03-12 Harbour\n\n“We go,” Marsh said. Per Haug left, said Lars Vestergaard.\n',
        ],
        /Marsh/,
      ),
      ['Ida Marsh: a b, Ida Marsh = Marsh (story)'],
    );
    assert.deepEqual(
      who(
        [
          '“We stay,” said Ida Marsh after meeting Per Haug and Lars Vestergaard.',
          ' date 2024-03-13 Harbour\n\n“We go,” Marsh said. Per Haug left, said Lars Vestergaard.\n',
        ],
        /Marsh/,
      ),
      ['Ida Marsh: a', 'Marsh: b'],
    );
    assert.deepEqual(
      who(
        [
          '“We stay,” said Ida Marsh after meeting Per Haug and Lars Vestergaard.',
          ' date 2024-03-14 Harbour\n\n“We go,” Marsh said. Per Haug left, said Lars Vestergaard.\n',
        ],
        /Marsh/,
      ),
      ['Ida Marsh: a', 'Marsh: b'],
    );
    assert.deepEqual(
      who(['“We stay,” said Ida Marsh after meeting Per Haug.', '“We go,” Marsh said. Per Haug left.'], /Marsh/),
      ['Ida Marsh: a', 'Marsh: b'],
    );
  });
});

describe('The line of an entity', () => {
  it('has its forms, articles and description', () => {
    assert.deepEqual(
      lines(
        ' date 2024-03-05 Harbour\n\n“We stay,” said Ida Marsh, mayor of Vestdal. Marsh left.\n',
        ' date 2024-03-06 Harbour\n\n“We go,” said Ida Marsh.\n',
      ),
      [
        {
          schema: 1,
          entity: 'file:///a/e1',
          name: 'Ida Marsh',
          type: 'PER',
          description: 'mayor of Vestdal',
          forms: [
            { form: 'Ida Marsh', count: 2 },
            { form: 'Marsh', count: 1 },
          ],
          articles: [
            { id: 'file:///a', mentions: 2, quotes: 1, forms: ['Ida Marsh', 'Marsh'] },
            { id: 'file:///b', mentions: 1, quotes: 1, forms: ['Ida Marsh'] },
          ],
          evidence: [],
        },
        {
          schema: 1,
          entity: 'file:///a/e2',
          name: 'Vestdal',
          type: 'LOC',
          description: null,
          forms: [{ form: 'Vestdal', count: 1 }],
          articles: [{ id: 'file:///a', mentions: 1, quotes: 0, forms: ['Vestdal'] }],
          evidence: [],
        },
      ],
    );
  });
});
