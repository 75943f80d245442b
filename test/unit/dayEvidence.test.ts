import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../server/src/article/parse';
import { dayNumberOf } from '../../server/src/dates/calendar';
import { type DayEvidence, dayEvidence, dayNear, distanceTo } from '../../server/src/dates/dayEvidence';
import { inferDate, type KnownDate } from '../../server/src/dates/inferDate';
import { nearestYear } from '../../server/src/dates/nearestYear';
import { referenceOf } from '../../server/src/dates/reference';
import { rules } from '../../server/src/rules/rules';
import { contextOf } from '../kit/checks';

const body = 'The harbour reopened, the mayor said.\n';

function evidenceOf(byline: string, dateline = ''): readonly DayEvidence[] {
  return dayEvidence(parseArticle(` date 2019-07-31 Harbour reopens\n${byline}\n${dateline} ${body}`));
}

describe('The evidence of an article’s day', () => {
  it('starts with the published stamp, then an unlabeled one, then the update, then the dateline', () => {
    const updatedFirst = evidenceOf(
      'Updated: Aug 2, 2019 10:00 Published: Jul 31, 2019 01:52',
      'LIMA, July 30 (Meridian) -',
    );
    assert.deepEqual(
      updatedFirst.map((it) => `${it.kind} ${it.act} ${it.day}`),
      ['stamp published 31', 'stamp updated 2', 'dateline null 30'],
    );
    const plainFirst = evidenceOf(
      'Meridian | Jul 30, 2019 10:00 Updated: Aug 2, 2019 10:00 Published: Jul 31, 2019 01:52',
    );
    assert.deepEqual(
      plainFirst.map((it) => it.act),
      ['published', null, 'updated'],
    );
    const updatedThenPlain = evidenceOf('01:52 GMT 31.07.2019 Updated: Aug 2, 2019 10:00');
    assert.deepEqual(
      updatedThenPlain.map((it) => it.act),
      [null, 'updated'],
    );
  });
  it('contains the days that a header may have: the stamp’s own and the one in UTC', () => {
    assert.deepEqual(evidenceOf('ANI | Updated: Jul 31, 2019 01:52 IST')[0]?.days, ['2019-07-31', '2019-07-30']);
    assert.deepEqual(evidenceOf('Published Wed, Jul 31 2019 9:52 PM EDT')[0]?.days, ['2019-07-31', '2019-08-01']);
    assert.deepEqual(evidenceOf('ANI | Updated: Jul 31, 2019 11:52 IST')[0]?.days, ['2019-07-31']);
    assert.deepEqual(evidenceOf('Published: Jul 31, 2019')[0]?.days, ['2019-07-31']);
  });
  it('has no day for a dateline without a year, or if the month has no such day', () => {
    const [open] = evidenceOf('', 'LIMA, July 30 (Meridian) -');
    assert.deepEqual([open?.month, open?.day, open?.year, open?.days], [7, 30, null, []]);
    assert.deepEqual(evidenceOf('', 'LIMA, July 30, 2019 (Meridian) -')[0]?.days, ['2019-07-30']);
    assert.deepEqual(evidenceOf('', 'LIMA, June 31, 2019 (Meridian) -')[0]?.days, []);
  });
  it('is empty if nothing contains a day', () => assert.deepEqual(evidenceOf('By Ida Roe', 'LIMA (Meridian) -'), []));
  it('takes the year in which it is nearest to a given day', () => {
    const [december] = evidenceOf('', 'LIMA, Dec 31 (Meridian) -');
    assert.ok(december);
    assert.equal(distanceTo(december, '2020-01-01'), -1);
    assert.equal(distanceTo(december, '2019-12-30'), 1);
    assert.equal(distanceTo(december, '2019-12-31'), 0);
    assert.equal(distanceTo(december, '2019-07-01'), -182);
    assert.equal(distanceTo(december, '2019-07-02'), 182);
    assert.equal(distanceTo(december, '2019-02-30'), null);
    assert.equal(dayNear(december, dayNumberOf('2020-01-01') ?? 0), '2019-12-31');
    const [january] = evidenceOf('', 'LIMA, Jan 2 (Meridian) -');
    assert.ok(january);
    assert.equal(distanceTo(january, '2019-12-31'), 2);
    assert.equal(dayNear(january, dayNumberOf('2019-12-31') ?? 0), '2020-01-02');
  });
  it('takes its own year if it has one, on the day that is nearest', () => {
    const [stamp] = evidenceOf('ANI | Updated: Jul 31, 2019 01:52 IST');
    assert.ok(stamp);
    assert.equal(distanceTo(stamp, '2019-07-29'), 1);
    assert.equal(distanceTo(stamp, '2019-08-01'), -1);
    assert.equal(distanceTo(stamp, '2018-07-31'), 364);
    const [impossible] = evidenceOf('', 'LIMA, Feb 29, 2019 (Meridian) -');
    assert.ok(impossible);
    assert.equal(distanceTo(impossible, '2019-03-01'), null);
    assert.equal(dayNear(impossible, 0), null);
  });
  it('finds a leap day only near the years that have one', () => {
    const [leap] = evidenceOf('', 'LIMA, Feb 29 (Meridian) -');
    assert.ok(leap);
    assert.equal(distanceTo(leap, '2019-12-31'), 60);
    assert.equal(distanceTo(leap, '2021-01-01'), -307);
    assert.equal(distanceTo(leap, '2018-07-01'), null);
  });
});

describe('A header', () => {
  const findings = (header: string, byline: string, dateline = ''): string[] => {
    const context = contextOf(` date ${header} Harbour reopens\n${byline}\n${dateline} ${body}`);
    return rules
      .filter((it) => it.code.startsWith('date/conflict'))
      .flatMap((rule) => rule.check(context).map((it) => `${rule.code.slice(5)} ${it.severity ?? 'as set'}`));
  };
  const dateline = (header: string, day: string): string[] => findings(header, '', `LIMA, ${day} (Meridian) -`);

  it('may be a day before or after its dateline', () => {
    for (const day of ['July 28', 'July 29', 'July 30']) assert.deepEqual(dateline('2019-07-29', day), [], day);
    assert.deepEqual(dateline('2019-07-29', 'July 31'), ['conflict-dateline as set']);
  });
  it('may be two to four days after its dateline, as a delayed report, and no more', () => {
    for (const day of ['July 27', 'July 26', 'July 25'])
      assert.deepEqual(dateline('2019-07-29', day), ['conflict-dateline information'], day);
    assert.deepEqual(dateline('2019-07-29', 'July 24'), ['conflict-dateline as set']);
    assert.deepEqual(dateline('2019-03-02', 'Feb. 26'), ['conflict-dateline information']);
    assert.deepEqual(dateline('2019-03-02', 'Feb. 25'), ['conflict-dateline as set']);
  });
  it('may be up to a week older than an update', () => {
    for (const day of ['Aug 1', 'Aug 2', 'Aug 6', 'Aug 7'])
      assert.deepEqual(findings('2019-07-31', `Updated: ${day}, 2019 10:00 GMT`), [], day);
    assert.deepEqual(findings('2019-07-31', 'Updated: Aug 8, 2019 10:00 GMT'), ['conflict-byline information']);
    assert.deepEqual(findings('2019-07-31', 'Updated: Jul 30, 2019 10:00 GMT'), []);
    assert.deepEqual(findings('2019-07-31', 'Updated: Jul 29, 2019 10:00 GMT'), ['conflict-byline as set']);
  });
  it('may be a day from its published stamp, which then overrides the others', () => {
    for (const day of ['Jul 30', 'Jul 31', 'Aug 1'])
      assert.deepEqual(
        findings('2019-07-31', `Published: ${day}, 2019 10:00 GMT Updated: Sep 8, 2019 10:00 GMT`),
        [],
        day,
      );
    for (const day of ['Jul 29', 'Aug 2'])
      assert.deepEqual(findings('2019-07-31', `Published: ${day}, 2019 10:00 GMT`), ['conflict-byline as set'], day);
  });
  it('is not supported by an update that contradicts a published stamp', () =>
    assert.deepEqual(findings('2019-08-20', 'Updated: Aug 20, 2019 10:00 GMT Published: Jul 31, 2019 10:00 GMT'), [
      'conflict-byline as set',
    ]));
  it('suppresses a dateline conflict if it is in the future itself', () =>
    assert.deepEqual(dateline('2024-07-29', 'March 5'), []));
  it('may have a stamp that supports it and a dateline that does not', () =>
    assert.deepEqual(findings('2019-07-31', 'Published: Jul 31, 2019 10:00 GMT', 'LIMA, July 20 (Meridian) -'), [
      'conflict-dateline as set',
    ]));
});

describe('The year of a day without a year', () => {
  const yearNear = (date: string, month: number, day: number, isAhead: boolean): number => {
    const reference = referenceOf(date);
    assert.ok(reference);
    return nearestYear(
      reference,
      (year) => dayNumberOf(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) ?? Number.NaN,
      isAhead,
    );
  };
  it('is the nearest if both are on the side that the tense indicates, or close by', () => {
    assert.equal(yearNear('2019-01-02', 12, 30, false), 2018);
    assert.equal(yearNear('2019-12-30', 1, 5, true), 2020);
    assert.equal(yearNear('2019-07-31', 7, 31, false), 2019);
    assert.equal(yearNear('2019-07-31', 7, 31, true), 2019);
  });
  it('is another one if the tense outweighs the distance', () => {
    assert.equal(yearNear('2019-07-31', 12, 25, false), 2018);
    assert.equal(yearNear('2019-07-31', 12, 25, true), 2019);
    assert.equal(yearNear('2019-07-31', 2, 10, true), 2020);
    assert.equal(yearNear('2019-07-31', 2, 10, false), 2019);
  });
  it('is the current year if the day has no other one within reach', () => {
    assert.equal(yearNear('2020-07-31', 2, 29, true), 2020);
    assert.equal(yearNear('2019-07-31', 2, 29, false), 2020);
  });
});

describe('The day of an undated article', () => {
  const infer = (text: string, known: readonly KnownDate[]): string[] =>
    inferDate(parseArticle(text), known, '2026-01-01').map((it) => `${it.certainty} ${it.date} from ${it.source}`);
  const dated = `Harbour reopens\nLIMA, July 31 (Meridian) - ${body}`;
  const neighbor = (date: string, relation: KnownDate['relation']): KnownDate => ({
    date,
    source: relation,
    relation,
  });

  it('is sure if one neighbor is next to the dateline and the other is not, or is two days off', () => {
    assert.match(
      infer(dated, [neighbor('2019-08-01', 'before'), neighbor('2019-07-31', 'after')])[0] ?? '',
      /^sure 2019-07-31/,
    );
    assert.match(
      infer(dated, [neighbor('2019-08-02', 'before'), neighbor('2019-08-02', 'after')])[0] ?? '',
      /^sure 2019-07-31/,
    );
    assert.match(infer(dated, [neighbor('2019-08-01', 'before')])[0] ?? '', /^sure 2019-07-31/);
  });
  it('is open if both neighbors are a day before or a day after it', () => {
    for (const day of ['2019-07-30', '2019-08-01'])
      assert.match(infer(dated, [neighbor(day, 'before'), neighbor(day, 'after')])[0] ?? '', /^likely/, day);
    assert.match(infer(dated, [neighbor('2019-07-31', 'before'), neighbor('2019-07-31', 'after')])[0] ?? '', /^sure/);
  });
  it('is in the year of its folder, and sure if its neighbors are within a year of it', () => {
    const folder = neighbor('2019-01-01', 'year');
    assert.match(infer(dated, [folder])[0] ?? '', /^sure 2019-07-31 from the dateline and year/);
    assert.match(infer(dated, [folder, neighbor('2010-08-01', 'before')])[0] ?? '', /^likely/);
    const leap = `Harbour reopens\nLIMA, Feb 29 (Meridian) - ${body}`;
    assert.deepEqual(infer(leap, [folder]), []);
  });
  it('is not searched more than two hundred days from its file’s', () => {
    const leap = `Harbour reopens\nLIMA, Feb 29 (Meridian) - ${body}`;
    assert.deepEqual(infer(leap, [neighbor('2019-03-01', 'own')]), ['likely 2019-03-01 from own']);
    assert.match(infer(leap, [neighbor('2019-12-31', 'own')]).join(), /likely 2020-02-29/);
  });
  it('is listed once per day, the surest first, and never from a folder’s year alone', () => {
    assert.deepEqual(
      infer(dated, [neighbor('2019-07-31', 'own'), neighbor('2019-07-30', 'before'), neighbor('2019-01-01', 'year')]),
      ['sure 2019-07-31 from the dateline and own', 'possible 2019-07-30 from before'],
    );
    assert.deepEqual(infer(`Harbour reopens\n${body}`, [neighbor('2019-01-01', 'year')]), []);
  });
});
