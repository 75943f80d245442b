import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFieldPattern } from '../../server/src/analysis/fields/fieldPattern';
import { matchFieldPattern, type PathValues } from '../../server/src/analysis/fields/matchFieldPattern';
import { pathFields } from '../../server/src/analysis/fields/pathFields';

/** What a pattern reads from a path; null if it does not match. */
function read(pattern: string, path: string): PathValues | null {
  const parsed = parseFieldPattern(pattern);
  assert.ok('segments' in parsed, `${pattern} is a pattern`);
  return matchFieldPattern(parsed, path);
}

describe('A pattern of fields', () => {
  it('without a slash is matched against the file’s name, in any folder', () => {
    const pattern = '{date}_{outlet}_*.txt';
    const expected = { date: '2019-07-31', outlet: 'reuters' };
    assert.deepEqual(read(pattern, '2019-07-31_reuters_lima.txt'), expected);
    assert.deepEqual(read(pattern, 'a/b/2019-07-31_reuters_lima_1.txt'), expected);
    assert.equal(read(pattern, '2019-07-31_reuters.txt'), null);
    assert.equal(read(pattern, '2019-07-31_reuters_lima.csv'), null);
  });
  it('with a slash is matched against the path from the workspace folder', () => {
    assert.deepEqual(read('{outlet}/{year}/*', 'reuters/2019/a.txt'), { outlet: 'reuters', year: '2019' });
    assert.equal(read('{outlet}/{year}/*', 'x/reuters/2019/a.txt'), null);
    assert.equal(read('{outlet}/{year}/*', 'reuters/a.txt'), null);
    assert.equal(read('{outlet}/{year}/*', 'reuters/19/a.txt'), null);
  });
  it('has “*” for characters within a name and “**” for any number of folders', () => {
    assert.deepEqual(read('**/{outlet}-{year}/*', 'a/b/ap-2019/x.txt'), { outlet: 'ap', year: '2019' });
    assert.deepEqual(read('**/{outlet}-{year}/*', 'ap-2019/x.txt'), { outlet: 'ap', year: '2019' });
    assert.deepEqual(read('{outlet}/**', 'ap/x.txt'), { outlet: 'ap' });
    assert.deepEqual(read('{outlet}/**', 'ap/a/b/x.txt'), { outlet: 'ap' });
    assert.equal(read('{outlet}/**', 'x.txt'), null);
    assert.deepEqual(read('{outlet}/**/{author}_*', 'ap/a/b/roe_x.txt'), { outlet: 'ap', author: 'roe' });
    assert.deepEqual(read('*_{outlet}.txt', '_ap.txt'), { outlet: 'ap' });
    assert.deepEqual(read('*_{outlet}.txt', 'a_b_ap.txt'), { outlet: 'b_ap' });
    assert.equal(read('*_{outlet}.txt', 'a_.txt'), null);
  });
  it('reads a text up to the first mark that follows it in the pattern, and all of it where the rest asks for it', () => {
    assert.deepEqual(read('{outlet}_{headline}.txt', 'ap_lima_shuts.txt'), { outlet: 'ap', headline: 'lima_shuts' });
    assert.deepEqual(read('{outlet}_{date}*', 'harbour_radio_2019-07-31.txt'), {
      outlet: 'harbour_radio',
      date: '2019-07-31',
    });
    assert.deepEqual(read('{outlet}.txt', 'a.txt.txt'), { outlet: 'a.txt' });
  });
  it('that ends with a field is matched without the extension', () =>
    assert.deepEqual(read('{date}_{outlet}', '2019-07-31_ap.TXT'), { date: '2019-07-31', outlet: 'ap' }));
  it('reads figures by their shape', () => {
    assert.deepEqual(read('{date}*', '20190731.txt'), { date: '20190731' });
    assert.deepEqual(read('{date}*', '2019.07.31.txt'), { date: '2019.07.31' });
    assert.equal(read('{date}*', '2019-0731.txt'), null);
    assert.equal(read('{date}*', '201907312.txt'), null);
    assert.deepEqual(read('{year}{month}{day}*', '20190731x'), { year: '2019', month: '07', day: '31' });
    assert.deepEqual(read('{year}-{month}-{day}', '2019-7-3.txt'), { year: '2019', month: '7', day: '3' });
  });

  const problems: readonly (readonly [pattern: string, position: number, why: RegExp])[] = [
    ['', 1, /empty/],
    ['  ', 1, /empty/],
    ['*.txt', 1, /no field; the fields are \{date\}/],
    ['{date}_{outlt}', 8, /“\{outlt\}” is not a field; the fields are/],
    ['{}x', 1, /“\{\}” is not a field/],
    ['{date}_{outlet', 8, /not closed/],
    ['{outlet/}', 1, /not closed/],
    ['{date}}', 7, /closes nothing/],
    ['{outlet}{author}', 9, /nothing separates \{outlet\} from \{author\}/],
    ['{outlet}*', 9, /nothing separates \{outlet\} from “\*”/],
    ['*{outlet}', 2, /nothing separates “\*” from \{outlet\}/],
    ['{outlet}/{outlet}_*', 10, /\{outlet\} occurs twice/],
    ['{outlet}/a**', 11, /“\*\*” must stand alone/],
    ['/{outlet}/*', 1, /start in the workspace folder/],
    ['{outlet}//*', 10, /no empty part/],
    ['{outlet}/', 10, /no empty part/],
    ['../{outlet}', 1, /“\.\.” cannot be part/],
    ['{outlet}\\*', 9, /folders are separated by “\/”/],
    ['{outlet}_?', 10, /“\?” has no meaning/],
    ['[ab]{outlet}', 1, /“\[” has no meaning/],
    [`{outlet}${'x'.repeat(300)}`, 301, /at most 300/],
  ];
  for (const [pattern, position, why] of problems)
    it(`is rejected, with the position, if it is unclear: ${pattern.slice(0, 30)}`, () => {
      const parsed = parseFieldPattern(pattern);
      assert.ok('why' in parsed);
      assert.equal(parsed.position, position);
      assert.match(parsed.why, why);
    });

  const piece = fc.constantFrom(
    '{date}',
    '{outlet}',
    '{author}',
    '{year}',
    '*',
    '**',
    '/',
    '_',
    '-',
    'a',
    '.txt',
    '{',
    '}',
  );
  const written = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map((it) => it.join('')),
  );
  const place = fc.array(fc.constantFrom('a', '_', '-', '/', '2019', '07', '31', '.txt', '*', '{'), { maxLength: 30 });
  it('is read or rejected, and matched against any path, without ever failing', () => {
    fc.assert(
      fc.property(
        written,
        fc.oneof(
          fc.string(),
          place.map((it) => it.join('')),
        ),
        (pattern, path) => {
          const parsed = parseFieldPattern(pattern);
          if ('why' in parsed) {
            assert.ok(parsed.position >= 1 && parsed.position <= pattern.length + 1);
            return;
          }
          const values = matchFieldPattern(parsed, path);
          for (const value of Object.values(values ?? {}))
            assert.ok(value !== '' && path.includes(value) && !value.includes('/'));
        },
      ),
      { numRuns: 2000 },
    );
  });
  it('matches what it was filled into', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(word, word, word, (outlet, author, rest) => {
        assert.deepEqual(read('{outlet}/{author}_*', `${outlet}/${author}_${rest}.txt`), { outlet, author });
        assert.deepEqual(read('**/{date}_{outlet}_*.txt', `${rest}/x/2019-07-31_${outlet}_${rest}.txt`), {
          date: '2019-07-31',
          outlet,
        });
      }),
    );
  });
});

describe('The fields in a path', () => {
  const of = (patterns: readonly string[], path: string) => pathFields(patterns).of(path);
  it('are given by the first pattern that has each', () => {
    const found = of(['{outlet}/**', '{date}_{author}_{outlet}', '{date}*'], 'ap/2019-07-31_roe_reuters.txt');
    assert.deepEqual(found.outlet, { value: 'Associated Press', source: 'path' });
    assert.deepEqual(found.authors, { value: ['Roe'], source: 'path' });
    assert.deepEqual(found.date, { date: '2019-07-31', source: 'the file’s path', relation: 'own' });
  });
  it('are written as readers know them', () => {
    const outlet = (path: string): string | undefined => of(['{outlet}/*'], path).outlet?.value;
    assert.equal(outlet('new-york-times/a.txt'), 'New York Times');
    assert.equal(outlet('REUTERS/a.txt'), 'Reuters');
    assert.equal(outlet('port_ansel-ledger/a.txt'), 'port ansel-ledger');
    assert.equal(outlet('___/a.txt'), undefined);
    assert.deepEqual(of(['{author}'], 'jane-doe.txt').authors?.value, ['Jane Doe']);
    assert.deepEqual(of(['{author}'], 'jane_doe.txt').authors?.value, ['Jane Doe']);
    assert.deepEqual(of(['{author}'], 'Jane McDoe.txt').authors?.value, ['Jane McDoe']);
    assert.equal(of(['{outlet}_{headline}.txt'], 'ap_ferry-strike-off.txt').headline?.value, 'ferry strike off');
  });
  it('have a day only if it exists, and a year without one', () => {
    assert.equal(of(['{date}*'], '2019-02-30.txt').date, null);
    assert.equal(of(['{year}/{month}/{day}/*'], '2019/7/31/a.txt').date?.date, '2019-07-31');
    assert.equal(of(['{month}/{day}/*'], '7/31/a.txt').date, null);
    assert.deepEqual(of(['vol{year}/*'], 'vol1987/a.txt').date, {
      date: '1987-07-01',
      source: 'the year in the path',
      relation: 'year',
    });
    assert.equal(of(['{outlet}/*'], 'ap/2019-07-31.txt').date, null);
  });
  it('are told apart from patterns that are not used, which are named', () => {
    const { of: read, problems } = pathFields(['{outlt}/*', '{outlet}/*']);
    assert.equal(read('ap/a.txt').outlet?.value, 'Associated Press');
    assert.equal(problems.length, 1);
    assert.match(
      problems[0] ?? '',
      /^The pattern “\{outlt\}\/\*” is ignored: at character 1, “\{outlt\}” is not a field/,
    );
    assert.equal(pathFields(Array.from({ length: 30 }, () => '{outlet}/*')).problems.length, 1);
  });
});
