import assert from 'node:assert/strict';
import type { RuleContext } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/rules';
import { contextOf } from './checks';

/**
 * All that a rule says about a text, one line each: its findings, with their severity if lower than usual; the words that
 * support them; and their fixes, with what each one changes, and a star if no judgment is needed.
 */
export function findingLines(code: string, text: string, context: Partial<RuleContext> = {}): string[] {
  const rule = rules.find((it) => it.code === code);
  assert.ok(rule, `there is a rule ${code}`);
  const words = ({ start, end }: { start: number; end: number }): string => `${start} “${text.slice(start, end)}”`;
  return rule
    .check({ ...contextOf(text), ...context })
    .flatMap((finding) => [
      `${words(finding)}: ${finding.severity === undefined ? '' : `(${finding.severity}) `}${finding.message}`,
      ...finding.evidence.map((it) => `  see ${words(it)}: ${it.message}`),
      ...finding.fixes.map(({ title, preferred, edits, command }) =>
        [
          `  fix${preferred ? '*' : ''} ${title}`,
          ...edits.map((it) => `${words(it)} → “${it.text}”`),
          ...(command === undefined ? [] : [JSON.stringify(command)]),
        ].join(' | '),
      ),
    ]);
}

/** Compares all that a rule says about a text, one line each, with the lines expected. */
export function checkFindings(
  code: string,
  text: string,
  expected: readonly string[],
  context: Partial<RuleContext> = {},
): void {
  assert.deepEqual(findingLines(code, text, context), [...expected], text);
}
