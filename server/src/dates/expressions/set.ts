import type { Tokens } from '../../text/tokens';
import { monthOfName, pad, weekdayNames, weekdayOfName } from '../calendar';
import { partValues } from '../partOfDay';
import type { TimeReading, TimeRule } from '../timeReading';
import { durationValue, numberEndingAt, seasonLetters, unitAt, unitWords } from './words';

const adverbs = new Map([
  ['daily', 'P1D'],
  ['nightly', 'XXXX-XX-XXTNI'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
  ['hourly', 'PT1H'],
  ['quarterly', 'P3M'],
]);
const plurals = weekdayNames.map((name) => `${name.toLowerCase()}s`);

/** What recurs: `every day`, `each Thursday`, `every two weeks`, `Mondays`, `daily`, `per year`. */
export const setRule: TimeRule = {
  words: [...adverbs.keys(), ...plurals, ...unitWords, ...seasonLetters.keys(), ...partValues.keys()],
  numbers: [],
  read: (tokens, index, { floor }) => {
    const word = tokens.lower(index);
    const adverb = adverbs.get(word);
    const reading = (first: number, value: string): TimeReading => ({
      first,
      next: index + 1,
      type: 'SET',
      value,
      rule: 'SET',
    });
    if (adverb !== undefined) {
      // Capitalized, or before a capital, it names a newspaper: "the party daily Granma".
      const isName = tokens.isCapitalized(index) || tokens.isCapitalized(index + 1);
      // "the quarterly dividend": what is quarterly is mostly the thing, not how often it comes.
      const isAdjective =
        word === 'quarterly' && tokens.isWord(index + 1) && !/^(?:and|by|in|at|on|to)$/.test(tokens.lower(index + 1));
      return isName || isAdjective ? null : reading(index, adverb);
    }
    const weekday = plurals.indexOf(word);
    if (weekday >= 0) return tokens.isCapitalized(index) ? reading(index, `XXXX-WXX-${weekday || 7}`) : null;
    const lead = leadAt(tokens, index, floor);
    if (lead === null) return null;
    const unit = unitAt(tokens, index);
    if (unit !== null) {
      if (tokens.lower(index + 1) === 'of') return null;
      // "every second Tuesday" is every other one.
      if (unit.name === 'second' && canRecur(tokens, index + 1)) return null;
      if (lead.word === 'per') return unit.isPlural || unit.isClock ? null : reading(index, durationValue(1, unit));
      return unit.isPlural === lead.count > 1 || lead.isOther
        ? reading(lead.first, durationValue(lead.count, unit))
        : null;
    }
    if (lead.word === 'per') return null;
    const season = seasonLetters.get(word);
    if (season !== undefined) return reading(lead.first, `XXXX-${season}`);
    const part = partValues.get(word);
    return part === undefined || !part.startsWith('T') ? null : reading(lead.first, `XXXX-XX-XX${part}`);
  },
};

/** `each Thursday`, `every other Saturday`, `every July`: called by the rules for weekdays and months, whose words these are. */
export function recurringDay(tokens: Tokens, index: number, floor: number): TimeReading | null {
  const lead = leadAt(tokens, index, floor);
  if (lead === null || lead.word === 'per' || (lead.count !== 1 && !lead.isOther)) return null;
  const weekday = weekdayOfName(tokens.lower(index));
  const month = weekday === null ? monthOfName(tokens.lower(index)) : null;
  const value = weekday !== null ? `XXXX-WXX-${weekday || 7}` : month === null ? null : `XXXX-${pad(month, 2)}`;
  return value === null ? null : { first: lead.first, next: index + 1, type: 'SET', value, rule: 'SET' };
}

/** Whether a token names what may come every other time: `Tuesday`, `July`, `year`, `summer`, `night`. */
function canRecur(tokens: Tokens, index: number): boolean {
  const word = tokens.lower(index);
  return (
    unitAt(tokens, index) !== null ||
    weekdayOfName(word) !== null ||
    monthOfName(word) !== null ||
    seasonLetters.has(word) ||
    partValues.has(word)
  );
}

interface Lead {
  readonly first: number;
  readonly word: string;
  readonly count: number;
  readonly isOther: boolean;
}

/** `every`, `each`, `every other`, `every two`, `per`. */
function leadAt(tokens: Tokens, index: number, floor: number): Lead | null {
  const plain = wordLead(tokens, index - 1, floor);
  if (plain !== null) return { ...plain, count: 1, isOther: false };
  const middle = tokens.lower(index - 1);
  if (middle === 'other' || middle === 'second' || middle === 'single') {
    const lead = wordLead(tokens, index - 2, floor);
    return lead === null ? null : { ...lead, count: middle === 'single' ? 1 : 2, isOther: true };
  }
  const number = numberEndingAt(tokens, index - 1, floor);
  const lead = number === null ? null : wordLead(tokens, number.first - 1, floor);
  return lead === null || number === null ? null : { ...lead, count: number.value, isOther: false };
}

function wordLead(tokens: Tokens, index: number, floor: number): { first: number; word: string } | null {
  if (index < floor) return null;
  const word = tokens.lower(index);
  return word === 'every' || word === 'each' || word === 'per' ? { first: index, word } : null;
}
