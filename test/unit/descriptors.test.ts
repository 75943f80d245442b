import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';

/** The descriptions in an article, as `Ida Roe = mayor of Port Ansel`. */
function checkDescriptors(words: string, expected: readonly string[]): void {
  const found = analyze(` date 2024-03-05 Harbour news\n${words}\n`).descriptors();
  assert.deepEqual(
    found.map((it) => `${it.entity.name} = ${it.words}`),
    [...expected],
  );
}

describe('A description', () => {
  it('is found between commas after the name, even after an age', () => {
    checkDescriptors('Ida Roe, the mayor of Port Ansel, left.', ['Ida Roe = mayor of Port Ansel']);
    checkDescriptors('Ida Roe, 52, a former harbour master, left.', ['Ida Roe = former harbour master']);
  });
  it('is found before the name as a title', () => {
    checkDescriptors('He met Transport Minister Lena Holm on Monday.', ['Lena Holm = Transport Minister']);
    checkDescriptors('It was said by former finance minister Lena Holm.', ['Lena Holm = former finance minister']);
  });
  it('is found before the name between commas', () =>
    checkDescriptors('The mayor of Oslo, Ida Roe, left.', ['Ida Roe = mayor of Oslo']));
  it('says where an organization is based', () =>
    checkDescriptors('The Oslo-based shipping company Rio Lines lost money.', [
      'Rio Lines = Oslo-based shipping company',
    ]));
  it('is not a clause, a list or another person', () => {
    checkDescriptors('Ida Roe, who left, and Per Haug were there.', []);
    checkDescriptors('Ida Roe, Mayor Per Haug and others left.', ['Per Haug = Mayor']);
    checkDescriptors('Ida Roe, said the mayor, had left.', []);
    checkDescriptors('The Senate, unlike a company of pilots, waits.', []);
    checkDescriptors('He met Rio Lines, a group of pilots called for it.', []);
  });
});
