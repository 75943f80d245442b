import type { Span } from '../text/span';
import { runToEnd, type Steps } from '../work/steps';
import type { Finding } from './rule';

/** More findings of one rule in one file than this tell a reader nothing new. */
const MOST = 1000;

/**
 * One finding for each place, up to a limit; the last one says how many more there are. The places after the limit are
 * counted and not kept.
 */
export function capped<Place extends Span>(places: Iterable<Place>, finding: (place: Place) => Finding): Finding[] {
  return runToEnd(cappedInSteps(places, finding));
}

/** As `capped`, for a search that gives way with an `undefined` among the places that it finds. */
export function* cappedInSteps<Place extends Span>(
  places: Iterable<Place | undefined>,
  finding: (place: Place) => Finding,
): Steps<Finding[]> {
  const found: Finding[] = [];
  let left = 0;
  for (const place of places) {
    if (place === undefined) yield;
    else if (found.length < MOST) found.push(finding(place));
    else left++;
  }
  const last = found.at(-1);
  if (left > 0 && last !== undefined) {
    found[found.length - 1] = { ...last, message: `${last.message} (${left} more in this file.)` };
  }
  return found;
}
