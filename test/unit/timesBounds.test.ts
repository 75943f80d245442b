import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

describe('A time counted back or ahead from the article', () => {
  it('is as precise as its unit, across the ends of years', () => {
    checkTimes('2024-01-31', 'It began three days ago.', ['three days ago = 2024-01-28']);
    checkTimes('2024-01-31', 'It began two weeks ago.', ['two weeks ago = 2024-W03']);
    checkTimes('2024-01-31', 'It began a fortnight ago.', ['a fortnight ago = 2024-W03']);
    checkTimes('2024-01-31', 'It began two months ago.', ['two months ago = 2023-11']);
    checkTimes('2024-01-31', 'It began 13 months ago.', ['13 months ago = 2022-12']);
    checkTimes('2024-01-31', 'It began two quarters ago.', ['two quarters ago = 2023-Q3']);
    checkTimes('2024-01-31', 'It began five years ago.', ['five years ago = 2019']);
    checkTimes('2024-01-31', 'It began three decades ago.', ['three decades ago = 1994']);
    checkTimes('2024-01-31', 'It began two centuries ago.', ['two centuries ago = 1824']);
    checkTimes('2024-01-31', 'It began three hours ago.', ['three hours ago = 2024-01-31TXX:XX']);
    checkTimes('2024-01-31', 'It began ten minutes ago.', ['ten minutes ago = 2024-01-31TXX:XX']);
    checkTimes('2024-12-05', 'It will end in a year, two months from now.', [
      'a year = P1Y',
      'two months from now = 2025-02',
    ]);
    checkTimes('2024-12-05', 'It will end 13 months hence.', ['13 months hence = 2026-01']);
    checkTimes('2024-12-05', 'It ends three quarters from now.', ['three quarters from now = 2025-Q3']);
    checkTimes('2024-12-05', 'It ends four days hence.', ['four days hence = 2024-12-09']);
    checkTimes('2024-12-05', 'It ends two weeks from today.', ['two weeks from today = 2024-W51']);
    checkTimes('2024-12-05', 'It ends a decade from now.', ['a decade from now = 2034']);
    checkTimes('2024-03-05', 'It began years ago.', ['years ago = PAST_REF']);
    checkTimes('2024-03-05', 'It ends years from now.', ['years from now = FUTURE_REF']);
    checkTimes('2024-03-05', 'It began several days ago.', ['several days ago = PAST_REF']);
    checkTimes('2024-03-05', 'It began two years or so ago.', ['two years or so ago = 2022']);
    checkTimes('2024-03-05', 'It began 1.5 years ago.', ['1.5 years ago = 2023']);
    checkTimes('2024-03-05', 'It began half a year ago.', ['half a year ago = 2024']);
    checkTimes('2024-03-05', 'It began 3000 years ago.', ['3000 years = P3000Y']);
    checkTimes(null, 'It began two years ago.', ['two years ago = XXXX']);
  });
  it('may be an anniversary', () => {
    checkTimes('2024-03-05', 'It began 50 years ago today.', ['50 years ago today = 1974-03-05']);
    checkTimes('2024-03-05', 'It began 50 years ago yesterday.', ['50 years ago yesterday = 1974-03-04']);
    checkTimes('2024-03-05', 'It began 50 years ago tomorrow.', ['50 years ago tomorrow = 1974-03-06']);
    checkTimes('2024-03-05', 'It began a year ago on Friday.', ['a year ago on Friday = 2023-03-08']);
    checkTimes('2024-03-05', 'It began a year ago Saturday.', ['a year ago Saturday = 2023-03-02']);
    checkTimes('2024-03-05', 'It began a year ago on Friday night in town.', [
      'a year ago on Friday night = 2023-03-08TNI',
    ]);
    checkTimes('2024-03-05', 'It began two years ago on Monday, March 4.', [
      'two years ago = 2022',
      'Monday, March 4 = 2024-03-04',
    ]);
    checkTimes('2024-03-05', 'It began a year ago on Wednesday.', ['a year ago on Wednesday = 2023-03-06']);
    checkTimes('2024-03-05', 'It began a year ago on Tuesday.', ['a year ago on Tuesday = 2023-03-05']);
    checkTimes('2024-02-29', 'It began a year ago today.', ['a year ago = 2023', 'today = 2024-02-29']);
    checkTimes('2024-02-29', 'It began four years ago today.', ['four years ago today = 2020-02-29']);
  });
  it('may be of a quarter mentioned before', () => {
    checkTimes('1990-04-20', 'Sales fell in the first quarter from a year earlier.', [
      'the first quarter = 1990-Q1',
      'a year earlier = 1989-Q1',
    ]);
    checkTimes('1990-04-20', 'Sales fell in the first quarter from a year ago.', [
      'the first quarter = 1990-Q1',
      'a year ago = 1989-Q1',
    ]);
    checkTimes('1990-04-20', 'Sales rose in the first quarter from the year-ago quarter.', [
      'the first quarter = 1990-Q1',
      'year-ago quarter = 1989-Q1',
    ]);
    checkTimes('1990-04-20', 'Sales rose in the first quarter of 1989 from a year ago.', [
      'the first quarter of 1989 = 1989-Q1',
      'a year ago = 1988-Q1',
    ]);
    checkTimes('1990-04-20', 'Sales rose in the first quarter of 1988 from a year earlier.', [
      'the first quarter of 1988 = 1988-Q1',
      'a year earlier = 1987-Q1',
    ]);
    checkTimes('1990-04-20', 'Sales fell two years earlier.', ['two years = P2Y']);
    checkTimes('1990-04-20', 'Sales fell from the year-ago third quarter.', ['third quarter = 1989-Q3']);
    checkTimes('1990-04-20', 'Sales fell a year earlier.', ['a year earlier = 1989']);
  });
});

describe('A time counted from the one before it', () => {
  it('is as precise as its unit, across the ends of years', () => {
    checkTimes('2024-03-05', 'It began on January 30, 2020. It ended three days later.', [
      'January 30, 2020 = 2020-01-30',
      'three days later = 2020-02-02',
    ]);
    checkTimes('2024-03-05', 'It began on January 2, 2020. Three days earlier it rained.', [
      'January 2, 2020 = 2020-01-02',
      'Three days earlier = 2019-12-30',
    ]);
    checkTimes('2024-03-05', 'It began on January 30, 2020. Two weeks later it ended.', [
      'January 30, 2020 = 2020-01-30',
      'Two weeks later = 2020-W07',
    ]);
    checkTimes('2024-03-05', 'It began in November 2019. Two months later it ended.', [
      'November 2019 = 2019-11',
      'Two months later = 2020-01',
    ]);
    checkTimes('2024-03-05', 'It began in January 2019. A month earlier it rained.', [
      'January 2019 = 2019-01',
      'A month earlier = 2018-12',
    ]);
    checkTimes('2024-03-05', 'It began in December 2019. A month afterward it ended.', [
      'December 2019 = 2019-12',
      'A month afterward = 2020-01',
    ]);
    checkTimes('2024-03-05', 'It began in 2019. Two years later it ended.', ['2019 = 2019', 'Two years later = 2021']);
    checkTimes('2024-03-05', 'It began in 2019. Two decades earlier it rained.', [
      '2019 = 2019',
      'Two decades earlier = 1999',
    ]);
    checkTimes('2024-03-05', 'It began in 2019. A century later it ended.', ['2019 = 2019', 'A century = P1CE']);
    checkTimes('2024-03-05', 'It began in 2019. Three days later it ended.', ['2019 = 2019', 'Three days = P3D']);
    checkTimes('2024-03-05', 'It began in 2019. Two months later it ended.', ['2019 = 2019', 'Two months = P2M']);
    checkTimes(
      '2024-03-05',
      'It began on January 30, 2020. Later than planned, two days later than planned it ended.',
      ['January 30, 2020 = 2020-01-30', 'two days = P2D'],
    );
    checkTimes('2024-03-05', 'It lasted for two years. A year later it ended.', ['two years = P2Y', 'A year = P1Y']);
    checkTimes('2024-03-05', 'Some days later it ended.', ['Some days = PXD']);
    checkTimes('2024-03-05', 'It began on January 30, 2020. 1.5 days later it ended.', [
      'January 30, 2020 = 2020-01-30',
      '1.5 days = P1DT12H',
    ]);
  });
  it('may be a neighboring period', () => {
    checkTimes('2024-03-05', 'It began on January 31, 2020. The next day it ended.', [
      'January 31, 2020 = 2020-01-31',
      'The next day = 2020-02-01',
    ]);
    checkTimes('2024-03-05', 'It began on January 31, 2020. The day before it rained.', [
      'January 31, 2020 = 2020-01-31',
    ]);
    checkTimes('2024-03-05', 'It began on January 31, 2020. The day after, it ended.', [
      'January 31, 2020 = 2020-01-31',
      'The day after = 2020-02-01',
    ]);
    checkTimes('2024-03-05', 'It began on January 31, 2020. The following week it ended.', [
      'January 31, 2020 = 2020-01-31',
      'The following week = 2020-W06',
    ]);
    checkTimes('2024-03-05', 'It began on January 31, 2020. The week before, it rained.', [
      'January 31, 2020 = 2020-01-31',
      'The week before = 2020-W04',
    ]);
    checkTimes('2024-03-05', 'It began in December 2019. The following month it ended.', [
      'December 2019 = 2019-12',
      'The following month = 2020-01',
    ]);
    checkTimes('2024-03-05', 'It began in December 2019. The month after, it ended.', [
      'December 2019 = 2019-12',
      'The month after = 2020-01',
    ]);
    checkTimes('2024-03-05', 'It began in 2019. That year it rained.', ['2019 = 2019', 'That year = 2019']);
    checkTimes('2024-03-05', 'It began in 2019. That same year it rained.', ['2019 = 2019', 'That same year = 2019']);
    checkTimes('2024-03-05', 'It began in the fourth quarter of 2019. The following quarter it ended.', [
      'the fourth quarter of 2019 = 2019-Q4',
      'The following quarter = 2020-Q1',
    ]);
    checkTimes('2024-03-05', 'It began in the first quarter of 2019. The preceding quarter it rained.', [
      'the first quarter of 2019 = 2019-Q1',
      'The preceding quarter = 2018-Q4',
    ]);
    checkTimes('2024-03-05', 'It began in the first quarter of 2019. In that quarter it rained.', [
      'the first quarter of 2019 = 2019-Q1',
      'that quarter = 2019-Q1',
    ]);
    checkTimes('2024-03-05', 'It began in 2019. The following decade it ended.', ['2019 = 2019']);
    checkTimes('2024-03-05', 'It began in 2019. That day it rained.', ['2019 = 2019']);
    checkTimes('2024-03-05', 'Later in the day it rained.', ['the day = 2024-03-05']);
    checkTimes('2024-03-05', 'At the end of the day it rained.', ['the end of the day = 2024-03-05']);
    checkTimes('2024-03-05', 'The day was wet.', []);
    checkTimes('2024-03-05', 'By the end of the year it rained.', ['the end of the year = 2024']);
    checkTimes('2024-03-05', 'The year 2019 was wet.', ['year 2019 = 2019']);
    checkTimes('2024-03-05', 'It was the year ended in June.', ['the year = P1Y', 'June = 2023-06']);
    checkTimes('2024-03-05', 'It was the year before.', []);
    checkTimes('2024-03-05', 'In the month it rained.', ['the month = 2024-03']);
    checkTimes('2024-03-05', 'In the week it rained.', ['the week = 2024-W10']);
    checkTimes('2024-03-05', 'In the quarter it rained.', ['the quarter = 2023-Q4']);
    checkTimes('2024-03-05', 'It began in 2019. In the quarter it rained.', ['2019 = 2019', 'the quarter = 2023-Q4']);
    checkTimes('2024-03-05', 'It was the day before yesterday.', ['the day before yesterday = 2024-03-03']);
    checkTimes('2024-03-05', 'It is the day after tomorrow.', ['the day after tomorrow = 2024-03-07']);
    checkTimes('2024-03-05', 'The week of rain ended.', []);
    checkTimes('2024-03-05', 'The day after the storm it ended.', []);
    checkTimes('2024-03-05', 'Early in the day it rained.', ['the day = 2024-03-05']);
    checkTimes('2024-03-05', 'The rest of the day it rained.', ['The rest of the day = 2024-03-05']);
    checkTimes('2024-01-05', 'In the quarter it rained.', ['the quarter = 2023-Q4']);
    checkTimes(null, 'In the quarter it rained.', []);
    checkTimes(null, 'In the year it rained.', []);
    checkTimes(null, 'Later in the day it rained.', []);
  });
});

describe('A clock time', () => {
  it('has a half of the day, a zone or a word that marks it', () => {
    checkTimes('2024-03-05', 'It began at 12:59 a.m. Friday.', ['12:59 a.m. Friday = 2024-03-01T00:59']);
    checkTimes('2024-03-05', 'It began at 12 p.m. Monday.', ['12 p.m. Monday = 2024-03-04T12:00']);
    checkTimes('2024-03-05', 'It began at 1 pm.', ['1 pm. = 2024-03-05T13:00']);
    checkTimes('2024-03-05', 'It began at 13 p.m. Monday.', ['Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'It began at 0 a.m. Monday.', ['Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'It began at 7:60 a.m. Monday.', ['Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'It began at 7:59 a.m. EST, Nov. 9.', ['7:59 a.m. EST, Nov. 9 = 2023-11-09T07:59']);
    checkTimes('2024-03-05', 'It began at 15:30 GMT.', ['15:30 GMT = 2024-03-05T15:30']);
    checkTimes('2024-03-05', 'It began at 24:00.', ['24:00 = 2024-03-05T24:00']);
    checkTimes('2024-03-05', 'It began at 25:00.', []);
    checkTimes('2024-03-05', 'It began at 23:59 local time.', ['23:59 local time = 2024-03-05T23:59']);
    checkTimes('2024-03-05', 'It was 15:30.', []);
    checkTimes('2024-03-05', 'It began around 15:30.', ['15:30 = 2024-03-05T15:30']);
    checkTimes('2024-03-05', 'It began at 15:60.', []);
    checkTimes('2024-03-05', 'It began at 1500 GMT.', ['1500 GMT = 2024-03-05T15:00']);
    checkTimes('2024-03-05', 'It began at 2400 GMT.', ['2400 GMT = 2024-03-05T24:00']);
    checkTimes('2024-03-05', 'It began at 2500 GMT.', []);
    checkTimes('2024-03-05', 'It began at 0600 hours.', ['0600 hours = 2024-03-05T06:00']);
    checkTimes('2024-03-05', 'It began at 1500 hours.', ['1500 hours = 2024-03-05T15:00']);
    checkTimes('2024-03-05', 'It flew 1500 hours.', ['1500 hours = PT1500H']);
    checkTimes('2024-03-05', 'It flew 0600 hrs.', ['0600 hrs = 2024-03-05T06:00']);
    checkTimes('2024-03-05', 'It began at 5 o’clock.', ['5 o’clock = 2024-03-05T05:00']);
    checkTimes('2024-03-05', "It began at 12 o'clock.", ["12 o'clock = 2024-03-05T12:00"]);
    checkTimes('2024-03-05', "It began at 13 o'clock.", []);
    checkTimes('2024-03-05', "It began at 0 o'clock.", []);
    checkTimes('2024-03-05', 'It began at noon Thursday.', ['noon Thursday = 2024-02-29T12:00']);
    checkTimes('2024-03-05', 'It ended by midnight.', ['midnight = 2024-03-05T24:00']);
    checkTimes('2024-03-05', 'The High Noon club met.', []);
    checkTimes('2024-03-05', 'It began at midday.', ['midday = 2024-03-05T12:00']);
    checkTimes('2024-03-05', 'It took 1:04:30.', []);
    checkTimes('2024-03-05', 'It cost $5:30.', []);
    checkTimes('2024-03-05', 'It began at 10 p.m. tonight.', ['10 p.m. tonight = 2024-03-05T22:00']);
    checkTimes('2024-03-05', 'It began at 10 p.m. on Jan. 5.', ['10 p.m. on Jan. 5 = 2024-01-05T22:00']);
    checkTimes('2024-03-05', 'It began at 10 p.m. on 5 January.', ['10 p.m. on 5 January = 2024-01-05T22:00']);
    checkTimes('2024-03-05', 'It began at 3 p.m. (EST) Friday.', ['3 p.m. (EST) Friday = 2024-03-01T15:00']);
    checkTimes('2024-03-05', 'It began at 3 p.m., on Friday.', ['3 p.m., on Friday = 2024-03-01T15:00']);
    checkTimes(null, 'It began at 3 p.m.', ['3 p.m. = XXXX-XX-XXT15:00']);
    checkTimes(null, 'It began at 3 p.m. Friday.', ['3 p.m. Friday = XXXX-WXX-5T15:00']);
    checkTimes('2024-03-05', 'It rained on January 5, 2020. At 3 p.m. it ended.', [
      'January 5, 2020 = 2020-01-05',
      '3 p.m. = 2020-01-05T15:00',
    ]);
  });
  it('may follow its day', () => {
    checkTimes('2024-03-05', 'It began Friday at 9 a.m.', ['Friday at 9 a.m. = 2024-03-01T09:00']);
    checkTimes('2024-03-05', 'It began Friday, 7:30 p.m. ET.', ['Friday, 7:30 p.m. ET = 2024-03-01T19:30']);
    checkTimes('2024-03-05', 'It began Tuesday at noon.', ['Tuesday at noon = 2024-03-05T12:00']);
    checkTimes('2024-03-05', 'It ends Tuesday at midnight.', ['Tuesday at midnight = 2024-03-05T24:00']);
    checkTimes('2024-03-05', 'It rose Friday, 3.50 percent.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'It began Friday at 15:30.', ['Friday at 15:30 = 2024-03-01T15:30']);
    checkTimes('2024-03-05', 'It began Friday at 7.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'It began on March 1 at 10.30 a.m. in town.', [
      'March 1 at 10.30 a.m. = 2024-03-01T10:30',
    ]);
    checkTimes('2024-03-05', 'It began in March at 9 a.m.', ['March = 2024-03', '9 a.m. = 2024-03-05T09:00']);
  });
});

describe('A day of the month alone', () => {
  it('is in this month or the one beside it', () => {
    checkTimes('2024-03-05', 'It ended on the 4th, he said.', ['the 4th = 2024-03-04']);
    checkTimes('2024-03-05', 'It ended on the 5th, he said.', ['the 5th = 2024-03-05']);
    checkTimes('2024-03-05', 'It ended on the 6th, he said.', ['the 6th = 2024-02-06']);
    checkTimes('2024-03-05', 'It will end on the 4th, he said.', ['the 4th = 2024-04-04']);
    checkTimes('2024-03-05', 'It will end by the 15th.', ['the 15th = 2024-03-15']);
    checkTimes('2024-03-05', 'It ended on the 31st.', []);
    checkTimes('2024-03-05', 'It ended on the 30th and rained.', []);
    checkTimes('2024-03-05', 'It was on the 15th floor.', []);
    checkTimes('2024-03-05', 'It was on the 18th and final hole.', []);
    checkTimes('2024-03-05', 'It was on the 18th or last hole.', []);
    checkTimes('2024-03-05', 'It will end on the 4th of May.', ['the 4th of May = 2024-05-04']);
    checkTimes('2024-03-05', 'It came in the 15th.', []);
    checkTimes('2024-03-05', 'It will begin on the 2nd because it rains.', ['the 2nd = 2024-04-02']);
    checkTimes('2024-03-05', 'It will end on the 15th-floor.', []);
    checkTimes('2024-03-05', 'It will end until the 3rd when it rains.', ['the 3rd = 2024-04-03']);
    checkTimes('2024-01-05', 'It ended on the 15th.', ['the 15th = 2023-12-15']);
    checkTimes('2024-12-20', 'It will end by the 5th.', ['the 5th = 2025-01-05']);
    checkTimes(null, 'It ended on the 15th.', []);
  });
});

describe('A part of a day', () => {
  it('is of the article’s day or of the day before it', () => {
    checkTimes('2024-03-05', 'It rained this morning.', ['this morning = 2024-03-05TMO']);
    checkTimes('2024-03-05', 'It rained last night.', ['last night = 2024-03-04TNI']);
    checkTimes('2024-03-05', 'It rained last evening.', []);
    checkTimes('2024-03-05', 'It rained overnight.', ['overnight = 2024-03-05TNI']);
    checkTimes('2024-03-05', 'It was an overnight raid.', []);
    checkTimes('2024-03-05', 'It rained in the morning.', ['the morning = 2024-03-05TMO']);
    checkTimes('2024-03-05', 'It rained during the afternoon.', ['the afternoon = 2024-03-05TAF']);
    checkTimes('2024-03-05', 'It rained until the evening.', ['the evening = 2024-03-05TEV']);
    checkTimes('2024-03-05', 'It rained on January 5, 2020. That night it ended.', [
      'January 5, 2020 = 2020-01-05',
      'That night = 2020-01-05TNI',
    ]);
    checkTimes('2024-03-05', 'It rained on January 5, 2020. The next morning it ended.', [
      'January 5, 2020 = 2020-01-05',
      'The next morning = 2020-01-06TMO',
    ]);
    checkTimes('2024-03-05', 'It rained on January 5, 2020. The previous evening it was dry.', [
      'January 5, 2020 = 2020-01-05',
      'The previous evening = 2020-01-04TEV',
    ]);
    checkTimes('2024-03-05', 'It rained on January 5, 2020. Overnight it ended.', [
      'January 5, 2020 = 2020-01-05',
      'Overnight = 2020-01-05TNI',
    ]);
    checkTimes('2024-03-05', 'It rained on January 5, 2020. By mid afternoon it ended.', [
      'January 5, 2020 = 2020-01-05',
      'mid afternoon = 2020-01-05TAF',
    ]);
    checkTimes('2024-03-05', 'It rained at 4 in the morning.', ['4 in the morning = 2024-03-05T04:00']);
    checkTimes('2024-03-05', 'It rained at 4 in the afternoon.', ['4 in the afternoon = 2024-03-05T16:00']);
    checkTimes('2024-03-05', 'It rained at 12 in the morning.', ['12 in the morning = 2024-03-05T00:00']);
    checkTimes('2024-03-05', 'It rained at 13 in the afternoon.', ['the afternoon = 2024-03-05TAF']);
    checkTimes('2024-03-05', 'It rained in the morning of May 5.', ['the morning of May 5 = 2024-05-05TMO']);
    checkTimes('2024-03-05', 'It rained this morning of all.', ['this morning = 2024-03-05TMO']);
    checkTimes('2024-03-05', 'It rained at 12 in the afternoon.', ['12 in the afternoon = 2024-03-05T12:00']);
    checkTimes('2024-03-05', 'It rained at 12 in the night.', ['12 in the night = 2024-03-05T00:00']);
    checkTimes('2024-03-05', 'It rained at 1 in the night.', ['1 in the night = 2024-03-05T01:00']);
    checkTimes('2024-03-05', 'It rained at 5 in the night.', ['5 in the night = 2024-03-05T05:00']);
    checkTimes('2024-03-05', 'It rained at 6 in the night.', ['6 in the night = 2024-03-05T18:00']);
    checkTimes('2024-03-05', 'It rained at 11 in the night.', ['11 in the night = 2024-03-05T23:00']);
    checkTimes('2024-03-05', 'It rained the same evening.', ['the same evening = 2024-03-05TEV']);
    checkTimes(null, 'It rained this morning.', ['this morning = XXXX-XX-XXTMO']);
    checkTimes(null, 'It rained in the morning.', ['the morning = XXXX-XX-XXTMO']);
  });
});

describe('A decade or a century', () => {
  it('is told from an age and a temperature', () => {
    checkTimes('2024-03-05', 'It was in the 1990s.', ['the 1990s = 199']);
    checkTimes('2024-03-05', 'It was in the 1500s.', ['the 1500s = 150']);
    checkTimes('2024-03-05', 'It was in the 1490s.', []);
    checkTimes('2024-03-05', 'It was in the 2090s.', ['the 2090s = 209']);
    checkTimes('2024-03-05', 'It was in the 2150s.', []);
    checkTimes('2024-03-05', 'It was in the ’60s.', ['the ’60s = 196']);
    checkTimes('2024-03-05', 'It was in the ’10s.', []);
    checkTimes('2024-03-05', 'It was in the late 90s.', ['the late 90s = 199']);
    checkTimes('2024-03-05', 'It was in the mid-90s.', ['the mid-90s = 199']);
    checkTimes('2024-03-05', 'It was in the 90s.', []);
    checkTimes('2024-03-05', 'It was in his late 90s.', []);
    checkTimes('2024-03-05', 'It was in the early twenties.', ['the early twenties = 192']);
    checkTimes('2024-03-05', 'It was in the nineties.', ['the nineties = 199']);
    checkTimes('2024-03-05', 'He is in his forties.', []);
    checkTimes('2024-03-05', 'He is in his early forties.', []);
    checkTimes('2024-03-05', 'He is in her very late forties.', []);
    checkTimes('2024-03-05', 'It was in the 20th century.', ['the 20th century = 19']);
    checkTimes('2024-03-05', 'It was in the twenty-first century.', ['the twenty-first century = 20']);
    checkTimes('2024-03-05', 'It was in the first century.', ['the first century = 00']);
    checkTimes('2024-03-05', 'It was in the 22nd century.', ['the 22nd century = 21']);
    checkTimes('2024-03-05', 'It was in the 23rd century.', []);
    checkTimes('2024-03-05', 'It was a 19th-century wall.', ['19th-century = 18']);
    checkTimes('2024-03-05', 'It was $ twenties.', []);
    checkTimes('2024-03-05', 'It was in the 1990’s.', ['the 1990’s = 199']);
    checkTimes('2024-03-05', "It was in the early 1990's.", ["the early 1990's = 199"]);
    checkTimes('2024-03-05', "It was in the mid-1990's.", ["the mid-1990's = 199"]);
    checkTimes('2024-03-05', "It was 1990's storm.", ['1990 = 1990']);
    checkTimes('2024-03-05', 'It was in 1991’s storm.', ['1991 = 1991']);
    checkTimes('2024-03-05', 'The 1991’s best.', ['1991 = 1991']);
  });
});
