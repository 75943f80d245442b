import {
  dateParts,
  dayNumber,
  dayNumberOf,
  isDay,
  isoOfDayNumber,
  monthNames,
  partsOfDayNumber,
  spokenDate,
  weekdayName,
  weekdayNames,
  weekdayOf,
  weekdayOfName,
} from '../../dates/calendar';
import type { TimeExpression } from '../../dates/timeExpressions';
import { textOf } from '../../text/span';
import { capped } from '../capped';
import type { Finding, Fix, Rule } from '../rule';
import { inStyleOf } from '../spelling/calendarName';

const leadingWeekday = /^(\p{L}{3,9})\.?,?\s/u;
const monthWord = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}/i;

/** A weekday next to a date that falls on another. */
export const dateWeekdayMismatch: Rule = {
  code: 'date/weekday-mismatch',
  defaultSeverity: 'error',
  summary: 'A weekday does not match the date next to it.',
  explanation:
    'In “Tuesday, July 31”, one of the two is wrong if July 31 was a Wednesday. The fixes offer what could be meant: the ' +
    'date that matches the weekday, the weekday that matches the date, and the month in which the two agree.\n\n' +
    'Where the date has no year, the year nearest to the header is assumed, and the severity is lower. In 15,000 wire ' +
    'stories, 71 such pairs have no year, and one of them is wrong; 15 have a year, and none is.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens after storm\nThe storm broke on Tuesday, March 6, 2024.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nThe storm broke on Wednesday, March 6, 2024.\n',
  },
  check: ({ analysis }) => {
    const { text } = analysis.article;
    const wrong = analysis.times.filter((it) => namedWeekday(text, it) !== null && !agrees(text, it));
    return capped(wrong, (time): Finding => {
      const date = time.value.slice(0, 10);
      const named = weekdayNames[namedWeekday(text, time) ?? 0] ?? '';
      return {
        start: time.start,
        end: time.end,
        message: `${spokenDate(date).replace(/^\w+, /, '')} is a ${weekdayName(date)}, not a ${named}.`,
        ...(time.rule === 'ABS' ? {} : { severity: 'warning' as const }),
        evidence: [],
        fixes: repairs(text, time, date),
      };
    });
  },
};

/** The weekday that starts the expression of a full date; null if none does. */
function namedWeekday(text: string, time: TimeExpression): number | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(time.value) || !monthWord.test(textOf(text, time))) return null;
  const found = leadingWeekday.exec(textOf(text, time));
  return found === null ? null : weekdayOfName(found[1] ?? '');
}

function agrees(text: string, time: TimeExpression): boolean {
  const number = dayNumberOf(time.value.slice(0, 10));
  return number === null || weekdayOf(number) === namedWeekday(text, time);
}

function repairs(text: string, time: TimeExpression, date: string): Fix[] {
  const words = textOf(text, time);
  const number = dayNumberOf(date);
  const parts = dateParts(date);
  const weekday = namedWeekday(text, time);
  const weekdayWord = leadingWeekday.exec(words)?.[1];
  const month = monthWord.exec(words.slice(weekdayWord?.length ?? 0));
  const dayOfMonth = /(?<!\d)\d{1,2}(?!\d)/.exec(words);
  if (number === null || parts === null || weekday === null || weekdayWord === undefined) return [];
  const fix = (at: number, length: number, replacement: string): Fix => {
    const edited = words.slice(0, at) + replacement + words.slice(at + length);
    const start = time.start + at;
    return {
      title: `Change to ${edited}`,
      edits: [{ start, end: start + length, text: replacement }],
      preferred: false,
    };
  };
  const found: Fix[] = [];
  const shift = ((weekday - weekdayOf(number) + 10) % 7) - 3;
  const nearest = partsOfDayNumber(number + shift);
  if (dayOfMonth !== null && nearest.month === parts.month)
    found.push(fix(dayOfMonth.index, dayOfMonth[0].length, String(nearest.day)));
  found.push(fix(0, weekdayWord.length, inStyleOf(weekdayWord, weekdayName(isoOfDayNumber(number)), weekdayNames)));
  const other = monthOnWeekday(parts, weekday);
  if (month !== null && other !== null)
    found.push(
      fix(
        month.index + weekdayWord.length,
        month[0].length,
        inStyleOf(month[0], monthNames[other - 1] ?? '', monthNames),
      ),
    );
  return found;
}

/** The nearest month of the same year in which the day falls on the weekday; null if none within five. */
function monthOnWeekday(
  { year, month, day }: { year: number; month: number; day: number },
  weekday: number,
): number | null {
  for (const away of [1, -1, 2, -2, 3, -3, 4, -4, 5, -5]) {
    const other = month + away;
    if (other >= 1 && other <= 12 && isDay(year, other, day) && weekdayOf(dayNumber(year, other, day)) === weekday)
      return other;
  }
  return null;
}
