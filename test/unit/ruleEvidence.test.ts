import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/rules';
import { contextOf } from '../kit/checks';

function findings(code: string, text: string): Finding[] {
  const rule = rules.find((it) => it.code === code);
  assert.ok(rule, code);
  return rule.check(contextOf(text));
}

describe('A second header', () => {
  it('is not a duplicate of the first only because neither can be read', () => {
    const [found] = findings(
      'date/duplicate-header',
      ' date 2024-02-30 Harbour\n date 2024-02-31 The harbour reopened.\n',
    );
    assert.match(found?.message ?? '', /^Second header in this file: 2024-02-31/);
    assert.ok(!found?.fixes.some((it) => it.preferred));
    const [same] = findings(
      'date/duplicate-header',
      ' date 2024-02-29 Harbour\n date 2024-02-29 The harbour reopened.\n',
    );
    assert.match(same?.message ?? '', /is duplicated/);
  });
});

describe('A day that does not exist', () => {
  it('is found once, even in a dateline', () => {
    const text = ' date 2024-03-05 Harbour\n\nPORT ANSEL, Febuary 30 (Meridian) - It reopened on February 30, 2024.\n';
    const found = findings('date/impossible-in-text', text);
    assert.equal(new Set(found.map((it) => it.start)).size, found.length);
    assert.ok(found.length >= 1);
  });
});

describe('Mixed quotation marks', () => {
  it('are shown where the first one is, with up to nine of the others', () => {
    const curly = '“We stay,” Ida Roe said. '.repeat(30);
    const straight = (count: number): string => '"We go," Per Haug said. '.repeat(count);
    const [few] = findings('quote/mixed-marks', ` date 2024-03-05 Harbour\n\n${curly}\n\n${straight(4)}\n`);
    assert.equal(few?.evidence.length, 3);
    const [many] = findings('quote/mixed-marks', ` date 2024-03-05 Harbour\n\n${curly}\n\n${straight(20)}\n`);
    assert.equal(many?.evidence.length, 9);
    assert.ok(many?.evidence.every((it) => it.start > many.start));
  });
});
