import type { Analysis } from '../analysis/analysis';
import { dayNumberOf, monthNames, shortDate, spokenDate, weekdayNames } from '../dates/calendar';
import type { TimeExpression } from '../dates/timeExpressions';
import type { TimeRuleId } from '../dates/timeReading';
import { rangeOfValue } from '../dates/valueRange';
import { textOf } from '../text/span';
import { escapeMarkdown } from './sinks';
import { plural, pluralOf } from './wording';

const timeRules: Readonly<Record<TimeRuleId, string>> = {
  ABS: 'as written',
  'MD-PAST': 'most recent such date before the article’s',
  'MD-FUT': 'next such date after the article’s',
  'M-ABS': 'as written',
  'M-PAST': 'most recent such month before the article’s date',
  'M-FUT': 'next such month after the article’s date',
  'WD-SAME': 'same weekday as the article’s date',
  'WD-PAST': 'most recent such weekday before the article’s date',
  'WD-FUT': 'next such weekday after the article’s date, because the sentence looks ahead',
  'WD-LAST': 'most recent such weekday before the article’s date',
  'WD-NEXT': 'next such weekday after the article’s date',
  'WD-WEEK': 'that weekday in the week or month mentioned with it',
  'Y-ABS': 'as written',
  DECADE: 'as written',
  HOLIDAY: 'nearest such day to the article’s date',
  ANCHOR: 'counted from the date mentioned before',
  NARRATIVE: 'in the year mentioned last, because the text is about the past',
  'REL-DAY': 'counted from the article’s date',
  'REL-PERIOD': 'counted from the article’s date',
  AGO: 'counted from the article’s date',
  DUR: 'length of time',
  QUARTER: 'nearest such period to the article’s date',
  SEASON: 'season counted from the article’s date',
  SET: 'recurring',
  CLOCK: 'time of day, no particular day',
  REF: 'no particular date',
  OPEN: 'not resolved, because the article has no readable date',
};

/** What a time expression means, how far it is from the article’s date, why, and what else it can mean, in Markdown. */
export function timeText({ article }: Analysis, time: TimeExpression): string {
  const words = escapeMarkdown(textOf(article.text, time));
  const header = article.header?.value ?? null;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time.value)?.[0];
  const shown = shownValue(time.value);
  const lines = [
    day === undefined
      ? `**${shown ?? words}**${rangeText(article.text, time, header)}`
      : `**${spokenDate(day)}${partOfDay(time.value.slice(day.length))}**${header === null ? '' : ` · ${distanceText(header, day)}`}`,
    `“${words}”: ${timeRules[time.rule]}`,
  ];
  if (time.other !== null) lines.push(`Could also be ${spokenDate(time.other)}`);
  return lines.join('\n\n');
}

/** Both ends of a range longer than a day; `since January` ends on the article's date. */
function rangeText(text: string, time: TimeExpression, header: string | null): string {
  const range = rangeOfValue(time.value);
  if (range === null || time.type === 'DURATION' || time.type === 'SET') return '';
  const isOpen = /\bsince\s(?:the\s)?$/i.test(text.slice(Math.max(0, time.start - 10), time.start));
  if (isOpen && header !== null && range.first <= header) return ` · ${shortDate(range.first)} to ${shortDate(header)}`;
  return ` · ${shortDate(range.first)} to ${shortDate(range.last)}`;
}

const seasonNames: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'fall', WI: 'winter' };
const partNames: Readonly<Record<string, string>> = {
  MO: 'in the morning',
  MI: 'at midday',
  AF: 'in the afternoon',
  EV: 'in the evening',
  NI: 'at night',
};
const ordinals = ['', 'first', 'second', 'third', 'fourth'];
const references: Readonly<Record<string, string>> = {
  PRESENT_REF: 'the present',
  PAST_REF: 'the past',
  FUTURE_REF: 'the future',
};

/** A TIMEX3 value in words, no more precise than it is: `July 2019`, `week of 31 December 2018`; null if unknown. */
export function shownValue(value: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(T.+)?$/.exec(value);
  if (day !== null) return `${shortDate(day[1] ?? '')}${partOfDay(day[2] ?? '')}`;
  return periodWords(value) ?? recurringWords(value) ?? durationWords(value) ?? references[value] ?? null;
}

/** A stretch of the calendar longer than a day. */
function periodWords(value: string): string | null {
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month !== null) return `${monthName(month[2])} ${month[1]}`;
  const range = rangeOfValue(value);
  if (range !== null && /^\d{4}-W\d{2}$/.test(value)) return `week of ${shortDate(range.first)}`;
  if (range !== null && /^\d{4}-W\d{2}-WE$/.test(value)) return `weekend of ${shortDate(range.first)}`;
  const part = /^(\d{4})-([QH])(\d)$/.exec(value);
  if (part !== null) return `${ordinals[Number(part[3])]} ${part[2] === 'Q' ? 'quarter' : 'half'} of ${part[1]}`;
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (season !== null) return `${seasonNames[season[2] ?? '']} ${season[1]}`;
  if (/^\d{4}$/.test(value)) return value;
  if (/^\d{3}$/.test(value)) return `the ${value}0s`;
  return /^\d{2}$/.test(value) ? `the ${ordinal(Number(value) + 1)} century` : null;
}

/** A value without a year: `every March`, `a Tuesday`, `14:30`. */
function recurringWords(value: string): string | null {
  const clock = /^XXXX-XX-XXT(.+)$/.exec(value);
  if (clock !== null) return partNames[clock[1] ?? '']?.replace(/^(?:in|at) /, '') ?? clock[1] ?? null;
  const weekday = /^XXXX-WXX-(\d)(T.+)?$/.exec(value);
  if (weekday !== null) return `a ${weekdayNames[Number(weekday[1]) % 7]}${partOfDay(weekday[2] ?? '')}`;
  const day = /^XXXX-(\d{2})-(\d{2})$/.exec(value);
  if (day !== null) return `${Number(day[2])} ${monthName(day[1])}`;
  const month = /^XXXX-(\d{2})$/.exec(value);
  return month === null ? null : `every ${monthName(month[1])}`;
}

/** A length of time: `3 days`, `2 years, 6 months`, `some months`. */
function durationWords(value: string): string | null {
  if (!/^P(?:\d|X|T)/.test(value)) return null;
  let isClock = false;
  const parts: string[] = [];
  for (const [, clock, count, letters] of value.slice(1).matchAll(/(T)?([\d.]+|X)([A-Z]+)/g)) {
    isClock ||= clock !== undefined;
    const unit = unitNames[letters === 'M' && isClock ? 'TM' : (letters ?? '')];
    if (unit === undefined) return null;
    parts.push(count === 'X' ? `some ${pluralOf(unit)}` : plural(Number(count), unit));
  }
  return parts.length === 0 ? null : parts.join(', ');
}

const unitNames: Readonly<Record<string, string>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Y: 'year',
  H: 'hour',
  TM: 'minute',
  S: 'second',
  Q: 'quarter',
  WE: 'weekend',
  DE: 'decade',
  CE: 'century',
};

function monthName(number: string | undefined): string {
  return monthNames[Number(number) - 1] ?? '';
}

/** `, in the morning`, `, 22:00`, or an empty string. */
function partOfDay(part: string): string {
  const time = part.replace(/^T(?:XX:XX)?/, '');
  return time === '' ? '' : `, ${partNames[time] ?? time}`;
}

function distanceText(from: string, to: string): string {
  const days = (dayNumberOf(to) ?? 0) - (dayNumberOf(from) ?? 0);
  if (days === 0) return 'the article’s date';
  return `${plural(Math.abs(days), 'day')} ${days < 0 ? 'before' : 'after'} the article’s date`;
}

/** `1st`, `22nd`. */
function ordinal(value: number): string {
  const tail = value % 10;
  const isTeen = Math.floor((value % 100) / 10) === 1;
  const ending = isTeen ? 'th' : tail === 1 ? 'st' : tail === 2 ? 'nd' : tail === 3 ? 'rd' : 'th';
  return `${value}${ending}`;
}
