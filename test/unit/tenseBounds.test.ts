import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

describe('Where the words around a weekday point', () => {
  it('is ahead after a word that sets a limit or a plan', () => {
    checkTimes('2024-03-05', 'He will speak on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He’ll speak on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He can speak on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He could not speak on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He could speak on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He said he would speak on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'It is due to snow on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'It fell due to snow on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He sat next to the bank on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He finished ahead of her on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'Rain was lighter than expected on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'It came as scheduled on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He announced plans on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'The plans end on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'New hopes rose on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He votes on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'The votes on Friday came.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'As early as Friday he may go.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'As soon as Friday it rained.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'Between now and Friday it rained.', ['now = PRESENT_REF', 'Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'It rained ahead of Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He had until Friday to decide.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He had left by Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He left by Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He wants it by Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'It rained until 9 a.m. EST Friday.', ['9 a.m. EST Friday = 2024-03-08T09:00']);
    checkTimes('2024-03-05', 'It runs through Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'It ran through Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He leaves before Friday.', ['Friday = 2024-03-08']);
  });
  it('follows the verb beside it', () => {
    checkTimes('2024-03-05', 'He predicted Friday that it was over.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'It is on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'They are on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'It was on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'On Friday issued papers fell.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'Friday will be dry.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'The Friday will be dry.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'Friday is the deadline.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'On Friday, he would go.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'On Friday, he could go.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'On Friday he is expected to go.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'On Friday they are planning to go.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'On Friday he went.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'On Friday he may have to go.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'On Friday, Will Brill spoke.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'Will Brill spoke on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'In May he spoke on Friday.', ['May = 2024-05', 'Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'It’s to be held Friday.', ['Friday = 2024-03-08']);
  });
  it('is a plan for what was to be', () => {
    checkTimes('2024-03-05', 'It was scheduled for Monday.', ['Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'It was scheduled for Sunday.', ['Sunday = 2024-03-03']);
    checkTimes('2024-03-05', 'It was scheduled for Saturday.', ['Saturday = 2024-03-09']);
    checkTimes('2024-03-05', 'It had been due to expire Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'It was set for Monday.', ['Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'It was set for Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He was to speak on Monday.', ['Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'He was to speak on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He agreed to speak on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He was expected to speak on Monday.', ['Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'He is expected to speak on Monday.', ['Monday = 2024-03-11']);
    checkTimes('2024-03-05', 'He had been expected to speak on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He expects the board to meet on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He ordered him to appear on Monday.', ['Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'He ordered him to appear on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He was ordered to appear on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He asked to leave on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He decided to speak on Monday.', ['Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'He decided, then began to speak on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He agreed to try to speak on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He expects A B C D E F G to meet on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He expects A B C D E F G H to meet on Friday.', ['Friday = 2024-03-08']);
  });
  it('is ahead for appointments, arrangements and timetables', () => {
    checkTimes('2024-03-05', 'He set a hearing for Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He postponed the vote to Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'A protest planned for Friday grew.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'It was moved to Monday.', ['Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'It was moved to Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'It had been moved to Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'Sales for June rose.', ['June = 2023-06']);
    checkTimes('2024-03-05', 'He went to town for Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He is meeting the premier on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He’s meeting the premier on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'The mayor’s meeting the premier on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'They’re playing on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He is not playing on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He stopped playing on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'We fly to Rome on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'I think so on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'They were there on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'They put it there on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'You already know it on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'The talks start on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'The start on Friday was slow.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'They did not start on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He wants to start on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'Rovers host City on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'The radio host on Friday spoke.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'It goes on sale on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'It goes well on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'It comes to town on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He has a hearing on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He has left on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'They have to leave on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'They have also to leave on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He has now recently to leave on Friday.', [
      'now = PRESENT_REF',
      'recently = PAST_REF',
      'Friday = 2024-03-08',
    ]);
    checkTimes('2024-03-05', 'He has just now recently to leave on Friday.', [
      'now = PRESENT_REF',
      'recently = PAST_REF',
      'Friday = 2024-03-01',
    ]);
    checkTimes('2024-03-05', 'They have another game on Friday.', ['Friday = 2024-03-08']);
  });
  it('goes by the event that is named with it', () => {
    checkTimes('2024-03-05', 'He bought tickets to Friday’s concert.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'They postponed Friday’s meeting.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'They called off Friday’s concert.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He spoke before Friday’s debate.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He spoke after Friday’s debate.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He will speak after Friday’s debate.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He spoke ahead of Friday’s debate.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He spoke on the eve of Friday’s vote.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He spoke of Friday’s vote.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He booked a place in Friday’s final.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He played in Friday’s final.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He urged them to vote in Friday’s election.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'They came through to Friday’s final.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He had a chance to reach Friday’s final.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He had a chance to win Friday’s final.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He had time to play a game Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He said Friday’s game will be hard.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He said Friday’s game was hard.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He said Friday’s game.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He won Friday’s game.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He is planning for Friday’s storm.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He planned for Friday’s storm.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He came for Friday’s storm.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He spoke before Friday’s storm.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'Friday’s storm passed.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'The caucuses on Friday drew crowds.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'The primary in Ohio on Friday drew crowds.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'The primary in New Ohio on Friday drew crowds.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He awaits Friday’s first big televised debate.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He awaited Friday’s one two three four debate.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He held tickets for the Friday night debate.', ['Friday night = 2024-03-08TNI']);
  });
  it('ends with the sentence, and with two dozen words', () => {
    checkTimes('2024-03-05', 'He will go. It rained on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He will go\nIt rained on Friday.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'He will x x x x x x x x x x x x x x x x x x x x x x on Friday.', ['Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'He will x x x x x x x x x x x x x x x x x x x x x x x on Friday.', [
      'Friday = 2024-03-01',
    ]);
    checkTimes('2024-03-05', 'He will x x x x x x x x x x x x x x x x x x x x x x x x on Friday.', [
      'Friday = 2024-03-01',
    ]);
    checkTimes('2024-03-05', 'On Friday, x x x he said so.', ['Friday = 2024-03-01']);
  });
});

describe('A story of long ago', () => {
  it('is not told by the calendar of the article', () => {
    checkTimes(
      '2024-03-05',
      'Born in May 1871, he left in June 1880, wrote in 1885, 1890, 1895 and 1899. On May 5 he died.',
      ['May 1871 = 1871-05', 'June 1880 = 1880-06', '1885 = 1885', '1899 = 1899', 'May 5 = 1899-05-05'],
    );
    checkTimes(
      '2024-03-05',
      'Born in May 1871, he left in June 1880, wrote in 1885, 1890 and 1895. On May 5 he died.',
      ['May 1871 = 1871-05', 'June 1880 = 1880-06', '1885 = 1885', '1895 = 1895', 'May 5 = 2024-05-05'],
    );
    checkTimes(
      '2024-03-05',
      'Born in May 1871, he left in 1880, wrote in 1885, 1890, 1895 and 1899. On May 5 he died.',
      ['May 1871 = 1871-05', '1880 = 1880', '1885 = 1885', '1899 = 1899', 'May 5 = 2024-05-05'],
    );
    checkTimes(
      '2024-03-05',
      'Born in May 1871, he left in June 1880, wrote in 1885, 1890, 1895, 1899 and 2023. On May 5 he died.',
      ['May 1871 = 1871-05', 'June 1880 = 1880-06', '1885 = 1885', '2023 = 2023', 'May 5 = 2023-05-05'],
    );
    checkTimes(
      '2024-03-05',
      'Born in May 1871, he left in June 1880, wrote in 1885, 1890, 1895, 1899 and 2021. On May 5 he died.',
      ['May 1871 = 1871-05', 'June 1880 = 1880-06', '1885 = 1885', '2021 = 2021', 'May 5 = 2021-05-05'],
    );
    checkTimes(
      '2024-03-05',
      'Born in May 1871, he left in June 1880, wrote in 1885, 1890, 1895 and 1899. On May 5 he died on Monday.',
      [
        'May 1871 = 1871-05',
        'June 1880 = 1880-06',
        '1885 = 1885',
        '1899 = 1899',
        'May 5 = 1899-05-05',
        'Monday = 1899-05-08',
      ],
    );
    checkTimes(
      '2024-03-05',
      'Born in May 1871, he left in June 1880, wrote in 1885, 1890, 1895, 1897 and 1899. On May 5 he died on Monday, yesterday.',
      [
        'May 1871 = 1871-05',
        'June 1880 = 1880-06',
        '1885 = 1885',
        '1899 = 1899',
        'May 5 = 2024-05-05',
        'Monday = 2024-03-04',
        'yesterday = 2024-03-04',
      ],
    );
    checkTimes(
      '2024-03-05',
      'Born in May 1871, he left on June 3, 1880, wrote in 1885, 1890, 1895 and 1899. In May he died.',
      ['May 1871 = 1871-05', 'June 3, 1880 = 1880-06-03', '1885 = 1885', '1899 = 1899', 'May = 1899-05'],
    );
  });
});
