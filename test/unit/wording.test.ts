import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { CheckedFile } from '../../server/src/cli/reports/json';
import { textSummary } from '../../server/src/cli/reports/text';
import { MemoryCorpus } from '../../server/src/corpus/memoryCorpus';
import { hover } from '../../server/src/features/hover';
import { shownValue } from '../../server/src/features/timeHover';
import { generatedPages } from '../../server/src/rules/pages';
import { rules } from '../../server/src/rules/rules';
import { LineTable } from '../../server/src/text/lineTable';
import { documentIn } from '../kit/checks';
import { fixture } from '../kit/fixture';

/** Phrases that no editor would print: literal translations, the project's private idiom, or TIMEX3. */
const idioms =
  /(?<!there )\b(?:is|are|was|were) no (?!longer\b|\d)|\b(?:spelled|written|marked) otherwise\b|\b(?:lets? be|let be|anew|misspelt|unasked|weighs?|bears? out|born out)\b|\btold (?:of|by)\b|\b(?:organisation|recognis|neighbour|licence|colour|behaviour)|\bcue stood\b|␠/i;

const manifest: { readonly contributes: unknown } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Every string in a value, with the path to it. */
function* strings(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) yield* strings(each, `${path}.${name}`);
}

describe('What people read', () => {
  it('is plain English in every rule and its page', () => {
    for (const { code, summary, explanation } of rules) assert.doesNotMatch(`${summary}\n${explanation}`, idioms, code);
    for (const [name, page] of generatedPages()) assert.doesNotMatch(page, idioms, name);
  });
  it('is plain English in the README, the walkthrough and the help', () => {
    for (const file of ['README.md', 'docs/format.md', 'server/src/cli/help.ts', 'media/walkthrough/open.md'])
      assert.doesNotMatch(readFileSync(file, 'utf8'), idioms, file);
  });
  it('is plain English in titles and settings', () => {
    const isShown = (path: string): boolean => /(?:title|name|[dD]escriptions?(?:\.\d+)?|label)$/.test(path);
    for (const [path, text] of strings(manifest.contributes, ''))
      if (isShown(path)) assert.doesNotMatch(text, idioms, path);
  });
  it('sums up a run as what was repaired and what remains', () => {
    const finding = {
      code: 'date/missing',
      severity: 'warning',
      start: 0,
      end: 0,
      message: '',
      evidence: [],
      fixes: [],
    } as const;
    const checked = (count: number): CheckedFile => ({
      path: '',
      text: '',
      lines: new LineTable(''),
      diagnoses: Array.from({ length: count }, () => finding),
    });
    const files = [2, 1, 1, 1].map(checked);
    const summary = (fixed: number, left: readonly CheckedFile[], skipped = 0): string =>
      textSummary({ total: 16, files: left, fixed, skipped });
    assert.equal(summary(7, files), '7 repaired; 5 left in 4 of 16 articles.');
    assert.equal(summary(0, files), '5 problems in 4 of 16 articles.');
    assert.equal(summary(7, []), '7 repaired; no problems left in 16 articles.');
    assert.equal(summary(0, []), 'No problems in 16 articles.');
    assert.equal(summary(0, [], 1), 'No problems in 16 articles. 1 file or folder skipped (listed above).');
    assert.equal(
      summary(7, files, 2),
      '7 repaired; 5 left in 4 of 16 articles. 2 files or folders skipped (listed above).',
    );
  });
});

describe('The value of a time expression', () => {
  for (const [value, words] of [
    ['2019-W01', 'week of 31 December 2018'],
    ['2019-W01-WE', 'weekend of 5 January 2019'],
    ['2019-07', 'July 2019'],
    ['2019-07-31TMO', '31 July 2019, in the morning'],
    ['2019-07-31T22:00', '31 July 2019, 22:00'],
    ['2019-07-31TXX:XX', '31 July 2019'],
    ['2019-Q2', 'second quarter of 2019'],
    ['2019-H1', 'first half of 2019'],
    ['2019-FA', 'fall 2019'],
    ['196', 'the 1960s'],
    ['19', 'the 20th century'],
    ['PXM', 'some months'],
    ['PTXM', 'some minutes'],
    ['PXCE', 'some centuries'],
    ['P1Y6M', '1 year, 6 months'],
    ['PT1H30M', '1 hour, 30 minutes'],
    ['P1.5M', '1.5 months'],
    ['XXXX-WXX-2TNI', 'a Tuesday, at night'],
    ['XXXX-XX-XXTNI', 'night'],
    ['XXXX-07', 'every July'],
    ['XXXX-07-04', '4 July'],
    ['PAST_REF', 'the past'],
  ] as const)
    it(`${value} is shown as “${words}”`, () => assert.equal(shownValue(value), words));
  it('is shown in the article’s own words if it has no description', () => assert.equal(shownValue('?'), null));
  it('is never shown as a code in a hover', async () => {
    for (const words of [
      'last week',
      'last month',
      'for months',
      'on Tuesday morning',
      'the first quarter',
      'every July',
    ]) {
      const { text, cursor } = fixture(` date 2019-01-09 Title\nThe port was shut $0${words} again.\n`);
      const at = cursor + words.length - 2;
      const found = await new MemoryCorpus().read((corpus) => hover(documentIn(text), at, corpus));
      assert.ok(found !== null, words);
      assert.doesNotMatch(found.markdown, /`|\bP[TX\d]|XXXX|\d{4}-[WQH]|\bT(?:MO|NI|AF|EV)\b/, words);
    }
  });
});
