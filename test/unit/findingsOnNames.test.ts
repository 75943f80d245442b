import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CorpusEntities, type CorpusEntity, noCorpusEntities } from '../../server/src/rules/corpusEntities';
import { checkFindings, findingLines } from '../kit/findingLines';

/** An article with these words below its headline. */
const article = (words: string): string => ` date 2024-03-05 Title of it\n${words}\n`;
/** A corpus that knows what is given about every name. */
const corpus = (known: Partial<CorpusEntities>) => ({ corpus: { ...noCorpusEntities, ...known } });
const entity = (name: string, articles: number, type: CorpusEntity['type'] = 'PER'): CorpusEntity => ({
  key: `${type}:${name.toLowerCase()}`,
  name,
  type,
  articles,
});
/** How often other articles write a word. */
const written = (counts: Readonly<Record<string, number>>) =>
  corpus({ forms: () => Object.keys(counts), articlesWriting: (_key, word) => counts[word] ?? 0 });

describe('A name spelled in two ways', () => {
  it('is corrected here or everywhere', () => {
    checkFindings(
      'entity/inconsistent-spelling',
      article('Rene Dahl spoke. Rene Dahl left, said the mayor.'),
      [
        '29 “Rene Dahl”: “Rene” here; 1,200 articles spell this “René” (2 occurrences in this one).',
        '  fix Change to “René” in this article | 29 “Rene Dahl” → “René Dahl” | 46 “Rene Dahl” → “René Dahl”',
        '  fix Change to “René” for Rene Dahl in the whole corpus | {"kind":"rename","to":"René Dahl"}',
      ],
      written({ Rene: 1, René: 1200, Dahl: 1201 }),
    );
    checkFindings(
      'entity/inconsistent-spelling',
      article('Rene Dahl spoke, said the mayor.'),
      [
        '29 “Rene Dahl”: “Rene” here; 4 articles spell this “René”.',
        '  fix Change to “René” in this article | 29 “Rene Dahl” → “René Dahl”',
        '  fix Change to “René” for Rene Dahl in the whole corpus | {"kind":"rename","to":"René Dahl"}',
      ],
      written({ Rene: 2, René: 4, Dahl: 6 }),
    );
    checkFindings(
      'entity/inconsistent-spelling',
      article('Rene Dahl spoke, said the mayor.'),
      [],
      written({ Rene: 2, René: 3, Dahl: 6 }),
    );
    checkFindings('entity/inconsistent-spelling', article('Rene Dahl spoke. René Dahl stayed. René Dahl left.'), [
      '29 “Rene Dahl”: “Rene” here; the article mostly spells this “René”.',
      '  fix Change to “René” in this article | 29 “Rene Dahl” → “René Dahl”',
    ]);
    checkFindings(
      'entity/inconsistent-spelling',
      article('Rene Dahl spoke, said the mayor.'),
      [
        '29 “Rene Dahl”: “Rene” here; 2 articles spell this “Renee”.',
        '  fix Change to “Renee” in this article | 29 “Rene Dahl” → “Renee Dahl”',
        '  fix Change to “Renee” for Rene Dahl in the whole corpus | {"kind":"rename","to":"Renee Dahl"}',
      ],
      corpus({ namesakes: () => [entity('Renee Dahl', 2)] }),
    );
    checkFindings(
      'entity/inconsistent-spelling',
      article('Rene Dahl spoke, said the mayor.'),
      [],
      corpus({ entity: () => entity('Rene Dahl', 2), namesakes: () => [entity('Renee Dahl', 3)] }),
    );
    checkFindings(
      'entity/inconsistent-spelling',
      article('Rene Dahl spoke, said the mayor.'),
      [
        '29 “Rene Dahl”: “Rene” here; 4 articles spell this “Renee”.',
        '  fix Change to “Renee” in this article | 29 “Rene Dahl” → “Renee Dahl”',
        '  fix Change to “Renee” for Rene Dahl in the whole corpus | {"kind":"rename","to":"Renee Dahl"}',
      ],
      corpus({ entity: () => entity('Rene Dahl', 2), namesakes: () => [entity('Renee Dahl', 4)] }),
    );
    checkFindings(
      'entity/inconsistent-spelling',
      article('Rene Dahl spoke, said the mayor.'),
      [],
      corpus({ namesakes: () => [entity('Renee Dahl', 5, 'ORG')] }),
    );
    checkFindings(
      'entity/inconsistent-spelling',
      article('Rene Dahl spoke, said the mayor.'),
      [],
      corpus({ namesakes: () => [entity('Renee M Dahl', 5)] }),
    );
    checkFindings(
      'entity/inconsistent-spelling',
      article('Rene Dahl spoke, said the mayor.'),
      [],
      corpus({ namesakes: () => [entity('René Dahl', 5)] }),
    );
    checkFindings(
      'entity/inconsistent-spelling',
      article('RENE DAHL spoke, said the mayor.'),
      [],
      written({ René: 1200 }),
    );
  });
});

describe('A name of two types', () => {
  it('is marked as what nine in ten articles have', () => {
    checkFindings(
      'entity/inconsistent-kind',
      article('“We stay,” Mr Lisbon said at noon.'),
      [
        '43 “Lisbon”: “Lisbon” is tagged as a person here, but as a place in 1,100 of 1,101 articles.',
        '  fix Mark “Lisbon” as a place | {"kind":"set-kind","type":"LOC"}',
      ],
      corpus({ withName: () => [entity('Lisbon', 1), entity('Lisbon', 1100, 'LOC')] }),
    );
    checkFindings(
      'entity/inconsistent-kind',
      article('“We stay,” Mr Lisbon said at noon.'),
      [],
      corpus({ withName: () => [entity('Lisbon', 1100)] }),
    );
  });
});

describe('A person named late', () => {
  it('is given the full name, which is shown', () => {
    checkFindings(
      'entity/first-mention-without-full-name',
      ' date 2024-03-05 Harbour\nRoe came. “Good,” said Ida Roe.\n',
      [
        '25 “Roe”: “Roe” comes before the full name, Ida Roe.',
        '  see 48 “Ida Roe”: Full name given here.',
        '  fix Change to “Ida Roe” | 25 “Roe” → “Ida Roe”',
      ],
    );
    checkFindings(
      'entity/first-mention-without-full-name',
      ' date 2024-03-05 Roe came, and all went well for the ships. Roe stayed. “Good,” said Ida Roe.\n',
      [
        '60 “Roe”: “Roe” comes before the full name, Ida Roe.',
        '  see 85 “Ida Roe”: Full name given here.',
        '  fix Change to “Ida Roe” | 60 “Roe” → “Ida Roe”',
      ],
    );
    checkFindings(
      'entity/first-mention-without-full-name',
      ' date 2024-03-05 Harbour\nBrellin rose on Monday, and Brellin Foods Inc. fell, said Ida Roe.\n',
      [],
    );
    checkFindings(
      'entity/first-mention-without-full-name',
      ' date 2024-03-05 Harbour\nHaug stayed, said Ida Roe. Mr Haug left.\n',
      [],
    );
  });
});

describe('Initials', () => {
  it('have two to six capitals, figures or letters with periods', () => {
    const found = (name: string): number =>
      findingLines(
        'entity/undefined-acronym',
        article(`The gate was paid for by the ${name}, said Ida Roe. The ${name} is a body.`),
      ).length;
    for (const name of ['NH', 'N7', 'NHPA', 'NHPAXY', 'N.H.', 'N.H.P.A.X.', 'KX', 'WXYZA'])
      assert.equal(found(name), 1, name);
    for (const name of ['NHPAXYZ', 'WXYZ', 'KXY', 'N.H.P.A.X.Y.']) assert.equal(found(name), 0, name);
  });
  it('are spelled out by words with up to six small ones between any two', () => {
    const found = (between: string): number =>
      findingLines(
        'entity/undefined-acronym',
        article(
          `The Northern ${between} Pilots paid. It was the NPQ gate. The NPQ, with Northern ${between} Pilots ${between} Quay`,
        ),
      ).length;
    assert.equal(found(''), 0);
    assert.equal(found('of the and for in on'), 0);
    assert.equal(found('of the and for in on to'), 1);
    assert.equal(found('Harbour'), 1);
  });
  it('may be explained by what is beside them', () => {
    const found = (words: string): number =>
      findingLines('entity/undefined-acronym', article(`The gate was paid for by ${words} paid, said Ida Roe.`)).length;
    for (const words of [
      'the league (NHPA)',
      '<NHPA',
      '[NHPA',
      '“NHPA”',
      '‘NHPA’',
      'the league, or NHPA',
      'the league, or the NHPA',
      'the NHPA (Northern league)',
      'the NHPA, (Northern league)',
      'the NHPA <Northern>',
      'the league, NHPA,',
      'the league, the NHPA. It',
      'the PORT NHPA',
      'the PORTS, NHPA',
      'the NHPA, PORT',
      'the NHPA PORT',
      'the NHPA]',
      'the NHPA>',
    ])
      assert.equal(found(words), 0, words);
    for (const words of [
      'the league, NHPA',
      'the NHPA, PO',
      'the NHPA (northern league)',
      'the NHPA, Northern league',
      'the league NHPA,',
    ])
      assert.equal(found(words), 1, words);
  });
  it('are looked for up to a hundred times: a text with more is a table', () => {
    const letters = 'BCDFGHJLMNPQRSTVXZ';
    const names = Array.from({ length: 102 }, (_, at) => `Q${letters[at % 18]}${letters[Math.floor(at / 18)]}R`);
    const found = (count: number): number =>
      findingLines(
        'entity/undefined-acronym',
        article(
          names
            .slice(0, count)
            .map((it) => `The gate was paid for by the ${it}, said Ida Roe.`)
            .join('\n\n'),
        ),
      ).length;
    assert.deepEqual([99, 100, 101, 102].map(found), [99, 100, 100, 100]);
  });
});
