import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { daysByRule } from '../../evaluation/dates/daysByRule';
import { readTimexGold, timexCorpora } from '../../evaluation/dates/timexGold';
import { dayPrecision, showsDay } from '../../server/src/dates/dayPrecision';

const gold = '../shared/gold/timex';

describe('The days shown as hints', () => {
  it('come only from rules that were right at least 95 times in 100', () => {
    for (const [rule, { shown, right }] of Object.entries(dayPrecision))
      assert.equal(showsDay(rule), shown >= 5 && right / shown >= 0.95, rule);
    for (const rule of ['WD-FUT', 'ANCHOR', 'CLOCK', 'NARRATIVE', 'toString'])
      assert.equal(showsDay(rule), false, rule);
  });
  it('have the measured figures', { skip: existsSync(gold) ? false : `${gold} is not here` }, () => {
    const measured = Object.fromEntries(daysByRule(timexCorpora(gold).flatMap(readTimexGold)));
    assert.deepEqual(measured, dayPrecision);
  });
});
