import { formatNumber } from '../text/formatNumber';

/** Chosen by hand: enough to see a pattern. A broken file can have a hundred thousand problems. */
const MOST_SHOWN = 5;

/** The first few problems of a file, then one line with the number of others. */
export function firstFew(problems: readonly string[]): readonly string[] {
  if (problems.length <= MOST_SHOWN) return problems;
  const left = problems.length - MOST_SHOWN;
  return [...problems.slice(0, MOST_SHOWN), `${formatNumber(left)} more ${left === 1 ? 'problem' : 'problems'}.`];
}
