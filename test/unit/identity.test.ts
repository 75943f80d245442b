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
    identify(articles)
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
    const all = identify(articles);
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
