import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ArticleFacts } from '../../server/src/corpus/facts';
import { identify } from '../../server/src/corpus/identity/identify';
import { factsIn } from '../kit/checks';

/** Articles of one day, `a`, `b`, …, analyzed from their bodies; a body may start with its own ` date …` header. */
function articlesOf(bodies: readonly string[]): ArticleFacts[] {
  return bodies.map((body, index) => {
    const text = body.startsWith(' date ') ? body : ` date 2024-03-05 Harbour reopens\n\n${body}\n`;
    return factsIn(text, `file:///${String.fromCharCode(97 + index)}`);
  });
}

/** Who is who, one line each: `Donald Roe: a b`, the ids of its articles. Only those that match `wanted`. */
function identities(bodies: readonly string[], wanted: RegExp): string[] {
  const lines = (articles: readonly ArticleFacts[]): string[] =>
    identify(articles, [])
      .filter((it) => wanted.test(it.name))
      .map((it) => `${it.name}: ${it.namings.map(({ article }) => article.id.slice('file:///'.length)).join(' ')}`)
      .sort();
  const articles = articlesOf(bodies);
  const found = lines(articles);
  assert.deepEqual(lines([...articles].reverse()), found, 'the same in any order');
  return found;
}

describe('A person of the corpus', () => {
  it('is one under middle names, initials, nicknames and accents', () => {
    const said = (name: string): string => `“We stay,” said ${name}.`;
    const forms = ['Donald Roe', 'Donald J. Roe', 'Donald John Roe', 'Don Roe', 'Donald Roe'];
    assert.deepEqual(identities(forms.map(said), /Roe/), ['Donald Roe: a b c d e']);
    assert.deepEqual(identities(['Hilary Marsh', 'Hilary Vance Marsh'].map(said), /Marsh/), [
      'Hilary Vance Marsh: a b',
    ]);
    assert.deepEqual(identities(['Juan Guaidó', 'Juan Guaido'].map(said), /Juan/).length, 1);
  });
  it('is not another one with the same last name, an initial of two, or a suffix', () => {
    const said = (name: string): string => `“We stay,” said ${name}.`;
    const apart = (...names: readonly string[]): void =>
      assert.equal(identities(names.map(said), /Marsh/).length, names.length, names.join(', '));
    apart('Donald Marsh', 'David Marsh');
    apart('Donald Marsh', 'David Marsh', 'D. Marsh');
    apart('Donald Marsh', 'Donald Marsh Jr.');
    apart('Donald J. Marsh', 'Donald K. Marsh');
    apart('A. Barry Marsh', 'Ann Marsh');
  });
  it('is not joined to a name that stands beside it in an article', () =>
    assert.deepEqual(
      identities(['George Marsh met his son George W. Marsh Jr. in Oslo.', '“We stay,” said George Marsh.'], /Marsh/)
        .length,
      2,
    ));
  it('is another one if only a nickname or a middle name fits, the last name is common, and nobody else is named by both', () => {
    const said = (name: string, also: string): string => `“We stay,” said ${name}. ${also} left.`;
    const count = (...bodies: readonly string[]): number => identities(bodies, /(?:Campbell|Quarrington)$/).length;
    assert.equal(count(said('Bob Campbell', 'Per Haug'), said('Robert Campbell', 'Lars Vestergaard')), 2);
    assert.equal(count(said('Bob Campbell', 'Per Haug'), said('Robert Campbell', 'Per Haug')), 1);
    assert.equal(count(said('Bob Quarrington', 'Per Haug'), said('Robert Quarrington', 'Lars Vestergaard')), 1);
  });
  it('keeps particles, and may lose a hyphen or an Arabic article', () => {
    const count = (wanted: RegExp, ...names: readonly string[]): number =>
      identities(
        names.map((it) => `“We stay,” said ${it}.`),
        wanted,
      ).length;
    assert.equal(count(/Dahlberg/, 'Robert Dahlberg', 'Robert van der Dahlberg'), 2);
    assert.equal(count(/Marquez/, 'Lena Ortega-Marquez', 'Lena Ortega Marquez', 'Lena Marquez'), 1);
    assert.equal(count(/Hamdan/, 'Karim al-Hamdan', 'Karim Hamdan', 'Karim Al Hamdan'), 1);
  });
  it('is the leader whose office the article names on its date', () => {
    const on = (date: string, said: string): string => ` date ${date} Talks\n\n“We go,” ${said} said on Monday.\n`;
    const found = identities(
      [
        on('1987-03-05', 'President Ronald Reagan'),
        on('1987-03-06', 'President Reagan'),
        on('1996-03-06', 'former President Reagan'),
        on('1987-03-09', 'Mr Reagan, a baker,'),
      ],
      /Reagan/,
    );
    assert.deepEqual(found, ['Reagan: c', 'Reagan: d', 'Ronald Reagan: a b']);
  });
  it('is a leader with and without a suffix, but not the son who is called by it', () => {
    const bodies = [
      '“We stay,” said Joe Biden. Per Haug met Lars Vestergaard.',
      '“We go,” said Joseph R. Biden Jr., the owner. Per Haug met Lars Vestergaard.',
      '“We stay,” said Donald Trump. Per Haug met Lars Vestergaard.',
      '“We go,” said Donald Trump Jr., the owner. Per Haug met Lars Vestergaard.',
    ];
    assert.equal(identities(bodies, /Biden/).length, 1);
    assert.equal(identities(bodies, /Trump/).length, 2);
  });
  it('is not meant by a last name that two others have, or by a first name', () => {
    const both = '“We stay,” said Barry Sandholm. “We go,” said Susan Sandholm. Per Haug met Lars Vestergaard.';
    const one = '“We go,” Mr Sandholm said. Per Haug met Lars Vestergaard.';
    assert.equal(identities([both, one], /Sandholm/).length, 3);
    const kendall = '“We stay,” said Charles Kendall. Per Haug met Lars Vestergaard.';
    assert.equal(
      identities([kendall, '“We go,” Prince Charles said. Per Haug met Lars Vestergaard.'], /Charles/).length,
      2,
    );
  });
  it('is meant by a last name alone only where an article of the same days shares others with it', () => {
    const full = '“We stay,” said Ida Marsh after meeting Per Haug and Lars Vestergaard.';
    const story = '“We go,” Marsh said. Per Haug left, said Lars Vestergaard.';
    assert.deepEqual(identities([full, story], /Marsh/), ['Ida Marsh: a b']);
    assert.equal(identities([full, '“We go,” Marsh said. Tom Berg left.'], /Marsh/).length, 2);
    assert.equal(identities([full, ` date 2019-01-05 Harbour\n\n${story}\n`], /Marsh/).length, 2);
    const namesake = '“We go,” said Tom Marsh after meeting Per Haug and Lars Vestergaard.';
    assert.equal(identities([full, namesake, story], /Marsh/).length, 3);
  });
});

describe('An organization of the corpus', () => {
  it('is one with and without its legal form, and under the acronym that an article gives it', () => {
    assert.deepEqual(identities(['Shares of Brellin Inc. fell.', 'Shares of Brellin fell.'], /Brellin/).length, 1);
    const defined = 'The Federation of Harbour Pilots (FHP) met in Oslo. FHP said so.';
    assert.deepEqual(identities([defined, 'The strike was called by the FHP, officials said.'], /Pilots|FHP/), [
      'Federation of Harbour Pilots: a b',
    ]);
  });
  it('is one with and without its legal form even if its name has “of” in it, but not a county with a company', () => {
    const count = (...names: readonly string[]): number =>
      identities(
        names.map((it) => `Shares of ${it} fell. “We stay,” said the chairman of ${it}.`),
        /Verrin|Lincoln/,
      ).length;
    assert.equal(count('Bank of Verrin', 'Bank of Verrin Ltd'), 1);
    assert.equal(count('Lincoln Co.', 'Lincoln Inc.'), 2);
  });
  it('is not what a known acronym or a country is called for everyone else', () => {
    const nairobi = 'Students of the University of Nairobi (UN) met. The UN said so.';
    assert.equal(identities([nairobi, 'The UN met in Geneva, officials said.'], /Nairobi|Nations|^UN$/).length, 2);
    const steel = 'The United Steelworkers (US) met in Oslo. “We stay,” the US said.';
    assert.equal(identities([steel, 'The U.S. said so on Monday.'], /Steelworkers|U\.S\.|United States/).length, 2);
  });
  it('is the only congress that the corpus knows, if an article does not say of which country', () => {
    const placed = 'WASHINGTON (Northwire) - Congress met in the United States, said Ida Roe.';
    const unplaced = '“We stay,” said Ida Roe. Congress met on Monday.';
    const other = 'NEW DELHI (Northwire) - Congress met in India, said Per Haug.';
    assert.equal(identities([placed, unplaced], /Congress/).length, 1);
    assert.equal(identities([placed, unplaced, other], /Congress/).length, 3);
  });
  it('is the ministry of one country, and not of another', () => {
    const bodies = [
      'The Russian Foreign Ministry said so. Moscow agreed.',
      'MOSCOW (Northwire) - The Foreign Ministry of Russia said so.',
      'MOSCOW (Northwire) - The Foreign Ministry said so.',
      'PARIS (Northwire) - The Foreign Ministry said so.',
    ];
    assert.deepEqual(
      identities(bodies, /Ministry/).map((it) => it.slice(it.indexOf(':'))),
      [': d', ': a b c'].sort(),
    );
  });
});

describe('The identities of a corpus', () => {
  it('hold every entity of every article exactly once, with why its names were joined', () => {
    const articles = articlesOf(['“We stay,” said Donald Roe.', '“We stay,” said Donald J. Roe of the UN.']);
    const all = identify(articles, []);
    const places = all.flatMap((it) =>
      it.namings.flatMap(({ article, entities }) => entities.map(({ id }) => `${article.id} ${id}`)),
    );
    assert.deepEqual(
      [...places].sort(),
      articles.flatMap((it) => it.entities.map((entity) => `${it.id} ${entity.id}`)).sort(),
    );
    assert.deepEqual(all.find((it) => it.name.includes('Roe'))?.evidence, [
      { a: 'Donald J. Roe', b: 'Donald Roe', reason: 'full-name' },
    ]);
    assert.equal(all.find((it) => it.name.includes('Roe'))?.id, 'file:///a/e1');
  });
});
