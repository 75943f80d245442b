import { describe, it } from 'node:test';
import { checkQuotes } from '../kit/checks';

const check = (body: string, ...expected: readonly string[]): void =>
  checkQuotes(` date 2024-03-05 Harbor reopens\nThe storm had closed the pier.\n\n${body}\n`, [...expected]);

describe('Quotations next to each other', () => {
  it('are all of the one whom the cue after the last names', () => {
    check(
      '“We lost the pier.” “We lost it all,” said Roe.',
      'direct: We lost the pier. <- Roe | said',
      'direct: We lost it all, <- Roe | said',
    );
    check(
      'The plan is “reckless,” “costly” and “far too slow,” said Field.',
      'mixed: reckless, <- Field | said',
      'mixed: costly <- Field | said',
      'mixed: far too slow, <- Field | said',
    );
    check(
      'It was “slow”, “unfair” or “both”, Ida Roe said.',
      'mixed: slow <- Ida Roe | said',
      'mixed: unfair <- Ida Roe | said',
      'mixed: both <- Ida Roe | said',
    );
  });
  it('are not one speaker’s if the first asks', () =>
    check('“Are you ready?” “Always,” said Field.', 'direct: Are you ready?', 'direct: Always, <- Field | said'));
  it('are all of the one named after the last paragraph of a quotation', () =>
    check(
      '“We asked for talks.\n\n“We were sent a form,” said Roe.',
      'direct: We asked for talks. <- Roe | said',
      'direct: We were sent a form, <- Roe | said',
    ));
  it('are not all speech if the first is a title', () => {
    check(
      'Roe stars in “The Last Harbor.” “It is cold,” she said.',
      'scare: The Last Harbor.',
      'direct: It is cold, <- she | said',
    );
    check(
      'Roe was asked on “60 Minutes.” “I like it here,” she said.',
      'scare: 60 Minutes.',
      'direct: I like it here, <- she | said',
    );
  });
});

describe('A quotation with a cue of its own', () => {
  it('is not of whom the sentence before is about', () => {
    check('Field was calm. “Are you ready?” asked Roe.', 'direct: Are you ready? <- Roe | asked');
    check('Field shrugged.\n\n“Are you ready?” Ida Roe asked.', 'direct: Are you ready? <- Ida Roe | asked');
    check('Field was calm. “We are ready.” Roe said nothing.', 'direct: We are ready. <- Field | .');
  });
});

describe('Words with an owner', () => {
  it('are the owner’s, whatever they are called', () => {
    for (const [body, found] of [
      ['“Never again,” were her words.', 'direct: Never again, <- her | were'],
      ['“Never again” were Roe’s exact words.', 'mixed: Never again <- Roe | were'],
      ['“Never again” was the mayor’s blunt reply.', 'mixed: Never again <- the mayor | was'],
      ['“Never again,” came Field’s answer.', 'direct: Never again, <- Field | came'],
      ['“Never again” was all Roe would say.', 'mixed: Never again <- Roe | was'],
      ['“Never again” was all that she was prepared to say.', 'mixed: Never again <- she | was'],
    ] as const)
      check(body, found);
  });
  it('are speech only if they are called words', () => {
    check('“The Last Harbor” is Roe’s third film.', 'title: The Last Harbor');
    check('“The Last Harbor” was all the rage.', 'title: The Last Harbor');
  });
});

describe('A report within a report', () => {
  it('gives the words to the one who is named last', () => {
    check('Ida Roe said Per Haug had told her: “Keep the change.”', 'direct: Keep the change. <- Per Haug | told');
    check('Roe told the court that Haug had shouted “Run!”', 'mixed: Run! <- Haug | shouted');
    check('Police said Per Haug shouted “Run!” before the shot.', 'mixed: Run! <- Per Haug | shouted');
    check('Roe recalled how Haug used to say: “Fish do not wait.”', 'direct: Fish do not wait. <- Haug | say');
  });
  it('has one speaker if there is no second verb of speech', () => {
    check('Roe said that Haug was “reckless.”', 'mixed: reckless. <- Roe | said');
    check('Roe said the claims that Haug was “reckless” were false.', 'mixed: reckless <- Roe | said');
  });
});

describe('A source', () => {
  it('is whose words they are in the middle of a sentence', () => {
    check('Haug, in the words of Ida Roe, is “a rock.”', 'mixed: a rock. <- Ida Roe | in');
    check('Haug is, in Roe’s words, “a rock.”', 'mixed: a rock. <- Roe | in');
  });
  it('is who accuses, not who is accused', () =>
    check('Haug, accused of “reckless steering” by Ida Roe, left.', 'mixed: reckless steering <- Ida Roe | accused'));
  it('is nobody if it is hearsay', () => check('Haug is said to have been “reckless.”', 'scare: reckless.'));
  it('does not speak a nickname', () => check('Roe, nicknamed “the ice queen,” smiled.', 'scare: the ice queen,'));
});
