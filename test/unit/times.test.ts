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
