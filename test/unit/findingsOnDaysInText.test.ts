import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFindings, findingLines } from '../kit/findingLines';

const body = 'The harbour reopened, the mayor said.\n';
/** An article with a header and a headline, and words before its first sentence. */
const headed = (header: string, words = ''): string => ` date ${header} Title\n${words}${body}`;

describe('A report of a later day', () => {
  it('is shown with the header, once for each verb that reports', () => {
    checkFindings(
      'date/past-after-header',
      headed('2024-03-05', 'He said on March 20, 2024 at 9 a.m. that it is over.\n'),
      [
        '34 “March 20, 2024 at 9 a.m.”: This reports an event of Wednesday, 20 March 2024, after the date in the header (2024-03-05).',
        '  see 6 “2024-03-05”: The header has 2024-03-05.',
        '  fix Change date to 2024-03-20 (the date reported here) | 0 “ date 2024-03-05 ” → “ date 2024-03-20 ”',
      ],
    );
    checkFindings(
      'date/past-after-header',
      headed('2024-03-05', 'He said on March 20, 2024 that it is over. It was reported March 22, 2024.\n'),
      [
        '34 “March 20, 2024”: This reports an event of Wednesday, 20 March 2024, after the date in the header (2024-03-05).',
        '  see 6 “2024-03-05”: The header has 2024-03-05.',
        '  fix Change date to 2024-03-20 (the date reported here) | 0 “ date 2024-03-05 ” → “ date 2024-03-20 ”',
        '82 “March 22, 2024”: This reports an event of Friday, 22 March 2024, after the date in the header (2024-03-05).',
        '  see 6 “2024-03-05”: The header has 2024-03-05.',
        '  fix Change date to 2024-03-22 (the date reported here) | 0 “ date 2024-03-05 ” → “ date 2024-03-22 ”',
      ],
    );
  });
});

describe('A weekday that contradicts its date', () => {
  it('may have the wrong day, weekday or month', () => {
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Tuesday, March 6, 2024.\n'), [
      '30 “Tuesday, March 6, 2024”: 6 March 2024 is a Wednesday, not a Tuesday.',
      '  fix Change to Tuesday, March 5, 2024 | 45 “6” → “5”',
      '  fix Change to Wednesday, March 6, 2024 | 30 “Tuesday” → “Wednesday”',
      '  fix Change to Tuesday, February 6, 2024 | 39 “March” → “February”',
    ]);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Tues., Mar. 6.\n'), [
      '30 “Tues., Mar. 6”: (warning) 6 March 2024 is a Wednesday, not a Tuesday.',
      '  fix Change to Tues., Mar. 5 | 42 “6” → “5”',
      '  fix Change to Wed., Mar. 6 | 30 “Tues” → “Wed”',
      '  fix Change to Tues., Feb. 6 | 37 “Mar” → “Feb”',
    ]);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Mon, 31 Mar 2024.\n'), [
      '30 “Mon, 31 Mar 2024”: 31 March 2024 is a Sunday, not a Monday.',
      '  fix Change to Sun, 31 Mar 2024 | 30 “Mon” → “Sun”',
    ]);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was SUNDAY, JANUARY 31, 2024.\n'), [
      '30 “SUNDAY, JANUARY 31, 2024”: 31 January 2024 is a Wednesday, not a Sunday.',
      '  fix Change to SUNDAY, JANUARY 28, 2024 | 46 “31” → “28”',
      '  fix Change to WEDNESDAY, JANUARY 31, 2024 | 30 “SUNDAY” → “WEDNESDAY”',
      '  fix Change to SUNDAY, MARCH 31, 2024 | 38 “JANUARY” → “MARCH”',
    ]);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Thursday, Dec. 31, 2024.\n'), [
      '30 “Thursday, Dec. 31, 2024”: 31 December 2024 is a Tuesday, not a Thursday.',
      '  fix Change to Tuesday, Dec. 31, 2024 | 30 “Thursday” → “Tuesday”',
      '  fix Change to Thursday, Oct. 31, 2024 | 40 “Dec” → “Oct”',
    ]);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Friday, February 29, 2024.\n'), [
      '30 “Friday, February 29, 2024”: 29 February 2024 is a Thursday, not a Friday.',
      '  fix Change to Thursday, February 29, 2024 | 30 “Friday” → “Thursday”',
      '  fix Change to Friday, March 29, 2024 | 38 “February” → “March”',
    ]);
  });
  it('may be in any month up to five away, the nearest first', () => {
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Monday, June 5, 2023.\n'), []);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Saturday, March 2, 2023.\n'), [
      '30 “Saturday, March 2, 2023”: 2 March 2023 is a Thursday, not a Saturday.',
      '  fix Change to Saturday, March 4, 2023 | 46 “2” → “4”',
      '  fix Change to Thursday, March 2, 2023 | 30 “Saturday” → “Thursday”',
    ]);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Sunday, May 1, 2023.\n'), [
      '30 “Sunday, May 1, 2023”: 1 May 2023 is a Monday, not a Sunday.',
      '  fix Change to Monday, May 1, 2023 | 30 “Sunday” → “Monday”',
      '  fix Change to Sunday, January 1, 2023 | 38 “May” → “January”',
    ]);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Tuesday, June 2, 2023.\n'), [
      '30 “Tuesday, June 2, 2023”: 2 June 2023 is a Friday, not a Tuesday.',
      '  fix Change to Friday, June 2, 2023 | 30 “Tuesday” → “Friday”',
      '  fix Change to Tuesday, May 2, 2023 | 39 “June” → “May”',
    ]);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Sunday, June 1, 2023.\n'), [
      '30 “Sunday, June 1, 2023”: 1 June 2023 is a Thursday, not a Sunday.',
      '  fix Change to Sunday, June 4, 2023 | 43 “1” → “4”',
      '  fix Change to Thursday, June 1, 2023 | 30 “Sunday” → “Thursday”',
      '  fix Change to Sunday, October 1, 2023 | 38 “June” → “October”',
    ]);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Wednesday, June 1, 2023.\n'), [
      '30 “Wednesday, June 1, 2023”: 1 June 2023 is a Thursday, not a Wednesday.',
      '  fix Change to Thursday, June 1, 2023 | 30 “Wednesday” → “Thursday”',
      '  fix Change to Wednesday, March 1, 2023 | 41 “June” → “March”',
    ]);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Friday, January 30, 2023.\n'), [
      '30 “Friday, January 30, 2023”: 30 January 2023 is a Monday, not a Friday.',
      '  fix Change to Friday, January 27, 2023 | 46 “30” → “27”',
      '  fix Change to Monday, January 30, 2023 | 30 “Friday” → “Monday”',
      '  fix Change to Friday, June 30, 2023 | 38 “January” → “June”',
    ]);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Saturday, December 1, 2023.\n'), [
      '30 “Saturday, December 1, 2023”: 1 December 2023 is a Friday, not a Saturday.',
      '  fix Change to Saturday, December 2, 2023 | 49 “1” → “2”',
      '  fix Change to Friday, December 1, 2023 | 30 “Saturday” → “Friday”',
      '  fix Change to Saturday, July 1, 2023 | 40 “December” → “July”',
    ]);
    checkFindings('date/weekday-mismatch', headed('2024-03-05', 'It was Sunday, December 29, 2023.\n'), [
      '30 “Sunday, December 29, 2023”: 29 December 2023 is a Friday, not a Sunday.',
      '  fix Change to Sunday, December 31, 2023 | 47 “29” → “31”',
      '  fix Change to Friday, December 29, 2023 | 30 “Sunday” → “Friday”',
      '  fix Change to Sunday, October 29, 2023 | 38 “December” → “October”',
    ]);
  });
});

describe('A day in the text that does not exist', () => {
  it('may be the last of its month, of a month beside it, or have its digits swapped', () => {
    checkFindings('date/impossible-in-text', headed('2024-03-05', 'It ends on Feb. 30, 2023.\n'), [
      '34 “Feb. 30, 2023”: February 2023 has 28 days, so “Feb. 30, 2023” does not exist.',
      '  fix Change to Feb. 28 | 39 “30” → “28”',
      '  fix Change to Mar. 30 | 34 “Feb.” → “Mar.”',
      '  fix Change to Jan. 30 | 34 “Feb.” → “Jan.”',
      '  fix Change to Feb. 3 | 39 “30” → “3”',
    ]);
    checkFindings('date/impossible-in-text', headed('2024-03-05', 'It ends on 31 JUNE.\n'), [
      '34 “31 JUNE”: June has 30 days, so “31 JUNE” does not exist.',
      '  fix Change to 30 JUNE | 34 “31” → “30”',
      '  fix Change to 31 JULY | 37 “JUNE” → “JULY”',
      '  fix Change to 31 MAY | 37 “JUNE” → “MAY”',
      '  fix Change to 13 JUNE | 34 “31” → “13”',
    ]);
    checkFindings(
      'date/impossible-in-text',
      headed('2024-03-05', 'It ended February 29, 1900, not February 29, 2000 or FEB 29.\n'),
      [
        '32 “February 29, 1900”: February 1900 has 28 days, so “February 29, 1900” does not exist.',
        '  fix Change to February 28 | 41 “29” → “28”',
        '  fix Change to March 29 | 32 “February” → “March”',
        '  fix Change to January 29 | 32 “February” → “January”',
      ],
    );
    checkFindings(
      'date/impossible-in-text',
      headed('2024-03-05', 'It ends on Dec. 32, 2024, and began on 33 January 1599 or 1600, or 35 January 1600.\n'),
      [
        '34 “Dec. 32, 2024”: December has 31 days, so “Dec. 32, 2024” does not exist.',
        '  fix Change to Dec. 31 | 39 “32” → “31”',
        '  fix Change to Dec. 23 | 39 “32” → “23”',
        '90 “35 January 1600”: January has 31 days, so “35 January 1600” does not exist.',
        '  fix Change to 31 January | 90 “35” → “31”',
      ],
    );
  });
  it('needs a word or mark after it that lets it be a day', () => {
    const found = (rest: string): number =>
      findingLines(
        'date/impossible-in-text',
        headed(
          '2024-03-05',
          `It ends April 31${rest}
`,
        ),
      ).length;
    const words = 'and or to in at on for when after before until by as the he she it they'.split(' ');
    for (const word of words) assert.ok(found(` ${word} now`) > 0, word);
    for (const mark of ', . ; : ) ] – — " ” ’'.split(' ')) assert.ok(found(mark) > 0, mark);
    assert.ok(found('') > 0);
    for (const rest of [' ships', ' 2', ' %', '-5', '/5', ' (ships)']) assert.equal(found(rest), 0, rest);
  });
  it('may be that of a misspelled month, in a dateline too', () => {
    checkFindings('date/impossible-in-text', headed('2024-03-05', 'LIMA, Narch 2 (AP) - '), [
      '29 “Narch”: (information) “Narch” should be “March”.',
      '  fix Change to March | 29 “Narch” → “March”',
    ]);
    checkFindings(
      'date/impossible-in-text',
      headed('2024-03-05', 'It ended on Febuary 12. It was a Januray 1, SEPTEMBR 31.\n'),
      [
        '35 “Febuary”: (information) “Febuary” should be “February”.',
        '  fix Change to February | 35 “Febuary” → “February”',
        '56 “Januray”: (information) “Januray” should be “January”.',
        '  fix Change to January | 56 “Januray” → “January”',
        '67 “SEPTEMBR”: (information) “SEPTEMBR” should be “SEPTEMBER”.',
        '  fix Change to SEPTEMBER | 67 “SEPTEMBR” → “SEPTEMBER”',
      ],
    );
    checkFindings('date/impossible-in-text', headed('2024-03-05', 'LIMA, Tues., Febuary 12 (AP) - '), [
      '36 “Febuary”: (information) “Febuary” should be “February”.',
      '  fix Change to February | 36 “Febuary” → “February”',
    ]);
  });
});

describe('A figure for day and month', () => {
  it('that may be either is spelled out by the reader’s choice', () => {
    checkFindings('date/ambiguous-numeric', headed('2024-03-05', 'Built 05/06/1931, 5-6-31.\n'), [
      '29 “05/06/1931”: “05/06/1931” can mean 5 June 1931 or 6 May 1931.',
      '  fix Change to 5 June 1931 | 29 “05/06/1931” → “5 June 1931”',
      '  fix Change to 6 May 1931 | 29 “05/06/1931” → “6 May 1931”',
      '41 “5-6-31”: “5-6-31” can mean 5 June 2031 or 6 May 2031.',
      '  fix Change to 5 June 2031 | 41 “5-6-31” → “5 June 2031”',
      '  fix Change to 6 May 2031 | 41 “5-6-31” → “6 May 2031”',
    ]);
    checkFindings(
      'date/ambiguous-numeric',
      headed('2024-03-05', 'Built 05/05/1931, 13/05/1931, 05/13/1931, 1/05/06/1931, 05/06/1931-7, 05/06/19312.\n'),
      [],
    );
    checkFindings('date/ambiguous-numeric', ` date 05/06/2024 Title\n${body}`, []);
  });
});
