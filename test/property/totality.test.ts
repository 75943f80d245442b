import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import type { Analysis } from '../../server/src/analysis/analysis';
import { analyze } from '../../server/src/analysis/analyze';
import { correctionOf } from '../../server/src/analysis/corrections';
import { authorNames } from '../../server/src/analysis/fields/authorNames';
import { bylineAuthors } from '../../server/src/analysis/fields/bylineAuthors';
import { parseMetadata } from '../../server/src/analysis/fields/metadata';
import { pathFields } from '../../server/src/analysis/fields/pathFields';
import { noNotes, type ReadersNotes } from '../../server/src/analysis/readersNotes';
import { factsOf } from '../../server/src/corpus/facts';
import { parseLedger } from '../../server/src/entities/ledger';
import { LedgerViews } from '../../server/src/entities/ledgerViews';
import { toRecord } from '../../server/src/record/record';
import { recordSchema } from '../../server/src/record/schema';
import { check, type Diagnosis } from '../../server/src/rules/check';
import type { SeveritySetting } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/rules';
import { fold } from '../../server/src/text/fold';
import { LineTable } from '../../server/src/text/lineTable';
import { contextOf, refOf } from '../kit/checks';
import { hostileTexts, nameOf } from '../kit/hostile';
import { checkGrowth, workOf } from '../kit/work';

const validate = new Ajv2020({ allErrors: true }).compile(recordSchema);
const samples = readdirSync('samples')
  .filter((it) => it.endsWith('.txt'))
  .map((it) => readFileSync(`samples/${it}`, 'utf8'));

/** Analyzes a text, checks every span of its record, and the record against the published schema. */
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

const allRules = Object.fromEntries(rules.map((it): [string, SeveritySetting] => [it.code, 'hint']));

/** Everything ever computed from a text, with every rule on. */
function readAll(text: string, notes: ReadersNotes = noNotes): { analysis: Analysis; diagnoses: readonly Diagnosis[] } {
  const analysis = analyze(text, notes);
  const diagnoses = check({ ...contextOf(''), analysis }, allRules);
  toRecord(analysis, diagnoses, { id: 'x', path: null, unit: 'utf-16', includesIndirect: true });
  factsOf(refOf('file:///a.txt'), analysis, new LineTable(text));
  return { analysis, diagnoses };
}

/** Fragments of articles, so that random texts are more than noise. */
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
  it('finishes a line of 150,000 quotations, and of as many names', () => {
    readAll('"a" '.repeat(150_000));
    readAll('Ab: '.repeat(131_072));
    readAll(`It was ${'hundred '.repeat(100_000)}years ago.`);
  });
  it('reads the head and the characters of a text of 6 MB, and says so', () => {
    const text = ` date 2024-03-05 Harbour reopens\n${'“We are open,” Ida Roe said on Monday.\n'.repeat(150_000)}The har\u200bbour.\n`;
    const { analysis, diagnoses } = readAll(text);
    assert.equal(analysis.article.header?.value, '2024-03-05');
    assert.equal(analysis.quotes.length + analysis.entities.length + analysis.times.length, 0);
    const codes = new Set(diagnoses.map((it) => it.code));
    assert.deepEqual([...codes].sort(), ['text/control-character', 'text/too-long']);
  });
});

describe('The work of the analyzer', () => {
  it('is counted even in code that ran while the suite was loading', () => {
    const [work] = workOf(() => void fold('a'.repeat(1000)));
    assert.ok(work !== undefined && work.total > 1000);
  });
  for (const [name, text] of hostileTexts)
    it(`is linear in the text: ${name}`, () =>
      checkGrowth((length) => {
        const hostile = text(length);
        return () => void readAll(hostile);
      }));
  it('is linear in the text and the corrections', () =>
    checkGrowth((length) => {
      const text = hostileTexts.get('many names in quotations')?.(length) ?? '';
      const corrections = analyze(text).quotes.map((it) =>
        correctionOf(text, 'a.txt', it, { speaker: nameOf(it.start), isSpeech: true }),
      );
      return () => void readAll(text, { ...noNotes, corrections });
    }));
  it('is linear in the text and corrections of the same words', () =>
    checkGrowth((length) => {
      const text = '“Yes,” Ida Roe said, and it rained for an hour or two over Port Ansel. '.repeat(length / 70);
      const corrections = analyze(text).quotes.map((it) =>
        correctionOf(text, 'a.txt', { start: it.start, end: it.end }, { speaker: 'Per Haug', isSpeech: true }),
      );
      return () => void readAll(text, { ...noNotes, corrections });
    }));
  it('is linear in the text and the ledger', () =>
    checkGrowth((length) => {
      const names = Array.from({ length: length / 20 }, (_, index) => nameOf(index));
      const ledger = parseLedger(
        JSON.stringify({
          entities: names.map((it) => ({
            name: `Ida ${it}`,
            type: 'PER',
            aliases: [it, `Ida ${it} Roe of Port Ansel`],
          })),
          apart: names.map((it) => ({ name: it, from: `Ida ${it}`, article: `${it}.txt` })),
          ignored: names.map((it) => `${it} Roe`),
        }),
      );
      const text = hostileTexts.get('one first name')?.(length) ?? '';
      return () => void readAll(text, { ...noNotes, ledger: new LedgerViews(ledger).of('a.txt') });
    }));
  for (const [name, path] of [
    ['one name', (length: number) => 'a_'.repeat(length / 2)],
    ['many folders', (length: number) => 'a/'.repeat(length / 2)],
    ['figures', (length: number) => '2024-03-'.repeat(length / 8)],
  ] as const)
    it(`is linear in a path, whatever the patterns of its fields: ${name}`, () =>
      checkGrowth((length) => {
        const patterns = ['*_*_*_{outlet}_*_b_{author}_c', '**/a/**/{outlet}/a/**/a/**/b/*', '*_{date}*-{month}-*x'];
        const { of, problems } = pathFields([...patterns, '{headline}']);
        assert.deepEqual(problems, []);
        const long = path(length);
        return () => void of(long);
      }));
  for (const [name, row] of [
    ['plain', 'a,AP,Jane Doe,2024-03-05\n'],
    ['quoted', '"a",";""x""","Doe, Jane; Roe, John"\r\n'],
    ['empty', ',,\n'],
    ['the same file', 'x,AP\n'],
    ['one quotation mark', '"'],
    ['separators', ',;'],
  ] as const)
    it(`is linear in a metadata file: ${name}`, () =>
      checkGrowth((length) => {
        const csv = `file,outlet,author,date\n${row.repeat(length / row.length)}`;
        return () => void parseMetadata(csv);
      }));
  it('is linear in a list of authors', () =>
    checkGrowth((length) => {
      const list = 'Doe, Jane and ROE; '.repeat(length / 19);
      return () => void [authorNames(list), bylineAuthors(`By ${list}`)];
    }));
});
