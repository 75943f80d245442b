import { dayNumber, dayNumberOf, daysInMonth, type IsoDate, isoDate, isoOfDayNumber, weekdayOf } from './calendar';

/** The first and the last day of a stretch of time, both included. */
export interface DateRange {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/**
 * The days that a TIMEX3 value covers: one for a day or a time of day, all of a week, weekend, month, quarter, half,
 * year, decade or century. Null for durations, sets, seasons, open values and anything else.
 */
export function rangeOfValue(value: string): DateRange | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(value)?.[1];
  if (day !== undefined) return dayNumberOf(day) === null ? null : { first: day, last: day };
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week !== null) return weekRange(Number(week[1]), Number(week[2]), week[3] !== undefined);
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month !== null) return months(Number(month[1]), Number(month[2]), 1);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter !== null) return months(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  const half = /^(\d{4})-H([12])$/.exec(value);
  if (half !== null) return months(Number(half[1]), Number(half[2]) * 6 - 5, 6);
  const years = /^\d{2,4}$/.exec(value)?.[0];
  if (years === undefined) return null;
  return { first: `${years.padEnd(4, '0')}-01-01`, last: `${years.padEnd(4, '9')}-12-31` };
}

function months(year: number, month: number, count: number): DateRange | null {
  const last = month + count - 1;
  if (month < 1 || last > 12) return null;
  return { first: isoDate(year, month, 1), last: isoDate(year, last, daysInMonth(year, last)) };
}

/** The days of an ISO week, counted from the week of 4 January (ISO 8601). */
function weekRange(year: number, week: number, isWeekend: boolean): DateRange | null {
  if (week < 1 || week > 53) return null;
  const fourth = dayNumber(year, 1, 4);
  const monday = fourth - ((weekdayOf(fourth) + 6) % 7) + 7 * (week - 1);
  return { first: isoOfDayNumber(isWeekend ? monday + 5 : monday), last: isoOfDayNumber(monday + 6) };
}
