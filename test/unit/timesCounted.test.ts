import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

describe('A time counted from the article’s date', () => {
  it('is as precise as the unit that it is counted in', () => {
    checkTimes(
      '2019-07-31',
      'It began three days ago, two weeks ago, a month ago, four quarters ago and 20 years ago.',
      [
        'three days ago = 2019-07-28',
        'two weeks ago = 2019-W29',
        'a month ago = 2019-06',
        'four quarters ago = 2018-Q3',
        '20 years ago = 1999',
      ],
    );
    checkTimes(
      '2019-07-31',
      'It began a week ago, two fortnights ago, a decade ago, two centuries ago and five hours ago.',
      [
        'a week ago = 2019-W30',
        'two fortnights ago = 2019-W27',
        'a decade ago = 2009',
        'two centuries ago = 1819',
        'five hours ago = 2019-07-31TXX:XX',
      ],
    );
    checkTimes(
      '2019-07-31',
      'It ends three days from now, two weeks from today, five months hence and ten years from now.',
      [
        'three days from now = 2019-08-03',
        'two weeks from today = 2019-W33',
        'five months hence = 2019-12',
        'ten years from now = 2029',
      ],
    );
  });
  it('crosses the turn of a month, a quarter and a year', () => {
    checkTimes('2019-07-31', 'It was eight months ago, seven months ago and six months ago.', [
      'eight months ago = 2018-11',
      'seven months ago = 2018-12',
      'six months ago = 2019-01',
    ]);
    checkTimes('2019-01-03', 'It was three days ago, a week ago, a month ago, two quarters ago and one quarter ago.', [
      'three days ago = 2018-12-31',
      'a week ago = 2018-W52',
      'a month ago = 2018-12',
      'two quarters ago = 2018-Q3',
      'one quarter ago = 2018-Q4',
    ]);
    checkTimes('2019-12-30', 'It will be two days from now, a month from now and one quarter from now.', [
      'two days from now = 2020-01-01',
      'a month from now = 2020-01',
      'one quarter from now = 2020-Q1',
    ]);
    checkTimes('2019-03-31', 'It was one quarter ago and two quarters ago.', [
      'one quarter ago = 2018-Q4',
      'two quarters ago = 2018-Q3',
    ]);
    checkTimes('2019-04-01', 'It was one quarter ago and two quarters ago.', [
      'one quarter ago = 2019-Q1',
      'two quarters ago = 2018-Q4',
    ]);
  });
  it('is counted with numbers in words, halves and thousands separators', () => {
    checkTimes(
      '2019-07-31',
      'It began two and a half years ago, twenty-four days ago, a hundred days ago and 1,500 years ago.',
      [
        'two and a half years ago = 2017',
        'twenty-four days ago = 2019-07-07',
        'a hundred days ago = 2019-04-22',
        '1,500 years ago = 0519',
      ],
    );
    checkTimes(
      '2019-07-31',
      'It began a couple of days ago, a dozen years ago, two dozen years ago, forty years ago and 2 1/2 years ago.',
      [
        'a couple of days ago = 2019-07-29',
        'a dozen years ago = 2007',
        'two dozen years ago = 1995',
        'forty years ago = 1979',
        '2 1/2 years ago = 2017',
      ],
    );
  });
  it('includes the vague words in between', () => {
    checkTimes('2019-07-31', 'He left two years or so ago, ten years or more ago.', [
      'two years or so ago = 2017',
      'ten years or more ago = 2009',
    ]);
  });
  it('stays vague if the count is vague', () => {
    checkTimes('2019-07-31', 'He left many years ago, decades ago and some days ago; it is days from now.', [
      'many years ago = PAST_REF',
      'decades ago = PAST_REF',
      'some days ago = PAST_REF',
      'days from now = FUTURE_REF',
    ]);
  });
  it('does not exist before the first year', () => {
    checkTimes('2019-07-31', 'It was quiet 2,018 years ago.', ['2,018 years ago = 0001']);
  });
  it('stays unresolved without a header', () => {
    checkTimes(null, 'It began three days ago and last week; the quarter, the day before.', [
      'three days ago = XXXX',
      'last week = XXXX',
    ]);
  });
  it('is the same quarter of the year before if a quarter was mentioned', () => {
    checkTimes('2019-07-31', 'Profit fell in the third quarter of 2017. It was lower a year earlier.', [
      'the third quarter of 2017 = 2017-Q3',
      'a year earlier = 2016-Q3',
    ]);
    checkTimes(
      '2019-07-31',
      'Sales rose in the second quarter, from the year-ago quarter and the year-earlier period.',
      ['the second quarter = 2019-Q2', 'year-ago quarter = 2018-Q2', 'year-earlier period = 2018-Q2'],
    );
    checkTimes('2019-07-31', 'Sales fell in Q4 2017. It rained a year ago.', [
      'Q4 2017 = 2017-Q4',
      'a year ago = 2018',
    ]);
    checkTimes('2019-07-31', 'Sales fell in Q4 2018. It rained a year ago.', [
      'Q4 2018 = 2018-Q4',
      'a year ago = 2017-Q4',
    ]);
    checkTimes('2019-07-31', 'A year ago he left. A year earlier she left.', [
      'A year ago = 2018',
      'A year earlier = 2018',
    ]);
    checkTimes('2019-07-31', 'The year-ago third quarter was poor.', ['third quarter = 2018-Q3']);
  });
});

describe('A time counted from an earlier expression', () => {
  it('is that day, the day before and the day after', () => {
    checkTimes(
      '2019-07-31',
      'He came on 5 May 2018. That day it rained, the same day it snowed. The previous day was dry, the preceding week wet.',
      [
        '5 May 2018 = 2018-05-05',
        'That day = 2018-05-05',
        'the same day = 2018-05-05',
        'The previous day = 2018-05-04',
        'the preceding week = 2018-W17',
      ],
    );
    checkTimes(
      '2019-07-31',
      'He came on 31 December 2018. The following day he left, the following week he returned.',
      ['31 December 2018 = 2018-12-31', 'The following day = 2019-01-01', 'the following week = 2019-W02'],
    );
    checkTimes('2019-07-31', 'He came on 5 May 2018. The next day he left. The day before, he worked.', [
      '5 May 2018 = 2018-05-05',
      'The next day = 2018-05-06',
      'The day before = 2018-05-05',
    ]);
    checkTimes('2019-07-31', 'He slept the day after. It rained the day before.', [
      'the day after = 2019-08-01',
      'the day before = 2019-07-31',
    ]);
  });
  it('is the current day', () => {
    checkTimes('2019-07-31', 'He came on 5 May 2018. Later in the day he left. At the end of the day he slept.', [
      '5 May 2018 = 2018-05-05',
      'the day = 2018-05-05',
      'the end of the day = 2018-05-05',
    ]);
    checkTimes(
      '2019-07-31',
      'Later in the day he left. Early in the day he slept. At the beginning of the day he rose.',
      ['the day = 2019-07-31', 'the day = 2019-07-31', 'the beginning of the day = 2019-07-31'],
    );
  });
  it('is a month counted across the turn of the year', () => {
    checkTimes('2019-07-31', 'He came in December 2018. The following month he left.', [
      'December 2018 = 2018-12',
      'The following month = 2019-01',
    ]);
    checkTimes('2019-07-31', 'He came in January 2018. The preceding month was cold.', [
      'January 2018 = 2018-01',
      'The preceding month = 2017-12',
    ]);
    checkTimes('2019-07-31', 'He came in November 2018. The following month he left; that same month it rained.', [
      'November 2018 = 2018-11',
      'The following month = 2018-12',
      'that same month = 2018-12',
    ]);
    checkTimes(
      '2019-07-31',
      'He came in May 2018. That month it rained, and that year was wet. The following year was dry, the preceding year too.',
      [
        'May 2018 = 2018-05',
        'That month = 2018-05',
        'that year = 2018',
        'The following year = 2019',
        'the preceding year = 2018',
      ],
    );
  });
  it('is a quarter counted across the turn of the year', () => {
    checkTimes('2019-07-31', 'Sales fell in the fourth quarter of 2017. In the following quarter they rose.', [
      'the fourth quarter of 2017 = 2017-Q4',
      'the following quarter = 2018-Q1',
    ]);
    checkTimes(
      '2019-07-31',
      'Sales fell in the first quarter of 2017. In the preceding quarter they rose. That quarter was best.',
      ['the first quarter of 2017 = 2017-Q1', 'the preceding quarter = 2016-Q4', 'That quarter = 2016-Q4'],
    );
    checkTimes('2019-07-31', 'Sales fell in the second quarter of 2017. In the following quarter they rose.', [
      'the second quarter of 2017 = 2017-Q2',
      'the following quarter = 2017-Q3',
    ]);
  });
  it('is the unit that follows its article alone', () => {
    checkTimes('2019-07-31', 'The quarter was poor. The year was poor, the month dry and the week wet.', [
      'The quarter = 2019-Q2',
      'The year = 2019',
      'the month = 2019-07',
      'the week = 2019-W31',
    ]);
    checkTimes('2019-07-31', 'Sales fell in the third quarter of 2017. The quarter was poor.', [
      'the third quarter of 2017 = 2017-Q3',
      'The quarter = 2017-Q3',
    ]);
    checkTimes('2019-03-31', 'The quarter was poor.', ['The quarter = 2018-Q4']);
    checkTimes('2019-04-01', 'The quarter was poor.', ['The quarter = 2019-Q1']);
    checkTimes('2019-10-01', 'The quarter was poor.', ['The quarter = 2019-Q3']);
  });
  it('is a named year, or the length of one', () => {
    checkTimes('2019-07-31', 'The year 1989 was wet; the year ended June 30 and the year ending in May were dry.', [
      'year 1989 = 1989',
      'the year = P1Y',
      'June 30 = 2019-06-30',
      'the year = P1Y',
      'May = 2019-05',
    ]);
  });
  it('does not exist if the unit is part of something else', () => {
    checkTimes('2019-07-31', 'The year of the storm. The quarter of the cake. The next day-long meeting.', []);
  });
});

describe('A calendar period', () => {
  it('is last, this or next', () => {
    checkTimes(
      '2019-07-31',
      'last week, this week, next week, last month, this month, next month, last quarter, this quarter, next quarter',
      [
        'last week = 2019-W30',
        'this week = 2019-W31',
        'next week = 2019-W32',
        'last month = 2019-06',
        'this month = 2019-07',
        'next month = 2019-08',
        'last quarter = 2019-Q2',
        'this quarter = 2019-Q3',
        'next quarter = 2019-Q4',
      ],
    );
    checkTimes(
      '2019-07-31',
      'the current year, the coming year, next year, last decade, this decade, next decade, last century, the next century',
      [
        'the current year = 2019',
        'the coming year = 2020',
        'next year = 2020',
        'last decade = 200',
        'this decade = 201',
        'next decade = 202',
        'last century = 19',
        'the next century = 21',
      ],
    );
    checkTimes('2019-07-31', 'the previous calendar year, the latest quarter, this fiscal year', [
      'the previous calendar year = 2018',
      'the latest quarter = 2019-Q2',
      'this fiscal year = 2019',
    ]);
  });
  it('crosses the turn of the year', () => {
    checkTimes('2019-12-31', 'next month, next quarter, last quarter, next week, last month', [
      'next month = 2020-01',
      'next quarter = 2020-Q1',
      'last quarter = 2019-Q3',
      'next week = 2020-W02',
      'last month = 2019-11',
    ]);
    checkTimes('2019-01-01', 'last month, last quarter, last week, next quarter, this quarter', [
      'last month = 2018-12',
      'last quarter = 2018-Q4',
      'last week = 2018-W52',
      'next quarter = 2019-Q2',
      'this quarter = 2019-Q1',
    ]);
    checkTimes('2019-11-15', 'next month, last month', ['next month = 2019-12', 'last month = 2019-10']);
    checkTimes('2019-06-30', 'this quarter, next quarter', ['this quarter = 2019-Q2', 'next quarter = 2019-Q3']);
    checkTimes('2019-07-01', 'this quarter, last quarter', ['this quarter = 2019-Q3', 'last quarter = 2019-Q2']);
  });
  it('is the last weekend, or the next if the words point ahead', () => {
    checkTimes('2019-07-31', 'Over the weekend he slept. Last weekend it rained; next weekend he leaves.', [
      'the weekend = 2019-W30-WE',
      'Last weekend = 2019-W30-WE',
      'next weekend = 2019-W32-WE',
    ]);
    checkTimes('2019-07-31', 'He will leave over the weekend.', ['the weekend = 2019-W31-WE']);
    checkTimes(
      '2019-08-03',
      'Over the weekend he slept. Last weekend it rained; this weekend he leaves; next weekend too.',
      [
        'the weekend = 2019-W31-WE',
        'Last weekend = 2019-W31-WE',
        'this weekend = 2019-W31-WE',
        'next weekend = 2019-W32-WE',
      ],
    );
    checkTimes('2019-08-04', 'Over the weekend he slept.', ['the weekend = 2019-W31-WE']);
    checkTimes('2019-08-05', 'Over the weekend he slept.', ['the weekend = 2019-W31-WE']);
    checkTimes(null, 'Over the weekend he slept.', ['weekend = XXXX-WXX-WE']);
  });
  it('is the end of the year, as a day or as a period', () => {
    checkTimes('2019-07-31', "By year-end, at year end, by year's end.", [
      'year-end = 2019-12-31',
      'year end = 2019-12-31',
      "year's end = 2019",
    ]);
    checkTimes(null, 'By year-end.', ['year-end = XXXX']);
  });
  it('does not exist if it is a duration', () => {
    checkTimes('2019-07-31', 'He slept for the past year, the last decade, the last week and the past month.', [
      'the past year = P1Y',
      'the last decade = P10Y',
      'the last week = P1W',
      'the past month = P1M',
    ]);
    checkTimes('2019-07-31', 'The past quarter was poor, past weekend too.', ['past weekend = 2019-W30-WE']);
  });
});
