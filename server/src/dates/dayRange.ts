import type { DayNumber } from './calendar';

/** The days that 95 % of some dated articles lie between, both included, and how many articles there are. */
export interface DayRange {
  readonly low: DayNumber;
  readonly high: DayNumber;
  readonly count: number;
}

/** How far outside of the range a day must lie to be doubted: more than a month, and more than a quarter of the range. */
const FEWEST_DAYS_OUTSIDE = 31;

/** Whether a day lies so far outside of a range that it is probably wrong. */
export function liesFarOutside(day: DayNumber, { low, high }: DayRange): boolean {
  const margin = Math.max(FEWEST_DAYS_OUTSIDE, (high - low) / 4);
  return day < low - margin || day > high + margin;
}
