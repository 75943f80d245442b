import type { Tokens } from '../../text/tokens';
import { pad } from '../calendar';
import { isZoneName } from '../clock';
import type { Reference } from '../reference';
import type { TimeReading, TimeRule } from '../timeExpressions';
import { monthRule } from './month';
import { relativeDayRule } from './relativeDay';
import { weekdayRule } from './weekday';

const words = new Map([
  ['noon', '12:00'],
  ['midnight', '24:00'],
]);
const halfDay = /(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?\s?m(?![\p{L}])\.?/iuy;
const dayRules: readonly TimeRule[] = [relativeDayRule, weekdayRule, monthRule];

/**
 * `10 p.m. Wednesday`, `7:15 a.m. EST, Nov. 9`, `noon Thursday`: with the day that follows; without one the day stays
 * open, since the text before may be on any.
 */
export const clockTimeRule: TimeRule = {
  words: [...words.keys()],
  readsNumbers: true,
  read: (tokens, index, reference) => {
    const clock = clockAt(tokens, index);
    if (clock === null) return null;
    let next = clock.next;
    if (isZoneName(tokens.word(next))) next++;
    else if (tokens.lower(next) === 'local' && tokens.lower(next + 1) === 'time') next += 2;
    const day = dayAt(tokens, next, reference);
    if (day !== null) return { ...day, first: index, type: 'TIME', value: `${day.value}T${clock.time}` };
    // Bare "noon" and "midnight" are as often a name or a figure of speech.
    if (words.has(tokens.lower(index))) return null;
    return { first: index, next, type: 'TIME', value: `XXXX-XX-XXT${clock.time}`, rule: 'CLOCK' };
  },
};

function clockAt(tokens: Tokens, index: number): { readonly time: string; readonly next: number } | null {
  const word = words.get(tokens.lower(index));
  if (word !== undefined) return { time: word, next: index + 1 };
  halfDay.lastIndex = tokens.start(index);
  const found = halfDay.exec(tokens.text);
  const hours = Number(found?.[1]);
  const minutes = Number(found?.[2] ?? 0);
  if (found === null || hours < 1 || hours > 12 || minutes > 59) return null;
  const past = found[3]?.toLowerCase() === 'p' ? 12 : 0;
  return { time: `${pad((hours % 12) + past, 2)}:${pad(minutes, 2)}`, next: tokens.indexAt(halfDay.lastIndex) };
}

/** The day right behind a clock time, over a comma or `on`. */
function dayAt(tokens: Tokens, next: number, reference: Reference | null): TimeReading | null {
  const at = tokens.word(next) === ',' || tokens.lower(next) === 'on' ? next + 1 : next;
  for (const rule of dayRules) {
    const reading = rule.read(tokens, at, reference);
    if (reading !== null && /^(?:[\dX]{4}-\d{2}-\d{2}|XXXX-WXX-\d)$/.test(reading.value)) return reading;
  }
  return null;
}
