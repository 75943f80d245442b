import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

describe('A month', () => {
  it('is past after “since” and “last”, future after “next” and “coming”', () => {
    checkTimes(
      '2019-07-31',
      'in May, since August, last August, next May, this October, the past June, this coming March, this past April',
      [
        'May = 2019-05',
        'August = 2018-08',
        'last August = 2018-08',
        'next May = 2020-05',
        'this October = 2019-10',
        'past June = 2019-06',
        'this coming March = 2020-03',
        'this past April = 2019-04',
      ],
    );
    checkTimes('2019-07-31', 'since July, last July, next July, in July', [
      'July = 2018-07',
      'last July = 2018-07',
      'next July = 2020-07',
      'July = 2019-07',
    ]);
  });
  it('is the coming one if it is one of the next two', () => {
    checkTimes('2019-07-31', 'in August, in September, in October, in December', [
      'August = 2019-08',
      'September = 2019-09',
      'October = 2018-10',
      'December = 2018-12',
    ]);
    checkTimes('2019-11-20', 'in December, in January, in February', [
      'December = 2019-12',
      'January = 2020-01',
      'February = 2019-02',
    ]);
  });
  it('has the year written with it', () => {
    checkTimes('2019-07-31', 'in May 2018, in May of 2018, in May, 2018, Dec. 1999', [
      'May 2018 = 2018-05',
      'May of 2018 = 2018-05',
      'May, 2018 = 2018-05',
      'Dec. 1999 = 1999-12',
    ]);
    checkTimes('2019-07-31', 'He came in mid-June and left in early July.', [
      'mid-June = 2019-06',
      'early July = 2019-07',
    ]);
  });
  it('is a month only if a word requires one', () => {
    checkTimes('2019-07-31', 'May said so. April Jones left. They march on. August Wilson wrote.', []);
    checkTimes('2019-07-31', 'They march on May Day.', ['May Day = 2019-05-01']);
    checkTimes('2019-07-31', 'He won the May vote.', ['May = 2019-05']);
    checkTimes('2019-07-31', 'He saw a March storm.', ['March = 2019-03']);
    checkTimes('2019-07-31', 'He came in May and June said no. It was January and February. He likes April.', [
      'May = 2019-05',
      'January = 2019-01',
      'February = 2019-02',
    ]);
    checkTimes('2019-07-31', 'Late in June Carter left. In March Madness. The June Carter show.', [
      'June = 2019-06',
      'March = 2019-03',
    ]);
    checkTimes('2019-07-31', 'Ida September wrote.', []);
  });
  it('recurs each year', () => {
    checkTimes('2019-07-31', 'each May, every July ', ['each May = XXXX-05', 'every July = XXXX-07']);
  });
  it('stays unresolved without a header', () => {
    checkTimes(null, 'in May and since August 2018', ['May = XXXX-05', 'August 2018 = 2018-08']);
  });
});

describe('A day of a month', () => {
  it('is read in both orders, with and without ordinals', () => {
    checkTimes(
      '2019-07-31',
      'August 6, Aug. 6, 6 August, 6th August, the 6th of August, August 6th, August the 6th, August sixth, the sixth of August',
      [
        'August 6 = 2019-08-06',
        'Aug. 6 = 2019-08-06',
        '6 August = 2019-08-06',
        '6th August = 2019-08-06',
        'the 6th of August = 2019-08-06',
        'August 6th = 2019-08-06',
        'August the 6th = 2019-08-06',
        'August sixth = 2019-08-06',
        'the sixth of August = 2019-08-06',
      ],
    );
    checkTimes('2019-07-31', 'August 6, 2018, 6 August 2018, the 6th of August, 2018, 31 Dec 2018', [
      'August 6, 2018 = 2018-08-06',
      '6 August 2018 = 2018-08-06',
      'the 6th of August, 2018 = 2018-08-06',
      '31 Dec 2018 = 2018-12-31',
    ]);
  });
  it('exists in that month', () => {
    checkTimes(
      '2019-07-31',
      'June 31, February 29, February 30, August 0, August 32, 31 June, Feb 29, 2019, Feb 29, 2016',
      ['February 29 = 2020-02-29', 'February = 2019-02', 'Feb = 2019-02', '2019 = 2019', 'Feb 29, 2016 = 2016-02-29'],
    );
    checkTimes('2020-02-10', 'February 29', ['February 29 = 2020-02-29']);
  });
  it('is not a clock time, a share or a count', () => {
    checkTimes('2019-07-31', 'August 10:30, May 6 %, July 4 percent', ['July 4 = 2019-07-04']);
    checkTimes('2019-07-31', 'It fell in June 35 times.', ['June = 2019-06']);
  });
  it('is in the direction that the tense indicates', () => {
    checkTimes(
      '2019-07-31',
      'He left on July 1. He left on June 2. He will come on August 2. He will come on September 20.',
      ['July 1 = 2019-07-01', 'June 2 = 2019-06-02', 'August 2 = 2019-08-02', 'September 20 = 2019-09-20'],
    );
    checkTimes(
      '2019-01-02',
      'He left on December 30. He will leave on January 5. He left on November 5. He will leave on December 5.',
      ['December 30 = 2018-12-30', 'January 5 = 2019-01-05', 'November 5 = 2018-11-05', 'December 5 = 2018-12-05'],
    );
    checkTimes(
      '2019-12-30',
      'He will leave on January 2. He left on December 28. He left on January 20. He will leave on January 20.',
      ['January 2 = 2020-01-02', 'December 28 = 2019-12-28', 'January 20 = 2020-01-20', 'January 20 = 2020-01-20'],
    );
    checkTimes('2019-07-31', 'He left on January 30, February 10, March 31 and October 31.', [
      'January 30 = 2019-01-30',
      'February 10 = 2019-02-10',
      'March 31 = 2019-03-31',
      'October 31 = 2019-10-31',
    ]);
  });
  it('is each day of a pair', () => {
    checkTimes(
      '2019-07-31',
      'April 24 and 25, May 7-11, June 3 to 5, 3-5 June, 3 and 5 June 2018, July 4 through 6, 30 or 31 July',
      [
        'April 24 = 2019-04-24',
        '25 = 2019-04-25',
        'May 7 = 2019-05-07',
        '11 = 2019-05-11',
        'June 3 = 2019-06-03',
        '5 = 2019-06-05',
        '3 = 2019-06-03',
        '5 June = 2019-06-05',
        '3 = 2018-06-03',
        '5 June 2018 = 2018-06-05',
        'July 4 = 2019-07-04',
        '6 = 2019-07-06',
        '30 = 2019-07-30',
        '31 July = 2019-07-31',
      ],
    );
    checkTimes(
      '2019-07-31',
      'April 24 and 23, May 7-7, June 3 to 35, April 24 and 25 people, April 24 and 25 May, April 24 and 30:15',
      [
        'April 24 = 2019-04-24',
        'May 7 = 2019-05-07',
        'June 3 = 2019-06-03',
        'April 24 = 2019-04-24',
        'April 24 = 2019-04-24',
        '25 May = 2019-05-25',
        'April 24 = 2019-04-24',
      ],
    );
    checkTimes('2019-07-31', 'June 5 to 3; 5-3 June; 3-3 June.', [
      'June 5 = 2019-06-05',
      '3 June = 2019-06-03',
      '3 June = 2019-06-03',
    ]);
  });
  it('has the clock time after it', () => {
    checkTimes('2019-07-31', 'on July 31, 2019 at 7:15 p.m., on July 31, 2019, 9 am, on July 31, 2019 07:15 GMT', [
      'July 31, 2019 at 7:15 p.m. = 2019-07-31T19:15',
      'July 31, 2019, 9 am = 2019-07-31T09:00',
      'July 31, 2019 07:15 GMT = 2019-07-31T07:15',
    ]);
  });
  it('is a September 11 that needs no year', () => {
    checkTimes('2019-07-31', 'the September 11 attacks, the Sept. 11 terrorist attacks, on September 11', [
      'September 11 = 2001-09-11',
      'Sept. 11 = 2001-09-11',
      'September 11 = 2019-09-11',
    ]);
    checkTimes('2000-10-01', 'the September 11 attacks', ['September 11 = 2000-09-11']);
    checkTimes('2001-10-01', 'the September 11 attacks', ['September 11 = 2001-09-11']);
  });
  it('has the year that follows in words', () => {
    checkTimes(
      '2019-07-31',
      'in June last year, on August 6 next year, in January of this year, on 6 August last year, in June of next year',
      [
        'June last year = 2018-06',
        'August 6 next year = 2020-08-06',
        'January of this year = 2019-01',
        '6 August last year = 2018-08-06',
        'June of next year = 2020-06',
      ],
    );
  });
  it('stays unresolved without a header', () => {
    checkTimes(null, 'on August 6, on 6 August and on August 6, 2018', [
      'August 6 = XXXX-08-06',
      '6 August = XXXX-08-06',
      'August 6, 2018 = 2018-08-06',
    ]);
  });
});

describe('A weekday', () => {
  it('is the article’s own day, or the one before or after it', () => {
    checkTimes(
      '2019-07-31',
      'He said Wednesday. He said Tuesday. He said Thursday. He will speak Thursday. He will speak Wednesday. He will speak Tuesday.',
      [
        'Wednesday = 2019-07-31',
        'Tuesday = 2019-07-30',
        'Thursday = 2019-07-25',
        'Thursday = 2019-08-01',
        'Wednesday = 2019-07-31',
        'Tuesday = 2019-08-06',
      ],
    );
    checkTimes('2019-08-04', 'He said Sunday. He said Saturday. He said Monday. He will speak Monday.', [
      'Sunday = 2019-08-04',
      'Saturday = 2019-08-03',
      'Monday = 2019-07-29',
      'Monday = 2019-08-05',
    ]);
  });
  it('is last, past, this, coming, next', () => {
    checkTimes(
      '2019-07-31',
      'last Wednesday, next Wednesday, this Thursday, this Tuesday, past Tuesday, coming Tuesday, this past Friday, this coming Friday, last Thursday, next Tuesday',
      [
        'last Wednesday = 2019-07-24',
        'next Wednesday = 2019-08-07',
        'this Thursday = 2019-08-01',
        'this Tuesday = 2019-08-06',
        'past Tuesday = 2019-07-30',
        'coming Tuesday = 2019-08-06',
        'this past Friday = 2019-07-26',
        'this coming Friday = 2019-08-02',
        'last Thursday = 2019-07-25',
        'next Tuesday = 2019-08-06',
      ],
    );
  });
  it('is counted from the day mentioned before', () => {
    checkTimes(
      '2019-07-31',
      'He came on 5 May 2018. The following Monday he left. The previous Monday it rained. The following Sunday he died.',
      [
        '5 May 2018 = 2018-05-05',
        'The following Monday = 2018-05-07',
        'The previous Monday = 2018-04-30',
        'The following Sunday = 2018-05-06',
      ],
    );
    checkTimes(
      '2019-07-31',
      'He came on Monday, 7 May 2018. The following Monday he left; the previous Monday it rained.',
      ['Monday, 7 May 2018 = 2018-05-07', 'The following Monday = 2018-05-14', 'the previous Monday = 2018-05-07'],
    );
  });
  it('is in a given week', () => {
    checkTimes(
      '2019-07-31',
      'Monday last week, Sunday last week, Monday of this week, Sunday of this week, Monday next week, Friday of next week',
      [
        'Monday last week = 2019-07-22',
        'Sunday last week = 2019-07-28',
        'Monday of this week = 2019-07-29',
        'Sunday of this week = 2019-08-04',
        'Monday next week = 2019-08-05',
        'Friday of next week = 2019-08-09',
      ],
    );
    checkTimes('2019-08-04', 'Monday of this week, Sunday of this week, Monday of last week', [
      'Monday of this week = 2019-07-29',
      'Sunday of this week = 2019-08-04',
      'Monday of last week = 2019-07-22',
    ]);
  });
  it('is dated by what follows it', () => {
    checkTimes(
      '2019-07-31',
      'Tuesday, July 30, Wednesday 31 July 2019, Friday the 13th of May, Wed., July 31, Monday, August 6, 2018',
      [
        'Tuesday, July 30 = 2019-07-30',
        'Wednesday 31 July 2019 = 2019-07-31',
        'Friday the 13th of May = 2019-05-13',
        'Wed., July 31 = 2019-07-31',
        'Monday, August 6, 2018 = 2018-08-06',
      ],
    );
  });
  it('decides the year of a distant day', () => {
    checkTimes('2019-07-31', 'Thursday, Jan. 25; Friday, Jan. 25; Monday, March 5; Tuesday, March 5', [
      'Thursday, Jan. 25 = 2018-01-25',
      'Friday, Jan. 25 = 2019-01-25',
      'Monday, March 5 = 2019-03-05',
      'Tuesday, March 5 = 2019-03-05',
    ]);
    checkTimes(
      '2019-07-31',
      'Thursday, November 5; Monday, December 2; Friday, July 12; Wednesday, Dec. 25; Tuesday, Dec. 25',
      [
        'Thursday, November 5 = 2019-11-05',
        'Monday, December 2 = 2019-12-02',
        'Friday, July 12 = 2019-07-12',
        'Wednesday, Dec. 25 = 2019-12-25',
        'Tuesday, Dec. 25 = 2018-12-25',
      ],
    );
  });
  it('is abbreviated only with its period', () => {
    checkTimes('2019-07-31', 'He left Wed. and Sun shone. On Tues. he came. The Sun. wrote.', [
      'Wed. = 2019-07-31',
      'Tues. = 2019-07-30',
    ]);
  });
  it('is not recognized in a name', () => {
    checkTimes(
      '2019-07-31',
      'Super Tuesday, Black Friday, Good news Sunday Times, the Sunday Mirror, the Friday Review, a fat Tuesday, monday',
      ['Tuesday = 2019-07-30'],
    );
  });
  it('recurs', () => {
    checkTimes(
      '2019-07-31',
      'each Thursday, every Sunday, Mondays, Sundays, every Monday, every single Friday, mondays',
      [
        'each Thursday = XXXX-WXX-4',
        'every Sunday = XXXX-WXX-7',
        'Mondays = XXXX-WXX-1',
        'Sundays = XXXX-WXX-7',
        'every Monday = XXXX-WXX-1',
        'every single Friday = XXXX-WXX-5',
      ],
    );
  });
  it('stays unresolved without a header', () => {
    checkTimes(null, 'He left on Sunday and on Monday night.', ['Sunday = XXXX-WXX-7', 'Monday night = XXXX-WXX-1TNI']);
  });
});
