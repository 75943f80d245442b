import type { Tokens } from '../../text/tokens';
import { dayNumber, isoOfDayNumber, weekdayOf } from '../calendar';
import { narrativeYear, nearestYear } from '../nearestYear';
import { pointsAhead } from '../tense';
import type { TimeReading, TimeRule } from '../timeReading';
import { yearAt } from './words';

type DayOfYear = (year: number) => number;

const fixed =
  (month: number, day: number): DayOfYear =>
  (year) =>
    dayNumber(year, month, day);

/** The `nth` weekday of a month, 0 for Sunday; the last one if `nth` is -1. */
const nthWeekday =
  (month: number, weekday: number, nth: number): DayOfYear =>
  (year) => {
    if (nth < 0) {
      const end = dayNumber(year, month + 1, 1) - 1;
      return end - ((weekdayOf(end) - weekday + 7) % 7);
    }
    const start = dayNumber(year, month, 1);
    return start + ((weekday - weekdayOf(start) + 7) % 7) + 7 * (nth - 1);
  };

/** Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
const easter: DayOfYear = (year) => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
};

const afterEaster =
  (days: number): DayOfYear =>
  (year) =>
    easter(year) + days;

/** Named days, in lower case. If several countries share a name, the American day is meant. Compiled by hand. */
const holidays: readonly (readonly [string, DayOfYear])[] = [
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ["new year's eve", fixed(12, 31)],
  ["new year's day", fixed(1, 1)],
  ["valentine's day", fixed(2, 14)],
  ['halloween', fixed(10, 31)],
  ['veterans day', fixed(11, 11)],
  ['thanksgiving day', nthWeekday(11, 4, 4)],
  ['thanksgiving', nthWeekday(11, 4, 4)],
  ['labor day', nthWeekday(9, 1, 1)],
  ['memorial day', nthWeekday(5, 1, -1)],
  ['columbus day', nthWeekday(10, 1, 2)],
  ["presidents' day", nthWeekday(2, 1, 3)],
  ["mother's day", nthWeekday(5, 0, 2)],
  ["father's day", nthWeekday(6, 0, 3)],
  ['ash wednesday', afterEaster(-46)],
  ['palm sunday', afterEaster(-7)],
  ['maundy thursday', afterEaster(-3)],
  ['good friday', afterEaster(-2)],
  ['easter sunday', easter],
  ['easter monday', afterEaster(1)],
  ['easter', easter],
  ['may day', fixed(5, 1)],
  ['juneteenth', fixed(6, 19)],
  ['armistice day', fixed(11, 11)],
  ['remembrance day', fixed(11, 11)],
  ['anzac day', fixed(4, 25)],
  ['canada day', fixed(7, 1)],
  ['bastille day', fixed(7, 14)],
  ["st. patrick's day", fixed(3, 17)],
  ['groundhog day', fixed(2, 2)],
  ['earth day', fixed(4, 22)],
  ['whit monday', afterEaster(50)],
  ['pentecost', afterEaster(49)],
  ['shrove tuesday', afterEaster(-47)],
  ['election day', (year) => nthWeekday(11, 1, 1)(year) + 1],
];
const byFirstWord = new Map<string, { readonly words: readonly string[]; readonly day: DayOfYear }[]>();
for (const [name, day] of holidays) {
  const words = name.replace(/'(s?) /, " '$1 ").split(' ');
  const first = words[0] ?? '';
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, day }]);
}

/**
 * `Christmas Eve`, `last Thanksgiving`, `Easter Sunday 2016`, `New Year's Day`: the nearest such day that fits the
 * tense.
 */
export const holidayRule: TimeRule = {
  words: [...byFirstWord.keys()],
  numbers: [],
  read: (tokens, index, context) => {
    if (!tokens.isCapitalized(index)) return null;
    const holiday = byFirstWord.get(tokens.lower(index))?.find(({ words }) => hasWords(tokens, index, words));
    if (holiday === undefined) return null;
    const next = index + holiday.words.length;
    const lead = tokens.lower(index - 1);
    const isLed = index - 1 >= context.floor && /^(?:last|next|this)$/.test(lead);
    const reading = (value: string, end = next): TimeReading => ({
      first: isLed ? index - 1 : index,
      next: end,
      type: 'DATE',
      value,
      rule: 'HOLIDAY',
    });
    const written = yearAt(tokens, tokens.word(next) === ',' ? next + 1 : next);
    if (written !== null)
      return reading(isoOfDayNumber(holiday.day(written)), tokens.word(next) === ',' ? next + 2 : next + 1);
    // Part of a longer name: "Thanksgiving Square", "Easter Island".
    if (tokens.isCapitalized(next)) return null;
    const { reference } = context;
    if (reference === null) return { ...reading('XXXX'), rule: 'OPEN' };
    const past = narrativeYear(context);
    if (past !== null) return reading(isoOfDayNumber(holiday.day(past)));
    if (lead === 'this') return reading(isoOfDayNumber(holiday.day(reference.year)));
    const isAhead = lead === 'next' || (lead !== 'last' && pointsAhead(tokens, index, next - 1));
    const year = nearestYear(reference, holiday.day, isAhead);
    const day = holiday.day(year);
    if (lead === 'last' && day > reference.number) return reading(isoOfDayNumber(holiday.day(year - 1)));
    if (lead === 'next' && day <= reference.number) return reading(isoOfDayNumber(holiday.day(year + 1)));
    return reading(isoOfDayNumber(day));
  },
};

function hasWords(tokens: Tokens, index: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens.lower(index + offset).replace('’', "'") === word);
}
