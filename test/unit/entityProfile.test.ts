import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentId } from '../../server/src/corpus/documentId';
import type { EntityFact } from '../../server/src/corpus/entityFact';
import { type EntityProfile, entityProfile } from '../../server/src/corpus/entityProfile';
import type { ArticleFacts } from '../../server/src/corpus/facts';
import type { Naming } from '../../server/src/corpus/naming';
import { pack } from '../../server/src/corpus/packed/pack';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function entity(key: string, descriptors: readonly string[] = []): EntityFact {
  const name = key.slice(key.indexOf(':') + 1);
  return {
    id: 'e1',
    key,
    name,
    type: key.startsWith('PER') ? 'PER' : key.startsWith('MISC') ? 'MISC' : 'ORG',
    mentions: 1,
    quotes: 0,
    forms: [name],
    at: 0,
    descriptors: descriptors.map((words) => ({ words, range })),
  };
}

/** An article that names Ida Roe, what it says of her, and whom it names besides. */
function posting(
  id: string,
  date: string | null,
  descriptors: readonly string[] = [],
  others: readonly string[] = [],
): Naming {
  const own = entity('PER:Ida Roe', descriptors);
  const article: ArticleFacts = {
    id: id as DocumentId,
    uri: `file:///${id}`,
    date,
    outlet: null,
    authors: [],
    title: '',
    titleRange: range,
    quotes: [],
    entities: [own, ...others.map((it) => entity(it))],
    places: new Int32Array(0),
  };
  return { article: pack(article), entities: [own] };
}

const alone = { key: 'PER:Ida Roe', canonical: (key: string) => key, name: () => null };
const profile = (postings: readonly Naming[], asOf: string | null = null): EntityProfile => {
  const found = entityProfile(postings, asOf, alone);
  assert.deepEqual(entityProfile([...postings].reverse(), asOf, alone), found, 'the same in any order');
  return found;
};
const words = (postings: readonly Naming[], asOf: string | null): string | undefined =>
  profile(postings, asOf).description?.words;

describe('The description of an entity', () => {
  const years = [
    posting('a', '2017-01-01', ['leader of the opposition']),
    posting('b', '2017-02-01', ['leader of the opposition']),
    posting('c', '2019-06-01', ['mayor of Vestdal']),
    posting('d', '2021-01-01', ['minister of ports']),
  ];
  it('is the most frequent of the year before the day, else of all days before, else of all', () => {
    assert.equal(words(years, '2019-07-01'), 'mayor of Vestdal');
    assert.equal(words(years, '2020-07-05'), 'mayor of Vestdal', '400 days later');
    assert.equal(words(years, '2020-07-06'), 'leader of the opposition', '401 days later');
    assert.equal(words(years, '2021-01-01'), 'minister of ports', 'the day itself');
    assert.equal(words(years, '2020-12-31'), 'leader of the opposition');
    assert.equal(words(years, '2016-01-01'), 'leader of the opposition');
    assert.equal(words(years, null), 'leader of the opposition');
    assert.equal(words([posting('a', null)], '2019-07-01'), undefined);
  });
  it('says more than a title, in spite of fewer articles, and of two the longer', () => {
    const said = (...all: readonly string[]): string | undefined =>
      words(
        all.map((it, index) => posting(String(index), '2019-07-01', [it])),
        null,
      );
    assert.equal(said('minister', 'minister', 'minister', 'minister of ports'), 'minister of ports');
    assert.equal(said('minister', 'minister', 'minister', 'minister', 'minister', 'minister of ports'), 'minister');
    assert.equal(said('Sen.', 'Sen.', 'senator', 'senator'), 'senator');
    assert.equal(said('Sen.', 'Sen.', 'Sen.', 'senator'), 'Sen.');
    assert.equal(said('mayor of Oslo', 'mayor of Vestdal'), 'mayor of Vestdal');
    assert.equal(said('mayor of Bergen', 'mayor of Arendal', 'mayor of Arendal'), 'mayor of Arendal');
    assert.equal(said('mayor of Moss', 'mayor of Voss'), 'mayor of Moss');
  });
  it('counts each article once, with its first and last day and the earliest place', () => {
    const description = profile(
      [
        posting('b', '2019-07-02', ['Mayor of Vestdal', 'mayor of Vestdal']),
        posting('a', '2019-07-01', ['mayor of Vestdal']),
        posting('c', null, ['mayor of Vestdal']),
      ],
      null,
    ).description;
    assert.deepEqual([description?.articles, description?.first, description?.last], [3, '2019-07-01', '2019-07-02']);
  });
});

describe('The profile of an entity', () => {
  it('has the first and last day of its articles, and who is named with it', () => {
    const found = profile([
      posting('a', '2019-07-03', [], ['PER:Per Haug', 'ORG:Meridian', 'MISC:Norwegian']),
      posting('b', '2019-07-01', [], ['PER:Per Haug', 'ORG:Meridian']),
      posting('c', '2019-07-02', [], ['PER:Per Haug', 'PER:Mia Vold']),
    ]);
    assert.deepEqual([found.first, found.last], ['2019-07-01', '2019-07-03']);
    assert.deepEqual(
      found.companions.map((it) => `${it.name} ${it.articles}`),
      ['Per Haug 3', 'Meridian 2'],
    );
    assert.equal(found.isCounted, true);
  });
  it('counts companions in an even sample of a great many articles', () => {
    const postings = Array.from({ length: 4000 }, (_, index) =>
      posting(
        String(index).padStart(4, '0'),
        '2019-07-01',
        [],
        [index % 2 === 0 ? 'PER:Even' : 'PER:Odd', index < 2000 ? 'ORG:First' : 'ORG:Second'],
      ),
    );
    const found = profile(postings);
    assert.equal(found.isCounted, false);
    assert.deepEqual(
      found.companions.map((it) => `${it.name} ${it.articles}`),
      ['Even 2000', 'First 1000', 'Second 1000'],
    );
  });
});
