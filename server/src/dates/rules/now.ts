import type { TimeRule } from '../timeExpressions';

const values = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['soon', 'FUTURE_REF'],
]);

/** Words that mean the present, the past or the future and no certain day: `now`, `recently`, `soon`. */
export const nowRule: TimeRule = {
  words: [...values.keys()],
  readsNumbers: false,
  read: (tokens, index) => {
    const value = values.get(tokens.lower(index));
    if (value === undefined) return null;
    const isComparison = tokens.lower(index - 1) === 'as' || tokens.lower(index + 1) === 'as';
    return isComparison ? null : { first: index, next: index + 1, type: 'DATE', value, rule: 'REF' };
  },
};
