import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { analyze } from '../../server/src/analysis/analyze';
import { toRecord } from '../../server/src/record/record';
import { recordSchema } from '../../server/src/record/schema';
import { check } from '../../server/src/rules/check';
import { rules } from '../../server/src/rules/rules';
import { contextOf } from '../kit/checks';

const validate = new Ajv2020({ allErrors: true }).compile(recordSchema);
const samples = readdirSync('samples')
  .filter((it) => it.endsWith('.txt'))
  .map((it) => readFileSync(`samples/${it}`, 'utf8'));

/** Analyses a text, checks every span of its record, and the record against the published schema. */
function read(text: string): void {
  const analysis = analyze(text);
  const record = toRecord(analysis, check({ ...contextOf(''), analysis }), {
    id: 'x',
    path: null,
    unit: 'utf-16',
    includesIndirect: true,
  });
  assert.ok(validate(record), JSON.stringify(validate.errors));
  const spans = [
    ...record.paragraphs,
    ...record.quotes,
    ...record.times,
    ...record.diagnostics,
    ...record.entities.flatMap((it) => it.mentions),
  ];
  for (const { start, end } of spans) assert.ok(start >= 0 && start <= end && end <= text.length);
  for (const quote of record.quotes)
    assert.ok(quote.end > quote.start && !/^\s|\s$/.test(text.slice(quote.start, quote.end)));
}

/** Pieces of articles, so that chance finds more than noise. */
const pieces = fc.constantFrom(
  ' date ',
  '2024-03-05',
  ' ',
  '\n',
  '\r\n',
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '«',
  '»',
  ' said ',
  'Ida Roe',
  'the Ministry',
  ', ',
  '. ',
  'OSLO (AP) - ',
  'on Tuesday',
  'May',
  ' 5 ',
  'according to ',
  '[',
  ']',
  '(',
  ')',
  '🚢',
  '\ud83d',
  '\u0000',
  'â€œ',
  '-',
  '`` ',
  "''",
  ':',
);

describe('The analyzer', () => {
  it('reads every prefix of every sample and every rule’s example', () => {
    const texts = [...samples, ...rules.flatMap((it) => [it.example.wrong, it.example.right])];
    for (const text of texts) for (let end = 0; end <= text.length; end += 7) read(text.slice(0, end));
  });
  it('reads anything', () =>
    void fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => read(parts.join(''))),
      { numRuns: 300 },
    ));
  it('reads binary noise', () =>
    void fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), read), { numRuns: 100 }));
  it('reads hostile texts of size in time that grows with their length', () => {
    const units = [
      '"',
      '“',
      '‘a ',
      "'a ",
      'A ',
      'a',
      '(',
      '[',
      'said ',
      'said, ',
      '2019-',
      'May 5 ',
      ' date 2019-07-31 ',
      '\n',
      'Ã',
      '<a ',
      '.',
      'x',
      'the Ministry ',
      'the ministry ',
      'Water Ministry. The Ministry said. ',
      'Ida Roe. Roe. ',
      '“Yes,” he said. ',
    ];
    for (const unit of units) {
      const small = timed(unit.repeat(Math.ceil(20_000 / unit.length)));
      const large = timed(unit.repeat(Math.ceil(200_000 / unit.length)));
      // Ten times the text in far less than a hundred times the time: a quadratic scanner takes longer by far.
      assert.ok(
        large < 60 * small + 400,
        `${JSON.stringify(unit)}: ${Math.round(small)} ms, then ${Math.round(large)} ms`,
      );
    }
  });
});

function timed(text: string): number {
  const started = performance.now();
  const analysis = analyze(text);
  check({ ...contextOf(''), analysis });
  return performance.now() - started;
}
