import type { DayNumber } from './calendar';

/** The first and last day of the middle 95% of some dated articles, and the number of articles. */
export interface DayRange {
  readonly low: DayNumber;
  readonly high: DayNumber;
  readonly count: number;
}

/** Days outside the range, at least, before a date is doubted. Chosen by hand: a month. */
const FEWEST_DAYS_OUTSIDE = 31;

/** Whether a day is so far outside a range that it is probably wrong. */
export function liesFarOutside(day: DayNumber, { low, high }: DayRange): boolean {
  // A folder that covers years may go on for a while: a quarter of its range, chosen by hand.
  const margin = Math.max(FEWEST_DAYS_OUTSIDE, (high - low) / 4);
  return day < low - margin || day > high + margin;
}
