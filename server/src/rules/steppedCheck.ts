import { runToEnd, type Steps } from '../work/steps';
import type { Finding, Rule, RuleContext } from './rule';

/** Both ways to ask a rule whose search through a long article takes more than one step. */
export function steppedCheck(
  search: (context: RuleContext) => Steps<Finding[]>,
): Required<Pick<Rule, 'check' | 'checkInSteps'>> {
  return { check: (context) => runToEnd(search(context)), checkInSteps: search };
}
