import { isoOfDayNumber, weekdayOfName, weekdayWords } from '../calendar';
import { pointsAhead } from '../tense';
import type { TimeRule } from '../timeExpressions';
import { monthRule } from './month';

/** Names of outlets and events that begin with a weekday, by the word that follows it. */
const nameTails = new Set('times post herald magazine review mirror telegraph express mail'.split(' '));

/**
 * `Tuesday`, `last Tuesday`, `next Friday`, `Tuesday, July 31`. A bare weekday is the header's own day, else the one
 * before it, or after it where the words point ahead.
 */
export const weekdayRule: TimeRule = {
  words: [...weekdayWords, 'last', 'next', 'this', 'coming'],
  readsNumbers: false,
  read: (tokens, index, reference) => {
    const lead = tokens.lower(index);
    const isLed = lead === 'last' || lead === 'next' || lead === 'this' || lead === 'coming';
    const at = isLed ? index + 1 : index;
    if (!tokens.isCapitalised(at)) return null;
    const weekday = weekdayOfName(tokens.word(at));
    // `Sun` and `Sat` are words of their own: short forms count only with their full stop.
    if (weekday === null || (tokens.word(at).length <= 5 && !tokens.word(at).endsWith('.'))) return null;
    if (nameTails.has(tokens.lower(at + 1)) && tokens.isCapitalised(at + 1)) return null;
    const dated = monthRule.read(tokens, tokens.word(at + 1) === ',' ? at + 2 : at + 1, reference);
    if (dated !== null && /^[\dX]{4}-\d{2}-\d{2}/.test(dated.value)) return { ...dated, first: at };
    const next = at + 1;
    if (reference === null)
      return { first: index, next, type: 'DATE', value: `XXXX-WXX-${weekday || 7}`, rule: 'OPEN' };
    const back = (reference.weekday - weekday + 7) % 7;
    const date = (days: number): string => isoOfDayNumber(reference.number + days);
    if (lead === 'last') return { first: index, next, type: 'DATE', value: date(-(back || 7)), rule: 'WD-LAST' };
    if (lead === 'next' || lead === 'coming') {
      return { first: index, next, type: 'DATE', value: date(7 - back || 7), rule: 'WD-NEXT' };
    }
    if (back === 0) return { first: index, next, type: 'DATE', value: date(0), rule: 'WD-SAME' };
    return pointsAhead(tokens, index, at)
      ? { first: index, next, type: 'DATE', value: date(7 - back), rule: 'WD-FUT' }
      : { first: index, next, type: 'DATE', value: date(-back), rule: 'WD-PAST' };
  },
};
