import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptDescriptors, mentionPlaces, placesOf } from '../../server/src/corpus/entityFact';
import { clipped } from '../../server/src/corpus/facts';
import { factsIn } from '../kit/checks';

describe('Text truncated for the index', () => {
  it('is complete up to the limit, and cut beyond it, with an ellipsis', () => {
    assert.equal(clipped('abcdefghij', 10), 'abcdefghij');
    assert.equal(clipped('abcdefghijk', 10), 'abcdefghij…');
    assert.equal(clipped('', 10), '');
  });
  it('is cut at a space in the last two fifths, or within the word if there is none', () => {
    assert.equal(clipped('abcdefg hijk', 10), 'abcdefg…');
    assert.equal(clipped('abcdef ghijklm', 10), 'abcdef ghi…');
    assert.equal(clipped('abcde fghijklm', 10), 'abcde fghi…');
    assert.equal(clipped('abcdefghij klm', 10), 'abcdefghij…');
    assert.equal(clipped('abcdefgh  ijk', 10), 'abcdefgh…');
  });
});

describe('The descriptions stored for an entity', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const kept = (...words: string[]): string[] =>
    keptDescriptors(words.map((it) => ({ words: it, range }))).map((it) => it.words);
  it('are the three longest, each once regardless of case, in its first spelling', () => {
    assert.deepEqual(kept('mayor', 'Mayor', 'the mayor of Oslo', 'poet', 'harbour pilot'), [
      'the mayor of Oslo',
      'harbour pilot',
      'mayor',
    ]);
    assert.deepEqual(kept('poet'), ['poet']);
    assert.deepEqual(kept(), []);
  });
});

describe('The facts of an article', () => {
  it('include the agency that signs it: in the byline, else in the dateline, else at its end', () => {
    const outlet = (text: string): string | null => factsIn(text).outlet;
    assert.equal(outlet(' date 2024-03-05 Harbour\nOSLO, March 5 (Reuters) - The harbour is shut.\n'), 'Reuters');
    assert.equal(outlet(' date 2024-03-05 Harbour\nThe harbour is shut.\n'), null);
  });
  it('include the headline as title with its position, or the first words if there is none', () => {
    const headed = factsIn(' date 2024-03-05 Harbour reopens\nThe harbour is open.\n');
    assert.equal(headed.title, 'Harbour reopens');
    assert.deepEqual(headed.titleRange, { start: { line: 0, character: 17 }, end: { line: 0, character: 32 } });
    const long = factsIn(` date 2024-03-05 ${'Harbour '.repeat(40)}\nThe harbour is open.\n`);
    assert.ok(long.title.endsWith('Harbour…') && long.title.length <= 121);
    assert.deepEqual(long.titleRange.end, { line: 0, character: 17 + 120 });
    assert.deepEqual([factsIn('').title, factsIn('').date], ['', null]);
  });
  it('include each quotation with its length, its beginning, its source as worded and its speaker', () => {
    const [first, second, ...more] = factsIn(
      ` date 2024-03-05 Harbour\n“We are open,” Ida Roe told Harbour Radio. “${'Ours '.repeat(200)}now,” the mayor said.\n`,
    ).quotes;
    assert.deepEqual(more, []);
    assert.deepEqual(
      [first?.text, first?.words, first?.kind, first?.speaker, first?.speakerLabel, first?.speakerKey],
      ['We are open,', 3, 'direct', 'Ida Roe', 'Ida Roe', 'PER:ida roe'],
    );
    assert.deepEqual(first?.range, { start: { line: 1, character: 1 }, end: { line: 1, character: 13 } });
    assert.equal(second?.words, 201);
    assert.ok(second?.text.endsWith('Ours…') && second.text.length <= 401);
    assert.equal(second?.speaker, 'the mayor');
  });
  it('include each mention of an entity with its position and form, in order, and the count of its quotations', () => {
    const facts = factsIn(' date 2024-03-05 Harbour\nIda Roe left Oslo. “No,” Roe said.\n');
    const person = facts.entities.find((it) => it.type === 'PER');
    assert.ok(person);
    assert.deepEqual([person.mentions, person.quotes, person.forms], [2, 1, ['Ida Roe', 'Roe']]);
    assert.deepEqual(
      mentionPlaces(facts, person).map(({ range, form }) => [
        range.start.line,
        range.start.character,
        range.end.character,
        form,
      ]),
      [
        [1, 0, 7, 'Ida Roe'],
        [1, 25, 28, 'Roe'],
      ],
    );
    const place = facts.entities.find((it) => it.type === 'LOC');
    assert.ok(place);
    assert.deepEqual(placesOf(facts, [place])[0]?.range, {
      start: { line: 1, character: 13 },
      end: { line: 1, character: 17 },
    });
  });
});
