import { describe, it } from 'node:test';
import { dayRangeOf } from '../kit/checks';
import { checkFindings } from '../kit/findingLines';

const body = 'The harbour reopened, the mayor said.\n';
/** An article with a header and a headline, and words before its first sentence. */
const headed = (header: string, words = ''): string => ` date ${header} Title\n${words}${body}`;
/** An article that another file, or its own name, dates. */
const dated = (date: string, relation: 'own' | 'before', source: string) => ({
  suggestDates: () => [{ date, source, relation }],
});

describe('A dateline that contradicts the header', () => {
  it('is shown with the header, and either can be corrected, in its own style', () => {
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, March 5 (AP) - '), [
      '29 “March 5”: The dateline’s March 5 is 10 days before the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-03-05 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-03-05 ”',
      '  fix Change dateline to March 15 (as in the header) | 29 “March 5” → “March 15”',
    ]);
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, MAR. 5 (AP) - '), [
      '29 “MAR. 5”: The dateline’s MAR. 5 is 10 days before the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-03-05 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-03-05 ”',
      '  fix Change dateline to MAR. 15 (as in the header) | 29 “MAR. 5” → “MAR. 15”',
    ]);
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, Tues., March 5 (AP) - '), [
      '29 “Tues., March 5”: The dateline’s Tues., March 5 is 10 days before the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-03-05 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-03-05 ”',
      '  fix Change dateline to Tues., March 15 (as in the header) | 29 “Tues., March 5” → “Tues., March 15”',
    ]);
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, Sat., Apr. 15 (AP) - '), [
      '29 “Sat., Apr. 15”: The dateline’s Sat., Apr. 15 is 31 days after the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-04-15 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-04-15 ”',
      '  fix Change dateline to Sat., Mar. 15 (as in the header) | 29 “Sat., Apr. 15” → “Sat., Mar. 15”',
    ]);
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, Apr. 15 (AP) - '), [
      '29 “Apr. 15”: The dateline’s Apr. 15 is 31 days after the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-04-15 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-04-15 ”',
      '  fix Change dateline to Mar. 15 (as in the header) | 29 “Apr. 15” → “Mar. 15”',
    ]);
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, 5 March (AP) - '), [
      '29 “5 March”: The dateline’s 5 March is 10 days before the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-03-05 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-03-05 ”',
      '  fix Change dateline to 15 March (as in the header) | 29 “5 March” → “15 March”',
    ]);
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, March 25, 2024 (AP) - '), [
      '29 “March 25, 2024”: The dateline’s March 25, 2024 is 10 days after the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-03-25 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-03-25 ”',
      '  fix Change dateline to March 15, 2024 (as in the header) | 29 “March 25, 2024” → “March 15, 2024”',
    ]);
  });
  it('is given the full name of a month that it misspells', () => {
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, Narch 5 (AP) - '), [
      '29 “Narch 5”: The dateline’s Narch 5 is 10 days before the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-03-05 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-03-05 ”',
      '  fix Change dateline to March 15 (as in the header) | 29 “Narch 5” → “March 15”',
    ]);
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, NARCH 5 (AP) - '), [
      '29 “NARCH 5”: The dateline’s NARCH 5 is 10 days before the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-03-05 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-03-05 ”',
      '  fix Change dateline to MARCH 15 (as in the header) | 29 “NARCH 5” → “MARCH 15”',
    ]);
  });
  it('is only corrected itself if a single slip explains it', () => {
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, May 3 (AP) - '), [
      '29 “May 3”: The dateline’s May 3 is 49 days after the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-05-03 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-05-03 ”',
    ]);
  });
  it('two to four days before the header is worth a look, anything more a warning', () => {
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, March 14 (AP) - '), []);
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, March 13 (AP) - '), [
      '29 “March 13”: (information) The dateline’s March 13 is 2 days before the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-03-13 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-03-13 ”',
      '  fix Change dateline to March 15 (as in the header) | 29 “March 13” → “March 15”',
    ]);
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, March 11 (AP) - '), [
      '29 “March 11”: (information) The dateline’s March 11 is 4 days before the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-03-11 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-03-11 ”',
      '  fix Change dateline to March 15 (as in the header) | 29 “March 11” → “March 15”',
    ]);
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, March 10 (AP) - '), [
      '29 “March 10”: The dateline’s March 10 is 5 days before the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-03-10 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-03-10 ”',
      '  fix Change dateline to March 15 (as in the header) | 29 “March 10” → “March 15”',
    ]);
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, March 16 (AP) - '), []);
    checkFindings('date/conflict-dateline', headed('2024-03-15', 'LIMA, March 17 (AP) - '), [
      '29 “March 17”: The dateline’s March 17 is 2 days after the date in the header, Friday, 15 March 2024.',
      '  see 6 “2024-03-15”: The header has 2024-03-15.',
      '  fix Change date to 2024-03-17 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-03-17 ”',
      '  fix Change dateline to March 15 (as in the header) | 29 “March 17” → “March 15”',
    ]);
  });
  it('is shown with what the byline says', () => {
    checkFindings(
      'date/conflict-dateline',
      headed('2024-03-15', 'Meridian | Published: Mar 16, 2024\nLIMA, March 5 (AP) - '),
      [
        '64 “March 5”: The dateline’s March 5 is 10 days before the date in the header, Friday, 15 March 2024.',
        '  see 6 “2024-03-15”: The header has 2024-03-15.',
        '  see 45 “Mar 16, 2024”: The byline has “Mar 16, 2024”.',
        '  fix Change date to 2024-03-05 (as in the dateline) | 0 “ date 2024-03-15 ” → “ date 2024-03-05 ”',
        '  fix Change dateline to March 15 (as in the header) | 64 “March 5” → “March 15”',
      ],
    );
  });
});

describe('A byline that contradicts the header', () => {
  it('is shown with all that the article says of its day, and its day is offered', () => {
    checkFindings(
      'date/conflict-byline',
      headed('2024-03-15', 'Meridian | Published: Mar 5, 2024\nLIMA, March 5 (AP) - '),
      [
        '6 “2024-03-15”: The byline is dated Tuesday, 5 March 2024, 10 days before the date in the header (2024-03-15).',
        '  see 45 “Mar 5, 2024”: The byline has “Mar 5, 2024”.',
        '  see 63 “March 5”: The dateline has “March 5”.',
        '  fix Change date to 2024-03-05 (as in the byline) | 0 “ date 2024-03-15 ” → “ date 2024-03-05 ”',
      ],
    );
    checkFindings('date/conflict-byline', headed('2024-03-15', 'Meridian | Updated: Mar 5, 2024\n'), [
      '6 “2024-03-15”: The byline is dated Tuesday, 5 March 2024, 10 days before the date in the header (2024-03-15).',
      '  see 43 “Mar 5, 2024”: The byline has “Mar 5, 2024”.',
      '  fix Change date to 2024-03-05 (as in the byline) | 0 “ date 2024-03-15 ” → “ date 2024-03-05 ”',
    ]);
    checkFindings('date/conflict-byline', headed('2024-03-15', 'Meridian | Published: Mar 17, 2024\n'), [
      '6 “2024-03-15”: The byline is dated Sunday, 17 March 2024, 2 days after the date in the header (2024-03-15).',
      '  see 45 “Mar 17, 2024”: The byline has “Mar 17, 2024”.',
      '  fix Change date to 2024-03-17 (as in the byline) | 0 “ date 2024-03-15 ” → “ date 2024-03-17 ”',
    ]);
  });
  it('may be updated for a week, and later is only worth a look', () => {
    checkFindings('date/conflict-byline', headed('2024-03-15', 'Meridian | Updated: Mar 22, 2024\n'), []);
    checkFindings('date/conflict-byline', headed('2024-03-15', 'Meridian | Updated: Mar 23, 2024\n'), [
      '6 “2024-03-15”: (information) The byline is dated Saturday, 23 March 2024, 8 days after the date in the header (2024-03-15).',
      '  see 43 “Mar 23, 2024”: The byline has “Mar 23, 2024”.',
    ]);
  });
  it('is right if its day of publication is at most a day away', () => {
    checkFindings(
      'date/conflict-byline',
      headed('2024-03-15', 'Meridian | Published: Mar 16, 2024 Updated: May 15, 2024\n'),
      [],
    );
    checkFindings(
      'date/conflict-byline',
      headed('2024-03-15', 'Meridian | Published: Mar 14, 2024 Updated: May 15, 2024\n'),
      [],
    );
    checkFindings(
      'date/conflict-byline',
      headed('2024-03-15', 'Meridian | Published: Mar 13, 2024 Updated: May 15, 2024\n'),
      [
        '6 “2024-03-15”: The byline is dated Wednesday, 13 March 2024, 2 days before the date in the header (2024-03-15).',
        '  see 45 “Mar 13, 2024”: The byline has “Mar 13, 2024”.',
        '  see 67 “May 15, 2024”: The byline has “May 15, 2024”.',
        '  fix Change date to 2024-03-13 (as in the byline) | 0 “ date 2024-03-15 ” → “ date 2024-03-13 ”',
      ],
    );
    checkFindings(
      'date/conflict-byline',
      headed('2024-03-15', 'Meridian | Published: Mar 5, 2024 Updated: Mar 15, 2024\n'),
      [
        '6 “2024-03-15”: The byline is dated Tuesday, 5 March 2024, 10 days before the date in the header (2024-03-15).',
        '  see 45 “Mar 5, 2024”: The byline has “Mar 5, 2024”.',
        '  see 66 “Mar 15, 2024”: The byline has “Mar 15, 2024”.',
        '  fix Change date to 2024-03-05 (as in the byline) | 0 “ date 2024-03-15 ” → “ date 2024-03-05 ”',
      ],
    );
  });
});

describe('A header in the future', () => {
  it('may be of each day that is one slip away, offered once, the latest year first', () => {
    checkFindings('date/future', headed('2924-03-05'), [
      '6 “2924-03-05”: The date in the header, Sunday, 5 March 2924, is in the future.',
      '  fix Change date to 2024-03-05 (Tuesday) | 0 “ date 2924-03-05 ” → “ date 2024-03-05 ”',
      '  fix Change date to 1924-03-05 (Wednesday) | 0 “ date 2924-03-05 ” → “ date 1924-03-05 ”',
    ]);
    checkFindings('date/future', headed('2024-06-03'), [
      '6 “2024-06-03”: The date in the header, Monday, 3 June 2024, is in the future.',
      '  fix Change date to 2023-06-03 (Saturday) | 0 “ date 2024-06-03 ” → “ date 2023-06-03 ”',
      '  fix Change date to 2024-03-06 (Wednesday) | 0 “ date 2024-06-03 ” → “ date 2024-03-06 ”',
      '  fix Change date to 2024-06-01 (Saturday) | 0 “ date 2024-06-03 ” → “ date 2024-06-01 ”',
      '  fix Change date to 2024-01-03 (Wednesday) | 0 “ date 2024-06-03 ” → “ date 2024-01-03 ”',
      '  fix Change date to 2024-02-03 (Saturday) | 0 “ date 2024-06-03 ” → “ date 2024-02-03 ”',
      '  fix Change date to 2024-03-03 (Sunday) | 0 “ date 2024-06-03 ” → “ date 2024-03-03 ”',
      '  fix Change date to 2024-04-03 (Wednesday) | 0 “ date 2024-06-03 ” → “ date 2024-04-03 ”',
      '  fix Change date to 2024-05-03 (Friday) | 0 “ date 2024-06-03 ” → “ date 2024-05-03 ”',
    ]);
  });
  it('may be of the days that byline and neighbors support', () => {
    checkFindings(
      'date/future',
      headed('2042-05-13', 'Meridian | Published: May 31, 2024\n'),
      [
        '6 “2042-05-13”: The date in the header, Tuesday, 13 May 2042, is in the future.',
        '  see 45 “May 31, 2024”: The byline has “May 31, 2024”.',
        '  fix Change date to 2024-05-31 (as in the byline) | 0 “ date 2042-05-13 ” → “ date 2024-05-31 ”',
        '  fix Change date to 2024-05-13 (Monday) | 0 “ date 2042-05-13 ” → “ date 2024-05-13 ”',
        '  fix Change date to 2002-05-13 (Monday) | 0 “ date 2042-05-13 ” → “ date 2002-05-13 ”',
        '  fix Change date to 2012-05-13 (Sunday) | 0 “ date 2042-05-13 ” → “ date 2012-05-13 ”',
        '  fix Change date to 2022-05-13 (Friday) | 0 “ date 2042-05-13 ” → “ date 2022-05-13 ”',
      ],
      dated('2024-05-12', 'before', 'a.txt'),
    );
  });
});

describe('A header of a day that does not exist', () => {
  it('may be of each day that is one slip away', () => {
    checkFindings('date/impossible', headed('2024-02-30'), [
      '6 “2024-02-30”: “2024-02-30” is not a valid date.',
      '  fix Change date to 2024-02-29 (Thursday) | 0 “ date 2024-02-30 ” → “ date 2024-02-29 ”',
      '  fix Change date to 2024-02-03 (Saturday) | 0 “ date 2024-02-30 ” → “ date 2024-02-03 ”',
      '  fix Change date to 2024-02-10 (Saturday) | 0 “ date 2024-02-30 ” → “ date 2024-02-10 ”',
      '  fix Change date to 2024-02-20 (Tuesday) | 0 “ date 2024-02-30 ” → “ date 2024-02-20 ”',
      '  fix Change date to 2024-01-30 (Tuesday) | 0 “ date 2024-02-30 ” → “ date 2024-01-30 ”',
      '  fix Change date to 2024-03-30 (Saturday) | 0 “ date 2024-02-30 ” → “ date 2024-03-30 ”',
      '  fix Change date to 2024-04-30 (Tuesday) | 0 “ date 2024-02-30 ” → “ date 2024-04-30 ”',
      '  fix Change date to 2024-05-30 (Thursday) | 0 “ date 2024-02-30 ” → “ date 2024-05-30 ”',
    ]);
    checkFindings('date/impossible', headed('0219-07-31'), [
      '6 “0219-07-31”: “0219-07-31” is not a valid date.',
      '  fix Change date to 2019-07-31 (Wednesday) | 0 “ date 0219-07-31 ” → “ date 2019-07-31 ”',
    ]);
  });
  it('may be in any month if its own does not exist, in the dateline’s or the file name’s first', () => {
    checkFindings('date/impossible', headed('2019-13-05', 'LIMA, May 5 (AP) - '), [
      '6 “2019-13-05”: “2019-13-05” is not a valid date.',
      '  see 29 “May 5”: The dateline has “May 5”.',
      '  fix Change date to 2019-05-05 (as in the dateline) | 0 “ date 2019-13-05 ” → “ date 2019-05-05 ”',
      '  fix Change date to 2019-05-13 (Monday) | 0 “ date 2019-13-05 ” → “ date 2019-05-13 ”',
      '  fix Change date to 2019-10-05 (Saturday) | 0 “ date 2019-13-05 ” → “ date 2019-10-05 ”',
      '  fix Change date to 2019-11-05 (Tuesday) | 0 “ date 2019-13-05 ” → “ date 2019-11-05 ”',
      '  fix Change date to 2019-12-05 (Thursday) | 0 “ date 2019-13-05 ” → “ date 2019-12-05 ”',
      '  fix Change date to 2019-03-05 (Tuesday) | 0 “ date 2019-13-05 ” → “ date 2019-03-05 ”',
      '  fix Change date to 2019-01-05 (Saturday) | 0 “ date 2019-13-05 ” → “ date 2019-01-05 ”',
      '  fix Change date to 2019-02-05 (Tuesday) | 0 “ date 2019-13-05 ” → “ date 2019-02-05 ”',
      '  fix Change date to 2019-04-05 (Friday) | 0 “ date 2019-13-05 ” → “ date 2019-04-05 ”',
      '  fix Change date to 2019-06-05 (Wednesday) | 0 “ date 2019-13-05 ” → “ date 2019-06-05 ”',
      '  fix Change date to 2019-07-05 (Friday) | 0 “ date 2019-13-05 ” → “ date 2019-07-05 ”',
      '  fix Change date to 2019-08-05 (Monday) | 0 “ date 2019-13-05 ” → “ date 2019-08-05 ”',
      '  fix Change date to 2019-09-05 (Thursday) | 0 “ date 2019-13-05 ” → “ date 2019-09-05 ”',
    ]);
    checkFindings(
      'date/impossible',
      headed('2019-00-05'),
      [
        '6 “2019-00-05”: “2019-00-05” is not a valid date.',
        '  fix Change date to 2019-04-05 (as in the file name) | 0 “ date 2019-00-05 ” → “ date 2019-04-05 ”',
        '  fix Change date to 2019-01-05 (Saturday) | 0 “ date 2019-00-05 ” → “ date 2019-01-05 ”',
        '  fix Change date to 2019-02-05 (Tuesday) | 0 “ date 2019-00-05 ” → “ date 2019-02-05 ”',
        '  fix Change date to 2019-03-05 (Tuesday) | 0 “ date 2019-00-05 ” → “ date 2019-03-05 ”',
        '  fix Change date to 2019-05-05 (Sunday) | 0 “ date 2019-00-05 ” → “ date 2019-05-05 ”',
        '  fix Change date to 2019-06-05 (Wednesday) | 0 “ date 2019-00-05 ” → “ date 2019-06-05 ”',
        '  fix Change date to 2019-07-05 (Friday) | 0 “ date 2019-00-05 ” → “ date 2019-07-05 ”',
        '  fix Change date to 2019-08-05 (Monday) | 0 “ date 2019-00-05 ” → “ date 2019-08-05 ”',
        '  fix Change date to 2019-09-05 (Thursday) | 0 “ date 2019-00-05 ” → “ date 2019-09-05 ”',
        '  fix Change date to 2019-10-05 (Saturday) | 0 “ date 2019-00-05 ” → “ date 2019-10-05 ”',
        '  fix Change date to 2019-11-05 (Tuesday) | 0 “ date 2019-00-05 ” → “ date 2019-11-05 ”',
        '  fix Change date to 2019-12-05 (Thursday) | 0 “ date 2019-00-05 ” → “ date 2019-12-05 ”',
      ],
      dated('2019-04-05', 'own', 'the file name'),
    );
    checkFindings('date/impossible', headed('2019-31-07'), [
      '6 “2019-31-07”: “2019-31-07” is not a valid date.',
      '  fix Change date to 2019-07-31 (Wednesday) | 0 “ date 2019-31-07 ” → “ date 2019-07-31 ”',
      '  fix Change date to 2019-01-07 (Monday) | 0 “ date 2019-31-07 ” → “ date 2019-01-07 ”',
      '  fix Change date to 2019-11-07 (Thursday) | 0 “ date 2019-31-07 ” → “ date 2019-11-07 ”',
      '  fix Change date to 2019-02-07 (Thursday) | 0 “ date 2019-31-07 ” → “ date 2019-02-07 ”',
      '  fix Change date to 2019-03-07 (Thursday) | 0 “ date 2019-31-07 ” → “ date 2019-03-07 ”',
      '  fix Change date to 2019-04-07 (Sunday) | 0 “ date 2019-31-07 ” → “ date 2019-04-07 ”',
      '  fix Change date to 2019-05-07 (Tuesday) | 0 “ date 2019-31-07 ” → “ date 2019-05-07 ”',
      '  fix Change date to 2019-06-07 (Friday) | 0 “ date 2019-31-07 ” → “ date 2019-06-07 ”',
      '  fix Change date to 2019-07-07 (Sunday) | 0 “ date 2019-31-07 ” → “ date 2019-07-07 ”',
      '  fix Change date to 2019-08-07 (Wednesday) | 0 “ date 2019-31-07 ” → “ date 2019-08-07 ”',
      '  fix Change date to 2019-09-07 (Saturday) | 0 “ date 2019-31-07 ” → “ date 2019-09-07 ”',
      '  fix Change date to 2019-10-07 (Monday) | 0 “ date 2019-31-07 ” → “ date 2019-10-07 ”',
      '  fix Change date to 2019-12-07 (Saturday) | 0 “ date 2019-31-07 ” → “ date 2019-12-07 ”',
    ]);
  });
});

describe('A header in another form', () => {
  it('is rewritten unasked if it has one reading', () => {
    checkFindings('date/malformed', `Date: 5 March 2024 ${body}`, [
      '0 “Date: 5 March 2024”: The header should be “ date 2024-03-05 ”.',
      '  fix* Change date to 2024-03-05 (Tuesday) | 0 “Date: 5 March 2024 ” → “ date 2024-03-05 ”',
    ]);
    checkFindings('date/malformed', `date 2019-07-3 ${body}`, [
      '0 “date 2019-07-3”: The header should be “ date 2019-07-03 ”.',
      '  fix* Change date to 2019-07-03 (Wednesday) | 0 “date 2019-07-3 ” → “ date 2019-07-03 ”',
    ]);
    checkFindings('date/malformed', `date 2O19-07-31 ${body}`, [
      '0 “date 2O19-07-31”: The date “2O19-07-31” has letters in place of digits. It should be 2019-07-31.',
      '  fix* Change date to 2019-07-31 (Wednesday) | 0 “date 2O19-07-31 ” → “ date 2019-07-31 ”',
    ]);
  });
  it('is rewritten with the reader’s choice if it has several', () => {
    checkFindings('date/malformed', `Date: 05/06/2019 Title\nLIMA, May 6 (AP) - ${body}`, [
      '0 “Date: 05/06/2019”: The date “05/06/2019” is ambiguous: Wednesday, 5 June 2019 or Monday, 6 May 2019.',
      '  see 29 “May 6”: The dateline has “May 6”.',
      '  fix Change date to 2019-05-06 (as in the dateline) | 0 “Date: 05/06/2019 ” → “ date 2019-05-06 ”',
      '  fix Change date to 2019-06-05 (Wednesday) | 0 “Date: 05/06/2019 ” → “ date 2019-06-05 ”',
    ]);
    checkFindings('date/malformed', `Date: 19-07-31 ${body}`, [
      '0 “Date: 19-07-31”: The date “19-07-31” is ambiguous: Wednesday, 31 July 2019 or Saturday, 19 July 2031.',
      '  fix Change date to 2019-07-31 (Wednesday) | 0 “Date: 19-07-31 ” → “ date 2019-07-31 ”',
      '  fix Change date to 2031-07-19 (Saturday) | 0 “Date: 19-07-31 ” → “ date 2031-07-19 ”',
    ]);
    checkFindings('date/malformed', `Title\nMore\nDate: 05/06/2024\n${body}`, [
      '11 “Date: 05/06/2024”: The date “05/06/2024” is ambiguous: Wednesday, 5 June 2024 or Monday, 6 May 2024.',
      '  fix Change date to 2024-05-06 (Monday) | 0 “” → “ date 2024-05-06 ” | 11 “Date: 05/06/2024\n” → “”',
      '  fix Change date to 2024-06-05 (Wednesday) | 0 “” → “ date 2024-06-05 ” | 11 “Date: 05/06/2024\n” → “”',
    ]);
  });
  it('may lack a digit, and all the days it may then mean are offered', () => {
    checkFindings('date/malformed', headed('201-07-31'), [
      '1 “date 201-07-31”: The date “201-07-31” may be missing a digit. Choose the date that is meant.',
      '  fix Change date to 2001-07-31 (Tuesday) | 0 “ date 201-07-31 ” → “ date 2001-07-31 ”',
      '  fix Change date to 2011-07-31 (Sunday) | 0 “ date 201-07-31 ” → “ date 2011-07-31 ”',
      '  fix Change date to 2021-07-31 (Saturday) | 0 “ date 201-07-31 ” → “ date 2021-07-31 ”',
      '  fix Change date to 2010-07-31 (Saturday) | 0 “ date 201-07-31 ” → “ date 2010-07-31 ”',
      '  fix Change date to 2012-07-31 (Tuesday) | 0 “ date 201-07-31 ” → “ date 2012-07-31 ”',
      '  fix Change date to 2013-07-31 (Wednesday) | 0 “ date 201-07-31 ” → “ date 2013-07-31 ”',
      '  fix Change date to 2014-07-31 (Thursday) | 0 “ date 201-07-31 ” → “ date 2014-07-31 ”',
      '  fix Change date to 2015-07-31 (Friday) | 0 “ date 201-07-31 ” → “ date 2015-07-31 ”',
      '  fix Change date to 2016-07-31 (Sunday) | 0 “ date 201-07-31 ” → “ date 2016-07-31 ”',
      '  fix Change date to 2017-07-31 (Monday) | 0 “ date 201-07-31 ” → “ date 2017-07-31 ”',
      '  fix Change date to 2018-07-31 (Tuesday) | 0 “ date 201-07-31 ” → “ date 2018-07-31 ”',
      '  fix Change date to 2019-07-31 (Wednesday) | 0 “ date 201-07-31 ” → “ date 2019-07-31 ”',
      '  fix Change date to 2031-07-31 (Thursday) | 0 “ date 201-07-31 ” → “ date 2031-07-31 ”',
      '  fix Change date to 2041-07-31 (Wednesday) | 0 “ date 201-07-31 ” → “ date 2041-07-31 ”',
      '  fix Change date to 2051-07-31 (Monday) | 0 “ date 201-07-31 ” → “ date 2051-07-31 ”',
      '  fix Change date to 2061-07-31 (Sunday) | 0 “ date 201-07-31 ” → “ date 2061-07-31 ”',
      '  fix Change date to 2071-07-31 (Friday) | 0 “ date 201-07-31 ” → “ date 2071-07-31 ”',
      '  fix Change date to 2081-07-31 (Thursday) | 0 “ date 201-07-31 ” → “ date 2081-07-31 ”',
      '  fix Change date to 2091-07-31 (Tuesday) | 0 “ date 201-07-31 ” → “ date 2091-07-31 ”',
    ]);
  });
  it('keeps a time that may belong to the headline', () => {
    checkFindings('date/malformed', `Date: 2013-12-20 10.30 ${body}`, [
      '0 “Date: 2013-12-20”: The header should be “ date 2013-12-20 ”.',
      '  fix* Change date to 2013-12-20 (Friday) | 0 “Date: 2013-12-20 ” → “ date 2013-12-20 ”',
      '  fix Write the header as 2013-12-20 and delete “10.30” | 0 “Date: 2013-12-20 10.30 ” → “ date 2013-12-20 ”',
    ]);
  });
  it('below the first line may be a field of a form', () => {
    checkFindings('date/malformed', `Title\nDate: 5 March 2024\n${body}`, [
      '6 “Date: 5 March 2024”: The header should be “ date 2024-03-05 ”.',
      '  fix Change date to 2024-03-05 (Tuesday) | 0 “” → “ date 2024-03-05 ” | 6 “Date: 5 March 2024\n” → “”',
    ]);
  });
});

describe('A header in the wrong place', () => {
  it('is moved or spaced anew', () => {
    checkFindings('date/misplaced', `date 2019-07-31\n${body}`, [
      '0 “date 2019-07-31”: The article’s text should follow the header on the same line.',
      '  fix* Change date to 2019-07-31 (Wednesday) | 0 “date 2019-07-31\n” → “ date 2019-07-31 ”',
    ]);
    checkFindings('date/misplaced', `Title\n date 2019-07-31 ${body}`, [
      '7 “date 2019-07-31”: The header should be at the start of the file.',
      '  fix* Change date to 2019-07-31 (Wednesday) | 0 “” → “ date 2019-07-31 ” | 6 “ date 2019-07-31 ” → “”',
    ]);
    checkFindings('date/misplaced', `date  2013-12-20 10:30 ${body}`, [
      '0 “date  2013-12-20”: The header should have exactly one space before, between and after its parts.',
      '  fix* Change date to 2013-12-20 (Friday) | 0 “date  2013-12-20 ” → “ date 2013-12-20 ”',
      '  fix Write the header as 2013-12-20 and delete “10:30” | 0 “date  2013-12-20 10:30 ” → “ date 2013-12-20 ”',
    ]);
    checkFindings('date/misplaced', `Title\nDate: 31 July 2019\n${body}`, [
      '6 “Date: 31 July 2019”: The header should be at the start of the file.',
      '  fix Change date to 2019-07-31 (Wednesday) | 0 “” → “ date 2019-07-31 ” | 6 “Date: 31 July 2019\n” → “”',
    ]);
  });
  it('has no fix if its day is unclear', () => {
    checkFindings('date/misplaced', `Title\n date 05/06/2019\n${body}`, [
      '7 “date 05/06/2019”: The header should be at the start of the file.',
    ]);
  });
});

describe('An article without a header', () => {
  it('is shown with the words that date it, and a sure day is written unasked', () => {
    checkFindings(
      'date/missing',
      `Title\nMeridian | Published: Mar 5, 2024 Updated: Mar 6, 2024\nLIMA, March 5 (AP) - ${body}`,
      [
        '0 “Title”: The article has no date header. The first line should start with “ date YYYY-MM-DD ”.',
        '  see 28 “Mar 5, 2024”: Gives the date 2024-03-05.',
        '  see 49 “Mar 6, 2024”: Suggests the date 2024-03-06.',
        '  fix* Insert date 2024-03-05 (as in the byline) | 0 “” → “ date 2024-03-05 ”',
        '  fix Insert date 2024-03-06 (as in the byline’s “Updated” date) | 0 “” → “ date 2024-03-06 ”',
        '  fix Insert date 2024-06-01 (today) | 0 “” → “ date 2024-06-01 ”',
      ],
    );
  });
  it('takes the year of a dateline from its file name or its neighbors', () => {
    checkFindings(
      'date/missing',
      `Title\nLIMA, March 5 (AP) - ${body}`,
      [
        '0 “Title”: The article has no date header. The first line should start with “ date YYYY-MM-DD ”.',
        '  see 12 “March 5”: Gives the date 2024-03-05.',
        '  fix* Insert date 2024-03-05 (as in the dateline and the file name) | 0 “” → “ date 2024-03-05 ”',
        '  fix Insert date 2024-03-07 (as in the file name) | 0 “” → “ date 2024-03-07 ”',
        '  fix Insert date 2024-06-01 (today) | 0 “” → “ date 2024-06-01 ”',
      ],
      dated('2024-03-07', 'own', 'the file name'),
    );
    checkFindings(
      'date/missing',
      `Title\nLIMA, March 5 (AP) - ${body}`,
      [
        '0 “Title”: The article has no date header. The first line should start with “ date YYYY-MM-DD ”.',
        '  see 12 “March 5”: Gives the date 2024-03-05.',
        '  fix* Insert date 2024-03-05 (as in the dateline and a.txt) | 0 “” → “ date 2024-03-05 ”',
        '  fix Insert date 2024-03-07 (as in a.txt) | 0 “” → “ date 2024-03-07 ”',
        '  fix Insert date 2024-06-01 (today) | 0 “” → “ date 2024-06-01 ”',
      ],
      dated('2024-03-07', 'before', 'a.txt'),
    );
  });
});

describe('A header far from the folder’s days', () => {
  it('may be of the same day in the folder’s years, or of the day in the dateline', () => {
    checkFindings(
      'date/out-of-range',
      headed('1999-03-05', 'LIMA, March 6 (AP) - '),
      [
        '6 “1999-03-05”: Friday, 5 March 1999 is far from the folder’s other articles, most of which are dated between 2015-06-14 and 2017-02-03.',
        '  see 29 “March 6”: The dateline has “March 6”.',
        '  fix Change date to 2015-03-06 (as in the dateline) | 0 “ date 1999-03-05 ” → “ date 2015-03-06 ”',
        '  fix Change date to 2016-03-06 (as in the dateline) | 0 “ date 1999-03-05 ” → “ date 2016-03-06 ”',
        '  fix Change date to 2017-03-06 (as in the dateline) | 0 “ date 1999-03-05 ” → “ date 2017-03-06 ”',
        '  fix Change date to 2015-03-05 (Thursday) | 0 “ date 1999-03-05 ” → “ date 2015-03-05 ”',
        '  fix Change date to 2016-03-05 (Saturday) | 0 “ date 1999-03-05 ” → “ date 2016-03-05 ”',
        '  fix Change date to 2017-03-05 (Sunday) | 0 “ date 1999-03-05 ” → “ date 2017-03-05 ”',
      ],
      { folderRange: () => dayRangeOf('2015-06-14', '2017-02-03', 40) },
    );
  });
});

describe('A second header in the file', () => {
  it('is deleted unasked right after its twin', () => {
    checkFindings('date/duplicate-header', ` date 2024-03-05 Title\n date 2024-03-05\n${body}`, [
      '24 “date 2024-03-05”: The header 2024-03-05 is duplicated.',
      '  see 1 “date 2024-03-05”: First header.',
      '  fix* Delete the second header | 23 “ date 2024-03-05\n” → “”',
    ]);
  });
  it('is deleted unasked after a headline, not after more', () => {
    checkFindings('date/duplicate-header', ` date 2024-03-05 ${'x'.repeat(300)}\n date 2024-03-05 ${body}`, [
      '319 “date 2024-03-05”: The header 2024-03-05 is duplicated.',
      '  see 1 “date 2024-03-05”: First header.',
      '  fix Delete the second header | 318 “ date 2024-03-05 ” → “”',
    ]);
    checkFindings('date/duplicate-header', ` date 2024-03-05 ${'x'.repeat(299)}\n date 2024-03-05 ${body}`, [
      '318 “date 2024-03-05”: The header 2024-03-05 is duplicated.',
      '  see 1 “date 2024-03-05”: First header.',
      '  fix* Delete the second header | 317 “ date 2024-03-05 ” → “”',
    ]);
    checkFindings('date/duplicate-header', ` date 2024-03-05 Title\nMore\n date 2024-03-05\n${body}`, [
      '29 “date 2024-03-05”: The header 2024-03-05 is duplicated.',
      '  see 1 “date 2024-03-05”: First header.',
      '  fix Delete the second header | 28 “ date 2024-03-05\n” → “”',
    ]);
    checkFindings('date/duplicate-header', ` date 2024-03-05 Title\n\n \n date 2024-03-05\n${body}`, [
      '27 “date 2024-03-05”: The header 2024-03-05 is duplicated.',
      '  see 1 “date 2024-03-05”: First header.',
      '  fix* Delete the second header | 26 “ date 2024-03-05\n” → “”',
    ]);
  });
  it('with a time may belong to the article', () => {
    checkFindings('date/duplicate-header', ` date 2024-03-05 Title\n date 2024-03-05 10:30\n${body}`, [
      '24 “date 2024-03-05 10:30”: The header 2024-03-05 10:30 is duplicated.',
      '  see 1 “date 2024-03-05”: First header.',
      '  fix Delete the second header | 23 “ date 2024-03-05 10:30\n” → “”',
    ]);
  });
  it('of another day is deleted, or replaces a first one that is in its place', () => {
    checkFindings('date/duplicate-header', ` date 2024-03-05 Title\n date 2024-03-06 ${body}`, [
      '24 “date 2024-03-06”: Second header in this file: 2024-03-06. A file should contain one article.',
      '  see 1 “date 2024-03-05”: First header.',
      '  fix Delete the second header | 23 “ date 2024-03-06 ” → “”',
      '  fix Keep 2024-03-06 and delete the first header | 0 “ date 2024-03-05 ” → “ date 2024-03-06 ” | 23 “ date 2024-03-06 ” → “”',
    ]);
    checkFindings('date/duplicate-header', `Title\n date 2024-03-05\n date 2024-03-06 ${body}`, [
      '24 “date 2024-03-06”: Second header in this file: 2024-03-06. A file should contain one article.',
      '  see 7 “date 2024-03-05”: First header.',
      '  fix Delete the second header | 23 “ date 2024-03-06 ” → “”',
    ]);
    checkFindings('date/duplicate-header', ` date 2024-03-05 Title\n date 2024-03-06 10:30\n${body}`, [
      '24 “date 2024-03-06 10:30”: Second header in this file: 2024-03-06 10:30. A file should contain one article.',
      '  see 1 “date 2024-03-05”: First header.',
      '  fix Delete the second header | 23 “ date 2024-03-06 10:30\n” → “”',
      '  fix Keep 2024-03-06 and delete the first header | 0 “ date 2024-03-05 ” → “ date 2024-03-06 ” | 23 “ date 2024-03-06 10:30\n” → “”',
    ]);
  });
});
