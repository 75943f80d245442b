import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completionsOf, slipsOf } from '../../server/src/dates/dateSlips';

const slips = (written: string): string[] => {
  const [year = '', month = '', day = ''] = written.split('-');
  return slipsOf({ year, month, day });
};
const completions = (written: string): string[] => {
  const [year = '', month = '', day = ''] = written.split('-');
  return completionsOf({ year, month, day });
};

describe('The slips of a date', () => {
  it('begin with the end of the month where the day lies past it', () => {
    assert.equal(slips('2019-02-30')[0], '2019-02-28');
    assert.equal(slips('2020-02-30')[0], '2020-02-29');
    assert.equal(slips('2019-06-31')[0], '2019-06-30');
  });
  it('go on with day and month swapped, then with two figures of the day swapped', () => {
    assert.equal(slips('2019-31-07')[0], '2019-07-31');
    assert.equal(slips('2019-13-12')[0], '2019-12-13');
    assert.deepEqual(slips('2019-12-42').slice(0, 2), ['2019-12-31', '2019-12-24']);
    assert.ok(slips('2019-21-05').includes('2019-12-05'));
  });
  it('are never the end of the month for a day that exists', () => {
    assert.ok(!slips('2019-07-05').includes('2019-07-31'));
    assert.equal(slips('2019-07-31')[0], '2019-07-13');
  });
  it('mend a year whose figures are swapped, one too few or one too many', () => {
    assert.ok(slips('2091-07-31').includes('2019-07-31'));
    assert.ok(slips('0219-07-31').includes('2019-07-31'));
    assert.ok(slips('219-07-31').includes('2019-07-31'));
    assert.ok(slips('201-07-31').includes('2019-07-31'));
    assert.ok(slips('20119-07-31').includes('2019-07-31'));
    assert.ok(slips('20199-07-31').includes('2019-07-31'));
    assert.ok(slips('12019-07-31').includes('2019-07-31'));
  });
  it('leave a year of two or six figures alone', () => {
    assert.deepEqual(
      slips('19-07-31').filter((it) => it.endsWith('-07-31')),
      [],
    );
    assert.deepEqual(slips('201919-07-31'), []);
  });
  it('replace one figure of the day, of the month, or of the year', () => {
    const found = slips('2019-07-41');
    for (const date of ['2019-07-01', '2019-07-11', '2019-07-21', '2019-07-31']) assert.ok(found.includes(date), date);
    assert.ok(slips('2019-17-05').includes('2019-07-05'));
    assert.ok(slips('2019-17-05').includes('2019-10-05'));
    assert.ok(slips('2119-07-31').includes('2019-07-31'));
    assert.ok(!slips('2019-07-41').includes('2019-08-30'));
  });
  it('offer every month for one that is none', () => {
    const found = slips('2019-99-05');
    for (let month = 1; month <= 12; month++)
      assert.ok(found.includes(`2019-${String(month).padStart(2, '0')}-05`), String(month));
    assert.ok(!slips('2019-04-31').includes('2019-12-31'));
  });
  it('are days, each once, and none of before print or of a century to come', () => {
    for (const written of ['2019-02-30', '0219-07-31', '2119-07-31', '219-13-41', '1599-07-31', '2100-07-31']) {
      const found = slips(written);
      assert.equal(new Set(found).size, found.length, written);
      for (const date of found) assert.ok(date >= '1600-01-01' && date < '2100-01-01', `${written}: ${date}`);
    }
    assert.ok(slips('1500-07-31').includes('1600-07-31'));
    assert.ok(slips('2199-07-31').includes('2099-07-31'));
  });
});

describe('The completions of a date', () => {
  it('put a figure where one was left out of the day, the month or the year', () => {
    assert.deepEqual(
      completions('2019-07-3'),
      ['03', '13', '23', '30', '31'].map((day) => `2019-07-${day}`),
    );
    assert.deepEqual(
      completions('2019-1-15'),
      ['01', '11', '10', '12'].map((month) => `2019-${month}-15`),
    );
    const years = completions('201-07-31');
    assert.ok(years.includes('2019-07-31') && years.includes('2001-07-31') && !years.includes('0201-07-31'));
  });
  it('are the date itself where none was left out', () => assert.deepEqual(completions('2019-07-31'), ['2019-07-31']));
  it('lie between the first print and the end of this century', () => {
    assert.deepEqual(completions('1599-07-31'), []);
    assert.deepEqual(completions('1600-07-31'), ['1600-07-31']);
    assert.deepEqual(completions('2099-07-31'), ['2099-07-31']);
    assert.deepEqual(completions('2100-07-31'), []);
    assert.deepEqual(completions('19-07-31'), []);
  });
});
