import { describe, it } from 'node:test';
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
  it('finds the year of a month and a day that lack one', () => {
    checkTimes(wednesday, 'The meeting will be held on 6 August.', ['6 August = 2019-08-06']);
    checkTimes('2019-01-03', 'He was arrested on December 30.', ['December 30 = 2018-12-30']);
    checkTimes('2019-12-30', 'The vote is scheduled for January 5.', ['January 5 = 2020-01-05']);
  });
  it('takes the year that follows it in words', () => {
    checkTimes(wednesday, 'He came in June last year and in January of this year.', [
      'June last year = 2018-06',
      'January of this year = 2019-01',
    ]);
  });
  it('is the month ahead where the one of a year ago is too far', () =>
    checkTimes(wednesday, 'A meeting in September was announced.', ['September = 2019-09']));
  it('is a quarter, and the same of the year before where one is spoken of', () => {
    checkTimes(wednesday, 'Sales rose in the third quarter of 2018 and in the second quarter.', [
      'third quarter of 2018 = 2018-Q3',
      'second quarter = 2019-Q2',
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
  it('is a season with a lead or a year', () => {
    checkTimes(wednesday, 'It was hot last summer and in the winter of 2017. Prices fall and spring up.', [
      'last summer = 2018-SU',
      'winter of 2017 = 2017-WI',
    ]);
  });
  it('is a set where it comes again and again', () => {
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
  it('is a clock time with the day that follows it', () => {
    checkTimes(wednesday, 'It broke off at noon Tuesday and goes on until 5 p.m. EST, Aug. 9, 2019.', [
      'noon Tuesday = 2019-07-30T12:00',
      '5 p.m. EST, Aug. 9, 2019 = 2019-08-09T17:00',
    ]);
    checkTimes(wednesday, 'He left around 7:15 a.m. and saw a film at noon.', ['7:15 a.m. = XXXX-XX-XXT07:15']);
  });
  it('is the day before a colon', () =>
    checkTimes(wednesday, 'An editorial on Tuesday, July 30: the court erred.', ['Tuesday, July 30 = 2019-07-30']));
  it('is no length where it is a time past', () => {
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
  it('is the weekday after the article’s date where the words point ahead', () => {
    checkTimes(wednesday, 'Talks will start on Friday.', ['Friday = 2019-08-02']);
    checkTimes(wednesday, 'They must pay by Friday.', ['Friday = 2019-08-02']);
    checkTimes(wednesday, 'She will come next Monday, not last Monday.', [
      'next Monday = 2019-08-05',
      'last Monday = 2019-07-29',
    ]);
  });
  it('is a month in the past behind “since”', () =>
    checkTimes(wednesday, 'Since May and since January they talk.', ['May = 2019-05', 'January = 2019-01']));
  it('does not take verbs and names for months', () =>
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
  it('is no age', () => checkTimes(wednesday, 'The 54-year-old was 3 years old.', []));
  it('has a time of day', () =>
    checkTimes(wednesday, 'Updated: Jul 31, 2019 01:52 IST', ['Jul 31, 2019 01:52 IST = 2019-07-31T01:52']));
  it('stays open without a header', () => {
    checkTimes(null, 'On Tuesday, on 6 August and today.', [
      'Tuesday = XXXX-WXX-2',
      '6 August = XXXX-08-06',
      'today = XXXX-XX-XX',
    ]);
  });
});
