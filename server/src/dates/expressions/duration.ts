import type { Tokens } from '../../text/tokens';
import type { TimeReading, TimeRule } from '../timeReading';
import { durationValue, quantityBefore, smallNumberAt, type TimeUnit, unitAt, unitWords } from './words';

const HYPHEN = 0x2d;

/** Words that turn a number after them into a length: `the past three`, `the first few`. */
const spans = new Set('past last next first coming following previous final latest recent opening closing'.split(' '));
/** Words before or after a bare plural that make it a length: `for years`, `took months`, `weeks before`. */
const plainLeads = new Set(
  'for in over within after through of took takes take spent spend lasted last lasting follows followed every the'.split(
    ' ',
  ),
);
const plainTails = new Set('of later before after earlier ahead since long apart away without'.split(' '));
const rates = new Set('times once twice percent % each apiece'.split(' '));

/** `three weeks`, `several months`, `a single-day meeting`, `the past year`, `for decades`; not ages. */
export const durationRule: TimeRule = {
  words: unitWords,
  numbers: [],
  read: (tokens, index, { floor }) => {
    const unit = unitAt(tokens, index);
    if (unit === null || isAge(tokens, index)) return null;
    const counted = quantityBefore(tokens, index, floor);
    if (counted === null) return unit.isPlural ? plainPlural(tokens, index, unit) : nominalLength(tokens, index, unit);
    const { count } = counted;
    if (isShow(tokens, index)) return null;
    if (unit.name === 'second' && !unit.isPlural) return null;
    const isHyphenated = tokens.isUnit(index - 1, HYPHEN);
    if (count === null && !unit.isPlural) return null;
    // "a quarter" is mostly a fourth.
    if (unit.name === 'quarter' && (count === 1 || isHyphenated)) return null;
    if (count !== null && count > 1 && !unit.isPlural && !isHyphenated && !isAdjective(tokens, index)) return null;
    const lead = counted.first - 1;
    const first = lead >= floor && spans.has(tokens.lower(lead)) ? lead : counted.first;
    const [next, extra] =
      tokens.lower(index + 1) === 'and' && tokens.lower(index + 2) === 'a' && tokens.lower(index + 3) === 'half'
        ? [index + 4, 0.5]
        : [index + 1, 0];
    const value = durationValue(count === null ? null : count + extra, unit);
    if (count === 1 && isRate(tokens, counted.first)) return { first, next, type: 'SET', value, rule: 'SET' };
    return { first, next, type: 'DURATION', value, rule: 'DUR' };
  },
};

/** `CBS's “60 Minutes”`, `48 Hours`: capitalized after figures, within a sentence, it is the name of a show. */
function isShow(tokens: Tokens, index: number): boolean {
  return tokens.isCapitalized(index) && tokens.isNumber(index - 1) && /^(?:minutes|hours)$/.test(tokens.lower(index));
}

/** `the past year`, `the last decade`: a length of one unit, not a calendar period. */
function nominalLength(tokens: Tokens, index: number, unit: TimeUnit): TimeReading | null {
  const lead = tokens.lower(index - 1);
  if ((lead !== 'past' && lead !== 'last') || tokens.lower(index - 2) !== 'the' || unit.name === 'quarter') return null;
  // "the last week of June" is no length.
  if (tokens.lower(index + 1) === 'of') return null;
  return { first: index - 1, next: index + 1, type: 'DURATION', value: durationValue(1, unit), rule: 'DUR' };
}

function plainPlural(tokens: Tokens, index: number, unit: TimeUnit): TimeReading | null {
  if (unit.name === 'second' || unit.name === 'quarter') return null;
  const isLed = plainLeads.has(tokens.lower(index - 1));
  const isTailed =
    plainTails.has(tokens.lower(index + 1)) || (tokens.isUnit(index + 1, HYPHEN) && tokens.lower(index + 2) === 'long');
  if (!isLed && !isTailed) return null;
  if (tokens.lower(index + 1) === 'of' && !isLed) return null;
  return { first: index, next: index + 1, type: 'DURATION', value: durationValue(null, unit), rule: 'DUR' };
}

/** `54 years old`, `the 3-year-old`, `54 years of age`. */
function isAge(tokens: Tokens, index: number): boolean {
  const next = tokens.isUnit(index + 1, HYPHEN) ? index + 2 : index + 1;
  if (tokens.lower(index - 2) === 'aged' || tokens.lower(index - 1) === 'aged') return true;
  if (tokens.lower(next) === 'old' || tokens.lower(next) === 'olds') return true;
  return tokens.lower(index + 1) === 'of' && tokens.lower(index + 2) === 'age';
}

/** A singular unit after a number above one, before a word, is an adjective: `a five year low`, `a two day rally`. */
function isAdjective(tokens: Tokens, index: number): boolean {
  return tokens.isWord(index + 1);
}

/** `twice a day`, `$100 a month`, `5 percent a year`: a rate, not a length. */
function isRate(tokens: Tokens, article: number): boolean {
  const word = tokens.lower(article);
  if (word !== 'a' && word !== 'an') return false;
  const before = tokens.lower(article - 1);
  if (rates.has(before) || tokens.isNumber(article - 1) || /^(?:million|billion|trillion)$/.test(before)) return true;
  const isPlural =
    tokens.isWord(article - 1) && /[^s]s$/.test(before) && before !== 'was' && before !== 'takes' && before !== 'lasts';
  return isPlural && (tokens.isNumber(article - 2) || smallNumberAt(tokens, article - 2) !== null);
}
