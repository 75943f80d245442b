import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

const day = '2019-07-31';

describe('A number of four digits', () => {
  it('is no year after what it numbers', () => {
    checkTimes(
      day,
      'Flight 2019 left. Resolution 1973 was passed. Room 1984 was shut. Route 2000 is closed. See page 1999 and Section 1983. Bus 1998 broke down. He had No. 2001.',
      [],
    );
  });
  it('is no year within a telephone number', () => {
    checkTimes(day, 'Call 2882015 or 0800 2019 2020 or 555-2019 or +44 20 7946 1984.', []);
  });
  it('is no year in an address, a handle or a file name', () => {
    checkTimes(
      day,
      'See https://news.example/2019/07/31/port-2019.html or www.example.com/2018 or tour_2017 or report-2016.pdf or write to desk.2015@example.org.',
      [],
    );
    checkTimes(day, 'It was 2018/19. It was mid-2017. The pre-2016 rules held.', [
      '2018/19 = 2018',
      'mid-2017 = 2017',
      '2016 = 2016',
    ]);
  });
  it('is no year if it is a count, a distance or a sum', () => {
    checkTimes(day, 'A 2000-strong crowd saw the 1500. It cost 2000. He paid 1999 pesos for a 2000 meter rope.', []);
    checkTimes(day, 'It was a 2008-style crash of the 1848 kind in the 2017 season.', [
      '2008 = 2008',
      '1848 = 1848',
      '2017 = 2017',
    ]);
  });
  it('is cut to two digits after an apostrophe, if a word requires a year', () => {
    checkTimes(day, 'He won in ’98, with the class of ’65, and said: ‘20 people came.’', ['’98 = 1998', '’65 = 1965']);
  });
  it('is a year of an earlier century in brackets, in a range or after “born”', () => {
    checkTimes(day, 'Ann Brill (1704 – 1787) drew it (1738), and Tom, born 1650, printed it.', [
      '1704 = 1704',
      '1787 = 1787',
      '1738 = 1738',
      '1650 = 1650',
    ]);
  });
});

describe('A weekday in a name', () => {
  it('is no day', () => {
    checkTimes(
      day,
      'Ruby Tuesday shares fell. The Sunday Tribune said so. A Saturday Night Live sketch. Black Friday sales rose. Sheffield Wednesday lost.',
      [],
    );
    checkTimes(day, 'The Monday NATO meeting was short. On Monday Brill left.', [
      'Monday = 2019-07-29',
      'Monday = 2019-07-29',
    ]);
  });
});

describe('A word for how often or how soon', () => {
  it('is no time as an adjective of dividends or in a narrative', () => {
    checkTimes(day, 'It cut its quarterly dividend. He soon became mayor. She was soon released.', []);
    checkTimes(day, 'It will open soon. It is adjusted quarterly.', ['soon = FUTURE_REF', 'quarterly = P3M']);
  });
  it('is a rate after a number in words, too', () => {
    checkTimes(day, 'It has four flights a week.', ['a week = P1W']);
  });
});

describe('A show', () => {
  it('named after minutes or hours is no length', () => {
    checkTimes(day, 'He told CBS’s “60 Minutes” so. It took 60 minutes.', ['60 minutes = PT60M']);
  });
});
