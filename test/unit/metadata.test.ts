import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { noFields } from '../../server/src/analysis/fields/fields';
import { metadataOf, parseMetadata } from '../../server/src/analysis/fields/metadata';
import { readCsv } from '../../server/src/text/csv';

const rowsIn = (text: string): (readonly string[])[] => readCsv(text).rows.map((it) => it.cells);

describe('A table', () => {
  it('has commas, semicolons or tabs between its cells, and any line ends', () => {
    const expected = [
      ['a', 'b'],
      ['1', ''],
    ];
    for (const separator of [',', ';', '\t'])
      for (const end of ['\n', '\r\n', '\r'])
        for (const last of [end, ''])
          assert.deepEqual(
            rowsIn(`a${separator}b${end}1${separator}${last}`),
            expected,
            JSON.stringify([separator, end, last]),
          );
  });
  it('may have any character in a quoted cell', () => {
    assert.deepEqual(rowsIn('"a,""b""\r\nc",d\ne "f",g'), [
      ['a,"b"\r\nc', 'd'],
      ['e "f"', 'g'],
    ]);
    assert.deepEqual(rowsIn('"a"b;c'), [['ab', 'c']]);
    assert.deepEqual(rowsIn('"a;b";"c,d,e"'), [['a;b', 'c,d,e']]);
  });
  it('may start with a byte-order mark, and have blank lines', () =>
    assert.deepEqual(rowsIn('\ufeffa,b\n\n\r\n1,2\n'), [
      ['a', 'b'],
      ['1', '2'],
    ]));
  it('numbers its rows by their first lines', () =>
    assert.deepEqual(
      readCsv('a,b\n\n"x\r\ny\nz",1\nc,2\n').rows.map((it) => it.line),
      [1, 3, 6],
    ));
  it('is read up to a quotation mark that is never closed', () => {
    assert.deepEqual(readCsv('a,b\nc,d\ne,"f\ng,h\n'), {
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['c', 'd'] },
      ],
      unclosed: 3,
    });
  });
  it('is read back as it was written', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a,b', '"', 'x\ny', ';', '\t', '\r\n', ''));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((it) => `"${it.replace(/"/g, '""')}"`).join(',')).join('\r\n');
        assert.deepEqual(rowsIn(text), rows);
      }),
    );
  });
});

describe('The metadata file', () => {
  const fields = (csv: string, path = 'a.txt') => metadataOf(parseMetadata(csv), path);
  const problemsIn = (csv: string): readonly string[] => parseMetadata(csv).problems;
  it('gives articles their outlet, authors, headline and date', () => {
    const found = fields(
      'file,outlet,author,date,headline\nnews/a.txt,AP,"DOE, JANE; John Roe",2024-03-05,Harbour  shut\n',
      'news/a.txt',
    );
    assert.deepEqual(found, {
      outlet: { value: 'Associated Press', source: 'metadata' },
      authors: { value: ['Jane Doe', 'John Roe'], source: 'metadata' },
      headline: { value: 'Harbour shut', source: 'metadata' },
      date: { date: '2024-03-05', source: '“copydesk.metadata.csv”', relation: 'own' },
    });
  });
  it('has columns in any order and by several names, and others, which are ignored', () => {
    const found = fields('Section;Byline;DOC_ID;Source;Title\nworld;Jane Doe;a;Reuters;Harbour\n');
    assert.deepEqual(
      [found.outlet?.value, found.authors?.value, found.headline?.value],
      ['Reuters', ['Jane Doe'], 'Harbour'],
    );
  });
  it('names files by their paths, with either slash, and with or without “.txt”', () => {
    for (const file of ['x/a.txt', './x/a.txt', '/x/a.txt', 'x\\a.txt', 'x/a'])
      assert.equal(fields(`file,outlet\n${file},AP\n`, 'x/a.txt').outlet?.value, 'Associated Press', file);
    assert.equal(fields('file,outlet\na.txt,AP\n', 'x/a.txt'), noFields);
    assert.equal(fields(`file,outlet\n${'é'.normalize('NFD')}.txt,AP\n`, 'é.txt').outlet?.value, 'Associated Press');
  });
  it('leaves out what a row does not say', () => {
    assert.deepEqual(fields('file,outlet,author\na.txt,,\n'), noFields);
    assert.deepEqual(fields('file,outlet,author\na.txt\n'), noFields);
    assert.deepEqual(problemsIn('file,outlet\na.txt,,,\n'), []);
  });
  it('has dates with a single reading, in any year', () => {
    const date = (written: string): string | undefined => fields(`file,date\na.txt,"${written}"\n`).date?.date;
    assert.equal(date('1851-07-31'), '1851-07-31');
    assert.equal(date('2024-03-05T08:15:00Z'), '2024-03-05');
    assert.equal(date('2024-03-05 08:15'), '2024-03-05');
    assert.equal(date('20240305'), '2024-03-05');
    assert.equal(date('5 March 2024'), '2024-03-05');
    assert.equal(date('31/03/2024'), '2024-03-31');
    for (const written of ['05/03/2024', '2024-02-30', '2024-02-30 10:00', 'yesterday'])
      assert.equal(date(written), undefined, written);
  });
  it('names the line of what it cannot use, and uses the rest', () => {
    const csv =
      'file,outlet,date\na.txt,AP,5/3/24\n,Reuters,\nb.txt,Reuters,2024-03-05\nb.txt,AP,\nc.txt,Smith, Jones\nd.txt,a,b,c\ne.txt,"AP\n';
    const { byFile, problems } = parseMetadata(csv);
    assert.deepEqual([...byFile.keys()], ['a.txt', 'b.txt', 'c.txt']);
    assert.equal(byFile.get('b.txt')?.outlet?.value, 'Reuters');
    assert.deepEqual(
      problems.map((it) => it.split('.')[0]),
      [
        'Line 8: a quotation mark is never closed',
        'Line 2: “5/3/24” is not a date with a single reading',
        'Line 3 is ignored: it names no file',
        'Line 5 is ignored: “b',
        'Line 6: “Jones” is not a date with a single reading',
        'Line 7 is ignored: it has 4 cells, but the first row names 3 columns',
      ],
    );
  });
  it('repeats only the beginning of a long cell', () => {
    const [problem = ''] = problemsIn(`file,date\na.txt,${'x'.repeat(1000)}\n`);
    assert.ok(problem.includes(`“${'x'.repeat(60)}…”`) && problem.length < 200, problem);
  });
  it('needs a row that names its columns', () => {
    for (const csv of ['a.txt,AP\n', 'file\na.txt\n', 'outlet,author\nAP,Roe\n'])
      assert.match(problemsIn(csv)[0] ?? '', /^Line 1: the first row must name the columns/);
    assert.match(problemsIn('')[0] ?? '', /empty/);
    assert.match(problemsIn('"')[0] ?? '', /never closed/);
  });
  it('can be any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom('file', 'outlet', ',', ';', '"', '\n', '\r', 'a')).map((it) => it.join('')),
        ),
        (csv) => {
          metadataOf(parseMetadata(csv), 'a.txt');
        },
      ),
    );
  });
});
