import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHeader } from '../../server/src/dates/header';
import { checkArticle, checkFixAll } from '../kit/checks';
import { headerPrefixes } from '../kit/headerForms';

const rest = 'Harbour reopens after storm\nThe harbour reopened on Monday.\n';
const canonical = ` date 2019-07-31 ${rest}`;

/** Ways to write the header of 31 July 2019, each of which must be read and restored to the canonical bytes. */
const prefixes = [
  ...headerPrefixes,
  'Publication date: ',
  'Dated ',
  '  date  ',
  '\n date ',
  '\ufeffdate ',
  '\u200b date ',
];
const dates = [
  '2019-07-31',
  '2019-07-31T01:52+05:30',
  '20190731',
  '2019/07/31',
  '31/07/2019',
  '07/31/2019',
  '31.07.2019',
  '31-07-2019',
  '31 July 2019',
  'July 31, 2019',
  'Jul 31, 2019',
  'Wed, Jul 31 2019',
  'Wednesday 31 July 2019',
  '31st of July 2019',
  '31-Jul-2019',
  '2019-7-31',
  '2019-Jul-31',
  '２０１９/０７/３１',
  '2O19-07-3l',
];

describe('The header', () => {
  it('is read in its canonical form', () => {
    checkArticle(canonical, { date: '2019-07-31', faults: [], headline: 'Harbour reopens after storm' });
  });

  for (const prefix of prefixes) {
    it(`is read and restored after ${JSON.stringify(prefix)} for every way of writing the day`, () => {
      for (const date of dates) {
        const text = `${prefix}${date} ${rest}`;
        assert.equal(readHeader(text)?.value, '2019-07-31', text);
        checkFixAll(text, canonical);
      }
    });
  }

  it('is restored without changing CRLF and CR line ends', () => {
    for (const end of ['\r\n', '\r'])
      checkFixAll(`Date: 31 July 2019 ${rest.replaceAll('\n', end)}`, canonical.replaceAll('\n', end));
  });

  it('is restored when text is glued to the date', () => {
    checkFixAll(` date 2019-07-31${rest}`, canonical);
    checkFixAll(`date:20190731 ${rest}`, canonical);
  });

  it('leaves a bracket that opens the text alone', () => {
    checkFixAll(
      'Date: 2019-07-31 <MERIDIAN> reopens\nShips returned.\n',
      ' date 2019-07-31 <MERIDIAN> reopens\nShips returned.\n',
    );
    checkFixAll('[date: 2019-07-31] (Update) Harbour\nShips.\n', ' date 2019-07-31 (Update) Harbour\nShips.\n');
  });

  it('loses a dash that separates it from the text, but none that belongs to the text', () => {
    checkFixAll(`Date: 2019-07-31 - ${rest}`, canonical);
    checkFixAll('Date: 2019-07-31 -5 degrees\nShips.\n', ' date 2019-07-31 -5 degrees\nShips.\n');
  });

  it('does not read a day from a month and its year', () => {
    checkArticle('Date: January 1987 Harbour\nShips.\n', { date: null });
  });

  it('moves up from the line below the title and leaves the rest alone', () => {
    checkFixAll('Harbour reopens after storm\n date 2019-07-31 The harbour reopened on Monday.\n', canonical);
  });

  it('is joined with the text if it is alone on its line', () => {
    checkFixAll(`date 2019-07-31\n\n${rest}`, canonical);
  });

  it('is well spaced if nothing follows it', () => {
    for (const text of [' date 2019-07-31 ', ' date 2019-07-31 \n', ' date 2019-07-31 \r\n\r\n'])
      checkArticle(text, { date: '2019-07-31', faults: [] });
  });

  it('has two readings if day and month can be swapped, and neither is chosen', () => {
    checkArticle(`date 05/06/2019 ${rest}`, { date: null, readings: ['2019-06-05', '2019-05-06'] });
    checkFixAll(`date 05/06/2019 ${rest}`, `date 05/06/2019 ${rest}`);
  });

  it('has every order and century of a two-digit year as a reading, and none is chosen', () => {
    for (const [written, readings] of [
      ['19-07-31', ['2019-07-31', '2031-07-19']],
      ['31-07-19', ['2031-07-19', '2019-07-31']],
      ['31/07/19', ['2019-07-31', '2031-07-19']],
      ['07/31/19', ['2019-07-31', '1919-07-31']],
      ['31.07.19', ['2019-07-31', '2031-07-19']],
      ['05/06/07', ['2007-06-05', '2007-05-06', '2005-06-07']],
      ['31-Jul-19', ['2019-07-31', '2031-07-19']],
      ['Jul 31, 19', ['2019-07-31', '1919-07-31']],
    ] as const) {
      checkArticle(` date ${written} ${rest}`, { date: null, readings: [...readings] });
      checkFixAll(` date ${written} ${rest}`, ` date ${written} ${rest}`);
    }
    for (const written of ['31/07/87', '87-07-31', '07.31.87', "31 July '87", 'July 31, ’87', '31-Jul-87'])
      checkFixAll(` date ${written} ${rest}`, ` date 1987-07-31 ${rest}`);
  });

  it('has both readings if day and month are separated by periods', () => {
    checkArticle(` date 06.05.2016 ${rest}`, { date: null, readings: ['2016-05-06', '2016-06-05'] });
    checkFixAll(` date 06.05.2016 ${rest}`, ` date 06.05.2016 ${rest}`);
  });

  it('has no day if its year has five digits, or a number runs into it', () => {
    for (const written of ['12019-07-31', '2019-07-311', '2019-07-31052019', '2019-07-31:12'])
      checkArticle(` date ${written} ${rest}`, { date: null });
  });

  it('lets a weekday decide between readings, and has no day if it fits none', () => {
    checkArticle(` date Wed 05/06/2019 ${rest}`, { date: '2019-06-05' });
    checkArticle(` date Mon, 05.06.2019 ${rest}`, { date: '2019-05-06' });
    checkArticle(` date Wednesday 31/07/19 ${rest}`, { date: '2019-07-31' });
    checkArticle(`Date: Tue, 5 June 2019 ${rest}`, { date: null, readings: ['2019-06-05'] });
    checkArticle(`Date: Wed, 5 June 2019 ${rest}`, { date: '2019-06-05' });
  });

  it('has no value if the day does not exist', () => {
    checkArticle(` date 2019-02-30 ${rest}`, { date: null, readings: [] });
    checkArticle(` date 2019-13-01 ${rest}`, { date: null });
  });

  it('is not found in prose or in the body of an email', () => {
    for (const text of [
      'Date night is back in fashion.\n',
      'The date 2019 was remembered.\n',
      'Published by Oxford in 1950.\n',
      '',
      '\n\n',
    ]) {
      assert.equal(readHeader(text), null, text);
    }
  });
});
