import type { Tokens } from '../../text/tokens';
import type { TimeRule } from '../timeReading';
import { smallNumberAt, tensAt } from './words';

/** A year in words, as in broadcast transcripts: `nineteen ninety-six`, `nineteen oh five`, `the year two thousand`. */
export const spelledYearRule: TimeRule = {
  words: ['nineteen', 'eighteen', 'twenty', 'thousand'],
  numbers: [],
  read: (tokens, index) => {
    const word = tokens.lower(index);
    if (word === 'thousand') {
      if (tokens.lower(index - 1) !== 'two' || tokens.lower(index - 2) !== 'year') return null;
      const ones = tokens.lower(index + 1) === 'and' ? smallNumberAt(tokens, index + 2) : null;
      const first = tokens.lower(index - 3) === 'the' ? index - 3 : index - 2;
      return {
        first,
        next: ones === null ? index + 1 : index + 3,
        type: 'DATE',
        value: String(2000 + (ones ?? 0)),
        rule: 'Y-ABS',
      };
    }
    const rest = yearsAt(tokens, index + 1);
    if (rest === null) return null;
    const century = word === 'nineteen' ? 1900 : word === 'eighteen' ? 1800 : 2000;
    // "twenty ten", "twenty nineteen"; "twenty thirty" may be a count. The limits are chosen by hand.
    if (century === 2000 && (rest.value < 10 || rest.value > 29)) return null;
    return { first: index, next: rest.next, type: 'DATE', value: String(century + rest.value), rule: 'Y-ABS' };
  },
};

function yearsAt(tokens: Tokens, index: number): { readonly value: number; readonly next: number } | null {
  const word = tokens.lower(index);
  if (word === 'hundred') return { value: 0, next: index + 1 };
  if (word === 'oh') {
    const ones = smallNumberAt(tokens, index + 1);
    return ones === null || ones > 9 ? null : { value: ones, next: index + 2 };
  }
  const ten = tensAt(tokens, index);
  if (ten !== null) {
    const at = tokens.word(index + 1) === '-' ? index + 2 : index + 1;
    const ones = smallNumberAt(tokens, at);
    return ones === null || ones > 9 ? { value: ten, next: index + 1 } : { value: ten + ones, next: at + 1 };
  }
  const teen = smallNumberAt(tokens, index);
  return teen !== null && teen > 9 ? { value: teen, next: index + 1 } : null;
}
