import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

describe('A time of day', () => {
  it('is read in 12-hour notation', () => {
    checkTimes('2019-07-31', 'at 1 a.m., 9:59 a.m., 12 noon, 12:30 p.m., 12:15 a.m., 11.45 pm, 7pm and 12 p.m.', [
      '1 a.m. = 2019-07-31T01:00',
      '9:59 a.m. = 2019-07-31T09:59',
      '12:30 p.m. = 2019-07-31T12:30',
      '12:15 a.m. = 2019-07-31T00:15',
      '11.45 pm = 2019-07-31T23:45',
      '7pm = 2019-07-31T19:00',
      '12 p.m. = 2019-07-31T12:00',
    ]);
    checkTimes('2019-07-31', 'He left at 13 p.m., at 0 a.m. and at 7:60 a.m.', []);
    checkTimes('2019-07-31', 'He left at 1 p.m. and 12 a.m.', [
      '1 p.m. = 2019-07-31T13:00',
      '12 a.m. = 2019-07-31T00:00',
    ]);
  });
  it('is read in 24-hour notation if a word or a zone requires it', () => {
    checkTimes('2019-07-31', 'at 18:00, by 23:59, until 24:00, 15:30 GMT, 09:05 local time, from 00:00', [
      '18:00 = 2019-07-31T18:00',
      '23:59 = 2019-07-31T23:59',
      '24:00 = 2019-07-31T24:00',
      '15:30 GMT = 2019-07-31T15:30',
      '09:05 local time = 2019-07-31T09:05',
      '00:00 = 2019-07-31T00:00',
    ]);
    checkTimes('2019-07-31', 'It was 18:00, a result of 2:15 and a verse of 3:16.', []);
    checkTimes('2019-07-31', 'at 25:00, at 12:60', []);
  });
  it('is read from four digits and a zone', () => {
    checkTimes('2019-07-31', 'at 1500 GMT, 0030 GMT, 2359 EST, 2400 GMT (0300 IST)', [
      '1500 GMT = 2019-07-31T15:00',
      '0030 GMT = 2019-07-31T00:30',
      '2359 EST = 2019-07-31T23:59',
      '2400 GMT = 2019-07-31T24:00',
      '0300 IST = 2019-07-31T03:00',
    ]);
    checkTimes('2019-07-31', 'at 1560 GMT, 2500 GMT, 500 GMT, 15000 GMT', []);
  });
  it('is read from “o’clock”', () => {
    checkTimes('2019-07-31', "at 1 o'clock, at 12 o'clock, at 13 o'clock, at 0 o'clock", [
      "1 o'clock = 2019-07-31T01:00",
      "12 o'clock = 2019-07-31T12:00",
    ]);
  });
  it('is noon or midnight only after a word that requires one', () => {
    checkTimes(
      '2019-07-31',
      'at noon, by midnight, before midday, around noon, noon on Monday. High noon is a film, and Midnight a horse.',
      [
        'noon = 2019-07-31T12:00',
        'midnight = 2019-07-31T24:00',
        'midday = 2019-07-31T12:00',
        'noon = 2019-07-31T12:00',
        'noon on Monday = 2019-07-29T12:00',
      ],
    );
  });
  it('is not found inside a longer number or an amount', () => {
    checkTimes('2019-07-31', 'It took 3:14:30 and cost $5 pm.', []);
  });
  it('has the zone after it, even in brackets', () => {
    checkTimes('2019-07-31', 'at 7 p.m. EST, at 7:15 p.m. (GMT), at 8 p.m. local time, at 9 a.m. IST', [
      '7 p.m. EST = 2019-07-31T19:00',
      '7:15 p.m. (GMT) = 2019-07-31T19:15',
      '8 p.m. local time = 2019-07-31T20:00',
      '9 a.m. IST = 2019-07-31T09:00',
    ]);
  });
  it('has the day after it, across a comma or a word', () => {
    checkTimes('2019-07-31', 'He left at 7 p.m. Tuesday, at 6 p.m., on Monday and at 8 a.m. on August 6.', [
      '7 p.m. Tuesday = 2019-07-30T19:00',
      '6 p.m., on Monday = 2019-07-29T18:00',
      '8 a.m. on August 6 = 2019-08-06T08:00',
    ]);
    checkTimes('2019-07-31', 'He left at 10 a.m. today and returns at 5 p.m. tomorrow.', [
      '10 a.m. today = 2019-07-31T10:00',
      '5 p.m. tomorrow = 2019-08-01T17:00',
    ]);
    checkTimes('2019-07-31', 'He left at 9 a.m., 6 August 2018.', ['9 a.m., 6 August 2018 = 2018-08-06T09:00']);
    checkTimes('2019-07-31', 'at 7 p.m. in August; at noon last week', [
      '7 p.m. = 2019-07-31T19:00',
      'August = 2019-08',
      'noon = 2019-07-31T12:00',
      'last week = 2019-W30',
    ]);
    checkTimes(null, 'at 7 p.m. Tuesday, at 8 p.m. on August 6 and at 9 a.m.', [
      '7 p.m. Tuesday = XXXX-WXX-2T19:00',
      '8 p.m. on August 6 = XXXX-08-06T20:00',
      '9 a.m. = XXXX-XX-XXT09:00',
    ]);
  });
  it('belongs to the day mentioned before, else to the article’s', () => {
    checkTimes('2019-07-31', 'He came on 5 May 2018 and left at 9:30 p.m.', [
      '5 May 2018 = 2018-05-05',
      '9:30 p.m. = 2018-05-05T21:30',
    ]);
    checkTimes('2019-07-31', 'He came at 9:30 p.m.', ['9:30 p.m. = 2019-07-31T21:30']);
  });
});

describe('A part of a day', () => {
  it('belongs to the current day, the night before, or the day mentioned before', () => {
    checkTimes('2019-07-31', 'this morning, this afternoon, this evening, last night, tonight', [
      'this morning = 2019-07-31TMO',
      'this afternoon = 2019-07-31TAF',
      'this evening = 2019-07-31TEV',
      'last night = 2019-07-30TNI',
      'tonight = 2019-07-31TNI',
    ]);
    checkTimes(
      '2019-07-31',
      'He came on 5 May 2018. That morning it rained; the same evening he ate; the next morning he left; the following night he slept; the previous evening he had come.',
      [
        '5 May 2018 = 2018-05-05',
        'That morning = 2018-05-05TMO',
        'the same evening = 2018-05-05TEV',
        'the next morning = 2018-05-06TMO',
        'the following night = 2018-05-07TNI',
        'the previous evening = 2018-05-06TEV',
      ],
    );
    checkTimes(
      '2019-07-31',
      'He came on 5 May 2018. In the morning it rained; during the night he slept; until the evening he ate.',
      [
        '5 May 2018 = 2018-05-05',
        'the morning = 2018-05-05TMO',
        'the night = 2018-05-05TNI',
        'the evening = 2018-05-05TEV',
      ],
    );
    checkTimes(
      '2019-07-31',
      'He came on 5 May 2018 and was robbed overnight. An overnight raid followed, and the overnight train.',
      ['5 May 2018 = 2018-05-05', 'overnight = 2018-05-05TNI'],
    );
    checkTimes('2019-07-31', 'He left last morning, the morning after.', []);
    checkTimes(null, 'He left this morning and last night.', [
      'this morning = XXXX-XX-XXTMO',
      'last night = XXXX-XX-XXTNI',
    ]);
  });
  it('follows a day', () => {
    checkTimes(
      '2019-07-31',
      'Friday morning, yesterday afternoon, Monday night, August 6 evening, Tuesday noon, Sunday midday, tomorrow night',
      [
        'Friday morning = 2019-07-26TMO',
        'yesterday afternoon = 2019-07-30TAF',
        'Monday night = 2019-07-29TNI',
        'August 6 evening = 2019-08-06TEV',
        'Tuesday noon = 2019-07-30T12:00',
        'Sunday midday = 2019-07-28TMI',
        'tomorrow night = 2019-08-01TNI',
      ],
    );
    checkTimes('2019-07-31', 'Tuesday nights, Monday mornings, every Friday evening', [
      'Tuesday nights = XXXX-WXX-2TNI',
      'Monday mornings = XXXX-WXX-1TMO',
      'every Friday evening = XXXX-WXX-5TEV',
    ]);
  });
  it('determines which half of the day an hour is in', () => {
    checkTimes(
      '2019-07-31',
      'At 4 in the morning, 4 in the afternoon, 12 in the morning, 12 in the afternoon, 11 in the evening, 1 in the morning',
      [
        '4 in the morning = 2019-07-31T04:00',
        '4 in the afternoon = 2019-07-31T16:00',
        '12 in the morning = 2019-07-31T00:00',
        '12 in the afternoon = 2019-07-31T12:00',
        '11 in the evening = 2019-07-31T23:00',
        '1 in the morning = 2019-07-31T01:00',
      ],
    );
    checkTimes('2019-07-31', 'At 13 in the morning, 0 in the morning.', [
      'the morning = 2019-07-31TMO',
      'the morning = 2019-07-31TMO',
    ]);
  });
});
