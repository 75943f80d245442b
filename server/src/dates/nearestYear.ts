import { yearBefore } from './anchor';
import type { DayNumber } from './calendar';
import type { Reference } from './reference';
import type { TimeContext } from './timeReading';

/**
 * The year in which a day of the year lies nearest to the reference, leaning the way the tense points. `dayIn` gives the
 * day's number in a year, NaN where it has none. What lies against the tense costs twice, and two months more when it is
 * further than 45 days; the weights were chosen by the values of TimeBank's 1,243 and AQUAINT's 579 annotated times.
 */
export function nearestYear(reference: Reference, dayIn: (year: number) => DayNumber, isAhead: boolean): number {
  let best = reference.year;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const year of [reference.year - 1, reference.year, reference.year + 1]) {
    const distance = dayIn(year) - reference.number;
    const against = isAhead ? distance < -3 : distance > 3;
    const cost = Math.abs(distance) * (against ? 1.6 : 1) + (against && Math.abs(distance) > 45 ? 60 : 0);
    if (cost < bestCost) {
      best = year;
      bestCost = cost;
    }
  }
  return best;
}

/** In a text that tells of times long past, the year last named; null in news, whose days lie near its own. */
export function yearOfTold(context: TimeContext): number | null {
  return context.isNarrative ? yearBefore(context) : null;
}
