import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvRow, entitiesCsv, jsonLines, quotesCsv } from '../../client/src/exportFormats';
import { analyze } from '../../server/src/analysis/analyze';
import { type CorpusRecord, corpusRecord } from '../../server/src/corpus/identity/corpusRecord';
import { toRecord } from '../../server/src/record/record';

const text =
  ' date 2024-03-05 Harbour 🚢 reopens\n\nBy Mara Quist and Per Haug, Capital Ledger\n\n“We are open, all of us,” Ida Roe told Reuters.\n\n“=1+1 is two,” Roe said.\n';
const analyzed = toRecord(analyze(text), [], {
  id: 'a',
  path: 'news/a, b.txt',
  unit: 'utf-16',
  includesIndirect: false,
});
const record: CorpusRecord = corpusRecord(analyzed, (entity) =>
  entity === analyzed.entities.find((it) => it.name === 'Ida Roe')?.id ? { id: 'x/e1', name: 'Ida M. Roe' } : null,
);

/** The cells of a table, parsed as in RFC 4180. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('An export', () => {
  it('has a row for each quotation, with its words as in the article', () => {
    const [header = [], ...rows] = parsed(quotesCsv.header + quotesCsv.rows([record], () => text));
    assert.ok(rows.length >= 2);
    for (const row of rows) {
      assert.equal(row.length, header.length);
      const cell = (name: string): string => row[header.indexOf(name)] ?? '';
      assert.equal(cell('article'), 'news/a, b.txt');
      assert.equal(cell('date'), '2024-03-05');
      assert.deepEqual([cell('outlet'), cell('author')], ['Capital Ledger', 'Mara Quist; Per Haug']);
      const words = text.slice(Number(cell('start')), Number(cell('end')));
      assert.equal(cell('quote').replace(/^'/, ''), words);
      assert.equal(cell('resolved_name'), 'Ida Roe');
      assert.equal(cell('corpus_name'), 'Ida M. Roe');
    }
    assert.deepEqual(
      rows.map((row) => row[header.indexOf('via')]).filter((it) => it !== ''),
      ['Reuters', 'Reuters'],
    );
  });
  it('has a row for each entity, with its forms, mentions and quotations', () => {
    const [header = [], ...rows] = parsed(entitiesCsv.header + entitiesCsv.rows([record], () => text));
    const roe = rows.find((row) => row[header.indexOf('name')] === 'Ida Roe') ?? [];
    const quotes = record.quotes.filter((it) => it.speaker?.name === 'Ida Roe').length;
    const article = ['news/a, b.txt', '2024-03-05', 'Capital Ledger', 'Mara Quist; Per Haug'];
    assert.deepEqual(roe, [...article, 'PER', 'Ida Roe', 'Ida Roe | Roe', '2', String(quotes), 'Ida M. Roe', 'x/e1']);
  });
  it('never lets a spreadsheet run a cell, and keeps commas, quotes and line ends inside it', () => {
    assert.equal(csvRow(['=1+1', '+a', '-b', '@c', '\td']), "'=1+1,'+a,'-b,'@c,'\td\r\n");
    assert.equal(csvRow(['a,b', 'say “a”', 'say "a"', 'a\nb', 3]), '"a,b",say “a”,"say ""a""","a\nb",3\r\n');
  });
  it('has one record per line', () => {
    const lines = jsonLines([record, record]).split('\n');
    assert.equal(lines.length, 3);
    assert.deepEqual(JSON.parse(lines[0] ?? ''), JSON.parse(JSON.stringify(record)));
  });
});
