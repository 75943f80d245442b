import { type DayNumber, dayNumberOf } from './calendar';
import type { TimeContext, TimeReading } from './timeReading';

/** Expressions to look back. Chosen by hand: an anchor further back is hardly ever what is meant. */
const LOOK_BACK = 12;

/** The last value before this expression that matches the pattern; null if none of the last dozen does. */
export function lastMentionedValue({ found }: TimeContext, pattern: RegExp): string | null {
  for (let at = found.length - 1; at >= Math.max(0, found.length - LOOK_BACK); at--) {
    const reading: TimeReading | undefined = found[at];
    if (reading !== undefined && reading.type !== 'DURATION' && reading.type !== 'SET' && pattern.test(reading.value))
      return reading.value;
  }
  return null;
}

/** The value of the last quarter that the text is about, not of one that it is compared with; null if none. */
export function lastMentionedQuarter({ found }: TimeContext): string | null {
  for (let at = found.length - 1; at >= Math.max(0, found.length - LOOK_BACK); at--) {
    const reading = found[at];
    if (reading !== undefined && reading.rule !== 'AGO' && /^\d{4}-Q\d$/.test(reading.value)) return reading.value;
  }
  return null;
}

/** The last day mentioned before; null if there is none. */
export function lastMentionedDay(context: TimeContext): DayNumber | null {
  const value = lastMentionedValue(context, /^\d{4}-\d{2}-\d{2}/);
  return value === null ? null : dayNumberOf(value.slice(0, 10));
}

/** The last year mentioned before, alone or within a date; null if there is none. */
export function lastMentionedYear(context: TimeContext): number | null {
  const value = lastMentionedValue(context, /^\d{4}(?:-|$)/);
  return value === null ? null : Number(value.slice(0, 4));
}
