import type { Tokens } from '../../text/tokens';
import { lastMentionedDay } from '../anchor';
import { isoOfDayNumber, pad } from '../calendar';
import { partValues } from '../partOfDay';
import type { TimeRule } from '../timeReading';

/**
 * A part of a day: `this morning`, `last night`, `overnight`; and `in the morning`, `the next morning`, `that night`,
 * of the day mentioned before.
 */
export const dayPartRule: TimeRule = {
  words: ['morning', 'afternoon', 'evening', 'night', 'overnight'],
  numbers: [],
  read: (tokens, index, context) => {
    const word = tokens.lower(index);
    const part = word === 'overnight' ? 'TNI' : (partValues.get(word) ?? 'TNI');
    const { reference } = context;
    const hour = hourBefore(tokens, index, word);
    if (hour !== null && reference !== null && index - 3 >= context.floor) {
      const day = isoOfDayNumber(lastMentionedDay(context) ?? reference.number);
      return { first: index - 3, next: index + 1, type: 'TIME', value: `${day}T${hour}`, rule: 'CLOCK' };
    }
    // "in the morning of May 5" is an expression of that day.
    if (tokens.lower(index + 1) === 'of' && !/^(?:this|last)$/.test(tokens.lower(index - 1))) return null;
    const found = leadAt(tokens, index, word);
    if (found === null || found.first < context.floor) return null;
    const next = index + 1;
    const base = found.isAnchored ? (lastMentionedDay(context) ?? reference?.number) : reference?.number;
    const value = base === undefined || reference === null ? 'XXXX-XX-XX' : isoOfDayNumber(base + found.step);
    const rule = reference === null ? 'OPEN' : found.isAnchored ? 'ANCHOR' : 'REL-DAY';
    return { first: found.first, next, type: 'TIME', value: `${value}${part}`, rule };
  },
};

/** The first hour of a night before midnight. Chosen by hand. */
const EVENING = 6;

/** The hour of `4 in the morning`: the part of the day says which half of it is meant. */
function hourBefore(tokens: Tokens, index: number, word: string): string | null {
  if (tokens.lower(index - 1) !== 'the' || tokens.lower(index - 2) !== 'in' || !tokens.isNumber(index - 3)) return null;
  const hours = Number(tokens.word(index - 3));
  if (!(hours >= 1 && hours <= 12)) return null;
  // `2 in the night` is past midnight, `11 in the night` before it.
  const isEarly = word === 'morning' || (word === 'night' && hours % 12 < EVENING);
  return `${pad((hours % 12) + (isEarly ? 0 : 12), 2)}:00`;
}

interface Lead {
  readonly first: number;
  readonly step: number;
  /** Whether it is counted from the day mentioned before. */
  readonly isAnchored: boolean;
}

function leadAt(tokens: Tokens, index: number, word: string): Lead | null {
  if (word === 'overnight') {
    // "an overnight raid": the adjective says nothing about the day.
    const isAdjective = /^(?:an?|the)$/.test(tokens.lower(index - 1));
    return isAdjective ? null : { first: index, step: 0, isAnchored: true };
  }
  const lead = tokens.lower(index - 1);
  if (lead === 'this') return { first: index - 1, step: 0, isAnchored: false };
  if (lead === 'last') return word === 'night' ? { first: index - 1, step: -1, isAnchored: false } : null;
  if (lead === 'that' || lead === 'same') return { first: index - 1, step: 0, isAnchored: true };
  if (lead === 'next' || lead === 'following') return { first: index - 1, step: 1, isAnchored: true };
  if (lead === 'previous') return { first: index - 1, step: -1, isAnchored: true };
  if (lead === 'mid') return { first: index - 1, step: 0, isAnchored: true };
  const isPhrase = lead === 'the' && /^(?:in|during|until)$/.test(tokens.lower(index - 2));
  return isPhrase ? { first: index - 1, step: 0, isAnchored: true } : null;
}
