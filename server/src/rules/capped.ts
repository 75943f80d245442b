import type { Span } from '../text/span';
import { runToEnd, type Steps } from '../work/steps';
import type { Finding } from './rule';

/** Chosen by hand: nobody reads more findings of one rule in one file. */
const MOST_FINDINGS = 1000;

/** One finding per place, up to a limit; the last one says how many more there are. */
export function capped<Place extends Span>(places: Iterable<Place>, finding: (place: Place) => Finding): Finding[] {
  return runToEnd(cappedInSteps(places, finding));
}

/** Like `capped`, for a search that ends its steps by yielding `undefined` between places. */
export function* cappedInSteps<Place extends Span>(
  places: Iterable<Place | undefined>,
  finding: (place: Place) => Finding,
): Steps<Finding[]> {
  const found: Finding[] = [];
  let left = 0;
  for (const place of places) {
    if (place === undefined) yield;
    else if (found.length < MOST_FINDINGS) found.push(finding(place));
    else left++;
  }
  const last = found.at(-1);
  if (left > 0 && last !== undefined) {
    found[found.length - 1] = { ...last, message: `${last.message} (${left} more in this file.)` };
  }
  return found;
}
