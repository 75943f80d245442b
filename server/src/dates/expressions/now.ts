import type { Tokens } from '../../text/tokens';
import { isPastForm } from '../tense';
import type { TimeReading, TimeRule } from '../timeReading';
import { unitAt } from './words';

const values = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['soon', 'FUTURE_REF'],
]);
const openHeads = new Map([
  ['recent', 'PAST_REF'],
  ['coming', 'FUTURE_REF'],
  ['future', 'FUTURE_REF'],
]);

/** `recent years`, `coming weeks`, `the future`, `in the past`, `these days`, `the near future`. */
function phraseAt(tokens: Tokens, index: number): TimeReading | null {
  const word = tokens.lower(index);
  const found = (next: number, value: string): TimeReading => ({
    first: index,
    next,
    type: 'DATE',
    value,
    rule: 'REF',
  });
  const head = openHeads.get(word);
  if (head !== undefined && unitAt(tokens, index + 1)?.isPlural === true) return found(index + 2, head);
  const lead = tokens.lower(index - 1);
  if (word === 'future') {
    const isNear = lead === 'near' || lead === 'foreseeable' || lead === 'immediate';
    const first = isNear ? index - 1 : index;
    const isNoun =
      !tokens.isWord(index + 1) || /^(?:if|and|or|that|when|as|with|for|by|is|was|will)$/.test(tokens.lower(index + 1));
    return tokens.lower(first - 1) === 'the' && isNoun ? { ...found(index + 1, 'FUTURE_REF'), first } : null;
  }
  if (word === 'past') {
    const isLast = !tokens.isWord(index + 1) && !tokens.isNumber(index + 1);
    return lead === 'the' &&
      (isLast || tokens.lower(index - 2) === 'in') &&
      !unitAt(tokens, index + 1) &&
      !unitAt(tokens, index + 2)
      ? found(index + 1, 'PAST_REF')
      : null;
  }
  if (word === 'days') return lead === 'these' ? { ...found(index + 1, 'PRESENT_REF'), first: index - 1 } : null;
  return null;
}

/** Words for the present, past or future without a particular day: `now`, `recently`, `soon`. */
export const nowRule: TimeRule = {
  words: [...values.keys(), ...openHeads.keys(), 'past', 'days', 'current'],
  numbers: [],
  read: (tokens, index) => {
    const phrase = phraseAt(tokens, index);
    if (phrase !== null) return phrase;
    const word = tokens.lower(index);
    if (word === 'current') {
      const isNoun =
        tokens.isWord(index + 1) &&
        unitAt(tokens, index + 1) === null &&
        unitAt(tokens, index + 2) === null &&
        !/^(?:affairs|account|events)$/.test(tokens.lower(index + 1));
      return isNoun && !tokens.isCapitalized(index)
        ? { first: index, next: index + 1, type: 'DATE', value: 'PRESENT_REF', rule: 'REF' }
        : null;
    }
    const value = values.get(word);
    if (value === undefined) return null;
    const isComparison =
      /^(?:as|how|too|so)$/.test(tokens.lower(index - 1)) || /^(?:as|after|afterwards?)$/.test(tokens.lower(index + 1));
    // "soon became", "was soon released": long over.
    const isTold = word === 'soon' && (/^(?:was|were)$/.test(tokens.lower(index - 1)) || isPastForm(tokens, index + 1));
    const first = word === 'now' && tokens.lower(index - 1) === 'right' ? index - 1 : index;
    return isComparison || isTold ? null : { first, next: index + 1, type: 'DATE', value, rule: 'REF' };
  },
};
