import { plural } from '../features/wording';

/** Chosen by hand: enough to see a pattern. A broken file can have a hundred thousand problems. */
const MOST_SHOWN = 5;

/** The first few problems of a file, then one line with the number of others. */
export function firstFew(problems: readonly string[]): readonly string[] {
  if (problems.length <= MOST_SHOWN) return problems;
  return [...problems.slice(0, MOST_SHOWN), `${plural(problems.length - MOST_SHOWN, 'more problem')}.`];
}
