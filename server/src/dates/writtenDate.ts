import type { Span } from '../text/span';
import {
  dateParts,
  daysInMonth,
  type IsoDate,
  isDay,
  isoDate,
  monthOfName,
  weekdayName,
  weekdayOfName,
} from './calendar';

/** How a date with a year was found to be written. */
export type DateForm =
  | 'iso'
  | 'iso-with-time'
  | 'year-first'
  | 'compact'
  | 'day-first'
  | 'month-first'
  | 'numeric-open'
  | 'day-month-name'
  | 'month-name-day';

/**
 * A date with a year as somebody wrote it. `readings` are the days it can mean, the likeliest first: one for a plain
 * date, two where the order of day and month is open, none where no such day exists. `repairs` are the existing days
 * nearest to an impossible one.
 */
export interface WrittenDate extends Span {
  readonly form: DateForm;
  readonly readings: readonly IsoDate[];
  readonly repairs: readonly IsoDate[];
  /** Whether a letter stood where a digit belongs: `2O19`, `3l`. */
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

const yearFirst = new RegExp(`(${digit}{4})(${separator})(${digit}{1,2})\\2(${digit}{1,2})(?![0-9])`, 'y');
const compact = /(\d{4})(\d{2})(\d{2})(?!\d)/y;
const yearLast = new RegExp(`(${digit}{1,2})(${separator})(${digit}{1,2})\\2(${digit}{4}|\\d{2})(?![0-9])`, 'y');
const dayMonthName = new RegExp(
  `(?:(${weekdayPattern})[.,]{0,2}\\s{0,3})?(?:the\\s)?(\\d{1,2})${ordinal}(?:\\s{0,3}|[-/.])(?:of\\s)?(${monthName})\\.?(?:,?\\s{0,3}|[-/.])['’]?(\\d{4}|\\d{2})(?![0-9])`,
  'iy',
);
const monthNameDay = new RegExp(
  `(?:(${weekdayPattern})[.,]{0,2}\\s{0,3})?(${monthName})\\.?[\\s-]{0,3}(\\d{1,2})${ordinal}(?:,?\\s{0,3}|-)['’]?(\\d{4}|\\d{2})(?![0-9])`,
  'iy',
);
// The offset of a time zone and the seconds' fraction are read over, so that the header's text starts behind them.
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
  const [year, month, day] = [digits(found[1]), digits(found[3]), digits(found[4])];
  const end = offset + found[0].length;
  const time = matchAt(clockTime, text, end);
  const isIso = found[2] === '-' && found[3]?.length === 2 && found[4]?.length === 2;
  return {
    start: offset,
    end: time === null ? end : end + time[0].length,
    form: isIso ? (time === null ? 'iso' : 'iso-with-time') : 'year-first',
    ...readingsOf([{ year, month, day }]),
    hasLetterDigits: hasLetter(found[0]),
    weekday: null,
  };
}

function readCompact(text: string, offset: number): WrittenDate | null {
  const found = matchAt(compact, text, offset);
  if (found === null) return null;
  const [year, month, day] = [digits(found[1]), digits(found[2]), digits(found[3])];
  if (year < 1000 || year > 2999) return null;
  return {
    start: offset,
    end: offset + found[0].length,
    form: 'compact',
    ...readingsOf([{ year, month, day }]),
    hasLetterDigits: false,
    weekday: null,
  };
}

function readYearLast(text: string, offset: number): WrittenDate | null {
  const found = matchAt(yearLast, text, offset);
  if (found === null || !hasDigit(found[0])) return null;
  const [first, second] = [digits(found[1]), digits(found[3])];
  const year = fullYear(found[4] ?? '');
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  // Full stops are the European style, where the day comes first; slashes and hyphens leave the order open.
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
  const day = digits(found[isDayFirst ? 2 : 3]);
  const month = monthOfName(found[isDayFirst ? 3 : 2] ?? '');
  if (month === null) return null;
  return {
    start: offset,
    end: offset + found[0].length,
    form,
    ...readingsOf([{ year: fullYear(found[4] ?? ''), month, day }]),
    hasLetterDigits: false,
    weekday: found[1] === undefined ? null : weekdayOfName(found[1].slice(0, 3)),
  };
}

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function readingsOf(orders: readonly DayParts[]): { readings: IsoDate[]; repairs: IsoDate[] } {
  const readings: IsoDate[] = [];
  const repairs: IsoDate[] = [];
  for (const parts of orders) {
    if (isDay(parts.year, parts.month, parts.day)) readings.push(isoDate(parts.year, parts.month, parts.day));
    else repairs.push(...repairsOf(parts));
  }
  return { readings: unique(readings), repairs: readings.length > 0 ? [] : unique(repairs) };
}

/** The existing days one slip away: day and month swapped, two digits swapped, or past the end of the month. */
function repairsOf({ year, month, day }: DayParts): IsoDate[] {
  const swappedDigits = (value: number): number => (value % 10) * 10 + Math.floor(value / 10);
  const candidates: DayParts[] = [
    { year, month: day, day: month },
    { year, month, day: swappedDigits(day) },
    { year, month: swappedDigits(month), day },
    { year, month, day: Math.min(day, daysInMonth(year, month)) },
  ];
  return candidates.filter((it) => isDay(it.year, it.month, it.day)).map((it) => isoDate(it.year, it.month, it.day));
}

/** Two digits are the 2000s up to 49, else the 1900s. */
function fullYear(digitsOfYear: string): number {
  const year = digits(digitsOfYear);
  if (digitsOfYear.length !== 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function digits(written: string | undefined): number {
  return Number((written ?? '').replace(/[Oo]/g, '0').replace(/[lI]/g, '1'));
}

function hasLetter(written: string): boolean {
  return /[OolI]/.test(written);
}

function hasDigit(written: string): boolean {
  return (written.match(/\d/g)?.length ?? 0) >= 4;
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** Whether the weekday written with the date is the one of `date`; true when none is written. */
export function weekdayFits(written: WrittenDate, date: IsoDate): boolean {
  if (written.weekday === null || dateParts(date) === null) return true;
  return weekdayOfName(weekdayName(date)) === written.weekday;
}
