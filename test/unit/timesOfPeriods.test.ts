import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

describe('A season', () => {
  it('is the last one that ended, the next one to start, or this year’s', () => {
    checkTimes(
      '2019-07-31',
      'last summer, this summer, next summer, last winter, this winter, next winter, last spring, next spring, last fall, next fall, this past spring, this coming autumn',
      [
        'last summer = 2018-SU',
        'this summer = 2019-SU',
        'next summer = 2020-SU',
        'last winter = 2018-WI',
        'this winter = 2019-WI',
        'next winter = 2019-WI',
        'last spring = 2019-SP',
        'next spring = 2020-SP',
        'last fall = 2018-FA',
        'next fall = 2019-FA',
        'this past spring = 2019-SP',
        'this coming autumn = 2019-FA',
      ],
    );
    checkTimes('2019-05-15', 'last spring, next spring, last winter, last summer, next summer', [
      'last spring = 2018-SP',
      'next spring = 2020-SP',
      'last winter = 2018-WI',
      'last summer = 2018-SU',
      'next summer = 2019-SU',
    ]);
    checkTimes('2019-06-01', 'last spring, next spring, next summer, last fall', [
      'last spring = 2019-SP',
      'next spring = 2020-SP',
      'next summer = 2020-SU',
      'last fall = 2018-FA',
    ]);
    checkTimes('2019-08-01', 'last summer, next summer', ['last summer = 2018-SU', 'next summer = 2020-SU']);
    checkTimes('2019-09-01', 'last summer, next summer, next fall', [
      'last summer = 2019-SU',
      'next summer = 2020-SU',
      'next fall = 2020-FA',
    ]);
    checkTimes('2019-01-15', 'last winter, next winter, last fall, next spring', [
      'last winter = 2018-WI',
      'next winter = 2019-WI',
      'last fall = 2018-FA',
      'next spring = 2019-SP',
    ]);
    checkTimes('2019-12-15', 'last fall, next fall, last winter', [
      'last fall = 2019-FA',
      'next fall = 2020-FA',
      'last winter = 2018-WI',
    ]);
  });
  it('has the year written with it', () => {
    checkTimes('2019-07-31', 'the winter of 2017, summer 2018, spring of 1999', [
      'the winter of 2017 = 2017-WI',
      'summer 2018 = 2018-SU',
      'spring of 1999 = 1999-SP',
    ]);
  });
  it('needs a word that requires it', () => {
    checkTimes(
      '2019-07-31',
      'by summer, in the fall, early spring, the fall of Rome, Prices fall and spring up, during winter',
      ['summer = 2019-SU', 'the fall = 2019-FA', 'early spring = 2019-SP', 'winter = 2019-WI'],
    );
  });
  it('stays unresolved without a header', () => {
    checkTimes(null, 'by summer', ['summer = XXXX-SU']);
  });
});

describe('A quarter or a half', () => {
  it('is the last one that started, or the next if a word points there', () => {
    checkTimes(
      '2019-07-31',
      'the first quarter, the second quarter, the third quarter, the fourth quarter, the final quarter, fifth quarter',
      [
        'the first quarter = 2019-Q1',
        'the second quarter = 2019-Q2',
        'the third quarter = 2019-Q3',
        'the fourth quarter = 2018-Q4',
        'the final quarter = 2018-Q4',
      ],
    );
    checkTimes(
      '2019-07-31',
      'by the fourth quarter, until the third quarter, the coming second quarter, by the first quarter',
      [
        'the fourth quarter = 2019-Q4',
        'the third quarter = 2019-Q3',
        'second quarter = 2020-Q2',
        'the first quarter = 2020-Q1',
      ],
    );
    checkTimes('2019-03-31', 'the first quarter, the second quarter, the fourth quarter, by the first quarter', [
      'the first quarter = 2019-Q1',
      'the second quarter = 2018-Q2',
      'the fourth quarter = 2018-Q4',
      'the first quarter = 2019-Q1',
    ]);
    checkTimes('2019-04-01', 'the second quarter, the third quarter, by the first quarter', [
      'the second quarter = 2019-Q2',
      'the third quarter = 2018-Q3',
      'the first quarter = 2020-Q1',
    ]);
  });
  it('has the year before or after it', () => {
    checkTimes(
      '2019-07-31',
      "the third quarter of 2018, the first quarter of fiscal 2018, last year's third quarter and this year's first quarter, the 1988 second quarter, the second quarter of last year, the fourth quarter this year, the first quarter next year",
      [
        'the third quarter of 2018 = 2018-Q3',
        'the first quarter of fiscal 2018 = 2018-Q1',
        "last year's third quarter = 2018-Q3",
        "this year's first quarter = 2019-Q1",
        'the 1988 second quarter = 1988-Q2',
        'the second quarter of last year = 2018-Q2',
        'the fourth quarter this year = 2019-Q4',
        'the first quarter next year = 2020-Q1',
      ],
    );
    checkTimes(
      '2019-07-31',
      "Q1 2018, Q4, Q5, the second half of 2018, the first half of last year, the third half of 2018 and last year's first half. He missed the second half.",
      [
        'Q1 2018 = 2018-Q1',
        'Q4 = 2018-Q4',
        'the second half of 2018 = 2018-H2',
        'the first half of last year = 2018-H1',
        '2018 = 2018',
        "last year's first half = 2018-H1",
      ],
    );
  });
  it('includes words such as “fiscal”', () => {
    checkTimes(
      '2019-07-31',
      'the fiscal third quarter, the third fiscal quarter, third-quarter profit, the comparable first quarter, the second calendar-quarter',
      [
        'the fiscal third quarter = 2019-Q3',
        'the third fiscal quarter = 2019-Q3',
        'third-quarter = 2019-Q3',
        'the comparable first quarter = 2019-Q1',
        'the second calendar-quarter = 2019-Q2',
      ],
    );
  });
  it('stays unresolved without a header', () => {
    checkTimes(null, 'the third quarter, the third quarter of 2018', [
      'third quarter = XXXX-Q3',
      'the third quarter of 2018 = 2018-Q3',
    ]);
  });
});

describe('A decade or a century', () => {
  it('is written in full, abbreviated or in words', () => {
    checkTimes(
      '2019-07-31',
      "the 1990s, the 1500s, the 2010s, the 2020s, the ’60s, the '90s, the early nineties, the twenties, the thirties, the sixties",
      [
        'the 1990s = 199',
        'the 1500s = 150',
        'the 2010s = 201',
        'the 2020s = 202',
        'the ’60s = 196',
        "the '90s = 199",
        'the early nineties = 199',
        'the twenties = 192',
        'the thirties = 193',
        'the sixties = 196',
      ],
    );
    checkTimes(
      '2019-07-31',
      'the 20th century, the twenty-first century, the 1st century, the 22nd century, the 23rd century, the nineteenth century, a 19th-century house',
      [
        'the 20th century = 19',
        'the twenty-first century = 20',
        'the 1st century = 00',
        'the 22nd century = 21',
        'the nineteenth century = 18',
        '19th-century = 18',
      ],
    );
  });
  it('is not an age or a price', () => {
    checkTimes(
      '2019-07-31',
      'He is in his forties. She is in her early fifties. They are in their very late twenties. It costs 60s. The 1490s. the 2110s. the ’10s.',
      [],
    );
  });
});

describe('A year', () => {
  it('is one from 1500 on, unless something makes it a count', () => {
    checkTimes(
      '2019-07-31',
      'in 1999, in 2017, fiscal 1989, calendar 1990, the 1996 campaign, in 1500, in 1899, of 1600, in 2099',
      [
        '1999 = 1999',
        '2017 = 2017',
        'fiscal 1989 = 1989',
        'calendar 1990 = 1990',
        '1996 = 1996',
        '1500 = 1500',
        '1899 = 1899',
        '1600 = 1600',
        '2099 = 2099',
      ],
    );
    checkTimes('2019-07-31', 'in 1499, in 2100, Flight 1549, wrote 1755, Boeing-2000, mid-1999, Ford 1900 cars', [
      'mid-1999 = 1999',
    ]);
  });
  it('is not a price, a count or a number', () => {
    checkTimes(
      '2019-07-31',
      '$2015, £1999, #2017, 2000 people, 2017 percent, some 2000, about 1900, no. 1999, number 2001, 1999 %, 1500 GMT, nearly 1600, +2015',
      ['1500 GMT = 2019-07-31T15:00'],
    );
  });
  it('is two years that a harvest or a season spans', () => {
    checkTimes('2019-07-31', '1986/87, 2018-19, 2018/2019, 1999/00, 1986/88, 1986-87', [
      '1986/87 = 1986',
      '2018-19 = 2018',
      '2018/2019 = 2018',
      '1999/00 = 1999',
      '1986 = 1986',
      '1986-87 = 1986',
    ]);
  });
  it('is written out', () => {
    checkTimes(
      '2019-07-31',
      'nineteen ninety-six, nineteen eighty, nineteen hundred, two thousand, twenty nineteen, nineteen oh five',
      [
        'nineteen ninety-six = 1996',
        'nineteen eighty = 1980',
        'nineteen hundred = 1900',
        'twenty nineteen = 2019',
        'nineteen oh five = 1905',
      ],
    );
  });
});

describe('A numeric date', () => {
  it('is read if it has only one reading', () => {
    checkTimes(
      '2019-07-31',
      '2019-07-31, 31.07.2019, 31/07/2019, 07/31/2019, 05/06/2019, 06/06/2019, 2019/07/31, 20190731, 9/11, 9/110',
      [
        '2019-07-31 = 2019-07-31',
        '31.07.2019 = 2019-07-31',
        '31/07/2019 = 2019-07-31',
        '07/31/2019 = 2019-07-31',
        '2019 = 2019',
        '06/06/2019 = 2019-06-06',
        '2019/07/31 = 2019-07-31',
        '9/11 = 2001-09-11',
      ],
    );
    checkTimes('2019-07-31', '1/2/2019/3, A-2019-01-01, 2019-07-31T07:15, 1.2.2019, 99-07-31, 31-12-99', [
      '2019 = 2019',
      '2019-07-31T07:15 = 2019-07-31T07:15',
      '1.2.2019 = 2019-02-01',
      '99-07-31 = 1999-07-31',
      '31-12-99 = 1999-12-31',
    ]);
  });
});

describe('A holiday', () => {
  it('is the nearest one, or the one that the tense indicates', () => {
    checkTimes(
      '2019-07-31',
      "He came at Christmas. He will come at Christmas. He came on New Year's Day. He will come on New Year's Eve.",
      [
        'Christmas = 2018-12-25',
        'Christmas = 2019-12-25',
        "New Year's Day = 2019-01-01",
        "New Year's Eve = 2019-12-31",
      ],
    );
    checkTimes('2019-07-31', 'last Easter, last Christmas, next Christmas', [
      'last Easter = 2019-04-21',
      'last Christmas = 2018-12-25',
      'next Christmas = 2019-12-25',
    ]);
    checkTimes(
      '2019-12-27',
      'He came at Christmas. He will come at Easter. He came on Boxing Day. He will come on New Year’s Day.',
      ['Christmas = 2019-12-25', 'Easter = 2020-04-12', 'Boxing Day = 2019-12-26', 'New Year’s Day = 2020-01-01'],
    );
  });
  it('moves from year to year', () => {
    checkTimes(
      '2019-07-31',
      'Easter 2016, Easter 2019, Easter 2038, Easter Monday 2017, Good Friday 2018, Ash Wednesday 2020, Palm Sunday 2019, Maundy Thursday 2019, Easter Sunday, 2000, Easter 1961',
      [
        'Easter 2016 = 2016-03-27',
        'Easter 2019 = 2019-04-21',
        'Easter 2038 = 2038-04-25',
        'Easter Monday 2017 = 2017-04-17',
        'Good Friday 2018 = 2018-03-30',
        'Ash Wednesday 2020 = 2020-02-26',
        'Palm Sunday 2019 = 2019-04-14',
        'Maundy Thursday 2019 = 2019-04-18',
        'Easter Sunday, 2000 = 2000-04-23',
        'Easter 1961 = 1961-04-02',
      ],
    );
    checkTimes(
      '2019-07-31',
      "Thanksgiving 2018, Thanksgiving 2019, Labor Day 2019, Labor Day 2018, Memorial Day 2019, Memorial Day 2020, Columbus Day 2018, Presidents' Day 2019, Mother's Day 2019, Father's Day 2019, Election Day 2016, Election Day 2022",
      [
        'Thanksgiving 2018 = 2018-11-22',
        'Thanksgiving 2019 = 2019-11-28',
        'Labor Day 2019 = 2019-09-02',
        'Labor Day 2018 = 2018-09-03',
        'Memorial Day 2019 = 2019-05-27',
        'Memorial Day 2020 = 2020-05-25',
        'Columbus Day 2018 = 2018-10-08',
        "Presidents' Day 2019 = 2019-02-18",
        "Mother's Day 2019 = 2019-05-12",
        "Father's Day 2019 = 2019-06-16",
        'Election Day 2016 = 2016-11-08',
        'Election Day 2022 = 2022-11-08',
      ],
    );
    checkTimes(
      '2019-07-31',
      "Christmas Eve 2018, Christmas Day 2018, Boxing Day 2018, Valentine's Day 2018, Halloween 2018, Veterans Day 2018",
      [
        'Christmas Eve 2018 = 2018-12-24',
        'Christmas Day 2018 = 2018-12-25',
        'Boxing Day 2018 = 2018-12-26',
        "Valentine's Day 2018 = 2018-02-14",
        'Halloween 2018 = 2018-10-31',
        'Veterans Day 2018 = 2018-11-11',
      ],
    );
  });
  it('is not recognized in a name', () => {
    checkTimes('2019-07-31', 'Easter Island, Christmas Island, Thanksgiving Square, christmas', []);
  });
  it('stays unresolved without a header', () => {
    checkTimes(null, 'He came at Christmas, and on Easter 2016.', ['Christmas = XXXX', 'Easter 2016 = 2016-03-27']);
  });
});
