import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { furtherHeaders, readHeader } from '../../server/src/dates/header';
import { readHeaderDate } from '../../server/src/dates/headerDate';
import { readWrittenDate } from '../../server/src/dates/writtenDate';
import { linesOf } from '../../server/src/text/lines';
import type { Span } from '../../server/src/text/span';
import { runToEnd } from '../../server/src/work/steps';

const words = (text: string, span: Span | null): string => (span === null ? '' : text.slice(span.start, span.end));
/** The header of a text: its words, its day, its readings or repairs, its faults, and where an open time ends. */
const header = (text: string): string | null => {
  const found = readHeader(text);
  if (found === null) return null;
  const { value, readings, repairs, completions, faults, openTimeEnd } = found;
  const days = [readings, repairs, completions].map((it) => it.slice(0, 4).join(' ')).join(' / ');
  return `${words(text, found)} | ${words(text, found.date)} | ${value} | ${days} | ${faults.join(' ')} | ${openTimeEnd}`;
};
/** The date at the start of a header: its words, its readings, the certain one, and what else is known. */
const headerDate = (text: string): string | null => {
  const found = readHeaderDate(text, 0);
  if (found === null) return null;
  const { readings, repairs, completions, certain, isIso, hasLetterDigits, contradictsWeekday } = found;
  const days = [readings, repairs, completions].map((it) => it.slice(0, 4).join(' ')).join(' / ');
  const signs = [isIso ? 'iso' : '', hasLetterDigits ? 'letters' : '', contradictsWeekday ? 'weekday' : '']
    .join(' ')
    .trim();
  return `${words(text, found)} | ${certain} | ${days} | ${signs}`;
};
const written = (text: string): string | null => {
  const found = readWrittenDate(text, 0);
  if (found === null) return null;
  return `${words(text, found)} | ${found.form} | ${found.readings.join(' ')} | ${found.repairs.slice(0, 3).join(' ')} | ${found.weekday}`;
};

describe('A header', () => {
  it('is read in many forms, with its faults', () => {
    assert.equal(
      header(' date 2019-07-31 Text'),
      ' date 2019-07-31  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  |  | null',
    );
    assert.equal(
      header('date 2019-07-31 Text'),
      'date 2019-07-31  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | spacing | null',
    );
    assert.equal(
      header('Date: 31 July 2019 Text'),
      'Date: 31 July 2019  | 31 July 2019 | 2019-07-31 | 2019-07-31 /  /  | keyword date-form spacing | null',
    );
    assert.equal(
      header(' date  2019-07-31 Text'),
      ' date  2019-07-31  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | spacing | null',
    );
    assert.equal(
      header(' date 2019-07-31\nText'),
      ' date 2019-07-31\n | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | spacing alone-on-line | null',
    );
    assert.equal(
      header(' date 2019-07-31 | Text'),
      ' date 2019-07-31 |  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | spacing | null',
    );
    assert.equal(
      header(' date 2019-07-31 : Text'),
      ' date 2019-07-31 :  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | spacing | null',
    );
    assert.equal(
      header(' date 2019-07-31 :) Text'),
      ' date 2019-07-31  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  |  | null',
    );
    assert.equal(
      header(' date 2019-07-31 - Text'),
      ' date 2019-07-31  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  |  | null',
    );
    assert.equal(
      header(' date 2019-07-31 - 5 degrees'),
      ' date 2019-07-31  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  |  | null',
    );
    assert.equal(
      header('Published: Jul 31, 2019\nText'),
      'Published: Jul 31, 2019\n | Jul 31, 2019 | 2019-07-31 | 2019-07-31 /  /  | keyword date-form spacing alone-on-line | null',
    );
    assert.equal(
      header('Pub date: 2019-07-31\nText'),
      'Pub date: 2019-07-31\n | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | keyword spacing alone-on-line | null',
    );
    assert.equal(
      header('Title\n date 2019-07-31 Text'),
      ' date 2019-07-31  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | position | null',
    );
    assert.equal(header('Title\nPublished 31 July 2019\nText'), null);
    assert.equal(
      header('a\nb\nc\nd\n date 2019-07-31 Text'),
      ' date 2019-07-31  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | position | null',
    );
    assert.equal(header('a\nb\nc\nd\ne\n date 2019-07-31 Text'), null);
    assert.equal(
      header('a\n\n\nb\nc\nd\n date 2019-07-31 Text'),
      ' date 2019-07-31  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | position | null',
    );
    assert.equal(
      header('[date 2019-07-31] Text'),
      '[date 2019-07-31]  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | spacing | null',
    );
    assert.equal(
      header('(Date: 2019-07-31) (Text)'),
      '(Date: 2019-07-31)  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | keyword spacing | null',
    );
    assert.equal(
      header('date=20190731 Text'),
      'date=20190731  | 20190731 | 2019-07-31 | 2019-07-31 /  /  | keyword date-form spacing | null',
    );
    assert.equal(
      header('Date: 2019-07-31 10:30\nText'),
      'Date: 2019-07-31 10:30\n | 2019-07-31 10:30 | 2019-07-31 | 2019-07-31 /  /  | keyword date-form spacing alone-on-line | null',
    );
    assert.equal(
      header('Date: 2019-07-31 10:30 Text'),
      'Date: 2019-07-31  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | keyword spacing | 23',
    );
    assert.equal(
      header('Date: 2019-07-31T10:30:00Z Text'),
      'Date: 2019-07-31T10:30:00Z  | 2019-07-31T10:30:00Z | 2019-07-31 | 2019-07-31 /  /  | keyword date-form spacing | null',
    );
    assert.equal(
      header('Date: 9:52 PM EDT, July 31, 2019\nText'),
      'Date: 9:52 PM EDT, July 31, 2019\n | 9:52 PM EDT, July 31, 2019 | 2019-07-31 | 2019-07-31 /  /  | keyword date-form spacing alone-on-line | null',
    );
    assert.equal(header('Date 5 March 2024 was chosen.'), null);
    assert.equal(header('Published 5 March 2024, the report says.'), null);
    assert.equal(
      header('date 5 March 2024 was chosen.'),
      'date 5 March 2024  | 5 March 2024 | 2024-03-05 | 2024-03-05 /  /  | date-form spacing | null',
    );
    assert.equal(
      header('date 5 March 2024 storm hits'),
      'date 5 March 2024  | 5 March 2024 | 2024-03-05 | 2024-03-05 /  /  | date-form spacing | null',
    );
    assert.equal(
      header('Dated 5 March 2024\nText'),
      'Dated 5 March 2024\n | 5 March 2024 | 2024-03-05 | 2024-03-05 /  /  | keyword date-form spacing alone-on-line | null',
    );
    assert.equal(
      header('dateline 5 March 2024\nText'),
      'dateline 5 March 2024\n | 5 March 2024 | 2024-03-05 | 2024-03-05 /  /  | keyword date-form spacing alone-on-line | null',
    );
    assert.equal(header('date 2019-07 Text'), 'date 2019-07  | 2019-07 | null |  /  /  | date-form spacing | null');
    assert.equal(
      header('Published 2019-07 Text'),
      'Published 2019-07  | 2019-07 | null |  /  /  | keyword date-form spacing | null',
    );
    assert.equal(header('date: someday'), null);
    assert.equal(
      header('date: 31\nText'),
      'date: 31\n | 31 | null |  /  /  | keyword date-form spacing alone-on-line | null',
    );
    assert.equal(
      header(' date 2O19-07-31 Text'),
      ' date 2O19-07-31  | 2O19-07-31 | 2019-07-31 | 2019-07-31 /  /  | date-form letter-digits | null',
    );
    assert.equal(
      header(' date 2019-02-30 Text'),
      ' date 2019-02-30  | 2019-02-30 | null |  / 2019-02-28 2019-02-03 2019-02-10 2019-02-20 /  |  | null',
    );
    assert.equal(
      header(' date 201-07-31 Text'),
      ' date 201-07-31  | 201-07-31 | null | 2001-07-31 2011-07-31 2021-07-31 2031-07-31 /  / 2001-07-31 2011-07-31 2021-07-31 2031-07-31 | date-form | null',
    );
    assert.equal(
      header('Date: Fri, 31 July 2019\nText'),
      'Date: Fri, 31 July 2019\n | Fri, 31 July 2019 | null | 2019-07-31 /  /  | keyword date-form spacing alone-on-line | null',
    );
    assert.equal(
      header(' date 2019-07-31 '),
      ' date 2019-07-31  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  |  | null',
    );
    assert.equal(
      header(' date 2019-07-31'),
      ' date 2019-07-31 | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | spacing | null',
    );
    assert.equal(header('Date: 5 March 2024\nLocation: Pier\nText'), null);
    assert.equal(
      header(' date 2019-07-31.\nText'),
      ' date 2019-07-31.\n | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | spacing alone-on-line | null',
    );
    assert.equal(
      header(' date 2019-07-31, Text'),
      ' date 2019-07-31,  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | spacing | null',
    );
    assert.equal(
      header('* date 2019-07-31 * Text'),
      '* date 2019-07-31  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | spacing | null',
    );
    assert.equal(
      header('date 2019-07-31low tide'),
      'date 2019-07-31 | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | spacing | null',
    );
    assert.equal(
      header('date 2019-07-3low tide'),
      'date 2019-07-3 | 2019-07-3 | null | 2019-07-03 /  / 2019-07-03 2019-07-13 2019-07-23 2019-07-30 | date-form spacing | null',
    );
    assert.equal(
      header('Date 2019-07-31 to 2019-08-02 Text'),
      'Date 2019-07-31  | 2019-07-31 | null | 2019-07-31 /  /  | keyword date-form spacing | null',
    );
    assert.equal(
      header('date 2019-07-31; Text'),
      'date 2019-07-31;  | 2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | spacing | null',
    );
  });
  it('may have more of its kind after it', () => {
    const further = (text: string): string[] => {
      const first = readHeader(text);
      return first === null
        ? []
        : runToEnd(furtherHeaders(text, first, runToEnd(linesOf(text)))).map((it) => words(text, it.date));
    };
    assert.deepEqual(further(' date 2019-07-31 Text\n date 2019-08-01 More\ndate: 2019-08-02 More\n'), [
      '2019-08-01',
      '2019-08-02',
    ]);
    assert.deepEqual(further(' date 2019-07-31 date 2019-07-31 Text\n date 2019-08-01 More\n'), [
      '2019-07-31',
      '2019-08-01',
    ]);
    assert.deepEqual(further(' date 2019-07-31 Text\n   date 2019-08-01 More\n    date 2019-08-02 More\n'), [
      '2019-08-01',
    ]);
    assert.deepEqual(further(' date 2019-07-31 Text\n date 2019-99-01 More\n dated 2019-08-01\n date someday\n'), [
      '2019-99-01',
    ]);
    assert.deepEqual(further(' date 2019-07-31 Text\nThe date 2019-08-01 was set.\n'), []);
  });
});

describe('The date of a header', () => {
  it('has all the readings that its digits allow', () => {
    assert.equal(headerDate('2019-07-31 T'), '2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | iso');
    assert.equal(headerDate('31/07/2019'), '31/07/2019 | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(headerDate('05/06/2019'), '05/06/2019 | null | 2019-06-05 2019-05-06 /  /  | ');
    assert.equal(headerDate('19-07-31'), '19-07-31 | null | 2019-07-31 2031-07-19 /  /  | ');
    assert.equal(headerDate('31.12.19'), '31.12.19 | null | 2019-12-31 2031-12-19 /  /  | ');
    assert.equal(headerDate('12-11-10'), '12-11-10 | null | 2012-11-10 2010-11-12 2010-12-11 /  /  | ');
    assert.equal(headerDate('2019 07 31 dead'), '2019 07 31 | null | 2019-07-31 /  /  | ');
    assert.equal(headerDate('2019 07 31'), '2019 07 31 | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(headerDate('2019 07 31 | x'), '2019 07 31 | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(headerDate('20190731'), '20190731 | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(headerDate('31072019'), '31072019 | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(headerDate('05062019'), '05062019 | null | 2019-06-05 2019-05-06 /  /  | ');
    assert.equal(headerDate('20199931'), '20199931 | null |  / 2019-01-31 2019-03-31 2019-05-31 2019-07-31 /  | ');
    assert.equal(headerDate('00000000'), null);
    assert.equal(headerDate('5 March 20 dead'), '5 March 20 | null | 2020-03-05 1920-03-05 /  /  | ');
    assert.equal(headerDate('5 March 20'), '5 March 20 | null | 2020-03-05 1920-03-05 /  /  | ');
    assert.equal(headerDate('5 March ’20 dead'), '5 March ’20 | null | 2020-03-05 1920-03-05 /  /  | ');
    assert.equal(headerDate("5th March '20"), "5th March '20 | null | 2020-03-05 1920-03-05 /  /  | ");
    assert.equal(headerDate('19 Jul 31'), '19 Jul 31 | null | 2031-07-19 2019-07-31 /  /  | ');
    assert.equal(headerDate('19th Jul 31'), '19th Jul 31 | null | 2031-07-19 1931-07-19 /  /  | ');
    assert.equal(headerDate('March 5 20 dead'), 'March 5 20 | null | 2020-03-05 1920-03-05 /  /  | ');
    assert.equal(headerDate('March 5, 2020'), 'March 5, 2020 | 2020-03-05 | 2020-03-05 /  /  | ');
    assert.equal(headerDate('2019 July 31'), '2019 July 31 | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(headerDate('2019 July 31 dead'), '2019 July 31 | null | 2019-07-31 /  /  | ');
    assert.equal(headerDate('2019 July 31st dead'), '2019 July 31st | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(headerDate('2019-07-31/08-02'), '2019-07-31 | null | 2019-07-31 /  /  | iso');
    assert.equal(headerDate('5 March 2019 to 7 March 2019'), '5 March 2019 | null | 2019-03-05 /  /  | ');
    assert.equal(headerDate('5 March 2019 - it rained'), '5 March 2019 | 2019-03-05 | 2019-03-05 /  /  | ');
    assert.equal(headerDate('5 March 2019 and 6 March 2019'), '5 March 2019 | null | 2019-03-05 /  /  | ');
    assert.equal(headerDate('Wed, 31 July 2019'), 'Wed, 31 July 2019 | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(headerDate('Fri, 31 July 2019'), 'Fri, 31 July 2019 | null | 2019-07-31 /  /  | weekday');
    assert.equal(headerDate('Wed 05/06/2019'), 'Wed 05/06/2019 | 2019-06-05 | 2019-06-05 /  /  | ');
    assert.equal(headerDate('Thu 06/06/19'), 'Thu 06/06/19 | 2019-06-06 | 2019-06-06 /  /  | ');
    assert.equal(headerDate('2O19-07-3l'), '2O19-07-3l | 2019-07-31 | 2019-07-31 /  /  | letters');
    assert.equal(
      headerDate('2019-07-3low'),
      '2019-07-3 | null | 2019-07-03 /  / 2019-07-03 2019-07-13 2019-07-23 2019-07-30 | ',
    );
    assert.equal(headerDate('2019-07-31low'), '2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | iso');
    assert.equal(headerDate('2019-7-31'), '2019-7-31 | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(
      headerDate('2019-07-3'),
      '2019-07-3 | 2019-07-03 | 2019-07-03 /  / 2019-07-03 2019-07-13 2019-07-23 2019-07-30 | ',
    );
    assert.equal(
      headerDate('2019-1-15'),
      '2019-1-15 | 2019-01-15 | 2019-01-15 /  / 2019-01-15 2019-11-15 2019-10-15 2019-12-15 | ',
    );
    assert.equal(headerDate('2019-3-15'), '2019-3-15 | 2019-03-15 | 2019-03-15 /  /  | ');
    assert.equal(headerDate('2019-7-3'), '2019-7-3 | 2019-07-03 | 2019-07-03 /  /  | ');
    assert.equal(
      headerDate('201-07-31'),
      '201-07-31 | null | 2001-07-31 2011-07-31 2021-07-31 2031-07-31 /  / 2001-07-31 2011-07-31 2021-07-31 2031-07-31 | ',
    );
    assert.equal(headerDate('20191-07-31'), '20191-07-31 | null |  / 2091-07-31 2011-07-31 2019-07-31 /  | ');
    assert.equal(
      headerDate('1599-07-31'),
      '1599-07-31 | null |  / 1959-07-31 1699-07-31 1799-07-31 1899-07-31 /  | iso',
    );
    assert.equal(headerDate('1600-07-31'), '1600-07-31 | 1600-07-31 | 1600-07-31 /  /  | iso');
    assert.equal(headerDate('00-01-01'), '00-01-01 | null | 2000-01-01 1900-01-01 /  /  | ');
    assert.equal(headerDate('49-01-01'), '49-01-01 | null | 2049-01-01 1949-01-01 /  /  | ');
    assert.equal(headerDate('50-01-01'), '50-01-01 | 1950-01-01 | 1950-01-01 /  /  | ');
    assert.equal(headerDate('1/2/3'), null);
    assert.equal(headerDate('10/2/3'), '10/2/3 | null | 2010-02-03 1910-02-03 /  /  | ');
    assert.equal(headerDate('2019/07-31'), null);
    assert.equal(headerDate('2019–07–31'), '2019–07–31 | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(headerDate('２０１９-07-31'), '２０１９-07-31 | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(headerDate('2019-07-31 12'), '2019-07-31 | 2019-07-31 | 2019-07-31 /  /  | iso');
    assert.equal(
      headerDate('31 Sept. 2019'),
      '31 Sept. 2019 | null |  / 2019-09-30 2019-09-13 2019-09-01 2019-09-11 /  | ',
    );
    assert.equal(headerDate('31 July 201'), null);
    assert.equal(headerDate('31 July, 2019: x'), '31 July, 2019 | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(headerDate('31July2019'), '31July2019 | 2019-07-31 | 2019-07-31 /  /  | ');
    assert.equal(headerDate('1.2.2019'), '1.2.2019 | null | 2019-02-01 2019-01-02 /  /  | ');
    assert.equal(
      headerDate('5/6/201'),
      '5/6/201 | null | 2001-06-05 2001-06-15 2001-06-25 2011-06-05 /  / 2001-06-05 2001-06-15 2001-06-25 2011-06-05 | ',
    );
    assert.equal(headerDate('2019-07-311'), null);
    assert.equal(headerDate('the 5th of March 2019'), 'the 5th of March 2019 | 2019-03-05 | 2019-03-05 /  /  | ');
    assert.equal(
      headerDate('Wednesday, the 5th of March 2019'),
      'Wednesday, the 5th of March 2019 | null | 2019-03-05 /  /  | weekday',
    );
  });
});

describe('A date with a year in the text', () => {
  it('is read by convention', () => {
    assert.equal(written('2019-07-31'), '2019-07-31 | iso | 2019-07-31 |  | null');
    assert.equal(written('2019-07-31T10:30Z x'), '2019-07-31T10:30Z | iso-with-time | 2019-07-31 |  | null');
    assert.equal(
      written('2019-07-31 10:30:59.123 +05:30'),
      '2019-07-31 10:30:59.123 +05:30 | iso-with-time | 2019-07-31 |  | null',
    );
    assert.equal(written('2019/07/31'), '2019/07/31 | year-first | 2019-07-31 |  | null');
    assert.equal(written('2019-7-3'), '2019-7-3 | year-first | 2019-07-03 |  | null');
    assert.equal(
      written('2019-07-3'),
      '2019-07-3 | doubtful | 2019-07-03 2019-07-13 2019-07-23 2019-07-30 2019-07-31 |  | null',
    );
    assert.equal(written('2019-1-15'), '2019-1-15 | doubtful | 2019-01-15 2019-11-15 2019-10-15 2019-12-15 |  | null');
    assert.equal(written('2019-3-15'), '2019-3-15 | year-first | 2019-03-15 |  | null');
    assert.equal(
      written('201-07-31'),
      '201-07-31 | doubtful | 2001-07-31 2011-07-31 2021-07-31 2031-07-31 2041-07-31 2051-07-31 2061-07-31 2071-07-31 2081-07-31 2091-07-31 2010-07-31 2012-07-31 2013-07-31 2014-07-31 2015-07-31 2016-07-31 2017-07-31 2018-07-31 2019-07-31 |  | null',
    );
    assert.equal(written('20190731'), '20190731 | compact | 2019-07-31 |  | null');
    assert.equal(written('09990731'), null);
    assert.equal(written('30000731'), null);
    assert.equal(written('29990731'), '29990731 | compact | 2999-07-31 |  | null');
    assert.equal(written('31/07/2019'), '31/07/2019 | day-first | 2019-07-31 |  | null');
    assert.equal(written('07/31/2019'), '07/31/2019 | month-first | 2019-07-31 |  | null');
    assert.equal(written('05/06/2019'), '05/06/2019 | numeric-open | 2019-06-05 2019-05-06 |  | null');
    assert.equal(written('05/05/2019'), '05/05/2019 | day-first | 2019-05-05 |  | null');
    assert.equal(written('05.06.2019'), '05.06.2019 | day-first | 2019-06-05 |  | null');
    assert.equal(written('13.06.2019'), '13.06.2019 | day-first | 2019-06-13 |  | null');
    assert.equal(written('06.13.2019'), '06.13.2019 | month-first | 2019-06-13 |  | null');
    assert.equal(written('99-07-31'), '99-07-31 | year-first | 1999-07-31 |  | null');
    assert.equal(written('31-07-99'), '31-07-99 | day-first | 1999-07-31 |  | null');
    assert.equal(written('32/07/19'), '32/07/19 | year-first | 2032-07-19 |  | null');
    assert.equal(written('31/07/49'), '31/07/49 | day-first | 2049-07-31 |  | null');
    assert.equal(written('31/07/50'), '31/07/50 | day-first | 1950-07-31 |  | null');
    assert.equal(written('31 July 2019'), '31 July 2019 | day-month-name | 2019-07-31 |  | null');
    assert.equal(written('Wed, 31st of July 2019'), 'Wed, 31st of July 2019 | day-month-name | 2019-07-31 |  | 3');
    assert.equal(written('July 31, 2019'), 'July 31, 2019 | month-name-day | 2019-07-31 |  | null');
    assert.equal(written('July 31 ’19'), 'July 31 ’19 | month-name-day | 2019-07-31 |  | null');
    assert.equal(written('July31,2019'), 'July31,2019 | month-name-day | 2019-07-31 |  | null');
    assert.equal(written('July 31 2019:30'), null);
    assert.equal(written('2O19-07-3l'), '2O19-07-3l | iso | 2019-07-31 |  | null');
    assert.equal(written('0219-07-31'), '0219-07-31 | iso |  | 2019-07-31 | null');
    assert.equal(written('1599-07-31'), '1599-07-31 | iso |  | 1959-07-31 1699-07-31 1799-07-31 | null');
    assert.equal(written('1600-07-31'), '1600-07-31 | iso | 1600-07-31 |  | null');
    assert.equal(written('2019-02-30'), '2019-02-30 | iso |  | 2019-02-28 2019-02-03 2019-02-10 | null');
    assert.equal(written('31 June 2019'), '31 June 2019 | day-month-name |  | 2019-06-30 2019-06-13 2019-06-01 | null');
    assert.equal(written('2019-07-31x'), '2019-07-31 | iso | 2019-07-31 |  | null');
    assert.equal(written('2019-07-310'), null);
    assert.equal(written('31-Jul-2019'), '31-Jul-2019 | day-month-name | 2019-07-31 |  | null');
  });
});
