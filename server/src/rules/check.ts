import { runToEnd, type Steps } from '../work/steps';
import type { Finding, RuleContext, Severity, SeveritySetting } from './rule';
import { rules } from './rules';

/** A finding with the rule that made it and the weight that settings give it. */
export interface Diagnosis extends Finding {
  readonly code: string;
  readonly severity: Severity;
}

/** Severity by rule code, from settings; a rule that is not named keeps its own. */
export type SeveritySettings = Readonly<Record<string, SeveritySetting>>;

const severityOrder: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Runs every rule that is not off over one article: the findings in order of the text. */
export function check(context: RuleContext, severities: SeveritySettings = {}): Diagnosis[] {
  return runToEnd(checkInSteps(context, severities));
}

/** As `check`, in steps: one for each rule, several for those that go through the whole text. */
export function* checkInSteps(context: RuleContext, severities: SeveritySettings = {}): Steps<Diagnosis[]> {
  const found: Diagnosis[] = [];
  for (const rule of rules) {
    const severity = severities[rule.code] ?? rule.defaultSeverity;
    if (severity === 'off') continue;
    const findings = rule.checkInSteps === undefined ? rule.check(context) : yield* rule.checkInSteps(context);
    for (const finding of findings)
      found.push({ ...finding, code: rule.code, severity: weaker(severity, finding.severity) });
    yield;
  }
  return found.sort((left, right) => left.start - right.start || left.end - right.end);
}

/** The lesser of the weight that settings give a rule and the one that its evidence allows. */
function weaker(set: Severity, allowed: Severity | undefined): Severity {
  return allowed === undefined || severityOrder.indexOf(set) >= severityOrder.indexOf(allowed) ? set : allowed;
}

/**
 * At most `limit` of the findings, the weightiest first, then in order of the text; and how many were left out. Editors
 * keep only so many problems a file: the ones that matter must be among them.
 */
export function weightiest(diagnoses: readonly Diagnosis[], limit: number): { kept: Diagnosis[]; left: number } {
  if (diagnoses.length <= limit) return { kept: [...diagnoses], left: 0 };
  const weight = (it: Diagnosis): number => severityOrder.indexOf(it.severity);
  const kept = [...diagnoses]
    .sort((left, right) => weight(left) - weight(right) || left.start - right.start)
    .slice(0, limit);
  return { kept: kept.sort((left, right) => left.start - right.start), left: diagnoses.length - limit };
}
