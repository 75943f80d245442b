import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

/** Wednesday, 31 July 2019. */
const day = '2019-07-31';

describe('A weekday counted within a month', () => {
  it('is the first to fifth or the last one', () => {
    checkTimes(day, 'It was the last Friday of June, the first Monday in May 2018 and the 3rd Sunday in March.', [
      'the last Friday of June = 2019-06-28',
      'the first Monday in May 2018 = 2018-05-07',
      'the 3rd Sunday in March = 2019-03-17',
    ]);
    checkTimes(day, 'They will vote on the second Tuesday of next month and on the last Saturday of this month.', [
      'the second Tuesday of next month = 2019-08-13',
      'the last Saturday of this month = 2019-07-27',
    ]);
  });
  it('stays open without a header', () => {
    checkTimes(null, 'It was the last Friday of June.', ['the last Friday of June = XXXX-06-WXX-5']);
  });
});

describe('A weekday counted in weeks', () => {
  it('is a number of such days ago', () => {
    checkTimes(day, 'It began two Tuesdays ago, three Fridays ago and two Wednesdays ago.', [
      'two Tuesdays ago = 2019-07-23',
      'three Fridays ago = 2019-07-12',
      'two Wednesdays ago = 2019-07-17',
    ]);
  });
  it('is a week after the next one, in British and American words', () => {
    checkTimes(day, 'The vote is due Tuesday week. They will meet on Friday fortnight.', [
      'Tuesday week = 2019-08-13',
      'Friday fortnight = 2019-08-16',
    ]);
    checkTimes(day, 'It will sit a week on Tuesday, two weeks from Monday and a fortnight on Thursday.', [
      'a week on Tuesday = 2019-08-13',
      'two weeks from Monday = 2019-08-19',
      'a fortnight on Thursday = 2019-08-15',
    ]);
  });
  it('is a week before the last one', () => {
    checkTimes(day, 'It opened a week ago Tuesday. It shut a week last Friday. It was a week ago on Monday.', [
      'a week ago Tuesday = 2019-07-23',
      'a week last Friday = 2019-07-19',
      'a week ago on Monday = 2019-07-22',
    ]);
  });
  it('is every other one', () => {
    checkTimes(day, 'They play every other Saturday and every second Tuesday.', [
      'every other Saturday = XXXX-WXX-6',
      'every second Tuesday = XXXX-WXX-2',
    ]);
  });
});

describe('A part of a period named before it', () => {
  it('is a day of a month', () => {
    checkTimes(day, 'They met on the 2nd of this month, and will meet on the first of next month.', [
      'the 2nd of this month = 2019-07-02',
      'the first of next month = 2019-08-01',
    ]);
    checkTimes(day, 'It is half of this month. The first of this month’s talks failed.', [
      'this month = 2019-07',
      'this month = 2019-07',
    ]);
  });
  it('is a part of a day, or the week or weekend of one', () => {
    checkTimes(day, 'It rained on the morning of January 31, the night of June 3, 2018 and in the evening of May 5.', [
      'the morning of January 31 = 2019-01-31TMO',
      'the night of June 3, 2018 = 2018-06-03TNI',
      'the evening of May 5 = 2019-05-05TEV',
    ]);
    checkTimes(day, 'It was the week of March 6 and the weekend of June 8.', [
      'the week of March 6 = 2019-W10',
      'the weekend of June 8 = 2019-W23-WE',
    ]);
    checkTimes(day, 'It was the weekend of June 8-9.', ['the weekend of June 8 = 2019-W23-WE', '9 = 2019-06-09']);
  });
});

describe('A day of the month without the month', () => {
  it('is the nearest one in the direction of the tense', () => {
    checkTimes(
      '2019-07-15',
      'They met on the 3rd. They met on the 20th. They will meet on the 3rd, or until the 20th.',
      ['the 3rd = 2019-07-03', 'the 20th = 2019-06-20', 'the 3rd = 2019-08-03', 'the 20th = 2019-07-20'],
    );
  });
  it('is not a floor, a hole or the day of another month', () => {
    checkTimes(
      '2019-07-15',
      'He slept on the 15th floor, fell on the 18th and final hole, and left on the 4th of May.',
      ['the 4th of May = 2019-05-04'],
    );
  });
});

describe('A time counted from another', () => {
  it('is as precise as its unit', () => {
    checkTimes(day, 'He left on March 5. Three days later he was back.', [
      'March 5 = 2019-03-05',
      'Three days later = 2019-03-08',
    ]);
    checkTimes(day, 'He left on March 5. Two weeks earlier he had asked.', [
      'March 5 = 2019-03-05',
      'Two weeks earlier = 2019-W08',
    ]);
    checkTimes(day, 'He won in 1995. Four years later he lost.', ['1995 = 1995', 'Four years later = 1999']);
    checkTimes(day, 'It shut in May 2010. Nine months afterward it burned.', [
      'May 2010 = 2010-05',
      'Nine months afterward = 2011-02',
    ]);
  });
  it('is a length if nothing says from when, or if it is compared', () => {
    checkTimes(day, 'Three days later he was back.', ['Three days = P3D']);
    checkTimes(day, 'He left on March 5, three days later than planned.', ['March 5 = 2019-03-05', 'three days = P3D']);
  });
});

describe('A year in words after a month or a day', () => {
  it('is the year mentioned before', () => {
    checkTimes(day, 'It opened in 2007, on June 29 of that year, and shut in May of the following year.', [
      '2007 = 2007',
      'June 29 of that year = 2007-06-29',
      'May of the following year = 2008-05',
    ]);
  });
});

describe('An anniversary', () => {
  it('is the day of the year that is counted back to', () => {
    checkTimes(day, 'It opened a year ago today, and shut 50 years ago on Friday.', [
      'a year ago today = 2018-07-31',
      '50 years ago on Friday = 1969-08-02',
    ]);
  });
});

describe('A part of the year', () => {
  it('is composed with it', () => {
    checkTimes(
      day,
      'Sales fell in the first half of the year and in the last week of June. It took six-and-a-half years.',
      ['the first half of the year = 2019-H1', 'June = 2019-06', 'six-and-a-half years = P6Y6M'],
    );
    checkTimes(day, 'He stays this Christmas. It was in the late 90s.', [
      'this Christmas = 2019-12-25',
      'the late 90s = 199',
    ]);
  });
  it('is counted from the one mentioned if it is before or after', () => {
    checkTimes(day, 'They met on March 5. The month before, they had quarreled.', [
      'March 5 = 2019-03-05',
      'The month before = 2019-02',
    ]);
    checkTimes(day, 'The week before, they had quarreled.', []);
  });
});

describe('A list', () => {
  it('of months has one expression each, in one direction', () => {
    checkTimes(day, 'He served in April, June and Sept. before he left.', [
      'April = 2019-04',
      'June = 2019-06',
      'Sept. = 2018-09',
    ]);
    checkTimes(day, 'Sales fell in May and June. May and June sales fell.', [
      'May = 2019-05',
      'June = 2019-06',
      'May = 2019-05',
      'June = 2019-06',
    ]);
    checkTimes(day, 'They came in May, June Carter said. April and June said no.', ['May = 2019-05']);
  });
  it('of days has one expression each', () => {
    checkTimes(day, 'They met on June 3, 4 and 5. It was June 3, 4 people said.', [
      'June 3 = 2019-06-03',
      '4 = 2019-06-04',
      '5 = 2019-06-05',
      'June 3 = 2019-06-03',
    ]);
  });
});

describe('A time of day after its day', () => {
  it('belongs to it', () => {
    checkTimes(day, 'Polls open Sunday at 7 a.m. They met on Monday at 9:30 p.m. and on July 3 at noon.', [
      'Sunday at 7 a.m. = 2019-08-04T07:00',
      'Monday at 9:30 p.m. = 2019-07-29T21:30',
      'July 3 at noon = 2019-07-03T12:00',
    ]);
    checkTimes(day, 'Doors open at 7pm tonight.', ['7pm tonight = 2019-07-31T19:00']);
    checkTimes(day, 'It was Monday, 3.50 percent more. It was Monday at 9 sites.', [
      'Monday = 2019-07-29',
      'Monday = 2019-07-29',
    ]);
  });
  it('may be military', () => {
    checkTimes(day, 'The raid began at 0600 hours on Monday. He flew 1500 hours.', [
      '0600 hours on Monday = 2019-07-29T06:00',
      '1500 hours = PT1500H',
    ]);
  });
});

describe('A season', () => {
  it('is not a drop, a coil or part of a name', () => {
    checkTimes(day, 'The fall in sales hurt. A spring broke. The spring broke. The Winter Olympics ended.', []);
    checkTimes(day, 'It comes in the fall. It came in the spring.', ['the fall = 2019-FA', 'the spring = 2019-SP']);
  });
  it('is counted from the year mentioned', () => {
    checkTimes(day, 'He left in 1805. The following spring he was back.', [
      '1805 = 1805',
      'The following spring = 1806-SP',
    ]);
  });
});
