import { isHorizontalSpace, isLineEnd } from '../text/characters';
import type { Span } from '../text/span';
import { dayNumberOf, type IsoDate, isDay, isoDate, monthOfName, weekdayOf, weekdayOfName } from './calendar';
import { completionsOf, slipsOf, type WrittenParts } from './dateSlips';

/**
 * The date of a header as written. Nothing is decided by convention: `readings` are all the days that the digits can
 * mean, in any order of year, month and day, the likeliest first.
 */
export interface HeaderDate extends Span {
  readonly readings: readonly IsoDate[];
  /** If none of these exists, the existing days one slip away. */
  readonly repairs: readonly IsoDate[];
  /** If a digit may be missing, `2019-07-3`, the days that may have been meant, the one written among them. */
  readonly completions: readonly IsoDate[];
  /** The only day it can be; null if there are several, or if part of it may belong to the headline. */
  readonly certain: IsoDate | null;
  readonly isIso: boolean;
  readonly hasLetterDigits: boolean;
  /** Whether the weekday written with it matches none of its readings. */
  readonly contradictsWeekday: boolean;
}

/** Units to read. Chosen by hand: room for a weekday and the longest date in words. */
const LONGEST = 64;
/** What a year of two digits can mean. Chosen by hand (docs/format.md): older articles write the year in full. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2049;
/** Before the first newspapers (Strasbourg, 1605): `0219` is a slip, not the third century. */
const EARLIEST_YEAR = 1600;

const figure = '[0-9OolI]';
const mark = '[-/.\\u2010-\\u2013\\u2212]';
const joint = `(?:\\s{0,2}${mark}\\s{0,2}|\\s{1,2})`;
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ordinal = '(st|nd|rd|th)?';
const year = "(['’]?)(\\d{4}|\\d{2})(?![0-9]|[:.][0-9])";

const weekdayName = /(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?(?:[.,]{1,2}\s{0,3}|\s{1,3})/iy;
const inFigures = new RegExp(`(${figure}{1,5})(${joint})(${figure}{1,2})(${joint})(${figure}{1,4})(?![0-9])`, 'y');
const inOneNumber = new RegExp(`${figure}{8}(?![0-9])`, 'y');
const dayMonthYear = new RegExp(
  `(?:the\\s)?(\\d{1,2})${ordinal}(?:${joint})?(?:of\\s)?${month}(,?\\s{0,3}|${mark})${year}`,
  'iy',
);
const monthDayYear = new RegExp(
  `${month}[\\s./-]{0,3}(\\d{1,2})${ordinal}(,\\s{0,3}|\\s{1,3}|${mark}|(?=['’]))${year}`,
  'iy',
);
const yearMonthDay = new RegExp(`(\\d{4})[\\s,./-]{1,3}${month}[\\s./-]{1,3}(\\d{1,2})${ordinal}(?![0-9])`, 'iy');

/** A date as written, before it is resolved to days. */
interface Found {
  readonly end: number;
  /** Year, month and day in every order that the digits allow, the commonest first. */
  readonly orders: readonly WrittenParts[];
  /** Whether the last digits may belong to the headline, `5 March 20 dead`, or the date may be the first of a range. */
  readonly mayRunOn: boolean;
  readonly hasLetterDigits: boolean;
}

/**
 * The header's date that starts right at `offset`, or null: digits in any order, separated by `-`, `/`, `.` or spaces,
 * `20190731`, English month names in any order, two-digit years, ordinals, a weekday before it, letters for digits
 * (`2O19-07-3l`), full-width digits and marks. A time after it is left out.
 */
export function readHeaderDate(text: string, offset: number): HeaderDate | null {
  const line = plainLine(text, offset);
  const named = matchAt(weekdayName, line, 0);
  const start = named?.[0].length ?? 0;
  const found = readFigures(line, start) ?? readOneNumber(line, start) ?? readMonthName(line, start);
  if (found === null) return null;
  const weekday = weekdayOfName(named?.[1]?.slice(0, 3) ?? '');
  return dateOf(text.slice(offset, offset + found.end), { ...found, offset, weekday });
}

interface Surroundings extends Found {
  readonly offset: number;
  readonly weekday: number | null;
}

function dateOf(written: string, found: Surroundings): HeaderDate {
  const { offset, end, orders, mayRunOn, weekday, hasLetterDigits } = found;
  const possible = unique(orders.flatMap(daysOf));
  const fitting = possible.filter((it) => weekday === null || weekdayOf(dayNumberOf(it) ?? 0) === weekday);
  const contradictsWeekday = possible.length > 0 && fitting.length === 0;
  // The other century is worth offering only if everything else is clear.
  const usual = unique(orders.flatMap((it) => daysOf(it).slice(0, 1)));
  const readings = contradictsWeekday || (weekday === null && usual.length > 1) ? usual : fitting;
  const completions = unique(orders.flatMap((it) => (lacksDigit(it) ? completionsOf(it) : [])));
  const isCut = orders.every((it) => it.year.length === 3);
  const days = isCut ? completions : readings;
  const isCertain = readings.length === 1 && !contradictsWeekday && !mayRunOn;
  return {
    start: offset,
    end: offset + end,
    readings: days,
    repairs: days.length > 0 ? [] : unique([...completions, ...orders.flatMap(slipsOf)]),
    completions: days.length > 0 ? completions : [],
    certain: isCertain ? (readings[0] ?? null) : null,
    isIso: /^\d{4}-\d{2}-\d{2}$/.test(written),
    hasLetterDigits,
    contradictsWeekday,
  };
}

/**
 * The rest of the line from an offset, at most `LONGEST` units, with full-width digits, marks and spaces made plain.
 */
function plainLine(text: string, offset: number): string {
  let end = offset;
  while (end < text.length && end < offset + LONGEST && !isLineEnd(text.charCodeAt(end))) end++;
  const line = text.slice(offset, end);
  return line
    .replace(/[\uff0d-\uff1a\uff0c]/g, (it) => String.fromCharCode(it.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/\u3000/g, ' ');
}

/** From an ASCII character to its full-width form (Unicode, Halfwidth and Fullwidth Forms). */
const FULL_WIDTH_SHIFT = 0xfee0;

function readFigures(line: string, start: number): Found | null {
  const found = matchAt(inFigures, line, start);
  if (found === null) return null;
  const [whole, first = '', before = '', second = '', after = '', third = ''] = found;
  if (before.trim() !== after.trim() || !hasFigures(whole)) return null;
  const last = lastFigures(line, start + whole.length - third.length, first.length >= 3 ? third.slice(0, 2) : third);
  if (last === '') return null;
  const orders = ordersOf([plain(first), plain(second), plain(last)], before.trim());
  if (orders.length === 0) return null;
  // After spaces, short digits may belong to the headline: `2019 07 31 dead`.
  const isLoose = /\s/.test(before + after) && last.length < 3;
  const end = start + whole.length - third.length + last.length;
  // In `2019-07-3low tide` the l is a digit or belongs to the headline.
  const isGlued = last.length === 1 && /[OolI]/.test(line[end] ?? ' ');
  return {
    end,
    orders,
    mayRunOn: isGlued || (isLoose && hasTextAfter(line, end)) || isRange(line, end),
    hasLetterDigits: /[OolI]/.test(first + second + last),
  };
}

/** The part of the last digits that belongs to the date: not the letter in `2019-07-31low tide`. */
function lastFigures(line: string, start: number, written: string): string {
  const next = line[start + written.length] ?? ' ';
  if (/[0-9]/.test(next)) return '';
  return /\p{L}/u.test(next) ? written.replace(/[OolI]+$/, '') : written;
}

/** The orders in which three numbers can be year, month and day; none if none is long enough for a year. */
function ordersOf([first, second, third]: readonly [string, string, string], separator: string): WrittenParts[] {
  const dayFirst = { year: third, month: second, day: first };
  const monthFirst = { year: third, month: first, day: second };
  const yearFirst = { year: first, month: second, day: third };
  if (first.length >= 3) return third.length <= 2 ? [yearFirst] : [];
  if (third.length >= 3) return [dayFirst, monthFirst];
  const yearLast = third.length === 2 ? [dayFirst, monthFirst] : [];
  if (first.length < 2) return yearLast;
  // With hyphens the ISO order comes first, even without its century.
  return separator === '-' ? [yearFirst, ...yearLast] : [...yearLast, yearFirst];
}

function readOneNumber(line: string, start: number): Found | null {
  const found = matchAt(inOneNumber, line, start)?.[0] ?? '';
  const end = start + found.length;
  if (!hasFigures(found) || (/[OolI]$/.test(found) && /\p{L}/u.test(line[end] ?? ' '))) return null;
  const [a = '', b = '', c = '', d = ''] = plain(found).match(/\d{2}/g) ?? [];
  const yearFirst = { year: a + b, month: c, day: d };
  const yearLast = [
    { year: c + d, month: b, day: a },
    { year: c + d, month: a, day: b },
  ].filter((it) => daysOf(it).length > 0);
  const isYear = Number(yearFirst.year) >= 1000 && Number(yearFirst.year) < 3000;
  // If it is not a day in any order, it is repaired in the common order, the year first.
  const orders =
    isYear && (yearLast.length === 0 || daysOf(yearFirst).length > 0) ? [yearFirst, ...yearLast] : yearLast;
  return orders.length === 0
    ? null
    : { end, orders, mayRunOn: isRange(line, end), hasLetterDigits: /[OolI]/.test(found) };
}

function readMonthName(line: string, start: number): Found | null {
  return readDayFirst(line, start) ?? readMonthFirst(line, start) ?? readYearFirst(line, start);
}

function readDayFirst(line: string, start: number): Found | null {
  const found = matchAt(dayMonthYear, line, start);
  if (found === null) return null;
  const [whole, day = '', suffix, name = '', gap = '', apostrophe = '', written = ''] = found;
  const end = start + whole.length;
  const number = String(monthOfName(name) ?? 0);
  // In `19 Jul 31` either number can be the day, unless something marks one of them.
  const isOpen = suffix === undefined && apostrophe === '' && written.length === 2 && day.length === 2;
  const orders = [
    { year: written, month: number, day, isSpelled: true },
    ...(isOpen ? [{ year: day, month: number, day: written, isSpelled: true }] : []),
  ];
  return { end, orders, mayRunOn: runsOn(line, end, written, gap + apostrophe), hasLetterDigits: false };
}

function readMonthFirst(line: string, start: number): Found | null {
  const found = matchAt(monthDayYear, line, start);
  if (found === null) return null;
  const [whole, name = '', day = '', , gap = '', apostrophe = '', written = ''] = found;
  const end = start + whole.length;
  const order = { year: written, month: String(monthOfName(name) ?? 0), day, isSpelled: true };
  return { end, orders: [order], mayRunOn: runsOn(line, end, written, gap + apostrophe), hasLetterDigits: false };
}

function readYearFirst(line: string, start: number): Found | null {
  const found = matchAt(yearMonthDay, line, start);
  if (found === null) return null;
  const [whole, written = '', name = '', day = '', suffix] = found;
  const end = start + whole.length;
  const isLoose = suffix === undefined && /\s\d+$/.test(whole);
  const order = { year: written, month: String(monthOfName(name) ?? 0), day, isSpelled: true };
  return {
    end,
    orders: [order],
    mayRunOn: (isLoose && hasTextAfter(line, end)) || isRange(line, end),
    hasLetterDigits: false,
  };
}

/** Whether a two-digit year after a space may belong to the headline, `March 5 20 dead`, or a range follows. */
function runsOn(line: string, end: number, written: string, gap: string): boolean {
  return (written.length === 2 && /\s$/.test(gap) && hasTextAfter(line, end)) || isRange(line, end);
}

const moreFigures = new RegExp(`(?:${mark}|:)\\d`, 'y');
const toAnother = /\s{1,2}(?:[-–—/&]|to|until|and)\s{1,2}/iy;

/** Whether the date is the first of two, or more digits are joined to it: `2019-07-31/08-02`. */
function isRange(line: string, end: number): boolean {
  if (matchAt(moreFigures, line, end) !== null) return true;
  const link = matchAt(toAnother, line, end);
  const next = end + (link?.[0].length ?? 0);
  return link !== null && (readFigures(line, next) ?? readMonthName(line, next)) !== null;
}

/** Whether a headline follows on the line, not just a mark that ends the header. */
function hasTextAfter(line: string, end: number): boolean {
  let at = end;
  while (at < line.length && isHorizontalSpace(line.charCodeAt(at))) at++;
  return at < line.length && !/^(?:[:|;)\]}>]|[-–—]\s)/.test(line.slice(at, at + 2));
}

/** The existing days that the parts can mean: at most one for a four-digit year, one per century for two digits. */
function daysOf({ year: written, month: m, day: d }: WrittenParts): IsoDate[] {
  const [monthNumber, day] = [Number(m), Number(d)];
  return yearsOf(written).flatMap((it) => (isDay(it, monthNumber, day) ? [isoDate(it, monthNumber, day)] : []));
}

function yearsOf(written: string): number[] {
  const value = Number(written);
  if (written.length === 2) return [2000 + value, 1900 + value].filter((it) => it >= FIRST_YEAR && it <= LAST_YEAR);
  return written.length === 4 && value >= EARLIEST_YEAR ? [value] : [];
}

/**
 * Whether a digit seems to be missing. `2019-7-31` and `2019-7-3` are written without zeros, but in `2019-07-3` only
 * the month has its zero, and `2019-1-15` may be in November; `January 15, 2019` is not.
 */
function lacksDigit({ year: written, month: m, day: d, isSpelled = false }: WrittenParts): boolean {
  if (written.length === 3) return true;
  if (written.length !== 4 || isSpelled) return false;
  if (m.length === 2) return d.length === 1 && m.startsWith('0');
  return d.length === 2 && Number(m) <= 2;
}

/** Digits, with letters typed for digits put right. */
function plain(written: string): string {
  return written.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
}

function hasFigures(written: string): boolean {
  return (written.match(/\d/g)?.length ?? 0) >= 4;
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
