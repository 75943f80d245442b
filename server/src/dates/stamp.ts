import { isHorizontalSpace } from '../text/characters';
import type { Span } from '../text/span';
import { type IsoDate, isDay, isoDate, pad } from './calendar';
import { type ClockTime, readClockTime } from './clock';
import { spelledMonth } from './monthSpelling';
import { readWrittenDate } from './writtenDate';

/** What happened at the time of a stamp, by the words before it. */
export type StampAct = 'published' | 'updated';

/** A date in a byline, mostly with a time. */
export interface Stamp extends Span {
  /** ISO 8601, with the time if there is one and its offset if the zone is known; null without a year. */
  readonly value: string | null;
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  /** The other day that it can mean if day and month can be swapped, `06.05.2016`; otherwise null. */
  readonly swapped: IsoDate | null;
  /** Null if no word says. */
  readonly act: StampAct | null;
  /** A weekday written with it, 0 (Sunday) to 6, or null. */
  readonly weekday: number | null;
}

const actPattern =
  /\b(?:(last\s(?:updated|modified|edited)|updated|edited|modified|revised|corrected)|(first\spublished|published|posted|filed|created|released|issued|publication))(?:\s(?:on|at|time|date)\b){0,2}\s?[:|-]?\s*/iy;
const yearless =
  /(?:(\p{L}{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)?\s(\p{L}{3,9})\.?)(?=(?:\s?[,|–-]\s?|\s)(?:at\s)?\d{1,2}[:.]\d{2}(?!\d))/iuy;

/** The dated stamps in a stretch of one line, in order. The stretch should be short: a byline, not a paragraph. */
export function findStamps(text: string, line: Span): Stamp[] {
  const found: Stamp[] = [];
  let act: StampAct | null = null;
  let at = line.start;
  while (at < line.end) {
    if (at > line.start && /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) {
      at++;
      continue;
    }
    actPattern.lastIndex = at;
    const named = actPattern.exec(text);
    if (named !== null) act = named[1] === undefined ? 'published' : 'updated';
    const stamp = stampAt(text, named === null ? at : Math.min(line.end, at + named[0].length), act);
    if (stamp !== null && stamp.end <= line.end) {
      found.push(stamp);
      at = stamp.end;
    } else at++;
  }
  return found;
}

/** The stamp that dates the article best: the first published one, or else the first; null if none has a year. */
export function chiefStamp(stamps: readonly Stamp[]): Stamp | null {
  const dated = stamps.filter((it) => it.value !== null);
  return dated.find((it) => it.act === 'published') ?? dated[0] ?? null;
}

function stampAt(text: string, offset: number, act: StampAct | null): Stamp | null {
  const timeFirst = readClockTime(text, offset);
  if (timeFirst !== null) {
    const dated = datedAt(text, skipSeparators(text, timeFirst.end));
    if (dated !== null) return stampOf({ start: offset, end: dated.end }, dated, timeFirst, act);
  }
  const dated = datedAt(text, offset) ?? yearlessAt(text, offset);
  if (dated === null) return null;
  const time = dated.time ?? readClockTime(text, skipSeparators(text, dated.end));
  return stampOf({ start: offset, end: Math.max(dated.end, time?.end ?? 0) }, dated, time, act);
}

interface Dated {
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly weekday: number | null;
  readonly swapped: IsoDate | null;
  readonly time: ClockTime | null;
}

function datedAt(text: string, offset: number): Dated | null {
  const date = readWrittenDate(text, offset);
  const value = date?.readings[0];
  if (date === null || value === undefined || date.form === 'numeric-open' || date.form === 'doubtful') return null;
  // Tables are full of numbers that could be two-digit years; a byline writes its year in full.
  const words = text.slice(date.start, date.end);
  const named = Number(value.slice(0, 4));
  if (!/\d{4}/.test(words) || /\p{L}\d{1,2}\s/u.test(words) || named < EARLIEST || named > LATEST) return null;
  const time = date.form === 'iso-with-time' ? readClockTime(text, date.start + '2019-07-31T'.length) : null;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10))];
  const isOpen = date.form === 'day-first' && day <= 12 && day !== month;
  return {
    end: date.end,
    year,
    month,
    day,
    weekday: date.weekday,
    swapped: isOpen ? isoDate(year, day, month) : null,
    time,
  };
}

/** Chosen by hand: other numbers in a line that could be a byline are not years. */
const EARLIEST = 1800;
const LATEST = 2100;

/** `31 JUL, 01:52`: a day without a year counts only if a time follows. */
function yearlessAt(text: string, offset: number): Dated | null {
  yearless.lastIndex = offset;
  const found = yearless.exec(text);
  if (found === null) return null;
  const spelled = spelledMonth(found[1] ?? found[4] ?? '');
  const day = Number(found[2] ?? found[3]);
  if (spelled === null || spelled.isMisspelled || !isDay(2000, spelled.month, day)) return null;
  return {
    end: offset + found[0].length,
    year: null,
    month: spelled.month,
    day,
    weekday: null,
    swapped: null,
    time: null,
  };
}

function stampOf(span: Span, dated: Dated, time: ClockTime | null, act: StampAct | null): Stamp {
  const { year, month, day, weekday, swapped } = dated;
  const clock = time === null ? '' : `T${time.time}${time.offset ?? ''}`;
  const value = year === null ? null : `${isoDate(year, month, day)}${clock}`;
  return { ...span, value, year, month, day, swapped, act, weekday };
}

/** Skips up to four separators between a date and its time: white space, comma, bar, dash. */
function skipSeparators(text: string, offset: number): number {
  let at = offset;
  while (
    at < text.length &&
    at < offset + 4 &&
    (isHorizontalSpace(text.charCodeAt(at)) || ',|–-'.includes(text[at] ?? ' '))
  )
    at++;
  return at;
}

/**
 * The header dates that agree with a stamp: its own day and, if the offset is known, the day in UTC, since `Jul 31,
 * 2019 01:52 IST` is 30 July in London; both readings if day and month can be swapped.
 */
export function daysOfStamp(stamp: Stamp): string[] {
  if (stamp.value === null) return [];
  const day = stamp.value.slice(0, 10);
  if (stamp.swapped !== null) return [day, stamp.swapped];
  const offset = /T\d{2}:\d{2}([+-]\d{2}:\d{2})$/.exec(stamp.value)?.[1];
  if (offset === undefined) return [day];
  const moment = Date.parse(`${day}T${stamp.value.slice(11, 16)}:00${offset}`);
  if (Number.isNaN(moment)) return [day];
  const utc = new Date(moment);
  const inUtc = `${pad(utc.getUTCFullYear(), 4)}-${pad(utc.getUTCMonth() + 1, 2)}-${pad(utc.getUTCDate(), 2)}`;
  return inUtc === day ? [day] : [day, inUtc];
}
