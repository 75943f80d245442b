import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';
import { authorNames } from '../../server/src/analysis/fields/authorNames';
import { bylineAuthors } from '../../server/src/analysis/fields/bylineAuthors';
import { type ArticleFields, firstFields, noFields } from '../../server/src/analysis/fields/fields';
import { noNotes } from '../../server/src/analysis/readersNotes';
import { knownOutletName, outletName } from '../../server/src/text/outlets';
import { factsIn } from '../kit/checks';

const header = ' date 2024-03-05 Harbour reopens\n\n';
const body = 'The harbour is open.\n';

/** The outlet of an article and where it comes from, `Reuters (dateline)`; null without one. */
function outletIn(text: string, given: ArticleFields = noFields): string | null {
  const { outlet } = analyze(text, { ...noNotes, fields: given }).fields;
  return outlet === null ? null : `${outlet.value} (${outlet.source})`;
}

describe('The outlet of an article', () => {
  it('is the agency of its byline, else of its dateline, else of its sign-off', () => {
    const line = 'By Ida Roe, Meridian\n\n';
    const dateline = 'OSLO, March 5 (Northwire) - ';
    const end = 'They waited. (ANI)\n';
    assert.equal(outletIn(`${header}${line}${dateline}${body}${end}`), 'Meridian (byline)');
    assert.equal(outletIn(`${header}${dateline}${body}${end}`), 'Northwire (dateline)');
    assert.equal(outletIn(`${header}${body}${end}`), 'Asian News International (sign-off)');
    assert.equal(outletIn(`${header}${body}`), null);
  });
  it('has one name, however it is written', () => {
    for (const written of ['Reuters', 'REUTERS', 'reuters', 'Thomson Reuters', 'The  Reuters'])
      assert.equal(outletName(written), 'Reuters');
    for (const written of ['AP', 'Associated Press', 'The Associated Press', 'THE ASSOCIATED PRESS'])
      assert.equal(outletName(written), 'Associated Press');
    for (const written of ['NYT', 'The New York Times', 'New York Times'])
      assert.equal(outletName(written), 'New York Times');
    assert.equal(outletName('The Port Ansel  Ledger'), 'Port Ansel Ledger');
    assert.equal(outletName('The'), 'The');
    assert.equal(knownOutletName('Port Ansel Ledger'), null);
  });
  it('is the one that a byline names after “By”, if it is known', () => {
    for (const line of [
      'By The Associated Press',
      'by Associated Press',
      'By The Associated Press on Tue 06/30/2015 04:48am',
    ])
      assert.equal(outletIn(`${header}${line}\n\n${body}`), 'Associated Press (byline)');
    for (const line of ['By Breaking News Staff', 'By Ida Roe', 'By Harbour Watch', 'By Today'])
      assert.equal(outletIn(`${header}${line}\n\n${body}`), null);
  });
  it('is not a person, a place, a job, a desk or a section that stands in its place', () => {
    for (const line of [
      'By Ida Roe, Staff Writer',
      'By Ida Roe, Political Editor',
      'By Ida Roe, Washington',
      'By Ida Roe, Mary Vold',
      'Mary Vold | Updated: Mar 06, 2024 08:15 GMT',
      'World | Updated: Mar 06, 2024 08:15 GMT',
    ])
      assert.equal(outletIn(`${header}${line}\n\n${body}`), null, line);
    assert.equal(outletIn(`${header}OSLO (Staff Reporter) - ${body}`), null);
    assert.equal(outletIn(`${header}${body}They waited. (ENDS)\n`), null);
  });
  it('is not an agency that only contributed', () => {
    assert.equal(outletIn(`${header}${body}They waited. (With inputs from PTI)\n`), null);
    assert.equal(outletIn(`${header}PORT ANSEL (KQRX/AP) - ${body}`), 'KQRX (dateline)');
    assert.equal(outletIn(`${header}PORT ANSEL (KQRX/KQRY) - ${body}`), 'KQRX/KQRY (dateline)');
  });
  it('is the one that readers gave it, whatever its text says', () => {
    const given: ArticleFields = { ...noFields, outlet: { value: 'Harbour Radio', source: 'metadata' } };
    assert.equal(outletIn(`${header}OSLO (Reuters) - ${body}`, given), 'Harbour Radio (metadata)');
  });
});

describe('The authors in a byline', () => {
  const authors = (line: string, expected: readonly string[]): void =>
    assert.deepEqual(bylineAuthors(line), expected, line);
  it('are the people after “By”, without outlet, job, place, address or stamp', () => {
    for (const line of [
      'By Ida Roe',
      'BY IDA ROE',
      'by: Ida Roe',
      'By IDA ROE, Staff Writer',
      'By Ida Roe, Meridian',
      'By Ida Roe | Meridian',
      'By Ida Roe/Meridian',
      'By Ida Roe (Meridian)',
      'By Ida Roe – Port Ansel',
      'By Ida Roe In Port Ansel',
      'By Ida Roe, Kettle Falls',
      'By Ida Roe, Port Ansel',
      'By IDA ROE, WEST VESTDAL',
      'By Ida Roe, Senior Political Correspondent',
      'By Ida Roe Senior Reporter',
      'By Ida Roe Staff',
      'By Ida Roe Special To The Ledger',
      'By Ida Roe ida.roe@example.com',
      'By Ida Roe. CREATED Mar 5, 2024',
      'by: Ida Roe Updated: Mar 5, 2024 - 7:21 PM',
      'Posted by Ida Roe on 05 Mar 2024',
      'By IDA ROEAssociated Press',
      'By Ida Roe and HARBOUR 7 STAFF',
    ])
      authors(line, ['Ida Roe']);
  });
  it('may be several', () => {
    authors('BY IDA ROE AND PER HAUG', ['Ida Roe', 'Per Haug']);
    authors('By Ida Roe, Xer Lund and Mary Vold', ['Ida Roe', 'Xer Lund', 'Mary Vold']);
    authors('By Ida Roe, Mary Vold, Kevin Lund', ['Ida Roe', 'Mary Vold', 'Kevin Lund']);
    authors('By Ida Roe, Capital Ledger, and Mary Vold, Meridian', ['Ida Roe', 'Mary Vold']);
    authors('Posted 3:57 AM, March 5, 2024, by Ida Roe & Mary Vold', ['Ida Roe', 'Mary Vold']);
    authors('By Ida Roe and Ida Roe', ['Ida Roe']);
  });
  it('are nobody if the line names an outlet, a desk or a time, or who took the picture', () => {
    for (const line of [
      'By The Associated Press',
      'By Reuters Staff',
      'By Breaking News Staff',
      'By New York Times',
      'By Port Ansel Gazette',
      'By San Francisco',
      'By Friday Evening',
      'By of the',
      'By ',
      'Photo by Ida Roe',
      'Meridian | Mar 5, 2024',
      '',
    ])
      authors(line, []);
  });
  it('are not more than the beginning of a line has', () =>
    assert.deepEqual(bylineAuthors(`By Ida Roe${' and Mary Vold'.repeat(10_000)}`), ['Ida Roe', 'Mary Vold']));
});

describe('The names of authors', () => {
  const names = (written: string, ...expected: string[]): void =>
    assert.deepEqual(authorNames(written), expected, written);
  it('are cleaned of what surrounds them', () => {
    names('By JANE DOE, Staff Writer', 'Jane Doe');
    names('Jane Doe, Northwire', 'Jane Doe');
    names('JANE DOE STAFF WRITER', 'Jane Doe');
    names('Jane Doe Senior Political Editor; John Roe Correspondent', 'Jane Doe', 'John Roe');
    names(' Jane  Doe ', 'Jane Doe');
    names('BY JANE DOE AND JOHN ROE', 'Jane Doe', 'John Roe');
    names('Jane Doe; John Roe | Jane Doe', 'Jane Doe', 'John Roe');
    names('Jane Doe, John Roe', 'Jane Doe', 'John Roe');
  });
  it('may have the last name first', () => {
    names('Doe, Jane', 'Jane Doe');
    names('Doe, Jane; Van der Roe, John', 'Jane Doe', 'John Van der Roe');
    names('Doe Smith, Jane', 'Jane Doe Smith');
  });
  it('keep their initials, numerals, particles and inner capitals when they are written in capitals', () => {
    names('JANE DE LA ROE', 'Jane de la Roe');
    names("MARY O'HARA-VOLD", "Mary O'Hara-Vold");
    names('KEVIN McGILL', 'Kevin McGill');
    names('JOHN MCDONALD', 'John McDonald');
    names('J.T. ROE', 'J.T. Roe');
    names('JD ROE', 'JD Roe');
    names('ANDREW NG', 'Andrew Ng');
    names('JOHN ROE III', 'John Roe III');
    names('JOHN ROE JR.', 'John Roe Jr.');
    names('ÉLISE ÅRHUS', 'Élise Århus');
    names('Ida roe', 'Ida roe');
  });
  it('stay as written if no name is among them, and are none only for white space', () => {
    names('Staff', 'Staff');
    names('Reuters', 'Reuters');
    names('Editorial Board', 'Editorial Board');
    names('王小明', '王小明');
    names('  ');
  });
});

describe('The fields of an article', () => {
  it('each come from the first source that has them', () => {
    const first: ArticleFields = { ...noFields, outlet: { value: 'A', source: 'metadata' } };
    const second: ArticleFields = {
      ...noFields,
      outlet: { value: 'B', source: 'path' },
      authors: { value: ['C D'], source: 'path' },
    };
    assert.deepEqual(firstFields(first, second), { ...second, outlet: first.outlet });
    assert.equal(firstFields(first, noFields), first);
    assert.equal(firstFields(noFields, second), second);
  });
  it('have a given headline if the text has none, or if the metadata file gives it', () => {
    const headline = (text: string, source: 'metadata' | 'path'): string | undefined =>
      analyze(text, { ...noNotes, fields: { ...noFields, headline: { value: 'Given', source } } }).fields.headline
        ?.value;
    const without = ' date 2024-03-05 The harbour is open, and ferries sail again.\n';
    assert.equal(headline(without, 'path'), 'Given');
    assert.equal(headline(without, 'metadata'), 'Given');
    assert.equal(headline(`${header}${body}`, 'path'), undefined);
    assert.equal(headline(`${header}${body}`, 'metadata'), 'Given');
  });
  it('are among the facts that the index keeps', () => {
    const { outlet, authors } = factsIn(`${header}By MARA QUIST, Capital Ledger\n\n${body}`);
    assert.deepEqual([outlet, authors], ['Capital Ledger', ['Mara Quist']]);
    const none = factsIn(body);
    assert.deepEqual([none.outlet, none.authors], [null, []]);
  });
});
