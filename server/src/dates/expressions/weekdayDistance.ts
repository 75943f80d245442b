import type { Tokens } from '../../text/tokens';
import { isoOfDayNumber, weekdayNames, weekdayOfName } from '../calendar';
import type { Reference } from '../reference';
import type { TimeReading, TimeRule } from '../timeReading';
import { numberEndingAt, quantityBefore, unitAt } from './words';

const plurals = weekdayNames.map((name) => `${name.toLowerCase()}s`);
const weeks = new Map([
  ['week', 7],
  ['weeks', 7],
  ['fortnight', 14],
  ['fortnights', 14],
]);

/** A weekday counted in weeks: `two Tuesdays ago`, `a week on Tuesday`, `a week ago Friday`, `two weeks from Monday`. */
export const weekdayDistanceRule: TimeRule = {
  words: [...weeks.keys(), ...plurals],
  numbers: [],
  read: (tokens, index, { reference, floor }) => {
    const days = weeks.get(tokens.lower(index));
    if (days === undefined) return weekdaysAgo(tokens, index, floor, reference);
    const counted = quantityBefore(tokens, index, floor);
    if (counted === null || counted.count === null || counted.count % 1 !== 0) return null;
    const word = tokens.lower(index + 1);
    if (!/^(?:on|from|ago|last)$/.test(word)) return null;
    const at = word === 'ago' && tokens.lower(index + 2) === 'on' ? index + 3 : index + 2;
    const weekday = tokens.isCapitalized(at) ? weekdayOfName(tokens.lower(at)) : null;
    if (weekday === null || tokens.isCapitalized(at + 1)) return null;
    const isBack = word === 'ago' || word === 'last';
    const distance = days * counted.count;
    return away(reference, weekday, { first: counted.first, next: at + 1, distance: isBack ? -distance : distance });
  },
};

/** `Tuesday week`, `Friday fortnight`: the British for a week after the next one. Null without such a word. */
export function weekdayWeek(
  tokens: Tokens,
  index: number,
  weekday: number,
  reference: Reference | null,
): TimeReading | null {
  const word = tokens.lower(index + 1);
  const distance = word === 'week' ? 7 : word === 'fortnight' ? 14 : 0;
  // "the Tuesday week-long talks"; "the Friday week ahead" is no English.
  if (distance === 0 || tokens.lower(index - 1) === 'the' || tokens.word(index + 2) === '-') return null;
  return away(reference, weekday, { first: index, next: index + 2, distance });
}

/** `two Tuesdays ago`: the one before last Tuesday. */
function weekdaysAgo(tokens: Tokens, index: number, floor: number, reference: Reference | null): TimeReading | null {
  const weekday = plurals.indexOf(tokens.lower(index));
  if (weekday < 0 || tokens.lower(index + 1) !== 'ago' || unitAt(tokens, index + 2) !== null) return null;
  const counted = numberEndingAt(tokens, index - 1, floor);
  if (counted === null) return null;
  return away(reference, weekday, { first: counted.first, next: index + 2, distance: -7 * (counted.value - 1) });
}

interface Distance {
  readonly first: number;
  readonly next: number;
  /** In days, from the next such weekday if positive, from the last one otherwise. */
  readonly distance: number;
}

function away(reference: Reference | null, weekday: number, { first, next, distance }: Distance): TimeReading {
  if (reference === null) return { first, next, type: 'DATE', value: `XXXX-WXX-${weekday || 7}`, rule: 'OPEN' };
  const back = (reference.weekday - weekday + 7) % 7 || 7;
  const nearest = distance > 0 ? (weekday - reference.weekday + 7) % 7 || 7 : -back;
  const value = isoOfDayNumber(reference.number + nearest + distance);
  return { first, next, type: 'DATE', value, rule: 'AGO' };
}
