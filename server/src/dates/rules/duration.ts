import type { TimeRule } from '../timeExpressions';
import { durationValue, numberAt, numberWords, unitAt } from './words';

const vague = new Set(['several', 'many', 'few', 'some']);

/** `three weeks`, `several months`, `a single-day meeting`, `the past year`; ages and `a day` of a rate are none. */
export const durationRule: TimeRule = {
  words: [...vague, ...numberWords.keys(), 'past', 'last'],
  readsNumbers: true,
  read: (tokens, index) => {
    const word = tokens.lower(index);
    const isOpen = vague.has(word);
    const count = isOpen ? null : numberAt(tokens, index);
    const isPast = !isOpen && count === null && (word === 'past' || word === 'last');
    if (!isOpen && count === null && !isPast) return null;
    const isHyphenated = tokens.word(index + 1) === '-';
    const at = isHyphenated ? index + 2 : index + 1;
    const unit = unitAt(tokens, at);
    if (unit === null) return null;
    // "several years ago", "recent weeks" are times past and no lengths.
    if (isOpen && tokens.lower(at + 1) === 'ago')
      return { first: index, next: at + 2, type: 'DATE', value: 'PAST_REF', rule: 'REF' };
    if (isOpen || isPast) {
      if (isPast && (unit.isPlural || tokens.lower(index - 1) !== 'the')) return null;
      return {
        first: index,
        next: at + 1,
        type: 'DURATION',
        value: durationValue(isPast ? 1 : null, unit),
        rule: 'DUR',
      };
    }
    if (tokens.word(at + 1) === '-' && tokens.lower(at + 2) === 'old') return null;
    if (tokens.lower(at + 1) === 'old' || word === 'a' || word === 'an') return null;
    if (!isHyphenated && !unit.isPlural && count !== 1) return null;
    return { first: index, next: at + 1, type: 'DURATION', value: durationValue(count, unit), rule: 'DUR' };
  },
};
