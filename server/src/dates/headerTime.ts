import { zoneNames } from './clock';

const zone = `(?:${zoneNames.map((it) => it.toUpperCase()).join('|')}|Z|(?:(?:UTC|GMT)\\s?)?[+-]\\d{1,2}(?::?\\d{2})?)`;
const half = '(?:[apAP]\\.?\\s?[mM]\\.?)';

/** What may separate a day and its time. */
const gap = '[ \\t\\u00a0\\u2000-\\u200b\\u2060\\u3000\\ufeff,@|–-]';

/** A time that cannot be part of a headline: joined to the day by a T, or with its offset from UTC. */
const stamped = new RegExp(
  `T\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:Z(?!\\p{L})|[+-]\\d{2}:?\\d{2}(?!\\d))?` +
    `|T\\d{4}(?:\\d{2})?(?:Z(?!\\p{L})|[+-]\\d{2}:?\\d{2})?(?![\\p{L}\\d])` +
    `|${gap}{1,4}\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:Z|\\s?\\+\\d{2}:?\\d{2})(?![\\p{L}\\d:])` +
    `|${gap}{1,4}\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?\\s?-\\d{2}:?\\d{2}(?![\\p{L}\\d:])`,
  'uy',
);

const clock = new RegExp(
  `${gap}{0,4}(?:at\\s)?(?:` +
    `\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:\\s?${half})?` +
    `|\\d{1,2}(?:\\.\\d{2})?\\s?${half}` +
    `|\\d{1,2}\\s?[hH]\\s?\\d{2}` +
    `|\\d{2}[.:]?\\d{2}\\s?(?:hrs\\.?|hours|h|(?=\\s?${zone}))` +
    `)(?:\\s?\\(?${zone}\\)?)?(?![\\p{L}\\d])`,
  'uy',
);
const dottedClock = /[ \t\u00a0]\d{1,2}\.\d{2}(?![\d.,]|\s?(?:%|per|mln|bln|km))/y;
const toDay = /[ \t\u00a0,|–-]{1,4}(?:on\s)?/y;
const toLineEnd = /[\s)\]}>*|,;.–-]{0,6}(?=[\r\n]|$)/y;

/** Where a header's day ends, and the text before it, which may open brackets. */
export interface HeaderDay {
  readonly end: number;
  readonly open: string;
}

/** Where a time after a header's day ends, and whether it belongs to the header. */
export interface HeaderTime {
  readonly end: number;
  /** False if the time may belong to the headline. */
  readonly isInHeader: boolean;
}

/**
 * The time after a header's day, or null. It belongs to the header if it is joined to the day, ends the line or is
 * inside the header's brackets; in `2013-12-20 10.30 train hits bus` that is unclear.
 */
export function headerTime(text: string, { end, open }: HeaderDay): HeaderTime | null {
  const joined = endOf(stamped, text, end);
  if (joined !== null) return { end: joined, isInHeader: true };
  const time = endOf(clock, text, end);
  if (time === null) {
    const dotted = endOf(dottedClock, text, end);
    return dotted === null ? null : { end: dotted, isInHeader: false };
  }
  return { end: time, isInHeader: closesHeader(text[time] ?? ' ', open) || endOf(toLineEnd, text, time) !== null };
}

/** Where the day after a leading time starts: `9:52 PM EDT, July 31, 2019`; null if there is no such time. */
export function leadingTimeEnd(text: string, offset: number): number | null {
  const time = endOf(clock, text, offset);
  // Four digits and an offset are a year and a month: `2019-07`.
  if (time === null || !/[:aphAPH]/.test(text.slice(offset, time))) return null;
  return endOf(toDay, text, time);
}

const closers: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['*', '*'],
];

/** Whether a mark after the day closes a bracket opened before it. */
export function closesHeader(mark: string, open: string): boolean {
  return closers.some(([opening, closing]) => closing === mark && open.includes(opening));
}

function endOf(pattern: RegExp, text: string, offset: number): number | null {
  pattern.lastIndex = offset;
  const found = pattern.exec(text);
  return found === null ? null : offset + found[0].length;
}
