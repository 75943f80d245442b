import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';
import { type Correction, correctionOf, parseCorrections, withCorrection } from '../../server/src/analysis/corrections';
import { noNotes } from '../../server/src/analysis/readersNotes';

const text =
  ' date 2024-03-05 Harbour reopens\nPer Haug was there. “We are open,” Ida Roe said. “Yes.”\n\n“Yes.” It rained. The “old wall” fell.\n';

function correctionAt(words: string, nth: number, verdict: Pick<Correction, 'speaker' | 'isSpeech'>): Correction {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = text.indexOf(words, start + 1);
  return correctionOf(text, 'a.txt', { start, end: start + words.length }, verdict);
}

const speakers = (of: string, corrections: readonly Correction[]): (string | null)[] =>
  analyze(of, { ...noNotes, corrections: corrections }).quotes.map((it) => it.speakerName);

describe('A correction', () => {
  it('overrides the analyzer and says so', () => {
    const correction = correctionAt('We are open,', 0, { speaker: 'Per Haug', isSpeech: true });
    const [quote] = analyze(text, { ...noNotes, corrections: [correction] }).quotes;
    assert.equal(quote?.speakerName, 'Per Haug');
    assert.equal(quote?.speakerEntity?.name, 'Per Haug');
    assert.equal(quote?.rule, 'corrected');
    assert.equal(quote?.confidence, 1);
  });
  it('may name somebody whom the article does not mention', () => {
    const correction = correctionAt('We are open,', 0, { speaker: 'Mia Vold', isSpeech: true });
    const [quote] = analyze(text, { ...noNotes, corrections: [correction] }).quotes;
    assert.equal(quote?.speakerName, 'Mia Vold');
    assert.equal(quote?.speaker, null);
  });
  it('may say that nobody can be named, or that the words are not speech', () => {
    const nobody = correctionAt('We are open,', 0, { speaker: null, isSpeech: true });
    assert.equal(analyze(text, { ...noNotes, corrections: [nobody] }).quotes[0]?.speaker, null);
    const apart = correctionAt('We are open,', 0, { speaker: null, isSpeech: false });
    assert.equal(analyze(text, { ...noNotes, corrections: [apart] }).quotes[0]?.kind, 'scare');
  });
  it('finds the right one of several identical quotations by the surrounding text', () => {
    const second = correctionAt('Yes.', 1, { speaker: 'Per Haug', isSpeech: true });
    assert.deepEqual(speakers(text, [second]).slice(1, 3).indexOf('Per Haug'), 1);
  });
  it('finds the right one of hundreds of identical quotations while nothing around it has changed', () => {
    const many = ` date 2024-03-05 Harbour reopens\n${Array.from({ length: 300 }, (_, it) => `The strike in Port Ansel went on. On day ${it} “Yes,” Ida Roe said, and it rained that night.\n`).join('')}`;
    const { quotes } = analyze(many);
    const wanted = quotes[150];
    assert.ok(wanted !== undefined);
    const correction = correctionOf(many, 'a.txt', wanted, { speaker: 'Per Haug', isSpeech: true });
    assert.equal(speakers(many, [correction]).indexOf('Per Haug'), 150);
    const edited = many.replace('On day 150 ', 'On the 150th day ');
    assert.ok(!speakers(edited, [correction]).includes('Per Haug'));
  });
  it('survives edits around it', () => {
    const correction = correctionAt('We are open,', 0, { speaker: 'Per Haug', isSpeech: true });
    const edited = text.replace('Harbour reopens\n', 'Harbour reopens\nA new first paragraph.\n\nAnd another one.\n\n');
    assert.ok(speakers(edited, [correction]).includes('Per Haug'));
  });
  it('does nothing once its quotation is gone', () => {
    const correction = correctionAt('We are open,', 0, { speaker: 'Per Haug', isSpeech: true });
    assert.deepEqual(speakers(text.replace('We are open', 'We are shut'), [correction])[0], 'Ida Roe');
  });
});

describe('The side file of corrections', () => {
  const correction = correctionAt('We are open,', 0, { speaker: 'Per Haug', isSpeech: true });
  it('is read back as it was written, with a later correction replacing an earlier one', () => {
    const first = withCorrection(null, correction);
    const second = withCorrection(first, { ...correction, speaker: 'Mia Vold' });
    assert.deepEqual(parseCorrections(second), { corrections: [{ ...correction, speaker: 'Mia Vold' }], problems: [] });
  });
  it('reports what is wrong with it, and keeps the rest', () => {
    assert.match(parseCorrections('{').problems[0] ?? '', /Not valid JSON/);
    assert.match(parseCorrections('[]').problems[0] ?? '', /Missing the list “corrections”/);
    const mixed = JSON.stringify({ corrections: [{ article: 1 }, correction] });
    assert.equal(parseCorrections(mixed).corrections.length, 1);
    assert.match(parseCorrections(mixed).problems[0] ?? '', /Entry 1/);
  });
});
