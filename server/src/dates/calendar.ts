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

/** The number of days in a month; 0 if `month` is not 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Whether the day exists, in the years 1 to 9999. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day as an ISO date. The parts are not checked: see `isDay`. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day's number. The parts are not checked: see `isDay`. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  // Counted from March, so that the leap day comes last in its year (Hinnant, "chrono-Compatible Low-Level Date
  // Algorithms", days_from_civil): a dozen operations, where a `Date` is an allocation.
  const fromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day number of an ISO date; null if it is not an existing day. */
export function dayNumberOf(date: IsoDate): DayNumber | null {
  const parts = dateParts(date);
  return parts === null ? null : dayNumber(parts.year, parts.month, parts.day);
}

/** The ISO date of a day number. */
export function isoOfDayNumber(number: DayNumber): IsoDate {
  const { year, month, day } = partsOfDayNumber(number);
  return isoDate(year, month, day);
}

/** Year, month and day of a day number (Hinnant's civil_from_days). */
export function partsOfDayNumber(number: DayNumber): { year: number; month: number; day: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** Year, month and day of an ISO date; null if it is not an existing day. */
export function dateParts(date: IsoDate): { year: number; month: number; day: number } | null {
  if (date.length !== 10 || date.charCodeAt(4) !== HYPHEN || date.charCodeAt(7) !== HYPHEN) return null;
  const year = digitsAt(date, 0, 4);
  const month = digitsAt(date, 5, 7);
  const day = digitsAt(date, 8, 10);
  return isDay(year, month, day) ? { year, month, day } : null;
}

const HYPHEN = 0x2d;
const ZERO = 0x30;

/** The number that the digits from `start` to `end` spell; NaN if one is not a digit. */
function digitsAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** The English name of an ISO date's weekday; empty if the day does not exist. */
export function weekdayName(date: IsoDate): string {
  const number = dayNumberOf(date);
  return number === null ? '' : (weekdayNames[weekdayOf(number)] ?? '');
}

/** The day in words: `31 July 2019`. Anything other than an existing day is returned unchanged. */
export function shortDate(date: string): string {
  const parts = dateParts(date);
  return parts === null ? date : `${parts.day} ${monthNames[parts.month - 1]} ${parts.year}`;
}

/** The day with its weekday: `Wednesday, 31 July 2019`. Anything other than an existing day is returned unchanged. */
export function spokenDate(date: IsoDate): string {
  const weekday = weekdayName(date);
  return weekday === '' ? date : `${weekday}, ${shortDate(date)}`;
}

const monthNumbers = new Map<string, number>();
for (const [index, name] of monthNames.entries()) {
  monthNumbers.set(name.toLowerCase(), index + 1);
  monthNumbers.set(name.slice(0, 3).toLowerCase(), index + 1);
}
monthNumbers.set('sept', 9);

for (const [word, month] of [...monthNumbers]) monthNumbers.set(`${word}.`, month);

/** All words that `monthOfName` reads, in lower case. */
export const monthWords: readonly string[] = [...monthNumbers.keys()];

/** 1 to 12 for the English name of a month, full or short (`Jul`, `Sept`), with or without a period; otherwise null. */
export function monthOfName(name: string): number | null {
  return monthNumbers.get(name.toLowerCase()) ?? null;
}

const weekdayNumbers = new Map<string, number>();
for (const [index, name] of weekdayNames.entries()) {
  weekdayNumbers.set(name.toLowerCase(), index);
  weekdayNumbers.set(name.slice(0, 3).toLowerCase(), index);
}
weekdayNumbers.set('tues', 2).set('thur', 4).set('thurs', 4);

for (const [word, weekday] of [...weekdayNumbers]) weekdayNumbers.set(`${word}.`, weekday);

/** All words that `weekdayOfName` reads, in lower case. */
export const weekdayWords: readonly string[] = [...weekdayNumbers.keys()];

/** 0 (Sunday) to 6 for the English name of a weekday, full or short, with or without a period; otherwise null. */
export function weekdayOfName(name: string): number | null {
  return weekdayNumbers.get(name.toLowerCase()) ?? null;
}

/** The ISO week of a day, as `2019-W31`. */
export function isoWeek(number: DayNumber): string {
  const thursday = number - ((weekdayOf(number) + 6) % 7) + 3;
  const { year } = partsOfDayNumber(thursday);
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

/** `value` padded with zeros to `width` digits. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
