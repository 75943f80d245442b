import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../server/src/article/parse';
import { inferDate, type KnownDate } from '../../server/src/dates/inferDate';

const body = 'The harbour reopened, the mayor said.\n';
const infer = (text: string, known: readonly KnownDate[] = []): string[] =>
  inferDate(parseArticle(text), known, '2026-01-01').map((it) => `${it.certainty} ${it.date} from ${it.source}`);
const file = (date: string, relation: KnownDate['relation']): KnownDate => ({ date, source: relation, relation });

describe('The day of an undated article', () => {
  it('is sure for a stamp that a scraped page ran into its headline, and is not an update’s', () => {
    const run = (stamp: string, dateline = ''): string | undefined =>
      infer(`Harbour reopens after storm ${stamp}\n\n${dateline}${body}`)[0];
    const posted = '2019-03-05 from a “Published” stamp';
    assert.equal(run('Posted: Tuesday, March 5, 2019 3:13 PM EST'), `sure ${posted}`);
    const updated = 'Updated: Friday, March 8, 2019 3:13 PM EST';
    assert.equal(run(`Published: March 5, 2019 3:13 PM EST ${updated}`), `sure ${posted}`);
    assert.equal(run(`Posted: March 5, 2019 ${updated} Posted: March 5, 2019`), `sure ${posted}`);
    assert.equal(run('Posted: March 5, 2019', 'LIMA, March 5 (Meridian) - '), `sure ${posted}`);
    assert.equal(run('Posted: March 5, 2019', 'LIMA, March 9 (Meridian) - '), `likely ${posted}`);
    assert.match(run('Posted: Tuesday, March 6, 2019 3:13 PM EST') ?? '', /^(?:likely|possible) 2019-03-06/);
    assert.match(run('Updated: Tuesday, March 5, 2019 3:13 PM EST') ?? '', /^(?:likely|possible) 2019-03-05/);
    assert.match(run('on Tuesday, March 5, 2019') ?? '', /^possible 2019-03-05/);
  });
  it('is only likely for an update, unless a dateline or the file name supports it', () => {
    const update = 'Meridian | Updated: Jul 31, 2019 10:00 GMT';
    const likely = 'likely 2019-07-31 from the byline’s “Updated” date';
    const sure = likely.replace('likely', 'sure');
    assert.equal(infer(`Harbour reopens\n${update}\n${body}`)[0], likely);
    assert.equal(infer(`Harbour reopens\n${update}\nLIMA, July 30 (Meridian) - ${body}`)[0], sure);
    assert.equal(infer(`Harbour reopens\n${update}\nLIMA, July 29 (Meridian) - ${body}`)[0], likely);
    assert.equal(infer(`Harbour reopens\n${update}\n${body}`, [file('2019-07-30', 'own')])[0], sure);
    assert.equal(infer(`Harbour reopens\n${update}\n${body}`, [file('2019-07-31', 'before')])[0], likely);
  });
  it('is not sure if something else in the article contradicts it', () => {
    const published = 'Published: Jul 31, 2019 10:00 GMT';
    const of = (byline: string, dateline: string): string | undefined =>
      infer(`Harbour reopens\n${byline}\n${dateline} ${body}`)[0]?.slice(0, 15);
    assert.equal(of(published, 'LIMA, July 30 (Meridian) -')?.slice(0, 4), 'sure');
    assert.equal(of(published, 'LIMA, July 29 (Meridian) -')?.slice(0, 6), 'likely');
    assert.equal(of(`${published} Updated: Aug 13, 2019 10:00 GMT`, ''), 'sure 2019-07-31');
    const own = 'LIMA, July 31, 2019 (Meridian) -';
    assert.equal(of('Updated: Aug 7, 2019 10:00 GMT', own), 'sure 2019-07-31');
    assert.equal(of('Updated: Jul 28, 2019 10:00 GMT', own), 'sure 2019-07-31');
  });
  it('is only likely if the text was changed two weeks after it was posted, or later', () => {
    const posted = 'Posted: Tuesday, March 5, 2019 3:13 PM EST';
    for (const [updated, certainty] of [
      ['Updated: Monday, March 18, 2019 3:13 PM EDT', 'sure'],
      ['Updated: Tuesday, March 19, 2019 3:13 PM EDT', 'likely'],
      ['Last updated 3:45 pm, 7 June 2019', 'likely'],
    ])
      for (const text of [
        `Harbour reopens ${posted} ${updated}\n\n${body}`,
        `Harbour reopens\n${posted} ${updated}\n${body}`,
      ])
        assert.match(infer(text)[0] ?? '', new RegExp(`^${certainty} 2019-03-05`), text);
    // What the page says of itself at its foot, or of another story, is not of this article.
    const page = `Harbour reopens ${posted}\n\n${body.repeat(6)}\nLast updated: 7 June 2021\n`;
    assert.match(infer(page)[0] ?? '', /^sure 2019-03-05/);
  });
  it('is only likely in a layout that has the latest edition’s day for that of publication', () => {
    const edition = 'Published: Tuesday, March 5, 2019 @ 3:13 PM';
    for (const text of [
      `Harbour reopens\n${edition}\n\n${body}`,
      `Updated: Tuesday, March 5, 2019 @ 3:13 PM\n\n${edition}\n\n${body}`,
    ])
      assert.match(infer(text)[0] ?? '', /^likely 2019-03-05/, text);
    assert.match(infer(`Harbour reopens\nPosted on March 5, 2019 @ 3:13 PM\n${body}`)[0] ?? '', /^sure 2019-03-05/);
  });
  it('is sure for a dateline that has its year and opens a sentence, even in brackets', () => {
    for (const dateline of [
      'LIMA, July 31, 2019 (Meridian) -',
      'PORT ANSEL, Ore. (July 31, 2019) —',
      'ANSEL (July 31, 2019) –',
    ])
      assert.equal(infer(`Harbour reopens\n${dateline} ${body}`)[0], 'sure 2019-07-31 from the dateline', dateline);
    for (const line of ['Ida Roe, July 31, 2019', 'Port Ansel, 31 July 2019'])
      assert.equal(infer(`Harbour reopens\n\n${line}\n${body}`)[0], 'likely 2019-07-31 from the dateline', line);
    assert.deepEqual(infer(`Harbour reopens\nUpdated July 31, 2019 - ${body}`), [
      'likely 2019-07-31 from an “Updated” stamp',
    ]);
  });
  it('is either of two if a byline’s day and month can be swapped', () =>
    assert.deepEqual(infer(`Harbour reopens\n10:30 06.05.2019\n${body}`), [
      'likely 2019-05-06 from the byline',
      'likely 2019-06-05 from the byline',
    ]));
  it('is only possible if it is in a sentence', () =>
    assert.deepEqual(infer('Harbour reopens\nOn Wednesday, July 31, 2019, at 9:30 a.m. the harbour was opened.\n'), [
      'possible 2019-07-31 from a date in the text',
    ]));
  it('takes the year of a dateline from files within a month of it, or from its own file name within four days', () => {
    const text = `Harbour reopens\nLIMA, July 31 (Meridian) - ${body}`;
    const first = (...known: readonly KnownDate[]): string | undefined => infer(text, known)[0]?.replace(/ from.*/, '');
    assert.equal(first(file('2019-08-31', 'before')), 'sure 2019-07-31');
    assert.equal(first(file('2019-09-01', 'before')), 'likely 2019-07-31');
    assert.equal(first(file('2019-08-02', 'before'), file('2019-09-01', 'after')), 'likely 2019-07-31');
    assert.equal(first(file('2019-08-04', 'own')), 'sure 2019-07-31');
    assert.ok(infer(text, [file('2019-08-05', 'own')]).every((it) => !it.startsWith('sure')));
  });
});
