import type { Tokens } from '../text/tokens';
import { dayNumberOf, daysInMonth, isoWeek, pad } from './calendar';
import { ordinalAt } from './expressions/words';
import { partValues } from './partOfDay';
import type { TimeReading } from './timeReading';

/**
 * A part of a period named before it: `the 2nd of this month`, `the morning of January 31`, `the week of March 6`.
 * Never reaches below token `floor`.
 */
export function withPartOfPeriod(tokens: Tokens, reading: TimeReading, floor: number): TimeReading {
  if (reading.type !== 'DATE') return reading;
  const of = tokens.lower(reading.first - 1) === 'the' ? reading.first - 2 : reading.first - 1;
  if (of - 1 < floor || tokens.lower(of) !== 'of') return reading;
  const first = of - 2 >= floor && tokens.lower(of - 2) === 'the' ? of - 2 : of - 1;
  if (/^\d{4}-\d{2}$/.test(reading.value)) return withDay(tokens, reading, of - 1, first);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(reading.value) ? dayNumberOf(reading.value) : null;
  if (day === null || first === of - 1) return reading;
  const word = tokens.lower(of - 1);
  if (word === 'week') return { ...reading, first, value: isoWeek(day) };
  if (word === 'weekend') return { ...reading, first, value: `${isoWeek(day)}-WE` };
  const part = partValues.get(word);
  return part === undefined ? reading : { ...reading, first, type: 'TIME', value: `${reading.value}${part}` };
}

/** `the 2nd of this month`; ordinals in words only with the article: `the first of next month`. */
function withDay(tokens: Tokens, reading: TimeReading, at: number, first: number): TimeReading {
  const day = ordinalAt(tokens, at);
  if (day === null || (first === at && tokens.isWord(at)) || /^['’]s$/.test(tokens.word(reading.next))) return reading;
  const { value } = reading;
  if (day > daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5)))) return reading;
  return { ...reading, first, value: `${value}-${pad(day, 2)}` };
}
