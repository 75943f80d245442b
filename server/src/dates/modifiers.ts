import type { Tokens } from '../text/tokens';
import type { TimeReading } from './timeReading';

/** Modifiers of one word, which belong to the expression after them: `late 1998`, `nearly two years`. */
const modifiers = new Set(
  (
    'early late mid middle earlier later nearly almost about approximately roughly exactly some over just only ' +
    'another around sometime at'
  ).split(' '),
);
/** Modifiers of two words, by the second: `more than`, `at least`, `up to`. */
const pairs = new Map([
  ['than', new Set(['more', 'less', 'fewer', 'longer', 'later', 'earlier'])],
  ['least', new Set(['at'])],
  ['most', new Set(['at'])],
  ['to', new Set(['up', 'close'])],
]);
/** Parts of a period: `the end of the year`, `the middle of October`. */
const portions = new Set(['end', 'beginning', 'start', 'middle', 'rest', 'close', 'turn']);
const withLengths = new Set(
  'nearly almost about approximately roughly exactly some over just only another around'.split(' '),
);
const withArticle = new Set([
  'QUARTER',
  'SEASON',
  'DECADE',
  'REL-PERIOD',
  'DUR',
  'ANCHOR',
  'REF',
  'WD-LAST',
  'WD-NEXT',
]);

/**
 * The expression with the words before it that TIMEX3 includes: `late`, `nearly`, `at least`, `the end of`, and the
 * article before a period of time. Never reaches below token `floor`.
 */
export function withModifiers(tokens: Tokens, reading: TimeReading, floor: number): TimeReading {
  let first = reading.first;
  if (reading.type === 'SET' || reading.rule === 'CLOCK') return reading;
  if (withArticle.has(reading.rule)) first = startWithArticle(tokens, first, floor);
  if (reading.rule === 'REF') return first === reading.first ? reading : { ...reading, first };
  for (let step = 0; step < 2 && first > floor; step++) {
    const next = startWithModifier(tokens, first, floor, reading.type === 'DURATION');
    if (next === first) break;
    first = startWithArticle(tokens, next, floor);
  }
  return first === reading.first ? reading : { ...reading, first };
}

function startWithModifier(tokens: Tokens, first: number, floor: number, isLength: boolean): number {
  let at = first - 1;
  if (tokens.isUnit(at, HYPHEN)) at--;
  if (at < floor || !tokens.isWord(at)) return first;
  const word = tokens.lower(at);
  if (word === 'of') return portions.has(tokens.lower(at - 1)) && at - 1 >= floor ? at - 1 : first;
  if (isLength) {
    const heads = pairs.get(word);
    if (heads !== undefined && at - 1 >= floor && heads.has(tokens.lower(at - 1))) return at - 1;
    // In "over a week" it is a modifier; in "over the past year" a preposition.
    return withLengths.has(word) && tokens.lower(first) !== 'the' ? at : first;
  }
  if (word === 'at' || withLengths.has(word)) return first;
  return modifiers.has(word) ? at : first;
}

function startWithArticle(tokens: Tokens, first: number, floor: number): number {
  return first - 1 >= floor && tokens.lower(first - 1) === 'the' ? first - 1 : first;
}

const HYPHEN = 0x2d;
