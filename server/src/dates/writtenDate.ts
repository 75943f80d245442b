import { matchAt } from '../text/matchAt';
import type { Span } from '../text/span';
import { dateParts, type IsoDate, isDay, isoDate, monthOfName, weekdayName, weekdayOfName } from './calendar';
import { completionsOf, slipsOf, type WrittenParts } from './dateSlips';

/** The form in which a date with a year is written; `doubtful` if a digit seems to be missing. */
export type DateForm =
  | 'iso'
  | 'iso-with-time'
  | 'year-first'
  | 'compact'
  | 'day-first'
  | 'month-first'
  | 'numeric-open'
  | 'day-month-name'
  | 'month-name-day'
  | 'doubtful';

/**
 * A date with a year as written. `readings` are the days it can mean, the likeliest first: one for a plain date,
 * several if the order of day and month is open or a digit is missing, none if no such day exists. `repairs` are the
 * existing days one slip away from a day that does not exist.
 */
export interface WrittenDate extends Span {
  readonly form: DateForm;
  readonly readings: readonly IsoDate[];
  readonly repairs: readonly IsoDate[];
  /** Whether it has letters for digits: `2O19`, `3l`. */
  readonly hasLetterDigits: boolean;
  /** A weekday written with the date, 0 (Sunday) to 6, or null. */
  readonly weekday: number | null;
}

const digit = '[0-9OolI]';
const separator = '[-/.\\u2010\\u2011\\u2013]';
const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekdayPattern = '(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?';
const ordinal = '(?:st|nd|rd|th)?';

const yearFirst = new RegExp(`(${digit}{3,5})(${separator})(${digit}{1,2})\\2(${digit}{1,2})(?![0-9])`, 'y');
const compact = /([0-9OolI]{4})([0-9OolI]{2})([0-9OolI]{2})(?![\p{L}\d])/uy;
const yearLast = new RegExp(`(${digit}{1,2})(${separator})(${digit}{1,2})\\2(${digit}{4}|\\d{2})(?![0-9])`, 'y');
const dayMonthName = new RegExp(
  `(?:(${weekdayPattern})[.,]{0,2}\\s{0,3})?(?:the\\s)?(\\d{1,2})${ordinal}(?:\\s{0,3}|[-/.])(?:of\\s)?(${monthName})\\.?(?:,?\\s{0,3}|[-/.])['’]?(\\d{4}|\\d{2})(?![0-9]|[:.][0-9])`,
  'iy',
);
// Day and year must be separated, or `January 1987` would be January 19, 87.
const monthNameDay = new RegExp(
  `(?:(${weekdayPattern})[.,]{0,2}\\s{0,3})?(${monthName})\\.?[\\s-]{0,3}(\\d{1,2})${ordinal}(?:,\\s{0,3}|\\s{1,3}|-|(?=['’]))['’]?(\\d{4}|\\d{2})(?![0-9]|[:.][0-9])`,
  'iy',
);
// Fractions of seconds and zone offsets are skipped, so that the header's text starts after them.
const clockTime =
  /[T ](\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?![0-9])/y;

/**
 * The date with a year that starts right at `offset`, or null. Reads ISO (with time and zone), `2019/07/31`,
 * `20190731`, `31/07/2019` in both orders, `31.07.2019`, two-digit years, and English month names in both orders with
 * or without weekday and ordinal; also `2O19-07-3l`, letters for digits.
 */
export function readWrittenDate(text: string, offset: number): WrittenDate | null {
  return (
    readYearFirst(text, offset) ??
    readCompact(text, offset) ??
    readYearLast(text, offset) ??
    readNamed(text, offset, dayMonthName, 'day-month-name') ??
    readNamed(text, offset, monthNameDay, 'month-name-day')
  );
}

function readYearFirst(text: string, offset: number): WrittenDate | null {
  const found = matchAt(yearFirst, text, offset);
  if (found === null || !hasDigit(found[0])) return null;
  const parts = { year: plain(found[1]), month: plain(found[3]), day: plain(found[4]) };
  const end = offset + found[0].length;
  const time = matchAt(clockTime, text, end);
  const isIso = found[2] === '-' && parts.year.length === 4 && parts.month.length === 2 && parts.day.length === 2;
  const isDoubtful = found[2] === '-' && lacksDigit(parts);
  return {
    start: offset,
    end: time === null ? end : end + time[0].length,
    form: isDoubtful ? 'doubtful' : isIso ? (time === null ? 'iso' : 'iso-with-time') : 'year-first',
    ...(isDoubtful ? completed(parts) : readingsOf([parts])),
    hasLetterDigits: hasLetter(found[0]),
    weekday: null,
  };
}

/**
 * Whether a digit of an ISO date seems to be missing. `2019-7-31` and `2019-7-3` are written without zeros, but in
 * `2019-07-3` only the month has its zero, and `2019-1-15` may be in November.
 */
function lacksDigit({ year, month, day }: WrittenParts): boolean {
  if (year.length === 3) return true;
  if (month.length === 2) return day.length === 1;
  return day.length === 2 && Number(month) <= 2;
}

function completed(parts: WrittenParts): { readings: IsoDate[]; repairs: IsoDate[] } {
  const readings = completionsOf(parts);
  return { readings, repairs: readings.length > 0 ? [] : slipsOf(parts) };
}

function readCompact(text: string, offset: number): WrittenDate | null {
  const found = matchAt(compact, text, offset);
  if (found === null) return null;
  const parts = { year: plain(found[1]), month: plain(found[2]), day: plain(found[3]) };
  if (Number(parts.year) < 1000 || Number(parts.year) > 2999 || !hasDigit(found[0])) return null;
  return {
    start: offset,
    end: offset + found[0].length,
    form: 'compact',
    ...readingsOf([parts]),
    hasLetterDigits: hasLetter(found[0]),
    weekday: null,
  };
}

function readYearLast(text: string, offset: number): WrittenDate | null {
  const found = matchAt(yearLast, text, offset);
  if (found === null || !hasDigit(found[0])) return null;
  const [first, second] = [Number(plain(found[1])), Number(plain(found[3]))];
  const year = fullYear(plain(found[4]));
  const dayFirst = { year, month: plain(found[3]), day: plain(found[1]) };
  const monthFirst = { year, month: plain(found[1]), day: plain(found[3]) };
  // "99-07-31": a first number that is not a day is the year.
  if (found[4]?.length === 2 && first > 31) {
    const yearLed = { year: fullYear(plain(found[1])), month: plain(found[3]), day: plain(found[4]) };
    return {
      start: offset,
      end: offset + found[0].length,
      form: 'year-first',
      ...readingsOf([yearLed]),
      hasLetterDigits: hasLetter(found[0]),
      weekday: null,
    };
  }
  // Periods are European style, with the day first; slashes and hyphens leave the order open.
  const isOpen = found[2] !== '.' && first <= 12 && second <= 12 && first !== second;
  const orders = isOpen || second > 12 ? [dayFirst, monthFirst] : [dayFirst];
  const form = isOpen ? 'numeric-open' : second > 12 && first <= 12 ? 'month-first' : 'day-first';
  return {
    start: offset,
    end: offset + found[0].length,
    form,
    ...readingsOf(orders),
    hasLetterDigits: hasLetter(found[0]),
    weekday: null,
  };
}

function readNamed(text: string, offset: number, pattern: RegExp, form: DateForm): WrittenDate | null {
  const found = matchAt(pattern, text, offset);
  if (found === null) return null;
  const isDayFirst = form === 'day-month-name';
  const day = plain(found[isDayFirst ? 2 : 3]);
  const month = monthOfName(found[isDayFirst ? 3 : 2] ?? '');
  if (month === null) return null;
  return {
    start: offset,
    end: offset + found[0].length,
    form,
    ...readingsOf([{ year: fullYear(plain(found[4])), month: String(month), day }]),
    hasLetterDigits: false,
    weekday: found[1] === undefined ? null : weekdayOfName(found[1].slice(0, 3)),
  };
}

function readingsOf(orders: readonly WrittenParts[]): { readings: IsoDate[]; repairs: IsoDate[] } {
  const readings: IsoDate[] = [];
  const repairs: IsoDate[] = [];
  for (const parts of orders) {
    const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
    if (year >= EARLIEST_YEAR && isDay(year, month, day)) readings.push(isoDate(year, month, day));
    else for (const slip of slipsOf(parts)) repairs.push(slip);
  }
  return { readings: unique(readings), repairs: readings.length > 0 ? [] : unique(repairs) };
}

/** Before the first newspapers (Strasbourg, 1605): `0219` is a slip, not the third century. */
const EARLIEST_YEAR = 1600;

/** Two digits are in the 2000s up to 49, otherwise in the 1900s, as in `headerDate.ts`. Chosen by hand. */
function fullYear(written: string): string {
  if (written.length !== 2) return written;
  return Number(written) < 50 ? `20${written}` : `19${written}`;
}

/** Digits, with letters typed for digits put right. */
function plain(written: string | undefined): string {
  return (written ?? '').replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
}

function hasLetter(written: string): boolean {
  return /[OolI]/.test(written);
}

function hasDigit(written: string): boolean {
  return (written.match(/\d/g)?.length ?? 0) >= 4;
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** Whether the weekday written with the date is that of `date`; true if none is written. */
export function weekdayFits(written: WrittenDate, date: IsoDate): boolean {
  if (written.weekday === null || dateParts(date) === null) return true;
  return weekdayOfName(weekdayName(date)) === written.weekday;
}
