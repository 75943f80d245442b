import { type DayNumber, dateParts, dayNumber, type IsoDate, weekdayOf } from './calendar';

/** The day that "today" means in an article: its header date. */
export interface Reference {
  readonly number: DayNumber;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** The reference day of an ISO date; null without a valid date, so that relative expressions stay open. */
export function referenceOf(date: IsoDate | null): Reference | null {
  const parts = date === null ? null : dateParts(date);
  if (parts === null) return null;
  const number = dayNumber(parts.year, parts.month, parts.day);
  return { number, year: parts.year, month: parts.month, day: parts.day, weekday: weekdayOf(number) };
}
