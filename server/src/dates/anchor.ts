import { type DayNumber, dayNumberOf } from './calendar';
import type { TimeContext, TimeReading } from './timeReading';

const LOOK_BACK = 12;

/** The value of the nearest expression before whose value fits the pattern; null where none of the last dozen does. */
export function valueBefore({ found }: TimeContext, pattern: RegExp): string | null {
  for (let at = found.length - 1; at >= Math.max(0, found.length - LOOK_BACK); at--) {
    const reading: TimeReading | undefined = found[at];
    if (reading !== undefined && reading.type !== 'DURATION' && reading.type !== 'SET' && pattern.test(reading.value))
      return reading.value;
  }
  return null;
}

/** The value of the last quarter that the text is about: not the one of the year before that it is compared with. */
export function quarterBefore({ found }: TimeContext): string | null {
  for (let at = found.length - 1; at >= Math.max(0, found.length - LOOK_BACK); at--) {
    const reading = found[at];
    if (reading !== undefined && reading.rule !== 'AGO' && /^\d{4}-Q\d$/.test(reading.value)) return reading.value;
  }
  return null;
}

/** The last day spoken of before; null where there is none. */
export function dayBefore(context: TimeContext): DayNumber | null {
  const value = valueBefore(context, /^\d{4}-\d{2}-\d{2}/);
  return value === null ? null : dayNumberOf(value.slice(0, 10));
}

/** The last year spoken of before, alone or within a date; null where there is none. */
export function yearBefore(context: TimeContext): number | null {
  const value = valueBefore(context, /^\d{4}(?:-|$)/);
  return value === null ? null : Number(value.slice(0, 4));
}
