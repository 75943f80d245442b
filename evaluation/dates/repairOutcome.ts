import { analyze } from '../../server/src/analysis/analyze';
import { check } from '../../server/src/rules/check';
import { applyEdits, preferredEdits } from '../../server/src/rules/fixAll';
import type { RuleContext } from '../../server/src/rules/rule';
import { noSurroundings } from '../../server/src/rules/surroundings';

/**
 * What became of a broken header: `restored` byte for byte, the right one `offered` among the fixes, `lost`, or `wrong`:
 * changed into something else without asking.
 */
export type RepairOutcome = 'restored' | 'offered' | 'lost' | 'wrong';

/** More than Fix All needs: most repairs take one round. Chosen by hand, so that a cycle ends. */
const ROUNDS = 5;

/**
 * Repairs a text as Fix All does, until nothing changes, and compares it with what it should be. If they differ, looks
 * for the right header among the fixes offered, each followed by Fix All.
 */
export function repairOutcome(text: string, expected: string, today: string): RepairOutcome {
  const repaired = fixAll(text, today);
  // Fix All may also repair other parts of the article.
  const target = fixAll(expected, today);
  if (repaired === target) return 'restored';
  const findings = check(contextOf(repaired, today));
  const offered = findings
    .flatMap((it) => it.fixes)
    .some((fix) => {
      const edits = [...fix.edits].sort((left, right) => left.start - right.start);
      return fixAll(applyEdits(repaired, edits), today) === expected;
    });
  if (offered) return 'offered';
  return repaired === text ? 'lost' : 'wrong';
}

function fixAll(text: string, today: string): string {
  let repaired = text;
  for (let round = 0; round < ROUNDS; round++) {
    const next = applyEdits(repaired, preferredEdits(check(contextOf(repaired, today))));
    if (next === repaired) break;
    repaired = next;
  }
  return repaired;
}

function contextOf(text: string, today: string): RuleContext {
  return { analysis: analyze(text), today, hasByteOrderMark: false, ...noSurroundings };
}
