import { runToEnd, type Steps } from '../work/steps';
import type { Finding, Rule, RuleContext, Severity, SeveritySetting } from './rule';
import { rules } from './rules';

/** A finding with its rule and its severity according to the settings. */
export interface Diagnosis extends Finding {
  readonly code: string;
  readonly severity: Severity;
}

/** Severity by rule code, from the settings; other rules keep their default. */
export type SeveritySettings = Readonly<Record<string, SeveritySetting>>;

const noSettings: SeveritySettings = {};
/** Most severe first. */
const severityOrder: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Runs every rule that is not off on one article; the findings are in text order. */
export function check(context: RuleContext, severities: SeveritySettings = noSettings): Diagnosis[] {
  return runToEnd(checkInSteps(context, severities));
}

/** Like `check`, in steps: one per rule, several for rules that scan the whole text. */
export function* checkInSteps(context: RuleContext, severities: SeveritySettings = noSettings): Steps<Diagnosis[]> {
  const found: Diagnosis[] = [];
  for (const [rule, severity] of activeRules(severities)) {
    const findings = rule.checkInSteps === undefined ? rule.check(context) : yield* rule.checkInSteps(context);
    for (const finding of findings)
      found.push({ ...finding, code: rule.code, severity: lesser(severity, finding.severity) });
    yield;
  }
  return found.sort((left, right) => left.start - right.start || left.end - right.end);
}

/** By settings, since those of one object are looked up for every article. */
const active = new WeakMap<SeveritySettings, readonly (readonly [Rule, Severity])[]>();

/** The rules that are not off, with their severities. */
function activeRules(severities: SeveritySettings): readonly (readonly [Rule, Severity])[] {
  let found = active.get(severities);
  if (found === undefined) {
    found = rules.flatMap((rule) => {
      const severity = severities[rule.code] ?? rule.defaultSeverity;
      return severity === 'off' ? [] : [[rule, severity] as const];
    });
    active.set(severities, found);
  }
  return found;
}

/** The lesser of the severity that the settings give a rule and the one that its evidence allows. */
function lesser(set: Severity, allowed: Severity | undefined): Severity {
  return allowed === undefined || severityOrder.indexOf(set) >= severityOrder.indexOf(allowed) ? set : allowed;
}

/**
 * The `limit` most severe of some findings in text order, the first ones if equally severe; and how many were left out.
 * Editors keep only so many problems per file: the ones that matter must be among them.
 */
export function mostSevere(diagnoses: readonly Diagnosis[], limit: number): { kept: Diagnosis[]; left: number } {
  if (diagnoses.length <= limit) return { kept: [...diagnoses], left: 0 };
  const rank = (it: Diagnosis): number => severityOrder.indexOf(it.severity);
  const kept = [...diagnoses].sort((left, right) => rank(left) - rank(right)).slice(0, limit);
  return { kept: kept.sort((left, right) => left.start - right.start), left: diagnoses.length - limit };
}
