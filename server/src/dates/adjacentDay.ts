import type { Tokens } from '../text/tokens';
import { dayNumberOf, isoOfDayNumber } from './calendar';
import type { TimeReading } from './timeReading';

/** A day counted from the one named after it: `the day before last Tuesday`, `the day after Christmas`. */
export function withAdjacentDay(tokens: Tokens, reading: TimeReading, floor: number): TimeReading {
  const { first, next, type, value } = reading;
  if (type !== 'DATE' || first - 2 < floor || tokens.lower(first - 2) !== 'day') return reading;
  const word = tokens.lower(first - 1);
  const step = word === 'before' ? -1 : word === 'after' ? 1 : 0;
  const day = step === 0 ? null : dayNumberOf(value);
  if (day === null) return reading;
  const start = first - 3 >= floor && tokens.lower(first - 3) === 'the' ? first - 3 : first - 2;
  return { first: start, next, type, value: isoOfDayNumber(day + step), rule: 'ANCHOR' };
}
