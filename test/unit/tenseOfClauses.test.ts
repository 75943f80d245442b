import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

const friday = { last: 'Friday = 2019-07-26', next: 'Friday = 2019-08-02' };

/** Checks that the Friday of each sentence is the next or the last one, counted from Wednesday 31 July 2019. */
function checkFridays(sentences: Readonly<Record<string, keyof typeof friday>>): void {
  for (const [sentence, which] of Object.entries(sentences)) checkTimes('2019-07-31', sentence, [friday[which]]);
}

describe('The day of an agreement or a promise', () => {
  it('is that of the deed in an infinitive after it, but past right next to it', () => {
    checkFridays({
      'The ministers agreed to meet on Friday.': 'next',
      'The ministers agreed on Friday to meet.': 'last',
      'The ministers agreed a deal on Friday.': 'last',
      'The union vowed Friday to fight on.': 'last',
      'The union vowed to march through the capital on Friday.': 'next',
      'She pledged Friday to resign.': 'last',
      'She pledged to hand over the keys on Friday.': 'next',
      'It promised on Friday that prices would fall.': 'last',
    });
  });
  it('is ahead if somebody intends, expects or is due to do something on it', () => {
    checkFridays({
      'The board plans to meet on Friday.': 'next',
      'The mayor is expected to speak on Friday.': 'next',
      'He expects the board of the bank to meet on Friday.': 'next',
      'The trial is due to open on Friday.': 'next',
      'They hope to leave on Friday.': 'next',
      'She is likely to resign on Friday.': 'next',
      'He has to pay on Friday.': 'next',
      'They are going to pay on Friday.': 'next',
    });
  });
  it('is that of what somebody else is ordered or a thing is said to do', () => {
    checkFridays({
      'A judge ordered him to appear in court on Friday.': 'next',
      'A judge ordered him on Friday to pay.': 'last',
      'The storm is expected to hit the coast on Friday.': 'next',
      'The storm will hit the coast on Friday.': 'next',
      'The storm hit the coast on Friday.': 'last',
      'A vote, to be held Friday, is close.': 'next',
      'He could not be reached on Friday.': 'last',
    });
  });
  it('is past after an infinitive that tells what happened', () => {
    checkFridays({
      'He failed to appear on Friday.': 'last',
      'She managed to leave on Friday.': 'last',
      'They gathered to mourn him on Friday.': 'last',
      'She declined to comment on Friday.': 'last',
    });
  });
});

describe('The present tense', () => {
  it('is that of a timetable after a pronoun, a team or a plural', () => {
    checkFridays({
      'We fly out to Rome on Friday.': 'next',
      '“They play again on Friday,” she said.': 'next',
      'Rovers host City on Friday.': 'next',
      'The leaders face a vote on Friday.': 'next',
      'The team plays in Rome on Friday.': 'next',
      'Voters go to the polls on Friday.': 'next',
      'The rule comes into force on Friday.': 'next',
      'The museum reopens on Friday.': 'next',
      'We know who did it on Friday.': 'last',
      'They set sail on Friday.': 'last',
      'They died on Friday.': 'last',
    });
  });
  it('is ahead in its progressive form, if that states an arrangement', () => {
    checkFridays({
      'He is meeting the premier on Friday.': 'next',
      'We’re playing on Friday.': 'next',
      'The museum is closing its doors on Friday.': 'next',
      'He was meeting the premier on Friday.': 'last',
      'Police are investigating the death of a man on Friday.': 'last',
    });
  });
  it('is ahead for what somebody has on a day, but not in the perfect', () => {
    checkFridays({
      'Rovers have a game on Friday.': 'next',
      'He has a hearing on Friday.': 'next',
      'He has left on Friday.': 'last',
      'They have already gone on Friday.': 'last',
    });
  });
  it('makes the day that is its subject ahead', () => {
    checkFridays({ 'Friday is the deadline.': 'next', 'Friday will be dry.': 'next', 'Friday was dry.': 'last' });
  });
});

describe('A word for the future in another sense', () => {
  it('decides nothing', () => {
    checkFridays({
      'A bomb went off next to the embassy on Friday.': 'last',
      'Schools closed due to snow on Friday.': 'last',
      'She finished ahead of Brill on Friday.': 'last',
      'Sales rose more than expected on Friday.': 'last',
      'The firm unveiled plans on Friday.': 'last',
      'He paid two visits on Friday.': 'last',
      'The firm plans a strike on Friday.': 'next',
      'The talks are due to end on Friday.': 'next',
    });
  });
});

describe('The day of an appointment', () => {
  it('is ahead after “for” or “to”, whatever set it', () => {
    checkFridays({
      'The judge set a hearing for Friday.': 'next',
      'The court postponed the hearing to Friday.': 'next',
      'The union called a strike for Friday.': 'next',
      'She announced talks for Friday.': 'next',
      'A strike planned for Friday was called off.': 'next',
      'He has until Friday to decide.': 'next',
      'He had until Friday to decide.': 'last',
      'The show runs through Friday.': 'next',
      'Prices fell through Friday.': 'last',
      'The court postponed on Friday the hearing.': 'last',
      'The hearing was postponed on Friday.': 'last',
    });
  });
});

describe('The day of a scheduled event', () => {
  it('is ahead if something leads up to it', () => {
    checkFridays({
      'Norway won to reach Friday’s final in Lima.': 'next',
      "They queued for tickets to Friday's concert.": 'next',
      "Officials postponed Friday's meeting.": 'next',
      "The club canceled Friday's match.": 'next',
      "He made his case before Friday's runoff.": 'next',
      "She qualified for Friday's race.": 'next',
      'They spoke ahead of Friday’s crucial vote.': 'next',
      'He spoke before the caucuses on Friday.': 'next',
      'They trained for the Friday game.': 'next',
      "The band called off Friday's concert.": 'next',
      "Spain booked a place in Friday's final.": 'next',
      "Spain are through to Friday's final.": 'next',
      "She urged them to vote in Friday's election.": 'next',
      "Turnout in Friday's election is expected to be low.": 'next',
      "He will resign after Friday's vote.": 'next',
    });
  });
  it('has the tense of its own verb at the head of a clause', () => {
    checkFridays({
      "The skipper believes Friday's contest will decide it.": 'next',
      "She said Friday's election would change nothing.": 'next',
      "Friday's match will decide it.": 'next',
      "Friday's match drew a crowd.": 'last',
      "He said Friday's game was hard.": 'last',
    });
  });
  it('is past within what happened, as is any other event', () => {
    checkFridays({
      "They lost Friday's final.": 'last',
      "They came from behind to win Friday's final.": 'last',
      "He was hurt in Friday's game.": 'last',
      "He condemned Friday's attack.": 'last',
      "He resigned after Friday's vote.": 'last',
      "Friday's attack killed nine.": 'last',
    });
  });
});
