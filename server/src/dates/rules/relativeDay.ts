import { isoOfDayNumber } from '../calendar';
import type { TimeReading, TimeRule } from '../timeExpressions';

const days = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

const parts = new Map([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
]);

/** `today`, `yesterday`, `tomorrow`, `tonight`, `last night`, `this morning`, with a part of the day behind. */
export const relativeDayRule: TimeRule = {
  words: [...days.keys(), 'tonight', 'last', 'this'],
  readsNumbers: false,
  read: (tokens, index, reference) => {
    const word = tokens.lower(index);
    const offset = days.get(word);
    if (offset !== undefined) {
      // USA Today, the Today show: a name, not a day.
      if (tokens.isCapitalised(index) && tokens.isCapitalised(index - 1)) return null;
      const part = parts.get(tokens.lower(index + 1));
      const next = part === undefined ? index + 1 : index + 2;
      return reading(index, next, reference === null ? null : reference.number + offset, part ?? '');
    }
    if (word === 'tonight') return reading(index, index + 1, reference?.number ?? null, 'TNI');
    const part = parts.get(tokens.lower(index + 1));
    if (part === undefined) return null;
    if (word === 'last' && part === 'TNI')
      return reading(index, index + 2, reference ? reference.number - 1 : null, part);
    return word === 'this' ? reading(index, index + 2, reference?.number ?? null, part) : null;
  },
};

function reading(first: number, next: number, day: number | null, part: string): TimeReading {
  const type = part === '' ? 'DATE' : 'TIME';
  if (day === null) return { first, next, type, value: `XXXX-XX-XX${part}`, rule: 'OPEN' };
  return { first, next, type, value: `${isoOfDayNumber(day)}${part}`, rule: 'REL-DAY' };
}
