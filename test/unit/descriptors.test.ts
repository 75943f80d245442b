import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';

/** What an article says of its names, as `Ida Roe = mayor of Port Ansel`. */
function checkDescriptors(words: string, expected: readonly string[]): void {
  const found = analyze(` date 2024-03-05 Harbour news\n${words}\n`).descriptors();
  assert.deepEqual(
    found.map((it) => `${it.entity.name} = ${it.words}`),
    [...expected],
  );
}

describe('A description', () => {
  it('stands between commas behind the name, over an age', () => {
    checkDescriptors('Ida Roe, the mayor of Port Ansel, left.', ['Ida Roe = mayor of Port Ansel']);
    checkDescriptors('Ida Roe, 52, a former harbour master, left.', ['Ida Roe = former harbour master']);
  });
  it('stands before the name as a title', () => {
    checkDescriptors('He met Transport Minister Lena Holm on Monday.', ['Lena Holm = Transport Minister']);
    checkDescriptors('It was said by former finance minister Lena Holm.', ['Lena Holm = former finance minister']);
  });
  it('stands before the name between commas', () =>
    checkDescriptors('The mayor of Oslo, Ida Roe, left.', ['Ida Roe = mayor of Oslo']));
  it('tells of organisations where they sit', () =>
    checkDescriptors('The Oslo-based shipping company Rio Lines lost money.', [
      'Rio Lines = Oslo-based shipping company',
    ]));
  it('is no clause, no list and no other person', () => {
    checkDescriptors('Ida Roe, who left, and Per Haug were there.', []);
    checkDescriptors('Ida Roe, Mayor Per Haug and others left.', ['Per Haug = Mayor']);
    checkDescriptors('Ida Roe, said the mayor, had left.', []);
    checkDescriptors('The Senate, unlike a company of pilots, waits.', []);
    checkDescriptors('He met Rio Lines, a group of pilots called for it.', []);
  });
});
