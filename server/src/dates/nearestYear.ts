import { lastMentionedYear } from './anchor';
import type { DayNumber } from './calendar';
import type { Reference } from './reference';
import type { TimeContext } from './timeReading';

/** Days in the direction that the tense excludes that cost nothing extra. */
const FREE_DAYS = 3;
/** How much more a day in that direction costs, and the extra cost, in days, if it is far away. */
const AGAINST_TENSE = 1.6;
const FAR_DAYS = 45;
const FAR_COST = 60;

/**
 * The year in which a day of the year is nearest to the reference, preferring the direction of the tense. `dayIn` gives
 * the day number in a year, or NaN. The weights above were tuned on the 1,243 annotated times of TimeBank and the 579
 * of AQUAINT.
 */
export function nearestYear(reference: Reference, dayIn: (year: number) => DayNumber, isAhead: boolean): number {
  let best = reference.year;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const year of [reference.year - 1, reference.year, reference.year + 1]) {
    const distance = dayIn(year) - reference.number;
    const against = isAhead ? distance < -FREE_DAYS : distance > FREE_DAYS;
    const days = Math.abs(distance);
    const cost = against ? days * AGAINST_TENSE + (days > FAR_DAYS ? FAR_COST : 0) : days;
    if (cost < bestCost) {
      best = year;
      bestCost = cost;
    }
  }
  return best;
}

/** In a narrative about the past, the year last mentioned; null in news, whose days are close to its own. */
export function narrativeYear(context: TimeContext): number | null {
  return context.isNarrative ? lastMentionedYear(context) : null;
}
