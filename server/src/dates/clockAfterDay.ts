import type { Tokens } from '../text/tokens';
import { readClockTime } from './clock';
import type { TimeReading } from './timeReading';

/** A day with the time of day after it: `Friday at 9 a.m.`, `August 6, 7:30 p.m. ET`, `Tuesday at noon`. */
export function withClockAfter(tokens: Tokens, reading: TimeReading): TimeReading {
  if (reading.type !== 'DATE' || reading.also !== undefined) return reading;
  let at = tokens.word(reading.next) === ',' ? reading.next + 1 : reading.next;
  const isAt = tokens.lower(at) === 'at';
  if (isAt) at++;
  const word = tokens.lower(at);
  const named = !isAt ? null : word === 'noon' ? '12:00' : word === 'midnight' ? '24:00' : null;
  if ((named === null && !tokens.isNumber(at)) || !isDay.test(reading.value)) return reading;
  if (named !== null) return { ...reading, next: at + 1, type: 'TIME', value: `${reading.value}T${named}` };
  const clock = readClockTime(tokens.text, tokens.start(at));
  // "Friday, 3.50 percent": without a colon or half of the day a number is no time.
  if (clock === null || !/[:apAP]/.test(tokens.text.slice(tokens.start(at), clock.end))) return reading;
  return { ...reading, next: tokens.indexAt(clock.end), type: 'TIME', value: `${reading.value}T${clock.time}` };
}

/** The value of a day, known or not. */
const isDay = /^(?:[\dX]{4}-\d{2}-\d{2}|XXXX-WXX-\d)$/;
