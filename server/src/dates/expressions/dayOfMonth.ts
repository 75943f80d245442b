import type { Tokens } from '../../text/tokens';
import { dayNumber, isDay, isoDate, monthOfName } from '../calendar';
import { directionOf } from '../tense';
import type { TimeRule } from '../timeReading';
import { dayAt } from './words';

/** Prepositions before a day of the month, and words after it that do not make it a number of something else. */
const leads = new Set(['on', 'by', 'until', 'till', 'since', 'before', 'after']);
const tails = new Set(
  'and or but when while with for to at in after before as that where which who because'.split(' '),
);

/** `on the 15th`, `until the 3rd`: of this month or, if the tense or the calendar demands it, a neighboring one. */
export const dayOfMonthRule: TimeRule = {
  words: [],
  numbers: ['ordinal'],
  read: (tokens, index, { reference, floor, isNarrative }) => {
    const day = dayAt(tokens, index);
    if (day === null || reference === null || isNarrative || index - 1 < floor) return null;
    if (tokens.lower(index - 1) !== 'the' || !leads.has(tokens.lower(index - 2)) || !endsPhrase(tokens, index + 1))
      return null;
    const isAhead = directionOf(tokens, index - 1, index) !== 'back';
    const step = isAhead === day >= reference.day || day === reference.day ? 0 : isAhead ? 1 : -1;
    const months = reference.year * 12 + reference.month - 1 + step;
    const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
    if (!isDay(year, month, day) || !Number.isFinite(dayNumber(year, month, day))) return null;
    const rule = isAhead ? 'MD-FUT' : 'MD-PAST';
    return { first: index - 1, next: index + 1, type: 'DATE', value: isoDate(year, month, day), rule };
  },
};

/** `on the 15th, he`, but not `on the 15th floor`, `on the 18th and final hole` or `on the 4th of May`. */
function endsPhrase(tokens: Tokens, at: number): boolean {
  if (tokens.word(at) === '-' || tokens.isNumber(at)) return false;
  if (!tokens.isWord(at)) return true;
  if (tokens.lower(at) === 'and' || tokens.lower(at) === 'or') return !/^(?:final|last)$/.test(tokens.lower(at + 1));
  return tails.has(tokens.lower(at)) && monthOfName(tokens.lower(at + 1)) === null;
}
