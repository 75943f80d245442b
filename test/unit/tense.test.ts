import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

describe('The tense around a day', () => {
  it('is ahead where a word for what is to come stands before it, back where one for what was does', () => {
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
  it('is back where nothing tells', () => {
    checkTimes('2019-07-31', 'A storm on Friday. Storms in Lima, Friday.', [
      'Friday = 2019-07-26',
      'Friday = 2019-07-26',
    ]);
  });
  it('is ahead behind words that set a limit, unless it is told of in the pluperfect', () => {
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
  it('is ahead as early as a day, from now to it, and ahead of it', () => {
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
  it('is back where a past form stands right beside it', () => {
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
  it('is ahead where something is on a day', () => {
    checkTimes(
      '2019-07-31',
      'The vote is on Friday. The talks are Friday. The vote was on Friday. The vote is held on Friday.',
      ['Friday = 2019-08-02', 'Friday = 2019-08-02', 'Friday = 2019-07-26', 'Friday = 2019-07-26'],
    );
  });
  it('is back for what a day owns, but ahead before and in planning for it', () => {
    checkTimes(
      '2019-07-31',
      "Friday's vote was close. He voted before Friday's storm. They are planning for Friday's vote. They left for Friday's vote. They prepared for Friday’s vote.",
      [
        'Friday = 2019-07-26',
        'Friday = 2019-08-02',
        'Friday = 2019-08-02',
        'Friday = 2019-07-26',
        'Friday = 2019-08-02',
      ],
    );
    checkTimes('2019-07-31', "Before Friday’s vote he slept. He waits for Friday's vote.", [
      'Friday = 2019-08-02',
      'Friday = 2019-07-26',
    ]);
  });
  it('is told behind the day where nothing before it tells', () => {
    checkTimes('2019-07-31', 'On Friday they will meet. On Friday they met. On Friday. They will meet.', [
      'Friday = 2019-08-02',
      'Friday = 2019-07-26',
      'Friday = 2019-07-26',
    ]);
    checkTimes('2019-07-31', 'On Friday, the harbour that they built will open.', ['Friday = 2019-07-26']);
  });
  it('is a plan told of, whose day has come where it was yesterday’s or the day before', () => {
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
  it('is ahead in a timetable, but not in a noun or a denial', () => {
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
  it('is no past for a participle behind “be” or an article', () => {
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
  it('ends at the end of its sentence and its line', () => {
    checkTimes(
      '2019-07-31',
      'They will meet. On Friday it rained. They will meet! On Friday. Will they meet? On Friday.',
      ['Friday = 2019-07-26', 'Friday = 2019-07-26', 'Friday = 2019-07-26'],
    );
    checkTimes('2019-07-31', 'They will meet\nOn Friday.', ['Friday = 2019-07-26']);
    checkTimes('2019-07-31', 'They will meet; on Friday.', ['Friday = 2019-08-02']);
  });
  it('reaches over the clock time before the day', () => {
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
  it('looks no further back than two dozen words', () => {
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

describe('The day of a history', () => {
  it('is counted from the year told, where many old years and hardly a weekday stand', () => {
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
  it('is counted from the article’s date where fewer than six years or two dates tell of the past', () => {
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
  it('is counted from the article’s date where its own years or days are told of too', () => {
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
  it('knows no weekday without a day told before', () => {
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
