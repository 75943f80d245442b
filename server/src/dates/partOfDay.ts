import type { Tokens } from '../text/tokens';
import type { TimeReading } from './timeExpressions';

const parts = new Map([
  ['morning', 'TMO'],
  ['noon', 'T12:00'],
  ['midday', 'TMI'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
]);

/** A day with the part of it that follows: `Friday morning`, `yesterday afternoon`, `August 6 evening`. */
export function withPartOfDay(tokens: Tokens, reading: TimeReading): TimeReading {
  const part = parts.get(tokens.lower(reading.next));
  const isDay = reading.type === 'DATE' && /^(?:\d{4}-\d{2}-\d{2}|XXXX-WXX-\d)$/.test(reading.value);
  if (part === undefined || !isDay) return reading;
  return { ...reading, next: reading.next + 1, type: 'TIME', value: `${reading.value}${part}` };
}
