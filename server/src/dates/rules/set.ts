import { weekdayOfName } from '../calendar';
import type { TimeRule } from '../timeExpressions';
import { durationValue, unitAt } from './words';

const adverbs = new Map([
  ['daily', 'P1D'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
]);

/** What comes again and again: `every day`, `each Thursday`, `daily`. */
export const setRule: TimeRule = {
  words: ['every', 'each', ...adverbs.keys()],
  readsNumbers: false,
  read: (tokens, index) => {
    const adverb = adverbs.get(tokens.lower(index));
    // Capitalised inside a sentence it is a newspaper's name.
    if (adverb !== undefined)
      return tokens.isCapitalised(index)
        ? null
        : { first: index, next: index + 1, type: 'SET', value: adverb, rule: 'SET' };
    const unit = unitAt(tokens, index + 1);
    if (unit !== null && !unit.isPlural && tokens.lower(index + 2) !== 'of')
      return { first: index, next: index + 2, type: 'SET', value: durationValue(1, unit), rule: 'SET' };
    if (!tokens.isCapitalised(index + 1)) return null;
    const weekday = weekdayOfName(tokens.word(index + 1));
    if (weekday === null) return null;
    return { first: index, next: index + 2, type: 'SET', value: `XXXX-WXX-${weekday || 7}`, rule: 'SET' };
  },
};
