import type { Tokens } from '../text/tokens';
import { dayNumberOf, weekdayOf } from './calendar';
import type { TimeReading } from './timeReading';

/** The TIMEX3 suffixes for parts of the day. */
export const partValues: ReadonlyMap<string, string> = new Map([
  ['morning', 'TMO'],
  ['noon', 'T12:00'],
  ['midday', 'TMI'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
]);

/** A day with the part of it that follows: `Friday morning`, `yesterday afternoon`, `Tuesday nights`. */
export function withPartOfDay(tokens: Tokens, reading: TimeReading): TimeReading {
  const isSet = reading.type === 'SET';
  if (reading.type !== 'DATE' && !isSet) return reading;
  const word = tokens.lower(reading.next);
  const isPlural = word.endsWith('s');
  const part = partValues.get(isPlural ? word.slice(0, -1) : word);
  if (part === undefined || !/^(?:\d{4}-\d{2}-\d{2}|XXXX-WXX-\d)$/.test(reading.value)) return reading;
  const next = reading.next + 1;
  if (!isPlural && !isSet) return { ...reading, next, type: 'TIME', value: `${reading.value}${part}` };
  const days = isSet ? reading.value : weekdayPattern(reading);
  return { first: reading.first, next, type: 'SET', rule: 'SET', value: `${days}${part}` };
}

/** `XXXX-WXX-2` for a Tuesday; any day if no weekday was named. */
function weekdayPattern({ rule, value }: TimeReading): string {
  const day = rule.startsWith('WD-') ? dayNumberOf(value) : null;
  return day === null ? 'XXXX-XX-XX' : `XXXX-WXX-${weekdayOf(day) || 7}`;
}
