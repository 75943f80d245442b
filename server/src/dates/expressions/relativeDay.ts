import { isoOfDayNumber } from '../calendar';
import type { TimeReading, TimeRule } from '../timeReading';

const days = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
/** Nouns after which `today's` does not mean the day: `today's youth`. */
const presentNouns = new Set(
  'world youth generation society standards environment age economy market children women kids'.split(' '),
);

/** `today`, `yesterday`, `tomorrow`, `tonight`. */
export const relativeDayRule: TimeRule = {
  words: [...days.keys(), 'tonight'],
  numbers: [],
  read: (tokens, index, { reference }) => {
    const word = tokens.lower(index);
    // "USA Today", "NBC Today": a name, not a day.
    if (tokens.isCapitalized(index) && tokens.isCapitalized(index - 1) && !tokens.isBreak(index - 1)) return null;
    if (word === 'tonight') return reading(index, reference?.number ?? null, 'TNI');
    const isPresent =
      word === 'today' && /^['’]s$/.test(tokens.word(index + 1)) && presentNouns.has(tokens.lower(index + 2));
    if (isPresent) return { first: index, next: index + 1, type: 'DATE', value: 'PRESENT_REF', rule: 'REF' };
    return reading(index, reference === null ? null : reference.number + (days.get(word) ?? 0), '');
  },
};

function reading(index: number, day: number | null, part: string): TimeReading {
  const type = part === '' ? 'DATE' : 'TIME';
  const next = index + 1;
  if (day === null) return { first: index, next, type, value: `XXXX-XX-XX${part}`, rule: 'OPEN' };
  return { first: index, next, type, value: `${isoOfDayNumber(day)}${part}`, rule: 'REL-DAY' };
}
