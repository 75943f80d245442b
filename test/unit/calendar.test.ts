import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  dateParts,
  dayNumber,
  dayNumberOf,
  daysInMonth,
  isDay,
  isoOfDayNumber,
  isoWeek,
  monthOfName,
  spokenDate,
  weekdayName,
  weekdayOf,
  weekdayOfName,
} from '../../server/src/dates/calendar';
import { dateOfFileName, yearOfFileName } from '../../server/src/dates/fileNameDate';
import { isOneSlipAway, spelledMonth } from '../../server/src/dates/monthSpelling';
import { rangeOfValue } from '../../server/src/dates/valueRange';

describe('The calendar', () => {
  it('counts days as JavaScript does, across leap days and centuries, before and after 1970', () => {
    for (const year of [
      1, 4, 100, 400, 1582, 1600, 1699, 1700, 1899, 1900, 1969, 1970, 1999, 2000, 2019, 2020, 2100, 9999,
    ])
      for (const [month, day] of [
        [1, 1],
        [2, 28],
        [3, 1],
        [6, 30],
        [7, 31],
        [12, 31],
      ] as const) {
        const date = new Date(Date.UTC(2000, month - 1, day));
        date.setUTCFullYear(year, month - 1, day);
        const number = dayNumber(year, month, day);
        assert.equal(number, date.getTime() / 86_400_000);
        assert.equal(isoOfDayNumber(number), date.toISOString().slice(0, 10));
        assert.equal(weekdayOf(number), date.getUTCDay());
      }
  });
  it('runs through four hundred years without a gap', () => {
    for (let number = dayNumber(1999, 12, 1); number <= dayNumber(2001, 3, 2); number++)
      assert.equal(dayNumberOf(isoOfDayNumber(number)), number);
    for (const day of [
      '1600-02-29',
      '1999-12-31',
      '2000-01-01',
      '2000-02-29',
      '2000-03-01',
      '2000-12-31',
      '2400-02-29',
    ])
      assert.equal(isoOfDayNumber(dayNumberOf(day) ?? 0), day);
  });
  it('has a leap day every four years, except every hundred, but not every four hundred', () => {
    const lengths = [1900, 1999, 2000, 2004, 2019, 2100].map((year) => daysInMonth(year, 2));
    assert.deepEqual(lengths, [28, 28, 29, 29, 28, 28]);
    assert.deepEqual(
      Array.from({ length: 14 }, (_, month) => daysInMonth(2019, month)),
      [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0],
    );
  });
  it('knows which days exist', () => {
    for (const [year, month, day] of [
      [1, 1, 1],
      [9999, 12, 31],
      [2020, 2, 29],
      [2019, 4, 30],
    ] as const)
      assert.ok(isDay(year, month, day), `${year}-${month}-${day}`);
    for (const [year, month, day] of [
      [0, 1, 1],
      [10_000, 1, 1],
      [2019, 2, 29],
      [2019, 4, 31],
      [2019, 4, 0],
      [2019, 0, 1],
      [2019, 13, 1],
    ] as const)
      assert.ok(!isDay(year, month, day), `${year}-${month}-${day}`);
  });
  it('accepts only complete ISO dates', () => {
    assert.deepEqual(dateParts('2019-07-31'), { year: 2019, month: 7, day: 31 });
    assert.deepEqual(dateParts('0009-09-09'), { year: 9, month: 9, day: 9 });
    for (const text of [
      '',
      '2019-07-3',
      '2019-07-311',
      '2019/07-31',
      '2019-07/31',
      '2019-0a-31',
      '2019-07-:1',
      '2019-07-0:',
      '2019-07-/1',
      'XXXX-07-31',
    ])
      assert.equal(dateParts(text), null, text);
  });
  it('writes a day out, and returns anything else unchanged', () => {
    assert.equal(spokenDate('2019-07-31'), 'Wednesday, 31 July 2019');
    assert.equal(spokenDate('2020-01-01'), 'Wednesday, 1 January 2020');
    assert.equal(spokenDate('2019-02-30'), '2019-02-30');
    assert.equal(weekdayName('2019-08-04'), 'Sunday');
    assert.equal(weekdayName('2019-02-30'), '');
  });
  it('numbers weeks as ISO 8601 does around New Year', () => {
    const weeks = [
      '2018-12-30',
      '2018-12-31',
      '2019-01-06',
      '2019-01-07',
      '2020-12-31',
      '2021-01-03',
      '2021-01-04',
      '2016-01-03',
    ];
    assert.deepEqual(
      weeks.map((it) => isoWeek(dayNumberOf(it) ?? 0)),
      ['2018-W52', '2019-W01', '2019-W01', '2019-W02', '2020-W53', '2020-W53', '2021-W01', '2015-W53'],
    );
  });
  it('recognizes full and abbreviated months and weekdays', () => {
    assert.deepEqual(['January', 'jan', 'Sept.', 'SEP', 'december', 'Juli', 'j'].map(monthOfName), [
      1,
      1,
      9,
      9,
      12,
      null,
      null,
    ]);
    assert.deepEqual(['Sunday', 'mon', 'Tues.', 'tue', 'Thur', 'thurs.', 'SATURDAY', 'day'].map(weekdayOfName), [
      0,
      1,
      2,
      2,
      4,
      4,
      6,
      null,
    ]);
  });
});

describe('The days of a value', () => {
  const days = (value: string): string | null => {
    const range = rangeOfValue(value);
    return range === null ? null : `${range.first} to ${range.last}`;
  };
  it('are one day for a day or a time of day', () => {
    assert.equal(days('2019-07-31'), '2019-07-31 to 2019-07-31');
    assert.equal(days('2019-07-31T12:00'), '2019-07-31 to 2019-07-31');
    assert.equal(days('2019-02-30'), null);
  });
  it('are seven for a week and two for a weekend', () => {
    assert.equal(days('2019-W01'), '2018-12-31 to 2019-01-06');
    assert.equal(days('2019-W31'), '2019-07-29 to 2019-08-04');
    assert.equal(days('2019-W31-WE'), '2019-08-03 to 2019-08-04');
    assert.equal(days('2020-W53'), '2020-12-28 to 2021-01-03');
    assert.equal(days('2017-W01'), '2017-01-02 to 2017-01-08');
    assert.equal(days('2019-W00'), null);
    assert.equal(days('2019-W54'), null);
  });
  it('are whole months for months, quarters and half-years', () => {
    assert.equal(days('2019-01'), '2019-01-01 to 2019-01-31');
    assert.equal(days('2020-02'), '2020-02-01 to 2020-02-29');
    assert.equal(days('2019-12'), '2019-12-01 to 2019-12-31');
    assert.deepEqual(['2019-00', '2019-13'].map(days), [null, null]);
    assert.equal(days('2019-Q1'), '2019-01-01 to 2019-03-31');
    assert.equal(days('2019-Q3'), '2019-07-01 to 2019-09-30');
    assert.equal(days('2019-Q4'), '2019-10-01 to 2019-12-31');
    assert.equal(days('2019-H1'), '2019-01-01 to 2019-06-30');
    assert.equal(days('2019-H2'), '2019-07-01 to 2019-12-31');
  });
  it('are whole years for years, decades and centuries', () => {
    assert.equal(days('2019'), '2019-01-01 to 2019-12-31');
    assert.equal(days('199'), '1990-01-01 to 1999-12-31');
    assert.equal(days('19'), '1900-01-01 to 1999-12-31');
  });
  it('are empty for durations, sets, seasons and open values', () => {
    for (const value of ['P1D', 'XXXX-WXX-2', '2019-SU', 'PAST_REF', '2', '2019-Q5', ''])
      assert.equal(days(value), null, value);
  });
});

describe('The spelling of a month', () => {
  it('tolerates one slip: a letter that is wrong, missing or doubled, or two swapped', () => {
    const months = ['Narch', 'Febuary', 'Junne', 'Agust', 'Decmeber', 'Marc', 'Octob'].map(
      (it) => spelledMonth(it)?.month,
    );
    assert.deepEqual(months, [3, 2, 6, 8, 12, 3, 10]);
    assert.deepEqual(spelledMonth('July'), { month: 7, isMisspelled: false });
    assert.equal(spelledMonth('Narch')?.isMisspelled, true);
    assert.equal(spelledMonth('Marc')?.isMisspelled, true);
  });
  it('is not recognized if that takes two slips, fits two months, or the word is short', () => {
    for (const word of ['Ferbury', 'Juny', 'Mya', 'Jule', 'Mab', 'Harbour', ''])
      assert.equal(spelledMonth(word), null, word);
  });
  it('is exactly one slip away', () => {
    for (const [left, right] of [
      ['abc', 'abd'],
      ['abc', 'ab'],
      ['abc', 'abcd'],
      ['abc', 'acb'],
      ['abc', 'xabc'],
      ['ab', 'ba'],
    ] as const)
      assert.ok(isOneSlipAway(left, right), `${left} ${right}`);
    for (const [left, right] of [
      ['abc', 'abc'],
      ['abc', 'a'],
      ['abc', 'ade'],
      ['abcd', 'badc'],
      ['abc', 'cba'],
      ['abcd', 'abxy'],
    ] as const)
      assert.ok(!isOneSlipAway(left, right), `${left} ${right}`);
  });
});

describe('A file name', () => {
  it('may contain a day, with or without separators', () => {
    assert.equal(dateOfFileName('2019-07-31_lima.txt'), '2019-07-31');
    assert.equal(dateOfFileName('corpus/2019/07/31/lima.txt'), '2019-07-31');
    assert.equal(dateOfFileName('lima20190731.txt'), '2019-07-31');
    for (const path of ['lima-2019-02-30.txt', '120190731.txt', '201907311.txt', '2019-13-01.txt', 'lima.txt'])
      assert.equal(dateOfFileName(path), null, path);
  });
  it('may contain a day with its year last, or in words, if it has one reading', () => {
    for (const path of ['31-07-2019_lima.txt', '07_31_2019.txt', 'lima 31 July 2019.txt', 'lima_jul-31-2019.txt'])
      assert.equal(dateOfFileName(path), '2019-07-31', path);
    assert.equal(dateOfFileName('2019/jul/31/lima.txt'), '2019-07-31');
    assert.equal(dateOfFileName('07-07-2019.txt'), '2019-07-07');
    for (const path of ['05-07-2019.txt', '31-13-2019.txt', 'mayor 31 lima 2019.txt', 'august 2019.txt'])
      assert.equal(dateOfFileName(path), null, path);
  });
  it('may contain a year next to other words, or be in a folder named after one', () => {
    assert.equal(yearOfFileName('corpus/1987/00012.txt'), 1987);
    assert.equal(yearOfFileName('reuters-1987-lima.txt'), 1987);
    assert.equal(yearOfFileName('1986/reuters-1987-lima.txt'), 1987);
    assert.equal(yearOfFileName('1986/1987/lima.txt'), 1987);
    for (const path of ['1987.txt', 'lima1987.txt', 'lima-19871.txt', 'x1987/lima.txt'])
      assert.equal(yearOfFileName(path), null, path);
  });
});
