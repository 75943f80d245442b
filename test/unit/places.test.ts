import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';
import { placeOf } from '../../server/src/entities/knowledge/placeOf';

/** What the place of that name is in a text: `city in X`, `place in Texas, X`; null if nothing is said. */
function placeIn(text: string, name: string): string | null {
  const { article, entities } = analyze(text);
  const entity = entities.find((it) => it.name === name);
  assert.ok(entity, `${name} is none of ${entities.map((it) => it.name).join(', ')}`);
  const place = placeOf(entity, article, entities);
  if (place === null) return null;
  return `${place.kind} in ${place.region === null ? '' : `${place.region}, `}${place.country}`;
}

/** The same for the place in a dateline. */
function filedFrom(dateline: string, name: string): string | null {
  return placeIn(` date 2024-03-05 Harbour reopens\n${dateline} (AP) — It rained.\n`, name);
}

describe('A place', () => {
  it('is in the region after its name in the dateline', () => {
    assert.equal(filedFrom('CAMBRIDGE, Mass.', 'Cambridge'), 'place in Massachusetts, United States');
    assert.equal(filedFrom('MOBILE, Ala.', 'Mobile'), 'place in Alabama, United States');
    assert.equal(filedFrom('LONDON, Ont.', 'London'), 'place in Ontario, Canada');
    assert.equal(filedFrom('LONDON, ONT.', 'London'), 'place in Ontario, Canada');
    assert.equal(filedFrom('PARIS, Texas', 'Paris'), 'place in Texas, United States');
    assert.equal(filedFrom('PARIS, TEXAS', 'Paris'), 'place in Texas, United States');
    assert.equal(filedFrom('KYIV, Ukraine', 'Kyiv'), 'capital in Ukraine');
    assert.equal(filedFrom('Moscow [Russia]', 'Moscow'), 'capital in Russia');
  });
  it('is not the capital or the large city with the same name in another state', () => {
    assert.equal(filedFrom('WASHINGTON, Pa.', 'Washington'), 'place in Pennsylvania, United States');
    assert.equal(filedFrom('RICHMOND, Calif.', 'Richmond'), 'place in California, United States');
    assert.equal(filedFrom('OTTAWA, Ont.', 'Ottawa'), 'capital in Canada');
    assert.equal(filedFrom('OTTAWA, Ill.', 'Ottawa'), 'place in Illinois, United States');
  });
  it('is in the Georgia where it is known, and nowhere if it is not', () => {
    assert.equal(filedFrom('TBILISI, Georgia', 'Tbilisi'), 'capital in Georgia');
    assert.equal(filedFrom('ATLANTA, Georgia', 'Atlanta'), 'place in Georgia, United States');
    assert.equal(filedFrom('ATLANTA, Ga.', 'Atlanta'), 'place in Georgia, United States');
    assert.equal(filedFrom('PORT ANSEL, Georgia', 'Port Ansel'), null);
  });
  it('is in the region after its name in the text, but not in another one of a list', () => {
    assert.equal(placeIn('He left Paris, Texas, for Rome.\n', 'Paris'), 'place in Texas, United States');
    assert.equal(
      placeIn('He lives in Cambridge, MA, with her.\n', 'Cambridge'),
      'place in Massachusetts, United States',
    );
    assert.equal(placeIn('He left London, Paris and Rome.\n', 'London'), 'capital in United Kingdom');
    assert.equal(placeIn('He saw Moscow, Germany, and Spain.\n', 'Moscow'), null);
  });
  it('is unknown if the article writes two regions after one name', () =>
    assert.equal(placeIn('He lives in Cambridge, Mass., and in Cambridge, England, by turns.\n', 'Cambridge'), null));
  it('is determined by the article’s other places if its name alone is ambiguous', () => {
    assert.equal(placeIn('It rained in Victoria.\n', 'Victoria'), null);
    assert.equal(placeIn('It rained in Victoria and in Sydney.\n', 'Victoria'), 'region in Australia');
    assert.equal(placeIn('It rained in Victoria and in Toronto.\n', 'Victoria'), 'city in Canada');
    assert.equal(placeIn('It rained in Ontario.\n', 'Ontario'), 'region in Canada');
    assert.equal(placeIn('It rained in Virginia.\n', 'Virginia'), 'region in United States');
  });
});
