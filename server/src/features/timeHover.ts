import type { Analysis } from '../analysis/analysis';
import { dayNumberOf, monthNames, spokenDate, weekdayNames } from '../dates/calendar';
import type { TimeExpression } from '../dates/timeExpressions';
import type { TimeRuleId } from '../dates/timeReading';
import { rangeOfValue } from '../dates/valueRange';
import { textOf } from '../text/span';
import { escapeMarkdown } from './sinks';
import { plural, shortDate } from './wording';

const timeRules: Readonly<Record<TimeRuleId, string>> = {
  ABS: 'as written',
  'MD-PAST': 'the nearest such day to the article’s date, looking back',
  'MD-FUT': 'the nearest such day to the article’s date, looking ahead',
  'M-ABS': 'as written',
  'M-PAST': 'the last such month before the article’s date',
  'M-FUT': 'the next such month after the article’s date',
  'WD-SAME': 'the weekday of the article’s own date',
  'WD-PAST': 'the last such weekday before the article’s date',
  'WD-FUT': 'the next such weekday, since the words point ahead',
  'WD-LAST': 'the last such weekday before the article’s date',
  'WD-NEXT': 'the next such weekday after the article’s date',
  'WD-WEEK': 'that weekday of the week named with it',
  'Y-ABS': 'as written',
  DECADE: 'as written',
  HOLIDAY: 'the nearest such day to the article’s date',
  ANCHOR: 'counted from what was told before',
  NARRATIVE: 'in the year last named, since the text tells of times long past',
  'REL-DAY': 'counted from the article’s date',
  'REL-PERIOD': 'counted from the article’s date',
  AGO: 'counted from the article’s date',
  DUR: 'a length of time',
  QUARTER: 'the quarter that the article’s date is nearest to',
  SEASON: 'the season, counted from the article’s date',
  SET: 'comes again and again',
  CLOCK: 'a time of day; which day is not said with it',
  REF: 'no certain day',
  OPEN: 'open, since the article has no readable date',
};

/** What there is to say about a time expression: what it means, how far from the article’s day, why, what else it can mean. */
export function timeText({ article }: Analysis, time: TimeExpression): string {
  const words = escapeMarkdown(textOf(article.text, time));
  const header = article.header?.value ?? null;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time.value)?.[0];
  const lines = [
    day === undefined
      ? `**${shownValue(time.value)}**${rangeText(article.text, time, header)}`
      : `**${spokenDate(day)}${partOfDay(time.value.slice(day.length))}**${header === null ? '' : ` · ${distanceText(header, day)}`}`,
    `“${words}” is ${timeRules[time.rule]} \`${time.value}\``,
  ];
  if (time.other !== null) lines.push(`If the words point the other way: ${spokenDate(time.other)}`);
  return lines.join('\n\n');
}

/** Both ends of what is longer than a day; `since January` ends on the article's. */
function rangeText(text: string, time: TimeExpression, header: string | null): string {
  const range = rangeOfValue(time.value);
  if (range === null || time.type === 'DURATION' || time.type === 'SET') return '';
  const isOpen = /\bsince\s(?:the\s)?$/i.test(text.slice(Math.max(0, time.start - 10), time.start));
  if (isOpen && header !== null && range.first <= header) return ` · ${shortDate(range.first)} to ${shortDate(header)}`;
  return ` · ${shortDate(range.first)} to ${shortDate(range.last)}`;
}

const seasonNames: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
const partNames: Readonly<Record<string, string>> = {
  TMO: 'in the morning',
  TMI: 'at midday',
  TAF: 'in the afternoon',
  TEV: 'in the evening',
  TNI: 'at night',
};

/** A TIMEX3 value that is no day, in words. */
export function shownValue(value: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month !== null) return `${monthNames[Number(month[2]) - 1]} ${month[1]}`;
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week !== null) return `week ${Number(week[2])} of ${week[1]}`;
  const clock = /^XXXX-XX-XXT(\d{2}:\d{2})$/.exec(value);
  if (clock !== null) return clock[1] ?? value;
  const quarter = /^(\d{4})-Q(\d)$/.exec(value);
  if (quarter !== null) return `quarter ${quarter[2]} of ${quarter[1]}`;
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (season !== null) return `${seasonNames[season[2] ?? '']} ${season[1]}`;
  const weekday = /^XXXX-WXX-(\d)$/.exec(value);
  if (weekday !== null) return `a ${weekdayNames[Number(weekday[1]) % 7]}`;
  const half = /^(\d{4})-H(\d)$/.exec(value);
  if (half !== null) return `${half[2] === '1' ? 'first' : 'second'} half of ${half[1]}`;
  const weekend = /^(\d{4})-W(\d{2})-WE$/.exec(value);
  if (weekend !== null) return `the weekend of week ${Number(weekend[2])}, ${weekend[1]}`;
  if (/^\d{3}$/.test(value)) return `the ${value}0s`;
  const century = /^\d{2}$/.exec(value);
  if (century !== null) return `the ${ordinal(Number(value) + 1)} century`;
  const recurring = /^XXXX-(\d{2})$/.exec(value);
  if (recurring !== null) return `every ${monthNames[Number(recurring[1]) - 1]}`;
  const duration = /^P(T?)(\d+|X)([A-Z]{1,2})$/.exec(value);
  if (duration !== null) {
    const units: Record<string, string> = {
      D: 'day',
      W: 'week',
      M: duration[1] === 'T' ? 'minute' : 'month',
      Y: 'year',
      H: 'hour',
      S: 'second',
      Q: 'quarter',
      WE: 'weekend',
      DE: 'decade',
      CE: 'century',
    };
    const unit = units[duration[3] ?? ''] ?? '';
    return duration[2] === 'X' ? `some ${unit}s` : plural(Number(duration[2]), unit);
  }
  const references: Record<string, string> = {
    PRESENT_REF: 'the present',
    PAST_REF: 'the past',
    FUTURE_REF: 'the future',
  };
  return references[value] ?? value;
}

/** `, in the morning`, `, 22:00`, or nothing. */
function partOfDay(part: string): string {
  return part === '' ? '' : `, ${partNames[part] ?? part.replace('T', '')}`;
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
