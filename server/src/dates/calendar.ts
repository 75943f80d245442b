/** A day of the proleptic Gregorian calendar, written as ISO 8601: `2019-07-31`. */
export type IsoDate = string;

/** A day counted from 1970-01-01, which is day 0. */
export type DayNumber = number;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** How many days a month has; 0 for a month that is none. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Whether year, month and day name a day that exists. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day as an ISO date. The parts are not checked: see `isDay`. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day's number. The parts are not checked: see `isDay`. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  // `setUTCFullYear`, since `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000);
}

/** The number of an ISO date's day; null for anything that is no existing day. */
export function dayNumberOf(date: IsoDate): DayNumber | null {
  const parts = dateParts(date);
  return parts === null ? null : dayNumber(parts.year, parts.month, parts.day);
}

/** The ISO date of a day number. */
export function isoOfDayNumber(number: DayNumber): IsoDate {
  const day = new Date(number * 86_400_000);
  return isoDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

/** Year, month and day of an ISO date; null for anything that is no existing day. */
export function dateParts(date: IsoDate): { year: number; month: number; day: number } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isDay(year, month, day) ? { year, month, day } : null;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** The English name of an ISO date's weekday; empty for anything that is no existing day. */
export function weekdayName(date: IsoDate): string {
  const number = dayNumberOf(date);
  return number === null ? '' : (weekdayNames[weekdayOf(number)] ?? '');
}

/** The day as a reader says it: `Wednesday, 31 July 2019`. Anything that is no existing day comes back as it is. */
export function spokenDate(date: IsoDate): string {
  const parts = dateParts(date);
  if (parts === null) return date;
  return `${weekdayName(date)}, ${parts.day} ${monthNames[parts.month - 1]} ${parts.year}`;
}

const monthNumbers = new Map<string, number>();
for (const [index, name] of monthNames.entries()) {
  monthNumbers.set(name.toLowerCase(), index + 1);
  monthNumbers.set(name.slice(0, 3).toLowerCase(), index + 1);
}
monthNumbers.set('sept', 9);

/** All that `monthOfName` reads, in lower case, with and without a full stop. */
export const monthWords: readonly string[] = withStops(monthNumbers.keys());

/** 1 to 12 for the English name of a month, whole or cut to `Jul`, `Sept`, with or without a full stop; else null. */
export function monthOfName(name: string): number | null {
  return monthNumbers.get(name.toLowerCase().replace(/\.$/, '')) ?? null;
}

const weekdayNumbers = new Map<string, number>();
for (const [index, name] of weekdayNames.entries()) {
  weekdayNumbers.set(name.toLowerCase(), index);
  weekdayNumbers.set(name.slice(0, 3).toLowerCase(), index);
}
weekdayNumbers.set('tues', 2).set('thur', 4).set('thurs', 4);

/** All that `weekdayOfName` reads, in lower case, with and without a full stop. */
export const weekdayWords: readonly string[] = withStops(weekdayNumbers.keys());

function withStops(words: Iterable<string>): string[] {
  return [...words].flatMap((word) => [word, `${word}.`]);
}

/** 0 (Sunday) to 6 for the English name of a weekday, whole or cut to `Wed`, with or without a full stop; else null. */
export function weekdayOfName(name: string): number | null {
  return weekdayNumbers.get(name.toLowerCase().replace(/\.$/, '')) ?? null;
}

/** The ISO week of a day, as `2019-W31`. */
export function isoWeek(number: DayNumber): string {
  const thursday = number - ((weekdayOf(number) + 6) % 7) + 3;
  const year = new Date(thursday * 86_400_000).getUTCFullYear();
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

/** `value` with leading zeros up to `width` digits. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
