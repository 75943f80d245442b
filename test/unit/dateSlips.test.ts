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

describe('The possible slips of a date', () => {
  it('start with the end of the month if the day is past it', () => {
    assert.equal(slips('2019-02-30')[0], '2019-02-28');
    assert.equal(slips('2020-02-30')[0], '2020-02-29');
    assert.equal(slips('2019-06-31')[0], '2019-06-30');
  });
  it('continue with day and month swapped, then with two digits of the day swapped', () => {
    assert.equal(slips('2019-31-07')[0], '2019-07-31');
    assert.equal(slips('2019-13-12')[0], '2019-12-13');
    assert.deepEqual(slips('2019-12-42').slice(0, 2), ['2019-12-31', '2019-12-24']);
    assert.ok(slips('2019-21-05').includes('2019-12-05'));
  });
  it('never include the end of the month for a day that exists', () => {
    assert.ok(!slips('2019-07-05').includes('2019-07-31'));
    assert.equal(slips('2019-07-31')[0], '2019-07-13');
  });
  it('correct a year with swapped digits, or one digit too few or too many', () => {
    assert.ok(slips('2091-07-31').includes('2019-07-31'));
    assert.ok(slips('0219-07-31').includes('2019-07-31'));
    assert.ok(slips('219-07-31').includes('2019-07-31'));
    assert.ok(slips('201-07-31').includes('2019-07-31'));
    assert.ok(slips('20119-07-31').includes('2019-07-31'));
    assert.ok(slips('20199-07-31').includes('2019-07-31'));
    assert.ok(slips('12019-07-31').includes('2019-07-31'));
  });
  it('leave a year of two or six digits alone', () => {
    assert.deepEqual(
      slips('19-07-31').filter((it) => it.endsWith('-07-31')),
      [],
    );
    assert.deepEqual(slips('201919-07-31'), []);
  });
  it('replace one digit of the day, of the month, or of the year', () => {
    const found = slips('2019-07-41');
    for (const date of ['2019-07-01', '2019-07-11', '2019-07-21', '2019-07-31']) assert.ok(found.includes(date), date);
    assert.ok(slips('2019-17-05').includes('2019-07-05'));
    assert.ok(slips('2019-17-05').includes('2019-10-05'));
    assert.ok(slips('2119-07-31').includes('2019-07-31'));
    assert.ok(!slips('2019-07-41').includes('2019-08-30'));
  });
  it('include every month if the month does not exist', () => {
    const found = slips('2019-99-05');
    for (let month = 1; month <= 12; month++)
      assert.ok(found.includes(`2019-${String(month).padStart(2, '0')}-05`), String(month));
    assert.ok(!slips('2019-04-31').includes('2019-12-31'));
  });
  it('are distinct days, none of them before the invention of print or after this century', () => {
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
  it('insert a digit that is missing from the day, the month or the year', () => {
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
  it('are just the date itself if no digit is missing', () =>
    assert.deepEqual(completions('2019-07-31'), ['2019-07-31']));
  it('are between the invention of print and the end of this century', () => {
    assert.deepEqual(completions('1599-07-31'), []);
    assert.deepEqual(completions('1600-07-31'), ['1600-07-31']);
    assert.deepEqual(completions('2099-07-31'), ['2099-07-31']);
    assert.deepEqual(completions('2100-07-31'), []);
    assert.deepEqual(completions('19-07-31'), []);
  });
});
