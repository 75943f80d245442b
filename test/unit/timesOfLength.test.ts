import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

describe('A duration', () => {
  it('is counted in its unit', () => {
    checkTimes(
      '2019-07-31',
      'He slept for three seconds, four minutes, five hours, six days, seven weeks, eight months, nine years, two decades, three centuries and two fortnights.',
      [
        'three seconds = PT3S',
        'four minutes = PT4M',
        'five hours = PT5H',
        'six days = P6D',
        'seven weeks = P7W',
        'eight months = P8M',
        'nine years = P9Y',
        'two decades = P20Y',
        'three centuries = P3CE',
        'two fortnights = P4W',
      ],
    );
    checkTimes(
      '2019-07-31',
      'He slept for half an hour, half a year, one and a half years, a year and a half, two and a half minutes, half a day, 2.5 hours and 1 1/2 days.',
      [
        'half an hour = PT30M',
        'half a year = P6M',
        'one and a half years = P1Y6M',
        'a year and a half = P1Y6M',
        'two and a half minutes = PT2M30S',
        'half a day = PT12H',
        '2.5 hours = PT2H30M',
        '1 1/2 days = P1DT12H',
      ],
    );
    checkTimes(
      '2019-07-31',
      'He slept for a decade, an hour, a single day, a couple of weeks, couple of months, a hundred years, two thousand years and twenty-one days.',
      [
        'a decade = P10Y',
        'an hour = PT1H',
        'single day = P1D',
        'a couple of weeks = P2W',
        'couple of months = P2M',
        'a hundred years = P100Y',
        'two thousand years = P2000Y',
        'twenty-one days = P21D',
      ],
    );
  });
  it('stays vague if the count is vague', () => {
    checkTimes(
      '2019-07-31',
      'He slept for several weeks, a few days, dozens of years, a number of months, many hours, some years, countless minutes.',
      [
        'several weeks = PXW',
        'a few days = PXD',
        'dozens of years = PXY',
        'a number of months = PXM',
        'many hours = PTXH',
        'some years = PXY',
        'countless minutes = PTXM',
      ],
    );
  });
  it('includes the words that make it a span, and those that make it long or short', () => {
    checkTimes(
      '2019-07-31',
      'the past three years, the next few days, the first two weeks, the last five months, three more weeks, two full days, five consecutive years',
      [
        'the past three years = P3Y',
        'the next few days = PXD',
        'the first two weeks = P2W',
        'the last five months = P5M',
        'three more weeks = P3W',
        'two full days = P2D',
        'five consecutive years = P5Y',
      ],
    );
    checkTimes(
      '2019-07-31',
      'nearly two years, at least three weeks, more than a month, up to five days, about an hour, over a week, less than two hours, almost a year',
      [
        'nearly two years = P2Y',
        'at least three weeks = P3W',
        'more than a month = P1M',
        'up to five days = P5D',
        'about an hour = PT1H',
        'over a week = P1W',
        'less than two hours = PT2H',
        'almost a year = P1Y',
      ],
    );
  });
  it('is an adjective with hyphens or in the singular', () => {
    checkTimes(
      '2019-07-31',
      'a three-day meeting, a five-year-plan, a two day rally, the 24-hour strike, a single-year record',
      ['three-day = P3D', 'five-year = P5Y', 'two day = P2D', 'the 24-hour = PT24H', 'single-year = P1Y'],
    );
    checkTimes('2019-07-31', 'It took 2 week.', []);
  });
  it('is a plural alone if a word makes it a duration', () => {
    checkTimes(
      '2019-07-31',
      'for years, in months, over weeks, years of talks, weeks later, days before, hours after, years-long talks, months ago',
      [
        'years = PXY',
        'months = PXM',
        'over weeks = PXW',
        'weeks = PXW',
        'days = PXD',
        'hours = PTXH',
        'years = PXY',
        'months ago = PAST_REF',
      ],
    );
    checkTimes(
      '2019-07-31',
      'He likes years. The years passed. Quarters of it. Seconds later. It lasted days. They spent hours.',
      ['The years = PXY', 'days = PXD', 'hours = PTXH'],
    );
  });
  it('is not an age', () => {
    checkTimes(
      '2019-07-31',
      'The 54-year-old, 54 years old, 12 years of age, a man aged 54 years, the 3-year-olds',
      [],
    );
  });
  it('is not a quarter, a second or a rate', () => {
    checkTimes('2019-07-31', 'a quarter, one quarter, three quarters, a second, two seconds, a three-quarter view', [
      'three quarters = P3Q',
      'two seconds = PT2S',
    ]);
    checkTimes(
      '2019-07-31',
      'He pays $100 a month, twice a day, 5 percent a year, 30 cents an hour, two million a year, 20 barrels a day, 10 times a week.',
      ['a month = P1M', 'a day = P1D', 'a year = P1Y', 'an hour = PT1H', 'a year = P1Y', 'a day = P1D', 'a week = P1W'],
    );
    checkTimes('2019-07-31', 'It was a year, it takes a month, it lasts a day.', [
      'a year = P1Y',
      'a month = P1M',
      'a day = P1D',
    ]);
  });
});

describe('A recurring time', () => {
  it('is every unit, or every other', () => {
    checkTimes(
      '2019-07-31',
      'every day, each week, every month, each year, every two weeks, every other day, every single day, every three years, every hour, every decade, every ten minutes',
      [
        'every day = P1D',
        'each week = P1W',
        'every month = P1M',
        'each year = P1Y',
        'every two weeks = P2W',
        'every other day = P2D',
        'every single day = P1D',
        'every three years = P3Y',
        'every hour = PT1H',
        'every decade = P10Y',
        'every ten minutes = PT10M',
      ],
    );
    checkTimes('2019-07-31', 'every two week, each weeks, every day of it, per day, per year, per hour, per days', [
      'day = P1D',
      'year = P1Y',
    ]);
  });
  it('is an adverb, but not the name of a newspaper', () => {
    checkTimes('2019-07-31', 'paid daily, weekly, monthly, yearly, annually, hourly, quarterly and nightly', [
      'daily = P1D',
      'weekly = P1W',
      'monthly = P1M',
      'yearly = P1Y',
      'annually = P1Y',
      'hourly = PT1H',
      'quarterly = P3M',
      'nightly = XXXX-XX-XXTNI',
    ]);
    checkTimes('2019-07-31', 'The Daily, the daily Granma, Weekly news.', []);
  });
  it('is every season and every part of the day', () => {
    checkTimes(
      '2019-07-31',
      'every summer, each winter, every fall, each morning, every night, each evening, every noon, per morning, per summer',
      [
        'every summer = XXXX-SU',
        'each winter = XXXX-WI',
        'every fall = XXXX-FA',
        'each morning = XXXX-XX-XXTMO',
        'every night = XXXX-XX-XXTNI',
        'each evening = XXXX-XX-XXTEV',
        'every noon = XXXX-XX-XXT12:00',
      ],
    );
  });
});

describe('Words for now, the past and the future', () => {
  it('name no specific day', () => {
    checkTimes(
      '2019-07-31',
      'now, currently, right now, recently, soon, lately, nowadays, recent years, coming weeks, future months, these days, the current strike',
      [
        'now = PRESENT_REF',
        'currently = PRESENT_REF',
        'right now = PRESENT_REF',
        'recently = PAST_REF',
        'soon = FUTURE_REF',
        'lately = PAST_REF',
        'nowadays = PRESENT_REF',
        'recent years = PAST_REF',
        'coming weeks = FUTURE_REF',
        'future months = FUTURE_REF',
        'these days = PRESENT_REF',
        'the current = PRESENT_REF',
      ],
    );
    checkTimes(
      '2019-07-31',
      'as soon as, how recently, too soon, so recently, soon after, current affairs, current week, The Current',
      ['current week = 2019-W31'],
    );
    checkTimes(
      '2019-07-31',
      'the future, the near future, in the past, the past, the foreseeable future, the future of, the future king, the past year',
      [
        'the future = FUTURE_REF',
        'the near future = FUTURE_REF',
        'the past = PAST_REF',
        'the past = PAST_REF',
        'the foreseeable future = FUTURE_REF',
        'the past year = P1Y',
      ],
    );
  });
  it('is today, yesterday, tomorrow', () => {
    checkTimes('2019-07-31', "today, yesterday, tomorrow, today's youth, today’s paper, USA Today, Today", [
      'today = 2019-07-31',
      'yesterday = 2019-07-30',
      'tomorrow = 2019-08-01',
      'today = PRESENT_REF',
      'today = 2019-07-31',
      'Today = 2019-07-31',
    ]);
    checkTimes('2019-12-31', 'yesterday, tomorrow', ['yesterday = 2019-12-30', 'tomorrow = 2020-01-01']);
    checkTimes('2020-03-01', 'yesterday', ['yesterday = 2020-02-29']);
    checkTimes(null, 'today, tonight', ['today = XXXX-XX-XX', 'tonight = XXXX-XX-XXTNI']);
  });
});

describe('The day next to another one', () => {
  it('is the one before or after', () => {
    checkTimes(
      '2019-07-31',
      'the day before yesterday, the day after tomorrow, the day after Christmas 2018, the day before last Tuesday, a day before August 6, a day after August 31, day of August 6',
      [
        'the day before yesterday = 2019-07-29',
        'the day after tomorrow = 2019-08-02',
        'the day after Christmas 2018 = 2018-12-26',
        'the day before last Tuesday = 2019-07-29',
        'a day = P1D',
        'August 6 = 2019-08-06',
        'a day = P1D',
        'August 31 = 2019-08-31',
        'August 6 = 2019-08-06',
      ],
    );
  });
});
