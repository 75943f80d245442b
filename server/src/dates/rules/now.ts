import type { Tokens } from '../../text/tokens';
import type { TimeReading, TimeRule } from '../timeExpressions';
import { unitAt } from './words';

const values = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['soon', 'FUTURE_REF'],
]);

/** `recent years`, and `in the future`, `in the past` at the end of their phrase. */
function phraseAt(tokens: Tokens, index: number): TimeReading | null {
  const word = tokens.lower(index);
  const found = (next: number, value: string): TimeReading => ({
    first: index,
    next,
    type: 'DATE',
    value,
    rule: 'REF',
  });
  if (word === 'recent') return unitAt(tokens, index + 1)?.isPlural === true ? found(index + 2, 'PAST_REF') : null;
  if (word !== 'the' || tokens.lower(index - 1) !== 'in') return null;
  const isLast = !tokens.isWord(index + 2) && !tokens.isNumber(index + 2);
  if (tokens.lower(index + 1) === 'future') return found(index + 2, 'FUTURE_REF');
  return tokens.lower(index + 1) === 'past' && isLast ? found(index + 2, 'PAST_REF') : null;
}

/** Words that mean the present, the past or the future and no certain day: `now`, `recently`, `soon`. */
export const nowRule: TimeRule = {
  words: [...values.keys(), 'recent', 'the'],
  readsNumbers: false,
  read: (tokens, index) => {
    const phrase = phraseAt(tokens, index);
    if (phrase !== null) return phrase;
    const value = values.get(tokens.lower(index));
    if (value === undefined) return null;
    const isComparison = tokens.lower(index - 1) === 'as' || tokens.lower(index + 1) === 'as';
    return isComparison ? null : { first: index, next: index + 1, type: 'DATE', value, rule: 'REF' };
  },
};
