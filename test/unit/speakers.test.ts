import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';
import { scoreSpeakers } from '../accuracy/speakers';

/** Bounds for our own 300 quotations in six styles; the measured figure is in docs/models.md. */
/** Below the measured 94 %, so that only a real loss fails. Chosen by hand. */
const FLOOR = 0.88;

/** Compares the speakers of an article's quotations: a name, or the reason why there is none. */
function checkSpeakers(body: string, expected: readonly string[]): void {
  const found = analyze(` date 2024-03-05 Harbour reopens\n${body}\n`).quotes.map(
    (it) => it.speakerName ?? it.unresolved ?? 'nobody',
  );
  assert.deepEqual(found, [...expected]);
}

describe('A speaker', () => {
  it('is known by the last name', () =>
    checkSpeakers('Harbour master Ida Roe left early. “We are open,” Roe said.', ['Ida Roe']));
  it('is known by an office that the article mentioned', () => {
    checkSpeakers('The mayor, Per Haug, opened the harbour.\n\n“We wait,” the mayor said.', ['Per Haug']);
    checkSpeakers('Transport Minister Lena Berg left early.\n\n“We wait,” the minister said.', ['Lena Berg']);
  });
  it('is the organization that a definite phrase refers to', () =>
    checkSpeakers('The Foreign Ministry was silent.\n\n“We wait,” the ministry said.', ['Foreign Ministry']));
  it('is resolved from “he” and “she” by gender', () =>
    checkSpeakers('Mary Roe met John Haug on Monday. “We wait,” she said. “So do I,” he said.', [
      'Mary Roe',
      'John Haug',
    ]));
  it('remains “he” after speaking', () =>
    checkSpeakers('“We wait,” said John Haug. He met Paul Berg.\n\n“It is late,” said Haug. “Very late,” he added.', [
      'John Haug',
      'John Haug',
      'John Haug',
    ]));
  it('is the only person that an age or a nationality fits', () => {
    checkSpeakers('Ole Berg won the race.\n\n“I slept well,” the 19-year-old said.', ['Ole Berg']);
    checkSpeakers('Ole Berg won the race.\n\n“I slept well,” the German said.', ['Ole Berg']);
  });
  it('is nobody if only a noun introduces them', () => {
    checkSpeakers('John Haug spoke first. A fisherman stood at the back. “I wait,” he said.', ['unnamed']);
    checkSpeakers('John Haug spoke first. A fisherman in a cap came.\n\n“I wait,” the fisherman said.', ['unnamed']);
    checkSpeakers('A source close to John Haug called. “I wait,” he said.', ['ambiguous-pronoun']);
  });
  it('is whom an apposition describes, not somebody new', () => {
    for (const introduction of [
      'Carl Haug, a fisherman, lost his boat.',
      'Carl Haug, 61, a retired fisherman from Lund, lost his boat.',
      'A fisherman from Lund, Carl Haug, lost his boat.',
    ])
      checkSpeakers(`${introduction}\n\n“I wait,” the fisherman said.`, ['Carl Haug']);
    checkSpeakers('Carl Haug lost his boat. In Lund, a fisherman saw it.\n\n“I wait,” the fisherman said.', [
      'unnamed',
    ]);
    checkSpeakers('Carl Haug, a fisherman, met a young fisherman.\n\n“I wait,” the fisherman said.', ['unnamed']);
  });
  it('is not whose nurse, aide or spouse is quoted', () => {
    checkSpeakers('Mary Roe did not answer. “She is resting,” said her nurse.', ['unnamed']);
    checkSpeakers('“We are thrilled,” Mary Roe and her husband John said.', ['several']);
  });
  it('is nobody, with a reason, if two people fit', () =>
    checkSpeakers('Then John Haug and Paul Berg sat down together and then he said: “We wait.”', [
      'ambiguous-pronoun',
    ]));
  it('is nobody if two people share the name, unless the title or the article tells', () => {
    checkSpeakers('John Carter and his son Paul Carter came. “We go,” Carter said.', ['shared-name']);
    checkSpeakers('John Carter and his wife Mary Carter came. “We go,” Mrs Carter said.', ['Mary Carter']);
  });
  it('is nobody if two speak at once', () =>
    checkSpeakers('Ida Roe met Per Haug. “We go,” Roe and Haug said.', ['several']));
  it('is nobody if only a description names them', () => {
    checkSpeakers('My opponent says, “Trust me.”', ['unnamed']);
    checkSpeakers('Ida Roe left. Roe’s ministry said “no”. “Yes,” Roe’s spokesman said.', ['unnamed', 'unnamed']);
  });
  it('is who the modifiers of an office fit, and nobody without them', () =>
    checkSpeakers(
      'Health Minister Ida Roe and Finance Minister Per Haug met.\n\n“Yes,” the health minister said.\n\n' +
        '“No,” the finance minister said.\n\n“Well,” the minister said.',
      ['Ida Roe', 'Per Haug', 'ambiguous-description'],
    ));
  it('is not the reporter of the byline', () =>
    checkSpeakers('By Per Haug\n\nThe mayor was late. “We wait,” he said.', ['no-antecedent']));
  it('is set beside the source', () => {
    checkSpeakers('One victim, gymnast Ida Roe, told the court: “We wait.”', ['Ida Roe']);
    checkSpeakers('A survivor, 34-year-old trader Ida Roe, said: “We wait.”', ['Ida Roe']);
    checkSpeakers('“We wait,” said one of the players, goalkeeper Ida Roe.', ['Ida Roe']);
    checkSpeakers('The mayor, a friend of Ida Roe, said: “We wait.”', ['no-antecedent']);
  });
  it('ends the source', () => {
    checkSpeakers('“We wait,” director of telecoms research Ida Roe said.', ['Ida Roe']);
    checkSpeakers('“We wait,” an aide to singer Ida Roe said.', ['unnamed']);
  });
  it('is the author of the document that goes on', () =>
    checkSpeakers('In a letter to voters, Ida Roe wrote: “We wait.”\n\nThe letter goes on: “It is late.”', [
      'Ida Roe',
      'Ida Roe',
    ]));
  it('is the one whose turn it is in a transcript, as “I” but not as “she”', () =>
    checkSpeakers('Ida Roe met John Haug.\n\nRoe: I told him, “No.” And she told me, “Never.”', [
      'Ida Roe',
      'no-antecedent',
    ]));
  it('is nobody if the source has no name', () =>
    checkSpeakers('“We wait,” said one official, who asked not to be named.', ['unnamed']));
});

describe('Who said it, in 30 articles of six styles', () => {
  it('is resolved to a name for nearly all of 300 quotations', () => {
    const results = scoreSpeakers();
    assert.equal(results.length, 300);
    const wrong = results.filter((it) => !it.isRight);
    const misses = wrong.map((it) => `${it.article}: “${it.quote}” is ${it.expected}, found ${it.found}`).join('\n');
    assert.ok(1 - wrong.length / results.length >= FLOOR, `${wrong.length} of ${results.length} wrong:\n${misses}`);
  });
});
