import type { Tokens } from '../../text/tokens';
import { lastMentionedQuarter } from '../anchor';
import { pad } from '../calendar';
import type { Reference } from '../reference';
import type { TimeReading, TimeRule } from '../timeReading';
import { ordinalAt, yearAt } from './words';

const HYPHEN = 0x2d;
const numbered = new Map([1, 2, 3, 4].map((quarter) => [`q${quarter}`, quarter]));
const yearSteps = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);
const kinds = new Set(['fiscal', 'calendar', 'financial', 'comparable']);

/** These point ahead before a quarter; any other future tense is usually about the sentence, not the quarter. */
const ahead = new Set(['by', 'until', 'till', 'coming', 'upcoming']);

/**
 * `the third quarter`, `first-quarter earnings`, `the second quarter of 1990`, `last year's fourth quarter`, `Q3 2019`,
 * `the second half`. Without a year it is the last such quarter that had begun on the article's day, or the next if the
 * words point ahead.
 */
export const quarterRule: TimeRule = {
  words: ['quarter', 'quarters', 'half', ...numbered.keys()],
  numbers: [],
  read: (tokens, index, context) => {
    const { reference, floor } = context;
    let first = index;
    let number = numbered.get(tokens.lower(index)) ?? null;
    if (number === null) {
      let at = tokens.isUnit(index - 1, HYPHEN) ? index - 2 : index - 1;
      if (kinds.has(tokens.lower(at))) at = tokens.isUnit(at - 1, HYPHEN) ? at - 2 : at - 1;
      if (at < floor) return null;
      number = tokens.lower(at) === 'final' && tokens.lower(index) === 'quarter' ? 4 : ordinalAt(tokens, at);
      first = at;
    }
    const isHalf = tokens.lower(index) === 'half';
    if (number === null || number > (isHalf ? 2 : 4)) return null;
    const mark = isHalf ? 'H' : 'Q';
    if (kinds.has(tokens.lower(first - 1)) && first - 1 >= floor) first--;
    const reading = (start: number, next: number, year: number | string): TimeReading => ({
      first: start,
      next,
      type: 'DATE',
      value: `${typeof year === 'number' ? pad(year, 4) : year}-${mark}${number}`,
      rule: 'QUARTER',
    });
    const after = yearAfter(tokens, index + 1, reference);
    if (after !== null) return reading(first, after.next, after.year);
    const before = yearBefore(tokens, first, floor, reference);
    if (before !== null) return reading(before.first, index + 1, before.year);
    // "the second half" without a year is more often that of a game.
    if (isHalf) return null;
    if (reference === null) return { ...reading(first, index + 1, 'XXXX'), rule: 'OPEN' };
    if (isYearAgo(tokens, first)) {
      const mentioned = lastMentionedQuarter(context);
      return reading(first, index + 1, (mentioned === null ? reference.year : Number(mentioned.slice(0, 4))) - 1);
    }
    const isAhead = ahead.has(tokens.lower(first - 1)) || ahead.has(tokens.lower(first - 2));
    return reading(first, index + 1, yearOf(number, reference, isAhead));
  },
};

/** `of 1990`, `2019`, `of last year`, `this year`. */
function yearAfter(tokens: Tokens, index: number, reference: Reference | null): { year: number; next: number } | null {
  const at = tokens.lower(index) === 'of' || tokens.word(index) === ',' ? index + 1 : index;
  const written = yearAt(tokens, tokens.lower(at) === 'fiscal' ? at + 1 : at);
  if (written !== null) return { year: written, next: (tokens.lower(at) === 'fiscal' ? at + 1 : at) + 1 };
  // "the first half of the year" is this year's.
  const step = at > index && tokens.lower(at) === 'the' ? 0 : yearSteps.get(tokens.lower(at));
  if (step === undefined || reference === null || tokens.lower(at + 1) !== 'year') return null;
  return { year: reference.year + step, next: at + 2 };
}

/** `last year's third quarter`, `the 1988 second quarter`. */
function yearBefore(
  tokens: Tokens,
  first: number,
  floor: number,
  reference: Reference | null,
): { year: number; first: number } | null {
  const written = first - 1 >= floor ? yearAt(tokens, first - 1) : null;
  if (written !== null) return { year: written, first: first - 1 };
  if (!/^['’]s$/.test(tokens.word(first - 1)) || tokens.lower(first - 2) !== 'year' || first - 3 < floor) return null;
  const step = yearSteps.get(tokens.lower(first - 3));
  return step === undefined || reference === null ? null : { year: reference.year + step, first: first - 3 };
}

/** `the year-ago third quarter`. */
function isYearAgo(tokens: Tokens, first: number): boolean {
  const word = tokens.lower(first - 1);
  return (word === 'ago' || word === 'earlier') && tokens.lower(first - 3) === 'year';
}

function yearOf(quarter: number, { year, month }: Reference, isAhead: boolean): number {
  const current = Math.ceil(month / 3);
  if (isAhead) return quarter >= current ? year : year + 1;
  return quarter <= current ? year : year - 1;
}
