import { isAsciiDigit, isLetter, isSpace } from '../text/characters';
import { matchAt } from '../text/matchAt';
import type { Span } from '../text/span';
import { isDay, monthOfName, weekdayOfName } from './calendar';

/** A day that a text names with its month: in words, in figures, or in the path of a link. */
export interface DayMention extends Span {
  readonly month: number;
  readonly day: number;
  /** Null if none is written with it. */
  readonly year: number | null;
  /** The weekday written with it, 0 (Sunday) to 6, or null. */
  readonly weekday: number | null;
  /** Whether day and month can be swapped, `05/06/2019`. */
  readonly isOpen: boolean;
  readonly form: MentionForm;
}

/**
 * `day-first` and `month-first` are in words, and also tell the order of a site's figures. If their order is open,
 * `figures` are read in the American order, and `dotted` ones, `05.06.2019`, with the day first.
 */
export type MentionForm = 'day-first' | 'month-first' | 'figures' | 'dotted' | 'iso' | 'path';

const monthName =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)';
const ordinal = '(?:st|nd|rd|th|ST|ND|RD|TH)?';
// `Sun Mar 08 20:35:45 PDT 2015` has its year after a time and a zone.
const yearAfter =
  '(?:(?:\\s{0,2},\\s{0,3}|\\.?\\s{1,3}|\\s\\d{2}:\\d{2}:\\d{2}\\s(?:[A-Z]{3,4}\\s)?)(\\d{4})(?![\\d%]))?';
const monthFirst = new RegExp(
  `${monthName}(?:\\.\\s{0,3}|\\s{1,3})(\\d{1,2})${ordinal}(?![\\d%]|[:.,]\\d|-\\p{L}|\\p{L})${yearAfter}`,
  'uy',
);
const dayFirst = new RegExp(
  `(\\d{1,2})${ordinal}(?:\\sof)?(?:\\s{1,3}|-)${monthName}(?!\\p{L})(?:(?:\\.?,?\\s{1,3}|-)(\\d{4})(?![\\d%]))?`,
  'uy',
);
const yearLast = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.-]\d)/y;
const yearFirst = /(\d{4})([-/._])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const yearNamed = /(\d{4})[-/]([A-Za-z]{3,9})[-/](\d{1,2})(?!\d)/y;
const moreFigures = /[-/._]\d/y;
const compact = /(\d{4})(\d{2})(\d{2})(?!\d)/y;
const weekdayBefore =
  /(?<!\p{L})(sun|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?(?:\s(?:early|late|morning|afternoon|evening|night)){0,2}[.,]{0,2}\s{1,3}(?:the\s)?$/iu;
/** Units before a mention to look for its weekday. Chosen by hand: `Wednesday late afternoon, the `. */
const WEEKDAY_REACH = 32;
/** Units before a number to look for the start of its link. Chosen by hand: a longer link is rare. */
const LINK_REACH = 240;
/** Years of scraped news. Chosen by hand: other numbers after a day are not years. */
const EARLIEST = 1900;
const LATEST = 2100;
/** First letters of the months, in both cases. */
const initials = new Set([...'JFMASOND'].map((it) => it.charCodeAt(0)));

/**
 * Units to search at the start and at the end of a text: pages put dates at the top and links and copyright at the
 * bottom. Chosen by hand: they hold all of 99 in 100 articles, and cost less than a step of the analysis.
 */
const HEAD = 48_000;
const TAIL = 16_000;

/** How many days of either stretch count. Chosen by hand: no article names more, but tables and logs do. */
const MOST = 150;

/** The days that a text names, in order. */
export function dayMentions(text: string): DayMention[] {
  if (text.length <= HEAD + TAIL) return mentionsWithin(text, { start: 0, end: text.length });
  const tail = { start: text.length - TAIL, end: text.length };
  return [...mentionsWithin(text, { start: 0, end: HEAD }), ...mentionsWithin(text, tail)];
}

/** The days named in a stretch of a text, in order. */
function mentionsWithin(text: string, { start, end }: Span): DayMention[] {
  const found: DayMention[] = [];
  for (let at = start; at < end && found.length < MOST; at++) {
    const unit = text.charCodeAt(at);
    const isNumber = isAsciiDigit(unit);
    if (!isNumber && !initials.has(unit)) continue;
    const before = at === 0 ? SPACE : text.charCodeAt(at - 1);
    if (isLetter(before) || isAsciiDigit(before)) continue;
    const mention = isNumber ? readNumber(text, at) : readMonth(text, at);
    if (mention === null) continue;
    found.push(mention);
    at = mention.end - 1;
  }
  return found;
}

const SPACE = 32;

function readMonth(text: string, at: number): DayMention | null {
  const found = matchAt(monthFirst, text, at);
  if (found === null) return null;
  const [whole, name = '', day, year] = found;
  return mentionOf(text, { start: at, end: at + whole.length }, { month: name, day, year, form: 'month-first' });
}

function readNumber(text: string, at: number): DayMention | null {
  let length = 1;
  while (length < 9 && isAsciiDigit(text.charCodeAt(at + length))) length++;
  if (length <= 2) return readDayFirst(text, at) ?? readFigures(text, at);
  if (length === 4) return readYearFirst(text, at);
  return length === 8 ? readCompact(text, at) : null;
}

function readDayFirst(text: string, at: number): DayMention | null {
  const found = matchAt(dayFirst, text, at);
  if (found === null) return null;
  const [whole, day, name = '', year] = found;
  // `5 May 6` and `12 March 3` are a number before another mention.
  if (year === undefined && matchAt(monthFirst, text, at + whole.indexOf(name)) !== null) return null;
  return mentionOf(text, { start: at, end: at + whole.length }, { month: name, day, year, form: 'day-first' });
}

function readFigures(text: string, at: number): DayMention | null {
  if ('/-.'.includes(text[at - 1] ?? ' ')) return null;
  const found = matchAt(yearLast, text, at);
  if (found === null) return null;
  const [whole, first = '', mark, second = '', last = ''] = found;
  // `3-2-14` may be a score, and `10.4.13` a version.
  if (last.length === 2 && mark !== '/') return null;
  const year = last.length === 2 ? centuryOf(Number(last)) : Number(last);
  const [one, two] = [Number(first), Number(second)];
  const [canBeMonthFirst, canBeDayFirst] = [isDay(year, one, two), isDay(year, two, one)];
  if (!canBeMonthFirst && !canBeDayFirst) return null;
  const isOpen = canBeMonthFirst && canBeDayFirst && one !== two;
  const isMonthFirst = canBeMonthFirst && !(canBeDayFirst && mark === '.');
  const form = mark === '.' ? 'dotted' : 'figures';
  const span = { start: at, end: at + whole.length };
  const [month, day] = isMonthFirst ? [one, two] : [two, one];
  return inRange(year) ? { ...span, month, day, year, weekday: weekdayOf(text, at), isOpen, form } : null;
}

/** Two digits are in the 2000s up to 49, otherwise in the 1900s, as in `headerDate.ts`. */
function centuryOf(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}

function readYearFirst(text: string, at: number): DayMention | null {
  const found = matchAt(yearFirst, text, at) ?? matchAt(yearNamed, text, at);
  if (found === null) return null;
  const isNamed = /[a-z]/i.test(found[2] ?? '');
  const month = isNamed ? (found[2] ?? '') : found[3];
  const day = isNamed ? found[3] : found[4];
  const end = at + found[0].length;
  const isPath = isInLink(text, at);
  // `2019-03-05-12` is a number.
  if (!isPath && (isNamed || found[2] === '_' || matchAt(moreFigures, text, end) !== null)) return null;
  return mentionOf(text, { start: at, end }, { month, day, year: found[1], form: isPath ? 'path' : 'iso' });
}

function readCompact(text: string, at: number): DayMention | null {
  if (!isInLink(text, at)) return null;
  const found = matchAt(compact, text, at);
  if (found === null) return null;
  const [whole, year, month, day] = found;
  return mentionOf(text, { start: at, end: at + whole.length }, { month, day, year, form: 'path' });
}

interface Written {
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly year: string | undefined;
  readonly form: MentionForm;
}

function mentionOf(text: string, span: Span, written: Written): DayMention | null {
  const { form, month: name = '', day: figures } = written;
  const month = isAsciiDigit(name.charCodeAt(0)) ? Number(name) : monthOfName(name);
  const day = Number(figures);
  const year = written.year === undefined ? null : Number(written.year);
  if (month === null || !isDay(year ?? LEAP_YEAR, month, day) || (year !== null && !inRange(year))) return null;
  const weekday = form === 'path' ? null : weekdayOf(text, span.start);
  return { ...span, month, day, year, weekday, isOpen: false, form };
}

/** Any leap year, so that February 29 is a day. */
const LEAP_YEAR = 2000;

function inRange(year: number): boolean {
  return year >= EARLIEST && year <= LATEST;
}

function weekdayOf(text: string, at: number): number | null {
  const found = weekdayBefore.exec(text.slice(Math.max(0, at - WEEKDAY_REACH), at));
  return found === null ? null : weekdayOfName((found[1] ?? '').slice(0, 3));
}

const linkSign = /:\/\/|\bwww\.|\.(?:com|org|net|gov|edu|co|uk|au|ca|in|news|info)\/|^\//i;

/** Whether an offset lies in a link or a path: a stretch without spaces that starts like one. */
function isInLink(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && start > at - LINK_REACH && !isSpace(text.charCodeAt(start - 1))) start--;
  return linkSign.test(text.slice(start, at));
}
