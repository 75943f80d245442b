import type { Tokens } from '../../text/tokens';
import { lastMentionedDay } from '../anchor';
import { isoOfDayNumber, pad } from '../calendar';
import { isZoneName, zoneNames } from '../clock';
import type { TimeContext, TimeReading, TimeRule } from '../timeReading';
import { monthRule } from './month';
import { relativeDayRule } from './relativeDay';
import { weekdayRule } from './weekday';

const words = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '24:00'],
]);
const oClock = ["o'clock", 'o’clock'];
const halves = ['a.m.', 'p.m.', 'a.m', 'p.m', 'am', 'pm'];
const halfDay = /(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?\s?m(?![\p{L}])\.?/iuy;
const wholeDay = /(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])/y;
const military = /([01]\d|2[0-4])([0-5]\d)(?:\s(?:hours|hrs))?/y;
const ruleByDayWord = new Map<string, TimeRule>();
for (const rule of [relativeDayRule, weekdayRule, monthRule])
  for (const word of rule.words) ruleByDayWord.set(word, rule);

/**
 * `10 p.m. Wednesday`, `7:15 a.m. EST, Nov. 9`, `15:30 GMT`, `1500 GMT`, `noon Thursday`, `5 o'clock`, `0600 hours`: on the day named
 * with it, or else the day mentioned last, or else the article's.
 */
export const clockTimeRule: TimeRule = {
  words: [...words.keys(), ...halves, ...zoneNames, ...oClock, 'hours', 'hrs'],
  numbers: ['half-day', 'joined'],
  read: (tokens, index, context) => {
    const clock = clockAt(tokens, index, context.floor);
    if (clock === null) return null;
    let next = clock.next;
    if (tokens.word(next) === '(' && isZoneName(tokens.word(next + 1)) && tokens.word(next + 2) === ')') next += 3;
    else if (isZoneName(tokens.word(next))) next++;
    else if (tokens.lower(next) === 'local' && tokens.lower(next + 1) === 'time') next += 2;
    const day = dayAt(tokens, next, context);
    if (day !== null) return { ...day, first: clock.first, type: 'TIME', value: `${day.value}T${clock.time}` };
    // Bare "noon" and "midnight" are just as often a name or a figure of speech.
    if (
      words.has(tokens.lower(index)) &&
      !/^(?:at|by|until|before|after|around|about|from)$/.test(tokens.lower(index - 1))
    )
      return null;
    const known = lastMentionedDay(context) ?? context.reference?.number ?? null;
    const value = known === null ? 'XXXX-XX-XX' : isoOfDayNumber(known);
    return { first: clock.first, next, type: 'TIME', value: `${value}T${clock.time}`, rule: 'CLOCK' };
  },
};

interface Clock {
  readonly first: number;
  readonly next: number;
  readonly time: string;
}

function clockAt(tokens: Tokens, index: number, floor: number): Clock | null {
  const word = words.get(tokens.lower(index));
  if (word !== undefined) return { first: index, next: index + 1, time: word };
  // The token at `index` is the number or what follows it.
  const first = tokens.isNumber(index) ? index : index - 1;
  if (first < floor || !tokens.isNumber(first)) return null;
  const start = tokens.start(first);
  if (isInsideNumber(tokens, first)) return null;
  halfDay.lastIndex = start;
  const half = halfDay.exec(tokens.text);
  if (half !== null) {
    const [hours, minutes] = [Number(half[1]), Number(half[2] ?? 0)];
    if (hours < 1 || hours > 12 || minutes > 59) return null;
    return {
      first,
      next: tokens.indexAt(halfDay.lastIndex),
      time: clockOf((hours % 12) + (half[3]?.toLowerCase() === 'p' ? 12 : 0), minutes),
    };
  }
  const isZoned = isZoneName(tokens.word(index));
  wholeDay.lastIndex = start;
  const whole = wholeDay.exec(tokens.text);
  if (whole !== null) {
    const next = tokens.indexAt(wholeDay.lastIndex);
    const [hours, minutes] = [Number(whole[1]), Number(whole[2])];
    const isMarked =
      isZoneName(tokens.word(next)) ||
      (tokens.lower(next) === 'local' && tokens.lower(next + 1) === 'time') ||
      /^(?:at|by|until|around|about|from)$/.test(tokens.lower(first - 1));
    return !isMarked || hours > 24 || minutes > 59 ? null : { first, next, time: clockOf(hours, minutes) };
  }
  if (oClock.includes(tokens.lower(index))) {
    const hours = Number(tokens.word(first));
    return hours >= 1 && hours <= 12 ? { first, next: index + 1, time: clockOf(hours, 0) } : null;
  }
  const isMilitary = /^(?:hours|hrs)$/.test(tokens.lower(index)) && startsMilitary(tokens, first);
  if (!isZoned && !isMilitary) return null;
  military.lastIndex = start;
  const found = military.exec(tokens.text);
  if (found === null || tokens.end(first) - start !== 4) return null;
  return { first, next: isMilitary ? index + 1 : index, time: clockOf(Number(found[1]), Number(found[2])) };
}

/** `0600 hours`, `at 1500 hours`, but not `flew 1500 hours`. */
function startsMilitary(tokens: Tokens, first: number): boolean {
  return tokens.word(first).startsWith('0') || /^(?:at|by|until|till|from|since)$/.test(tokens.lower(first - 1));
}

/** `04:30` of `1:04:30`, `5:30` of `$5:30`. */
function isInsideNumber(tokens: Tokens, index: number): boolean {
  const mark = tokens.word(index - 1);
  return (mark === ':' || mark === '/' || mark === '$') && tokens.end(index - 1) === tokens.start(index);
}

function clockOf(hours: number, minutes: number): string {
  return `${pad(hours, 2)}:${pad(minutes, 2)}`;
}

/** The day right after a clock time, with or without a comma or `on`. */
function dayAt(tokens: Tokens, next: number, context: TimeContext): TimeReading | null {
  let at = tokens.word(next) === ',' || tokens.lower(next) === 'on' ? next + 1 : next;
  if (tokens.lower(at) === 'on') at++;
  if (tokens.lower(at) === 'tonight' && context.reference !== null)
    return { first: at, next: at + 1, type: 'DATE', value: isoOfDayNumber(context.reference.number), rule: 'REL-DAY' };
  if (tokens.isNumber(at) && tokens.isCapitalized(at + 1)) at++;
  const rule = ruleByDayWord.get(tokens.lower(at));
  const reading = rule?.read(tokens, at, { ...context, floor: next }) ?? null;
  if (reading !== null && /^(?:[\dX]{4}-\d{2}-\d{2}|XXXX-WXX-\d)$/.test(reading.value)) return reading;
  return null;
}
