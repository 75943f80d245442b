import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';
import { findTimeExpressions } from '../../server/src/dates/timeExpressions';
import { timeline } from '../../server/src/features/timeline';
import { tokenize } from '../../server/src/text/tokens';
import { runToEnd } from '../../server/src/work/steps';
import { checkTimes } from '../kit/checks';

const wednesday = '2019-07-31';

describe('A time expression', () => {
  it('is a full date in any order', () => {
    checkTimes(wednesday, 'It opened on August 6, 2018, on 6 August 2018 and on 2018-08-06.', [
      'August 6, 2018 = 2018-08-06',
      '6 August 2018 = 2018-08-06',
      '2018-08-06 = 2018-08-06',
    ]);
  });
  it('finds the year of a month and a day without one', () => {
    checkTimes(wednesday, 'The meeting will be held on 6 August.', ['6 August = 2019-08-06']);
    checkTimes('2019-01-03', 'He was arrested on December 30.', ['December 30 = 2018-12-30']);
    checkTimes('2019-12-30', 'The vote is scheduled for January 5.', ['January 5 = 2020-01-05']);
  });
  it('takes the year that follows in words', () => {
    checkTimes(wednesday, 'He came in June last year and in January of this year.', [
      'June last year = 2018-06',
      'January of this year = 2019-01',
    ]);
  });
  it('is the coming month if the one a year ago is too far away', () =>
    checkTimes(wednesday, 'A meeting in September was announced.', ['September = 2019-09']));
  it('is a quarter, and the same quarter of the year before if that is mentioned', () => {
    checkTimes(wednesday, 'Sales rose in the third quarter of 2018 and in the second quarter.', [
      'the third quarter of 2018 = 2018-Q3',
      'the second quarter = 2019-Q2',
    ]);
    checkTimes(wednesday, 'First-quarter net was $5 million, from $4 million a year earlier.', [
      'First-quarter = 2019-Q1',
      'a year earlier = 2018-Q1',
    ]);
    checkTimes(wednesday, 'Profit fell in Q4 2018. It was lower a year ago.', [
      'Q4 2018 = 2018-Q4',
      'a year ago = 2017-Q4',
    ]);
  });
  it('is a season with a modifier or a year', () => {
    checkTimes(wednesday, 'It was hot last summer and in the winter of 2017. Prices fall and spring up.', [
      'last summer = 2018-SU',
      'the winter of 2017 = 2017-WI',
    ]);
  });
  it('is a set if it recurs', () => {
    checkTimes(wednesday, 'Every day and each Thursday he reads the Daily News daily.', [
      'Every day = P1D',
      'each Thursday = XXXX-WXX-4',
      'daily = P1D',
    ]);
  });
  it('is a part of a day', () => {
    checkTimes(wednesday, 'They met on Tuesday morning and left yesterday evening.', [
      'Tuesday morning = 2019-07-30TMO',
      'yesterday evening = 2019-07-30TEV',
    ]);
  });
  it('is a clock time on the day that follows it', () => {
    checkTimes(wednesday, 'It broke off at noon Tuesday and goes on until 5 p.m. EST, Aug. 9, 2019.', [
      'noon Tuesday = 2019-07-30T12:00',
      '5 p.m. EST, Aug. 9, 2019 = 2019-08-09T17:00',
    ]);
    checkTimes(wednesday, 'The talks start at 10:30 GMT on Monday and end by 18:00 local time.', [
      '10:30 GMT on Monday = 2019-08-05T10:30',
      '18:00 local time = 2019-08-05T18:00',
    ]);
  });
  it('is a clock time on the day mentioned before, else on the article’s', () => {
    checkTimes(wednesday, 'He left around 7:15 a.m. and saw a film at noon.', [
      '7:15 a.m. = 2019-07-31T07:15',
      'noon = 2019-07-31T12:00',
    ]);
    checkTimes(wednesday, 'The blast on Monday came at 4 in the morning.', [
      'Monday = 2019-07-29',
      '4 in the morning = 2019-07-29T04:00',
    ]);
  });
  it('is each day of a pair, in both orders', () => {
    checkTimes(wednesday, 'From 3 to 5 June, and on May 7-11.', [
      '3 = 2019-06-03',
      '5 June = 2019-06-05',
      'May 7 = 2019-05-07',
      '11 = 2019-05-11',
    ]);
    checkTimes(wednesday, 'A summit on April 24 and 25.', ['April 24 = 2019-04-24', '25 = 2019-04-25']);
  });
  it('is counted from an expression mentioned before', () => {
    checkTimes(wednesday, 'He came on 5 May. The next day he left. The following month it rained; that year was wet.', [
      '5 May = 2019-05-05',
      'The next day = 2019-05-06',
      'The following month = 2019-06',
      'that year = 2019',
    ]);
    checkTimes(wednesday, 'The day before yesterday he left; the day after tomorrow he returns.', [
      'The day before yesterday = 2019-07-29',
      'the day after tomorrow = 2019-08-02',
    ]);
  });
  it('is the day next to another one', () => {
    checkTimes(wednesday, 'He left the day before last Tuesday and came back the day after Christmas.', [
      'the day before last Tuesday = 2019-07-29',
      'the day after Christmas = 2018-12-26',
    ]);
  });
  it('is a day of another week if one is mentioned', () => {
    checkTimes(wednesday, 'Tuesday of last week, Friday next week, this coming Sunday, this past Monday.', [
      'Tuesday of last week = 2019-07-23',
      'Friday next week = 2019-08-09',
      'this coming Sunday = 2019-08-04',
      'this past Monday = 2019-07-29',
    ]);
  });
  it('is a weekend, or the end of a year', () => {
    checkTimes(wednesday, 'Over the weekend and next weekend; at year-end.', [
      'the weekend = 2019-W30-WE',
      'next weekend = 2019-W32-WE',
      'year-end = 2019-12-31',
    ]);
  });
  it('is a holiday, whatever day it falls on', () => {
    checkTimes(wednesday, 'On Christmas Eve, last Easter and Thanksgiving Day 2017.', [
      'Christmas Eve = 2018-12-24',
      'last Easter = 2019-04-21',
      'Thanksgiving Day 2017 = 2017-11-23',
    ]);
    checkTimes(wednesday, 'He sailed to Easter Island and Christmas Island.', []);
  });
  it('is a decade or a century, but not an age', () => {
    checkTimes(wednesday, 'The early 1990s, the ’60s and the 21st century. He is in his forties.', [
      'The early 1990s = 199',
      'the ’60s = 196',
      'the 21st century = 20',
    ]);
  });
  it('is a year in words, and a season of crops or sports', () => {
    checkTimes(wednesday, 'In nineteen ninety-six and in the 2018-19 season.', [
      'nineteen ninety-six = 1996',
      '2018-19 = 2018',
    ]);
  });
  it('includes the words that make it late, long or approximate', () => {
    checkTimes(wednesday, 'By the end of 2018, in late March, for nearly two years, in more than 2 1/2 years.', [
      'the end of 2018 = 2018',
      'late March = 2019-03',
      'nearly two years = P2Y',
      'more than 2 1/2 years = P2Y6M',
    ]);
  });
  it('is not a year if it is a count, a price or a number', () =>
    checkTimes(wednesday, 'Some 2000 people paid $2015 for flight 1549.', []));
  it('follows the tense of its clause', () => {
    checkTimes(wednesday, 'The vote is on Sunday. The planned merger will be signed Friday.', [
      'Sunday = 2019-08-04',
      'Friday = 2019-08-02',
    ]);
    checkTimes(wednesday, 'The ministry on Sunday issued a call for a fast that will end this year.', [
      'Sunday = 2019-07-28',
      'this year = 2019',
    ]);
    checkTimes(wednesday, 'It had been due to expire Friday. Few had replied by Monday.', [
      'Friday = 2019-07-26',
      'Monday = 2019-07-29',
    ]);
    checkTimes(
      wednesday,
      'The visit was scheduled for Tuesday, ahead of Friday’s vote. It was set to end on Saturday.',
      ['Tuesday = 2019-07-30', 'Friday = 2019-08-02', 'Saturday = 2019-08-03'],
    );
    checkTimes(wednesday, 'They meet this Friday, not on Super Tuesday.', ['this Friday = 2019-08-02']);
    checkTimes(wednesday, 'They have until 9 a.m. Tuesday.', ['9 a.m. Tuesday = 2019-08-06T09:00']);
  });
  it('belongs to the years mentioned in a historical narrative', () => {
    const history =
      'The bridge was begun in May 1871 and opened in 1874. In 1902 it burned. In 1903 it was rebuilt, in 1917 shelled, ' +
      'in 1944 blown up. On May 5, 1946 it was opened anew, and on June 7 the first train crossed it.';
    checkTimes(wednesday, history, [
      'May 1871 = 1871-05',
      ...['1874', '1902', '1903', '1917', '1944'].map((year) => `${year} = ${year}`),
      'May 5, 1946 = 1946-05-05',
      'June 7 = 1946-06-07',
    ]);
  });
  it('knows the other reading if only the tense decided', () => {
    const [friday] = runToEnd(findTimeExpressions(runToEnd(tokenize('Talks will start on Friday.')), wednesday));
    assert.equal(friday?.other, '2019-07-26');
  });
  it('is recognized as a day before a colon', () =>
    checkTimes(wednesday, 'An editorial on Tuesday, July 30: the court erred.', ['Tuesday, July 30 = 2019-07-30']));
  it('is not a duration if it is a time in the past', () => {
    checkTimes(wednesday, 'Several years ago, and in recent months, he spoke of trains in the future.', [
      'Several years ago = PAST_REF',
      'recent months = PAST_REF',
      'the future = FUTURE_REF',
    ]);
  });
  it('is the weekday before the article’s date, or its own', () => {
    checkTimes(wednesday, 'The ministry said on Tuesday.', ['Tuesday = 2019-07-30']);
    checkTimes(wednesday, 'The ministry said Wednesday.', ['Wednesday = 2019-07-31']);
  });
  it('is the weekday after the article’s date if the words point ahead', () => {
    checkTimes(wednesday, 'Talks will start on Friday.', ['Friday = 2019-08-02']);
    checkTimes(wednesday, 'They must pay by Friday.', ['Friday = 2019-08-02']);
    checkTimes(wednesday, 'She will come next Monday, not last Monday.', [
      'next Monday = 2019-08-05',
      'last Monday = 2019-07-29',
    ]);
  });
  it('is a month in the past after “since”', () =>
    checkTimes(wednesday, 'Since May and since January they talk.', ['May = 2019-05', 'January = 2019-01']));
  it('does not mistake verbs and names for months', () =>
    checkTimes(wednesday, 'May said they may march. April Jones left.', []));
  it('is counted from the article’s date', () => {
    checkTimes(wednesday, 'Yesterday, last week, next month and three years ago.', [
      'Yesterday = 2019-07-30',
      'last week = 2019-W30',
      'next month = 2019-08',
      'three years ago = 2016',
    ]);
  });
  it('is a duration', () =>
    checkTimes(wednesday, 'A single-day meeting, several months, two weeks.', [
      'single-day = P1D',
      'several months = PXM',
      'two weeks = P2W',
    ]));
  it('is not an age', () => checkTimes(wednesday, 'The 54-year-old was 3 years old.', []));
  it('has a time of day', () =>
    checkTimes(wednesday, 'Updated: Jul 31, 2019 01:52 IST', ['Jul 31, 2019 01:52 IST = 2019-07-31T01:52']));
  it('stays unresolved without a header', () => {
    checkTimes(null, 'On Tuesday, on 6 August and today.', [
      'Tuesday = XXXX-WXX-2',
      '6 August = XXXX-08-06',
      'today = XXXX-XX-XX',
    ]);
  });
});

describe('A timeline', () => {
  it('shows each time in its whole sentence', () => {
    const text =
      ' date 2019-07-31 Harbour reopens\nIda Roe of Acme Inc. left the U.S. mission on Monday, Mr. Berg said. The harbour is shut.\nIt opens on Friday. “Come!” he wrote.\n';
    assert.deepEqual(
      timeline(analyze(text)).map((it) => `${it.words}: ${it.sentence}`),
      ['Monday: Ida Roe of Acme Inc. left the U.S. mission on Monday, Mr. Berg said.', 'Friday: It opens on Friday.'],
    );
  });
});
