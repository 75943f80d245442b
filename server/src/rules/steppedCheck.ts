import { runToEnd, type Steps } from '../work/steps';
import type { Finding, Rule, RuleContext } from './rule';

/** Both ways to call a rule that needs several steps on a long article. */
export function steppedCheck(
  search: (context: RuleContext) => Steps<Finding[]>,
): Required<Pick<Rule, 'check' | 'checkInSteps'>> {
  return { check: (context) => runToEnd(search(context)), checkInSteps: search };
}
