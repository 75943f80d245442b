import type { DayNumber } from './calendar';

/** The days that 95 % of some dated articles lie between, both included, and how many articles there are. */
export interface DayRange {
  readonly low: DayNumber;
  readonly high: DayNumber;
  readonly count: number;
}
