import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../server/src/article/parse';
import { dayNumber, dayNumberOf } from '../../server/src/dates/calendar';
import { readClockTime } from '../../server/src/dates/clock';
import { readDateline } from '../../server/src/dates/dateline';
import { completionsOf, slipsOf } from '../../server/src/dates/dateSlips';
import { showsDay } from '../../server/src/dates/dayPrecision';
import { liesFarOutside } from '../../server/src/dates/dayRange';
import { inferDate, type KnownDate } from '../../server/src/dates/inferDate';
import { namedDays } from '../../server/src/dates/namedDays';
import { nearestYear } from '../../server/src/dates/nearestYear';
import { referenceOf } from '../../server/src/dates/reference';
import { rangeOfValue } from '../../server/src/dates/valueRange';

const completed = (year: string, month: string, day: string): string[] => completionsOf({ year, month, day });
const slips = (year: string, month: string, day: string): string[] => slipsOf({ year, month, day });
const clock = (text: string): string | null => readClockTime(text, 0)?.time ?? null;
const hasDateline = (text: string): boolean => readDateline(text, 0) !== null;
/** The days named in a text, with the files around it on these days or in these years. */
const named = (text: string, days: readonly string[], years: readonly number[] = []): string[] =>
  namedDays({ text, header: null }, '2024-06-01', { days: days.map((it) => dayNumberOf(it) ?? 0), years }).map(
    (it) => `${it.date} ${it.year}`,
  );
const near = (date: string, relation: KnownDate['relation'], source = 'x'): KnownDate => ({ date, relation, source });
/** The sure and likely proposals for an article without a header. */
const inferred = (text: string, ...known: readonly KnownDate[]): string[] =>
  inferDate(parseArticle(text), known, '2024-06-01').flatMap((it) =>
    it.certainty === 'possible' ? [] : [`${it.certainty} ${it.date} from ${it.source}`],
  );
const body = 'The harbour reopened, the mayor said.\n';
const range = (value: string): string | null => {
  const found = rangeOfValue(value);
  return found === null ? null : `${found.first} to ${found.last}`;
};
/** The year of 1 January or of another day, nearest to 1 July 2019 by the tense. */
const yearOf = (month: number, day: number, isAhead: boolean, date = '2019-07-01'): number | null => {
  const reference = referenceOf(date);
  return reference === null ? null : nearestYear(reference, (year) => dayNumber(year, month, day), isAhead);
};

describe('A date with a slip', () => {
  it('has all the days that it may have been', () => {
    assert.deepEqual(completed('160', '07', '31'), [
      '1660-07-31',
      '1760-07-31',
      '1860-07-31',
      '1960-07-31',
      '1600-07-31',
      '1610-07-31',
      '1620-07-31',
      '1630-07-31',
      '1640-07-31',
      '1650-07-31',
      '1670-07-31',
      '1680-07-31',
      '1690-07-31',
      '1601-07-31',
      '1602-07-31',
      '1603-07-31',
      '1604-07-31',
      '1605-07-31',
      '1606-07-31',
      '1607-07-31',
      '1608-07-31',
      '1609-07-31',
    ]);
    assert.deepEqual(completed('159', '07', '31'), ['1659-07-31', '1759-07-31', '1859-07-31', '1959-07-31']);
    assert.deepEqual(completed('209', '07', '31').slice(-3), ['2096-07-31', '2097-07-31', '2098-07-31']);
    assert.deepEqual(completed('2019', '1', '5'), [
      '2019-01-05',
      '2019-01-15',
      '2019-01-25',
      '2019-11-05',
      '2019-11-15',
      '2019-11-25',
      '2019-10-05',
      '2019-10-15',
      '2019-10-25',
      '2019-12-05',
      '2019-12-15',
      '2019-12-25',
    ]);
    assert.deepEqual(completed('2019', '12', '3'), [
      '2019-12-03',
      '2019-12-13',
      '2019-12-23',
      '2019-12-30',
      '2019-12-31',
    ]);
    assert.deepEqual(completed('1599', '07', '3'), []);
    assert.deepEqual(completed('1600', '07', '3'), [
      '1600-07-03',
      '1600-07-13',
      '1600-07-23',
      '1600-07-30',
      '1600-07-31',
    ]);
    assert.equal(completed('2099', '07', '3').length, 5);
    assert.deepEqual(completed('2100', '07', '3'), []);
    assert.deepEqual(completed('20', '07', '3'), []);
    assert.deepEqual(slips('1600', '13', '05').slice(0, 3), ['1600-05-13', '1600-10-05', '1600-11-05']);
    assert.deepEqual(slips('1599', '07', '31'), ['1959-07-31', '1699-07-31', '1799-07-31', '1899-07-31', '1999-07-31']);
    assert.deepEqual(slips('2099', '02', '30').slice(0, 4), ['2099-02-28', '2099-02-03', '2099-02-10', '2099-02-20']);
    assert.deepEqual(slips('2100', '07', '31').slice(0, 4), ['2010-07-31', '2000-07-31']);
    assert.deepEqual(slips('2019', '12', '32').slice(0, 5), [
      '2019-12-31',
      '2019-12-23',
      '2019-12-30',
      '2019-12-02',
      '2019-12-12',
    ]);
  });
});

describe('A clock without a half of the day', () => {
  it('has the hours as written', () => {
    assert.deepEqual(['12:30', '00:30', '0:05', '13:00', '12:59', '11:59'].map(clock), [
      '12:30',
      '00:30',
      '00:05',
      '13:00',
      '12:59',
      '11:59',
    ]);
    assert.deepEqual(['12:30 pm', '12:30 am', '1 am', '11 pm', '12 a.m.', '12 P.M.'].map(clock), [
      '12:30',
      '00:30',
      '01:00',
      '23:00',
      '00:00',
      '12:00',
    ]);
  });
});

describe('A place before a dash', () => {
  it('is a dateline only before a sentence', () => {
    assert.deepEqual(
      [
        'Istanbul, Turkey – The minister left.',
        'Istanbul, Turkey – The minister left',
        'Istanbul, Turkey - the minister left.',
        'Istanbul – The minister left.',
        'Istanbul, March – The minister left.',
        `Istanbul, Turkey – The ${'minister '.repeat(14)}`,
        'Istanbul [Turkey] – The minister left.',
        'Istanbul, Turkey – The minister left.”',
        'Istanbul, Turkey – The minister left?',
      ].map(hasDateline),
      [true, false, false, false, false, true, true, true, true],
    );
    assert.deepEqual(
      [
        'LIMA: It rained.',
        'LIM: It rained.',
        'LIMA: It rained',
        'VIDEO: It rained.',
        'PORT ANSEL: It rained.',
        'TOP NEWS: It rained.',
        'LIMA:It rained.',
      ].map(hasDateline),
      [true, false, false, false, true, false, false],
    );
    assert.deepEqual(
      [39, 40, 41, 42].map((length) => hasDateline(`LIMA (${'A'.repeat(length)}) - It rained.`)),
      [true, true, true, false],
    );
    assert.deepEqual(
      [
        'LIMA (X) - It rained.',
        'LIMA (XY) - It rained.',
        'LIMA (Xy) - It rained.',
        'LIMA (Xy News) - It rained.',
        'LIMA (Xy Agency) - It rained.',
        'LIMA (Xy Zed) - It rained.',
        'LIMA (XY ZED) - It rained.',
        'LIMA (CNN Business) - It rained.',
        'LIMA /TASS/ - It rained.',
      ].map(hasDateline),
      [false, true, true, true, true, false, true, true, true],
    );
  });
});

describe('A day without a year', () => {
  it('is in the year nearest to the files around it', () => {
    assert.deepEqual(named('Jan. 2\nIt rained.\n', ['2018-12-30']), ['2019-01-02 text']);
    assert.deepEqual(named('Dec. 30\nIt rained.\n', ['2019-01-02']), ['2018-12-30 text']);
    assert.deepEqual(named('Jan. 2\nIt rained.\n', ['2019-01-20']), ['2019-01-02 text']);
    assert.deepEqual(named('July 2\nIt rained.\n', [], [2017, 2019]), ['2017-07-02 text', '2019-07-02 text']);
    assert.deepEqual(named('Monday, July 2\nIt rained.\n', []), ['2018-07-02 weekday', '2012-07-02 weekday']);
    assert.deepEqual(named('Monday, July 2\nIt rained.\n', [], [2017]), ['2018-07-02 weekday', '2012-07-02 weekday']);
    assert.deepEqual(named('Feb. 29\nIt rained.\n', ['2019-02-27']), []);
    assert.deepEqual(named('Feb. 29\nIt rained.\n', ['2020-02-27']), ['2020-02-29 text']);
    assert.deepEqual(named('July 2\nIt rained.\n', ['2024-05-30']), []);
  });
  it('is nearest by the tense of its sentence', () => {
    assert.equal(yearOf(1, 1, false), 2019);
    assert.equal(yearOf(1, 1, true), 2020);
    assert.equal(yearOf(7, 4, false), 2019);
    assert.equal(yearOf(7, 5, false), 2019);
    assert.equal(yearOf(6, 28, true), 2019);
    assert.equal(yearOf(6, 27, true), 2019);
    assert.equal(yearOf(12, 31, false), 2018);
    assert.equal(yearOf(8, 15, false), 2019);
    assert.equal(yearOf(8, 16, false), 2019);
    assert.equal(yearOf(8, 14, false), 2019);
    assert.equal(yearOf(5, 17, true), 2019);
    assert.equal(yearOf(5, 16, true), 2019);
    assert.equal(yearOf(10, 1, false), 2019);
    assert.equal(yearOf(11, 1, false), 2018);
    assert.equal(yearOf(1, 2, false, '2019-12-30'), 2020);
    assert.equal(yearOf(12, 30, true, '2020-01-02'), 2019);
    assert.equal(yearOf(9, 20, false), 2019);
    assert.equal(yearOf(9, 25, false), 2019);
    assert.equal(yearOf(3, 20, true), 2019);
    assert.equal(yearOf(4, 10, true), 2019);
  });
});

describe('The date of an undated article', () => {
  it('takes the year of a dateline from files that are near it', () => {
    assert.deepEqual(inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-08-04', 'own')), [
      'sure 2019-07-31 from the dateline and x',
      'likely 2019-08-04 from x',
    ]);
    assert.deepEqual(inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-08-05', 'own')), [
      'likely 2019-07-31 from the dateline and x',
      'likely 2019-08-05 from x',
    ]);
    assert.deepEqual(inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-07-27', 'own')), [
      'sure 2019-07-31 from the dateline and x',
      'likely 2019-07-27 from x',
    ]);
    assert.deepEqual(inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-07-26', 'own')), [
      'likely 2019-07-31 from the dateline and x',
      'likely 2019-07-26 from x',
    ]);
    assert.deepEqual(inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-08-31', 'before')), [
      'sure 2019-07-31 from the dateline and x',
    ]);
    assert.deepEqual(inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-09-01', 'before')), [
      'likely 2019-07-31 from the dateline and x',
    ]);
    assert.deepEqual(
      inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-08-01', 'before'), near('2019-08-01', 'after')),
      ['likely 2019-07-31 from the dateline and x'],
    );
    assert.deepEqual(
      inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-07-30', 'before'), near('2019-07-30', 'after')),
      ['likely 2019-07-31 from the dateline and x'],
    );
    assert.deepEqual(
      inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-08-02', 'before'), near('2019-08-02', 'after')),
      ['sure 2019-07-31 from the dateline and x'],
    );
    assert.deepEqual(inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-08-01', 'before')), [
      'sure 2019-07-31 from the dateline and x',
    ]);
    assert.deepEqual(inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-07-01', 'year')), [
      'sure 2019-07-31 from the dateline and x',
    ]);
    assert.deepEqual(
      inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-07-01', 'year'), near('2020-08-01', 'before')),
      ['likely 2019-07-31 from the dateline and x', 'likely 2020-07-31 from the dateline and x'],
    );
    assert.deepEqual(
      inferred(`Title\nLIMA, July 31 (AP) - ${body}`, near('2019-07-01', 'year'), near('2021-08-01', 'before')),
      ['likely 2019-07-31 from the dateline and x', 'likely 2021-07-31 from the dateline and x'],
    );
    assert.deepEqual(inferred(`Title\nLIMA, Feb. 29 (AP) - ${body}`, near('2019-07-01', 'year')), []);
  });
  it('is that of a stamp or a dateline, unless something contradicts it', () => {
    assert.deepEqual(inferred(`Title\nMeridian | Published: Jul 31, 2019\n${body}`), [
      'sure 2019-07-31 from the byline',
    ]);
    assert.deepEqual(inferred(`Title\nMeridian | Updated: Jul 31, 2019\n${body}`), [
      'likely 2019-07-31 from the byline’s “Updated” date',
    ]);
    assert.deepEqual(inferred(`Title\nMeridian | Updated: Jul 31, 2019\n${body}`, near('2019-08-01', 'own')), [
      'sure 2019-07-31 from the byline’s “Updated” date',
      'likely 2019-08-01 from x',
    ]);
    assert.deepEqual(inferred(`Title\nMeridian | Updated: Jul 31, 2019\n${body}`, near('2019-08-02', 'own')), [
      'likely 2019-07-31 from the byline’s “Updated” date',
      'likely 2019-08-02 from x',
    ]);
    assert.deepEqual(inferred(`Title\nMeridian | Updated: Jul 31, 2019\nLIMA, July 30 (AP) - ${body}`), [
      'sure 2019-07-31 from the byline’s “Updated” date',
    ]);
    assert.deepEqual(inferred(`Title\nMeridian | Updated: Jul 31, 2019\nLIMA, July 29 (AP) - ${body}`), [
      'likely 2019-07-31 from the byline’s “Updated” date',
    ]);
    assert.deepEqual(inferred(`Title\nMeridian | Published: Jul 31, 2019 Updated: Aug 7, 2019\n${body}`), [
      'sure 2019-07-31 from the byline',
      'likely 2019-08-07 from the byline’s “Updated” date',
    ]);
    assert.deepEqual(inferred(`Title\nMeridian | Published: Jul 31, 2019\nLIMA, July 29 (AP) - ${body}`), [
      'likely 2019-07-31 from the byline',
    ]);
    assert.deepEqual(inferred(`Title\nMeridian | 06.05.2019\n${body}`), []);
    assert.deepEqual(inferred(`Title\nLIMA, July 31, 2019 (AP) - ${body}`), ['sure 2019-07-31 from the dateline']);
    assert.deepEqual(inferred(`Title\nLIMA, July 31, 2019: ${body}`), ['likely 2019-07-31 from the dateline']);
    assert.deepEqual(inferred(`Title\nLIMA, July 31, 2019\n${body}`), ['likely 2019-07-31 from the dateline']);
    assert.deepEqual(
      inferred(`Title\nLIMA, July 31, 2019 (AP) - It rained Wednesday night and on Thursday morning.\n`),
      ['likely 2019-07-31 from the dateline'],
    );
    assert.deepEqual(
      inferred(`Title\nLIMA, July 31, 2019 (AP) - It rained Wednesday night and will stop Thursday morning.\n`),
      ['sure 2019-07-31 from the dateline'],
    );
    assert.deepEqual(inferred('Title\nIt rained on July 31, 2019, the mayor said.\n'), []);
    assert.deepEqual(
      inferred(
        'Title\nIt rained.\n',
        near('2019-07-31', 'own', 'the file name'),
        near('2019-07-30', 'before'),
        near('2019-08-01', 'after'),
      ),
      ['likely 2019-07-31 from the file name'],
    );
  });
});

describe('The days of a period', () => {
  it('are its first and last', () => {
    assert.deepEqual(
      [
        '2019-07-31',
        '2019-07-31TMO',
        '2019-02-30',
        '2019-W01',
        '2020-W53',
        '2020-W54',
        '2019-W00',
        '2019-W31-WE',
        '2019-07',
        '2019-00',
        '2019-13',
        '2019-02',
        '2020-02',
        '2019-Q1',
        '2019-Q4',
        '2019-Q5',
        '2019-H1',
        '2019-H2',
        '2019-H3',
        '2019',
        '201',
        '20',
        '2',
        '2019-SU',
        'XXXX',
        'P1D',
      ].map(range),
      [
        '2019-07-31 to 2019-07-31',
        '2019-07-31 to 2019-07-31',
        null,
        '2018-12-31 to 2019-01-06',
        '2020-12-28 to 2021-01-03',
        null,
        null,
        '2019-08-03 to 2019-08-04',
        '2019-07-01 to 2019-07-31',
        null,
        null,
        '2019-02-01 to 2019-02-28',
        '2020-02-01 to 2020-02-29',
        '2019-01-01 to 2019-03-31',
        '2019-10-01 to 2019-12-31',
        null,
        '2019-01-01 to 2019-06-30',
        '2019-07-01 to 2019-12-31',
        null,
        '2019-01-01 to 2019-12-31',
        '2010-01-01 to 2019-12-31',
        '2000-01-01 to 2099-12-31',
        null,
        null,
        null,
        null,
      ],
    );
  });
  it('lie outside a folder’s range beyond a month and a quarter of its length', () => {
    assert.deepEqual(
      [-32, -31, 131, 132].map((day) => liesFarOutside(day, { low: 0, high: 100, count: 20 })),
      [true, false, false, true],
    );
    assert.deepEqual(
      [-101, -100, 500, 501].map((day) => liesFarOutside(day, { low: 0, high: 400, count: 20 })),
      [true, false, false, true],
    );
  });
  it('are shown in the text if the rule that found them is mostly right', () => {
    assert.deepEqual(
      [
        'WD-SAME',
        'WD-PAST',
        'MD-PAST',
        'MD-FUT',
        'REL-DAY',
        'WD-LAST',
        'WD-FUT',
        'ANCHOR',
        'HOLIDAY',
        'REL-PERIOD',
        'AGO',
        'ABS',
        'toString',
      ].map(showsDay),
      [true, true, true, true, true, true, false, false, false, false, false, false, false],
    );
  });
});
