import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

describe('The tense around a day', () => {
  it('is future if a word for the future precedes it, past if a word for the past does', () => {
    checkTimes('2019-07-31', 'They will meet on Friday. They met on Friday.', [
      'Friday = 2019-08-02',
      'Friday = 2019-07-26',
    ]);
    checkTimes('2019-07-31', 'They have met, and will meet on Friday. They will meet those who met on Friday.', [
      'Friday = 2019-08-02',
      'Friday = 2019-07-26',
    ]);
    checkTimes('2019-07-31', 'A meeting is due on Friday. The meeting ended on Friday. They had talks on Friday.', [
      'Friday = 2019-08-02',
      'Friday = 2019-07-26',
      'Friday = 2019-07-26',
    ]);
    checkTimes('2019-07-31', 'They may meet Friday. They met Friday. She might leave on Friday. She left on Friday.', [
      'Friday = 2019-08-02',
      'Friday = 2019-07-26',
      'Friday = 2019-08-02',
      'Friday = 2019-07-26',
    ]);
  });
  it('is past if nothing decides', () => {
    checkTimes('2019-07-31', 'A storm on Friday. Storms in Lima, Friday.', [
      'Friday = 2019-07-26',
      'Friday = 2019-07-26',
    ]);
  });
  it('is future after words that set a limit, unless in the pluperfect', () => {
    checkTimes('2019-07-31', 'They must pay by Friday. Wait until Friday. Stay till Friday. Come before Friday.', [
      'Friday = 2019-08-02',
      'Friday = 2019-08-02',
      'Friday = 2019-08-02',
      'Friday = 2019-08-02',
    ]);
    checkTimes(
      '2019-07-31',
      'They had filed reports by Friday. They had not filed by Friday. Few had replied by Friday.',
      ['Friday = 2019-07-26', 'Friday = 2019-07-26', 'Friday = 2019-07-26'],
    );
    checkTimes('2019-07-31', 'Until Friday, they had not paid. By Friday they had paid. By Friday they pay.', [
      'Friday = 2019-07-26',
      'Friday = 2019-07-26',
      'Friday = 2019-08-02',
    ]);
    checkTimes('2019-07-31', 'They will have paid what they had by Friday.', ['Friday = 2019-08-02']);
  });
  it('is future after “as early as”, “between now and” and “ahead of”', () => {
    checkTimes(
      '2019-07-31',
      'It comes as early as Friday, as soon as Friday, as late as Friday. It came as of Friday.',
      ['Friday = 2019-08-02', 'Friday = 2019-08-02', 'Friday = 2019-08-02', 'Friday = 2019-07-26'],
    );
    checkTimes(
      '2019-07-31',
      'Between now and Friday it rains. From now until Friday it rains. From now to Friday. Ahead of Friday it rains.',
      [
        'now = PRESENT_REF',
        'Friday = 2019-08-02',
        'now = PRESENT_REF',
        'Friday = 2019-08-02',
        'now = PRESENT_REF',
        'Friday = 2019-08-02',
        'Friday = 2019-08-02',
      ],
    );
  });
  it('is past if a past form is right next to it', () => {
    checkTimes(
      '2019-07-31',
      'He predicted Friday. The ministry on Friday issued a call that will end. It is to be closed Friday. They agreed Friday.',
      ['Friday = 2019-07-26', 'Friday = 2019-07-26', 'Friday = 2019-08-02', 'Friday = 2019-08-02'],
    );
    checkTimes('2019-07-31', 'The call, Friday issued, will end. Officials said Friday that talks will start.', [
      'Friday = 2019-07-26',
      'Friday = 2019-07-26',
    ]);
  });
  it('is future if something is on a day', () => {
    checkTimes(
      '2019-07-31',
      'The vote is on Friday. The talks are Friday. The vote was on Friday. The vote is held on Friday.',
      ['Friday = 2019-08-02', 'Friday = 2019-08-02', 'Friday = 2019-07-26', 'Friday = 2019-07-26'],
    );
  });
  it('is past for the possessive of a day, but future for what is planned for it', () => {
    checkTimes(
      '2019-07-31',
      "Friday's vote was close. He voted before Friday's storm. They are planning for Friday's vote. They left for Friday's vote. They prepared for Friday’s vote.",
      [
        'Friday = 2019-07-26',
        'Friday = 2019-08-02',
        'Friday = 2019-08-02',
        'Friday = 2019-08-02',
        'Friday = 2019-08-02',
      ],
    );
    checkTimes('2019-07-31', "Before Friday’s vote he slept. He waits for Friday's vote.", [
      'Friday = 2019-08-02',
      'Friday = 2019-08-02',
    ]);
  });
  it('is decided after the day if nothing before it decides', () => {
    checkTimes('2019-07-31', 'On Friday they will meet. On Friday they met. On Friday. They will meet.', [
      'Friday = 2019-08-02',
      'Friday = 2019-07-26',
      'Friday = 2019-07-26',
    ]);
    checkTimes('2019-07-31', 'On Friday, the harbour that they built will open.', ['Friday = 2019-07-26']);
  });
  it('is a reported plan, whose day has come if it was yesterday or the day before', () => {
    checkTimes(
      '2019-07-31',
      'The visit was scheduled for Tuesday. It was scheduled for Monday. It was scheduled for Sunday. It was scheduled for Friday.',
      ['Tuesday = 2019-07-30', 'Monday = 2019-07-29', 'Sunday = 2019-08-04', 'Friday = 2019-08-02'],
    );
    checkTimes(
      '2019-07-31',
      'It was set for Friday. It was set to end on Tuesday. They are set to leave on Tuesday. They set sail on Tuesday. It had been due to expire Friday.',
      [
        'Friday = 2019-08-02',
        'Tuesday = 2019-07-30',
        'Tuesday = 2019-08-06',
        'Tuesday = 2019-07-30',
        'Friday = 2019-07-26',
      ],
    );
  });
  it('is future in a timetable, but not in a noun or a negation', () => {
    checkTimes(
      '2019-07-31',
      'The talks start on Friday. The start on Friday. They did not start on Friday. The talks resume Friday, and ships arrive Friday.',
      [
        'Friday = 2019-08-02',
        'Friday = 2019-07-26',
        'Friday = 2019-07-26',
        'Friday = 2019-08-02',
        'Friday = 2019-08-02',
      ],
    );
    checkTimes('2019-07-31', 'A meet on Friday.', ['Friday = 2019-07-26']);
  });
  it('is not past for a participle after “be” or an article', () => {
    checkTimes(
      '2019-07-31',
      'It will be closed on Friday. The divided city on Friday. A wounded man will rest on Friday.',
      ['Friday = 2019-08-02', 'Friday = 2019-07-26', 'Friday = 2019-08-02'],
    );
    checkTimes(
      '2019-07-31',
      'He is to leave on Friday. They are to leave on Friday. He needs it on Friday, indeed, on Friday.',
      ['Friday = 2019-08-02', 'Friday = 2019-08-02', 'Friday = 2019-07-26', 'Friday = 2019-07-26'],
    );
  });
  it('ends at the end of its sentence and line', () => {
    checkTimes(
      '2019-07-31',
      'They will meet. On Friday it rained. They will meet! On Friday. Will they meet? On Friday.',
      ['Friday = 2019-07-26', 'Friday = 2019-07-26', 'Friday = 2019-07-26'],
    );
    checkTimes('2019-07-31', 'They will meet\nOn Friday.', ['Friday = 2019-07-26']);
    checkTimes('2019-07-31', 'They will meet; on Friday.', ['Friday = 2019-08-02']);
  });
  it('reaches across the clock time before the day', () => {
    checkTimes(
      '2019-07-31',
      'They have until 9 a.m. Friday, until noon Friday and until late Friday. By 5 p.m. EST Friday. ',
      [
        '9 a.m. Friday = 2019-08-02T09:00',
        'noon Friday = 2019-08-02T12:00',
        'late Friday = 2019-08-02',
        '5 p.m. EST Friday = 2019-08-02T17:00',
      ],
    );
  });
  it('looks back no further than two dozen words', () => {
    checkTimes(
      '2019-07-31',
      'They will meet one two three four five six seven eight nine ten one two three four five six seven eight nine ten on Friday.',
      ['Friday = 2019-08-02'],
    );
    checkTimes(
      '2019-07-31',
      'They will one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two on Friday.',
      ['Friday = 2019-08-02'],
    );
    checkTimes(
      '2019-07-31',
      'They will one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three on Friday.',
      ['Friday = 2019-07-26'],
    );
  });
});

describe('The day in a historical narrative', () => {
  it('is counted from the last year mentioned if there are many old years and hardly a weekday', () => {
    checkTimes(
      '2019-07-31',
      'The bridge was begun in May 1871, in 1874, in 1902, in 1903, in 1917 and on May 5, 1946. On June 7 it opened, in July it closed. By summer it was gone.',
      [
        'May 1871 = 1871-05',
        '1874 = 1874',
        '1902 = 1902',
        '1903 = 1903',
        '1917 = 1917',
        'May 5, 1946 = 1946-05-05',
        'June 7 = 1946-06-07',
        'July = 1946-07',
        'summer = 1946-SU',
      ],
    );
  });
  it('is counted from the article’s date if fewer than six years or two dates are in the past', () => {
    checkTimes(
      '2019-07-31',
      'The bridge was begun in May 1871, in 1874, in 1902, in 1903 and on May 5, 1946. On June 7 it opened.',
      [
        'May 1871 = 1871-05',
        '1874 = 1874',
        '1902 = 1902',
        '1903 = 1903',
        'May 5, 1946 = 1946-05-05',
        'June 7 = 2019-06-07',
      ],
    );
    checkTimes(
      '2019-07-31',
      'The bridge was begun in 1871, in 1874, in 1902, in 1903, in 1917 and on May 5, 1946. On June 7 it opened.',
      [
        '1871 = 1871',
        '1874 = 1874',
        '1902 = 1902',
        '1903 = 1903',
        '1917 = 1917',
        'May 5, 1946 = 1946-05-05',
        'June 7 = 2019-06-07',
      ],
    );
  });
  it('is counted from the article’s date if its own years or days are mentioned, too', () => {
    checkTimes(
      '2019-07-31',
      'The bridge was begun in May 1871, in 1874, in 1902, in 1903, in 1917 and on May 5, 1946. In 2018 it burned, in 2019 too. On June 7 it opened.',
      [
        'May 1871 = 1871-05',
        '1874 = 1874',
        '1902 = 1902',
        '1903 = 1903',
        '1917 = 1917',
        'May 5, 1946 = 1946-05-05',
        '2018 = 2018',
        '2019 = 2019',
        'June 7 = 2019-06-07',
      ],
    );
    checkTimes(
      '2019-07-31',
      'The bridge was begun in May 1871, in 1874, in 1902, in 1903, in 1917 and on May 5, 1946. On Monday, on Tuesday it burned. On June 7 it opened.',
      [
        'May 1871 = 1871-05',
        '1874 = 1874',
        '1902 = 1902',
        '1903 = 1903',
        '1917 = 1917',
        'May 5, 1946 = 1946-05-05',
        'Monday = 2019-07-29',
        'Tuesday = 2019-07-30',
        'June 7 = 2019-06-07',
      ],
    );
  });
  it('resolves no weekday without a day mentioned before', () => {
    checkTimes('2019-07-31', 'In 1871, in 1874, in 1902, in 1903, in May 1917, in May 1918. On Monday it opened.', [
      '1871 = 1871',
      '1874 = 1874',
      '1902 = 1902',
      '1903 = 1903',
      'May 1917 = 1917-05',
      'May 1918 = 1918-05',
    ]);
  });
});
