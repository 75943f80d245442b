import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readClockTime } from '../../server/src/dates/clock';
import { readDateline } from '../../server/src/dates/dateline';
import { findStamps } from '../../server/src/dates/stamp';
import type { Span } from '../../server/src/text/span';

const words = (text: string, span: Span | null): string => (span === null ? '' : text.slice(span.start, span.end));
/** The parts of a dateline: all of it, then place, region, day and agency. */
const dateline = (text: string): string | null => {
  const found = readDateline(text, 0);
  if (found === null) return null;
  const { place, region, day, agency } = found;
  const when =
    day === null ? '' : [day.month, day.day, day.year, day.isMisspelled ? 'misspelled' : ''].join(' ').trim();
  return (
    [found, place, region, day, agency].map((it) => words(text, it)).join(' | ') + (when === '' ? '' : ` (${when})`)
  );
};
/** The stamps of a line: the words, what they say, and their value or their month and day. */
const stamps = (text: string): string[] =>
  findStamps(text, { start: 0, end: text.length }).map(
    (it) => `${words(text, it)} | ${it.act} | ${it.value ?? `${it.month} ${it.day}`} | ${it.swapped} | ${it.weekday}`,
  );
const clock = (text: string): string | null => {
  const found = readClockTime(text, 0);
  return found === null ? null : `${text.slice(0, found.end)} | ${found.time} | ${found.offset}`;
};

describe('A dateline', () => {
  it('has a place, a region, a day and an agency, in the forms of many agencies', () => {
    assert.equal(
      dateline('Moscow [Russia], July 31 (ANI): It rained.'),
      'Moscow [Russia], July 31 (ANI): | Moscow | Russia | July 31 | ANI (7 31)',
    );
    assert.equal(dateline('MOSCOW (Sputnik) - It rained.'), 'MOSCOW (Sputnik) - | MOSCOW |  |  | Sputnik');
    assert.equal(
      dateline('New Delhi, Jul 31 (PTI) It rained.'),
      'New Delhi, Jul 31 (PTI) | New Delhi |  | Jul 31 | PTI (7 31)',
    );
    assert.equal(
      dateline('MOSCOW, July 31. /TASS/. It rained.'),
      'MOSCOW, July 31. /TASS/. | MOSCOW |  | July 31 | TASS (7 31)',
    );
    assert.equal(
      dateline('MOSCOW. July 31 (Interfax) - It rained.'),
      'MOSCOW. July 31 (Interfax) - | MOSCOW |  | July 31 | Interfax (7 31)',
    );
    assert.equal(dateline('July 31 (UPI) -- It rained.'), 'July 31 (UPI) -- |  |  | July 31 | UPI (7 31)');
    assert.equal(
      dateline('RICHMOND, Va. Feb 26 - It rained.'),
      'RICHMOND, Va. Feb 26 - | RICHMOND | Va. | Feb 26 |  (2 26)',
    );
    assert.equal(dateline('(Reuters) - It rained.'), '(Reuters) - |  |  |  | Reuters');
    assert.equal(dateline('LONDON — It rained.'), 'LONDON — | LONDON |  |  | ');
    assert.equal(
      dateline('TOKYO, July 31, Kyodo - It rained.'),
      'TOKYO, July 31, Kyodo - | TOKYO |  | July 31 | Kyodo (7 31)',
    );
    assert.equal(
      dateline('Manchester (United Kingdom) (AFP) – It rained.'),
      'Manchester (United Kingdom) (AFP) – | Manchester | United Kingdom |  | AFP',
    );
    assert.equal(
      dateline('PORT ANSEL, Ore. (March 5, 2024) — It rained.'),
      'PORT ANSEL, Ore. (March 5, 2024) — | PORT ANSEL | Ore. | March 5, 2024 |  (3 5 2024)',
    );
    assert.equal(
      dateline('31 July 2019, Rome – It rained all day.'),
      '31 July 2019, Rome – | Rome |  | 31 July 2019 |  (7 31 2019)',
    );
    assert.equal(dateline('KARACHI: The minister left.'), 'KARACHI: | KARACHI |  |  | ');
    assert.equal(dateline('Istanbul, Turkey – The minister left.'), 'Istanbul, Turkey – | Istanbul | Turkey |  | ');
    assert.equal(dateline('*LIMA, July 31 (AP) - It rained.'), '*LIMA, July 31 (AP) - | LIMA |  | July 31 | AP (7 31)');
    assert.equal(dateline('(LIMA, July 31) - It rained.'), null);
    assert.equal(
      dateline('ST. LOUIS, July 31 (AP) - It rained.'),
      'ST. LOUIS, July 31 (AP) - | ST. LOUIS |  | July 31 | AP (7 31)',
    );
    assert.equal(
      dateline('LIMA, Tues., July 31 (AP) - It rained.'),
      'LIMA, Tues., July 31 (AP) - | LIMA |  | Tues., July 31 | AP (7 31)',
    );
    assert.equal(
      dateline('LIMA, 31st July (AP) - It rained.'),
      'LIMA, 31st July (AP) - | LIMA |  | 31st July | AP (7 31)',
    );
    assert.equal(
      dateline('NEW YORK/LONDON, July 31 - It rained.'),
      'NEW YORK/LONDON, July 31 - | NEW YORK/LONDON |  | July 31 |  (7 31)',
    );
    assert.equal(
      dateline('LIMA, July 31, 2019 (AP) - It rained.'),
      'LIMA, July 31, 2019 (AP) - | LIMA |  | July 31, 2019 | AP (7 31 2019)',
    );
  });
  it('is none if it may be a headline, a label or a sentence', () => {
    assert.equal(dateline('July 1 - MINISTER LEAVES'), null);
    assert.equal(dateline('ROTTERDAM TO END JULY 1 - It rained.'), null);
    assert.equal(dateline('UPDATE: The harbor opened.'), null);
    assert.equal(dateline('Alcan (AL) to close a smelter.'), null);
    assert.equal(dateline('Updated July 31, 2019 - The harbor opened.'), null);
    assert.equal(dateline('LIMA, July 40 - It rained.'), null);
    assert.equal(dateline('LIMA, July 39 - It rained.'), 'LIMA, July 39 - | LIMA |  | July 39 |  (7 39)');
    assert.equal(dateline('LIMA, July 0 - It rained.'), null);
    assert.equal(dateline('LIMA, Narch 32 - It rained.'), null);
    assert.equal(
      dateline('LIMA, Narch 31 - It rained.'),
      'LIMA, Narch 31 - | LIMA |  | Narch 31 |  (3 31  misspelled)',
    );
    assert.equal(dateline('LIM: The minister left.'), null);
    assert.equal(dateline('LIMA: The minister left'), null);
    assert.equal(dateline('LIMA - MINISTER LEAVES'), null);
    assert.equal(dateline('Sunday, March – The minister left.'), null);
    assert.equal(dateline('Lima – The minister left.'), null);
    assert.equal(dateline('LIMA, July 31'), 'LIMA, July 31 | LIMA |  | July 31 |  (7 31)');
    assert.equal(dateline('LIMA, July 31 it rained.'), null);
    assert.equal(
      dateline('One Two Three Four Five Six Seven Eight, July 31 - It rained.'),
      'One Two Three Four Five Six Seven Eight, July 31 - | One Two Three Four Five Six Seven Eight |  | July 31 |  (7 31)',
    );
    assert.equal(dateline('One Two Three Four Five Six Seven Eight Nine, July 31 - It rained.'), null);
    assert.equal(dateline('One Two Three July 31 - It rained.'), null);
    assert.equal(dateline('lima, July 31 - It rained.'), null);
    assert.equal(dateline('New york, July 31 - It rained.'), 'New york, July 31 - | New york |  | July 31 |  (7 31)');
    assert.equal(dateline('New yo, July 31 - It rained.'), null);
    assert.equal(dateline('LIMA, July 31: MINISTER LEAVES'), null);
    assert.equal(dateline('Ida Roe (Labour): When?'), null);
  });
  it('is short, and its place too', () => {
    assert.equal(
      dateline(`LIMA, ${'A'.repeat(49)}, July 31 (AP) - It rained.`),
      'LIMA, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, July 31 (AP) - | LIMA | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | July 31 | AP (7 31)',
    );
    assert.equal(
      dateline(`LIMA, ${'A'.repeat(50)}, July 31 (AP) - It rained.`),
      'LIMA, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, July 31 (AP) - | LIMA | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | July 31 | AP (7 31)',
    );
    assert.equal(
      dateline(`LIMA, ${'A'.repeat(51)}, July 31 (AP) - It rained.`),
      'LIMA, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, July 31 (AP) - | LIMA | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | July 31 | AP (7 31)',
    );
    assert.equal(
      dateline(`LIMA, ${'A'.repeat(52)}, July 31 (AP) - It rained.`),
      'LIMA, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, July 31 (AP) - | LIMA | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | July 31 | AP (7 31)',
    );
    assert.equal(
      dateline(`${'A'.repeat(61)}, July 31 (AP) - It rained.`),
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, July 31 (AP) - | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA |  | July 31 | AP (7 31)',
    );
    assert.equal(
      dateline(`${'A'.repeat(62)}, July 31 (AP) - It rained.`),
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, July 31 (AP) - | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA |  | July 31 | AP (7 31)',
    );
    assert.equal(
      dateline(`${'A'.repeat(63)}, July 31 (AP) - It rained.`),
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, July 31 (AP) - | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA |  | July 31 | AP (7 31)',
    );
    assert.equal(
      dateline(`${'A'.repeat(64)}, July 31 (AP) - It rained.`),
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, July 31 (AP) - | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA |  | July 31 | AP (7 31)',
    );
    assert.equal(
      dateline(`${'A'.repeat(65)}, July 31 (AP) - It rained.`),
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, July 31 (AP) - | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA |  | July 31 | AP (7 31)',
    );
    assert.equal(dateline(`LIMA - ${'A'.repeat(58)}`), null);
    assert.equal(dateline(`LIMA - ${'A'.repeat(59)}`), null);
    assert.equal(dateline(`LIMA - ${'A'.repeat(60)}`), 'LIMA - | LIMA |  |  | ');
    assert.equal(dateline(`LIMA - ${'A'.repeat(61)}`), 'LIMA - | LIMA |  |  | ');
  });
});

describe('A stamp', () => {
  it('has a day with its year, or a time after a day without one', () => {
    assert.deepEqual(stamps('Updated: Jul 31, 2019 01:52 IST'), [
      'Jul 31, 2019 01:52 IST | updated | 2019-07-31T01:52+05:30 | null | null',
    ]);
    assert.deepEqual(stamps('31 July 2019'), ['31 July 2019 | null | 2019-07-31 | null | null']);
    assert.deepEqual(stamps('31 JUL, 01:52'), ['31 JUL, 01:52 | null | 7 31 | null | null']);
    assert.deepEqual(stamps('Jul 31 at 01:52'), ['Jul 31 at 01:52 | null | 7 31 | null | null']);
    assert.deepEqual(stamps('31 JUL'), []);
    assert.deepEqual(stamps('First published on 31 July 2019 at 9 pm PT'), [
      '31 July 2019 at 9 pm PT | published | 2019-07-31T21:00-08:00 | null | null',
    ]);
    assert.deepEqual(stamps('Last modified 2019-07-31T01:52:07Z'), [
      '2019-07-31T01:52:07Z | updated | 2019-07-31T01:52Z | null | null',
    ]);
    assert.deepEqual(stamps('01:52 GMT 31.07.2019'), ['01:52 GMT 31.07.2019 | null | 2019-07-31T01:52Z | null | null']);
    assert.deepEqual(stamps('06.05.2016'), ['06.05.2016 | null | 2016-05-06 | 2016-06-05 | null']);
    assert.deepEqual(stamps('13.05.2016'), ['13.05.2016 | null | 2016-05-13 | null | null']);
    assert.deepEqual(stamps('05.05.2016'), ['05.05.2016 | null | 2016-05-05 | null | null']);
    assert.deepEqual(stamps('05/06/2016'), []);
    assert.deepEqual(stamps('Jul 31, 19'), []);
    assert.deepEqual(stamps('Published July 31, 2019 Updated Aug. 1, 2019'), [
      'July 31, 2019 | published | 2019-07-31 | null | null',
      'Aug. 1, 2019 | updated | 2019-08-01 | null | null',
    ]);
    assert.deepEqual(stamps('Wednesday, 31 July 2019'), ['Wednesday, 31 July 2019 | null | 2019-07-31 | null | 3']);
    assert.deepEqual(stamps('31 July 1799'), []);
    assert.deepEqual(stamps('31 July 1800'), ['31 July 1800 | null | 1800-07-31 | null | null']);
    assert.deepEqual(stamps('31 July 2100'), ['31 July 2100 | null | 2100-07-31 | null | null']);
    assert.deepEqual(stamps('31 July 2101'), []);
    assert.deepEqual(stamps('Narch 31, 01:52'), []);
    assert.deepEqual(stamps('June 31, 01:52'), []);
    assert.deepEqual(stamps('Feb 29, 01:52'), ['Feb 29, 01:52 | null | 2 29 | null | null']);
    assert.deepEqual(stamps('31 July 2019 ,|–- 01:52'), ['31 July 2019 | null | 2019-07-31 | null | null']);
    assert.deepEqual(stamps('31 July 2019 , | 01:52'), ['31 July 2019 | null | 2019-07-31 | null | null']);
    assert.deepEqual(stamps('31 July 2019 , |– 01:52'), ['31 July 2019 | null | 2019-07-31 | null | null']);
    assert.deepEqual(stamps('Posted on: July 31, 2019 – 10:30'), [
      'July 31, 2019 – 10:30 | published | 2019-07-31T10:30 | null | null',
    ]);
    assert.deepEqual(stamps('Revised July 31, 2019'), ['July 31, 2019 | updated | 2019-07-31 | null | null']);
    assert.deepEqual(stamps('xJuly 31, 2019'), []);
  });
});

describe('A clock time', () => {
  it('has minutes or a half of the day, and maybe a zone', () => {
    assert.equal(clock('01:52 IST'), '01:52 IST | 01:52 | +05:30');
    assert.equal(clock('9:52 PM EDT'), '9:52 PM EDT | 21:52 | -04:00');
    assert.equal(clock('01.52 BST'), '01.52 BST | 01:52 | +01:00');
    assert.equal(clock('T01:52+05:30'), 'T01:52+05:30 | 01:52 | +05:30');
    assert.equal(clock('1:52 a.m. (UTC+3)'), '1:52 a.m. (UTC+3) | 01:52 | +03:00');
    assert.equal(clock('9 pm ET'), '9 pm ET | 21:00 | -05:00');
    assert.equal(clock('9'), null);
    assert.equal(clock('12 am'), '12 am | 00:00 | null');
    assert.equal(clock('12 pm'), '12 pm | 12:00 | null');
    assert.equal(clock('13 pm'), '13 pm | 13:00 | null');
    assert.equal(clock('12:30 am'), '12:30 am | 00:30 | null');
    assert.equal(clock('23:59'), '23:59 | 23:59 | null');
    assert.equal(clock('24:00'), null);
    assert.equal(clock('23:60'), null);
    assert.equal(clock('0 am'), '0 am | 00:00 | null');
    assert.equal(clock('01:52 UTC+14'), '01:52 UTC+14 | 01:52 | +14:00');
    assert.equal(clock('01:52 UTC+15'), '01:52 UTC+15 | 01:52 | null');
    assert.equal(clock('01:52 UTC-3:30'), '01:52 UTC-3:30 | 01:52 | -03:30');
    assert.equal(clock('01:52 UTC±3'), '01:52 UTC±3 | 01:52 | null');
    assert.equal(clock('01:52 ABC'), '01:52 | 01:52 | null');
    assert.equal(clock('01:52-0330'), '01:52-0330 | 01:52 | -03:30');
    assert.equal(clock('01:52:07.123 Z'), '01:52:07.123 Z | 01:52 | Z');
    assert.equal(clock('01:52 z'), '01:52 | 01:52 | null');
    assert.equal(clock('at 01:52'), 'at 01:52 | 01:52 | null');
    assert.equal(clock('1:521'), null);
    assert.equal(clock('01:52 ESTX'), '01:52 | 01:52 | null');
    assert.equal(clock('01:52 UTC+3:45'), '01:52 UTC+3:45 | 01:52 | +03:45');
  });
});
