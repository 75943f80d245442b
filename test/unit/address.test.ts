import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';

/** The people of a text and how they are named, `Malia Obama: Malia Obama`. */
function people(body: string): string[] {
  const text = ` date 2014-12-01 Harbour reopens\n\n${body}\n`;
  return analyze(text)
    .entities.filter((it) => it.type === 'PER')
    .map(({ name, mentions }) => `${name}: ${mentions.map((it) => text.slice(it.start, it.end)).join(', ')}`);
}

describe('A last name after a form of address', () => {
  it('is not that of a person of the other gender', () => {
    assert.deepEqual(people('Anna Marsh spoke first. “No,” Mr. Marsh said.'), [
      'Anna Marsh: Anna Marsh',
      'Marsh: Marsh',
    ]);
    assert.deepEqual(people('Robert Marsh spoke first. “No,” Mrs. Marsh said. Ms. Marsh left.'), [
      'Robert Marsh: Robert Marsh',
      'Marsh: Marsh, Marsh',
    ]);
    assert.deepEqual(people('Anna Marsh and Robert Marsh spoke. “No,” Mr. Marsh said. “Yes,” said Ms. Marsh.'), [
      'Anna Marsh: Anna Marsh, Marsh',
      'Robert Marsh: Robert Marsh, Marsh',
    ]);
  });
  it('is that of the same gender, or of one whose name does not tell', () => {
    assert.deepEqual(people('Robert Marsh spoke first. “No,” Mr. Marsh said.'), ['Robert Marsh: Robert Marsh, Marsh']);
    assert.deepEqual(people('Anna Marsh spoke first. “No,” Ms. Marsh said.'), ['Anna Marsh: Anna Marsh, Marsh']);
  });
  it('is a president’s only if a woman or a junior is known to have been one', () => {
    assert.deepEqual(people('Anna Marsh spoke first. “No,” President Marsh said.').length, 2);
    assert.deepEqual(people('Robert Marsh Jr. spoke first. “No,” President Marsh said.').length, 2);
    assert.deepEqual(people('Robert Marsh spoke first. “No,” President Marsh said.').length, 1);
    assert.deepEqual(people('Corazon Aquino spoke first. “No,” President Aquino said.').length, 1);
  });
  it('is no organization’s that bears it', () => {
    const text = ' date 2014-12-01 Harbour reopens\n\nThe Marsh Organization said so. Mr. Marsh left.\n';
    const [organization] = analyze(text).entities.filter((it) => it.type === 'ORG');
    assert.deepEqual(
      organization?.mentions.map((it) => text.slice(it.start, it.end)),
      ['Marsh Organization'],
    );
  });
});
