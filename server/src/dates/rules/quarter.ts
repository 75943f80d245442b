import type { Tokens } from '../../text/tokens';
import { pad } from '../calendar';
import type { Reference } from '../reference';
import type { TimeRule } from '../timeExpressions';
import { yearAt } from './words';

const ordinals = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
]);
const figures = new Map([1, 2, 3, 4].map((quarter) => [`q${quarter}`, quarter]));

/** Right before a quarter, over an article, these point ahead; elsewhere the future is mostly the sentence's, not the quarter's. */
const ahead = new Set(['by', 'until', 'till', 'next', 'coming', 'upcoming']);

/**
 * `the third quarter`, `first-quarter earnings`, `the second quarter of 1990`, `Q3 2019`: without a year the last such
 * quarter that had begun on the article's day, or the next where the words point ahead.
 */
export const quarterRule: TimeRule = {
  words: [...ordinals.keys(), ...figures.keys()],
  readsNumbers: true,
  read: (tokens, index, reference) => {
    const word = tokens.lower(index);
    const figure = figures.get(word);
    const quarter = figure ?? ordinals.get(word);
    if (quarter === undefined) return null;
    const at = tokens.word(index + 1) === '-' ? index + 2 : index + 1;
    if (figure === undefined && tokens.lower(at) !== 'quarter') return null;
    const next = figure === undefined ? at + 1 : index + 1;
    const yearToken = tokens.lower(next) === 'of' ? next + 1 : next;
    const year = yearAt(tokens, yearToken);
    if (year !== null)
      return { first: index, next: yearToken + 1, type: 'DATE', value: `${year}-Q${quarter}`, rule: 'QUARTER' };
    if (reference === null) return { first: index, next, type: 'DATE', value: `XXXX-Q${quarter}`, rule: 'OPEN' };
    const isAhead = ahead.has(tokens.lower(index - 1)) || ahead.has(tokens.lower(index - 2));
    return {
      first: index,
      next,
      type: 'DATE',
      value: `${pad(yearOf(quarter, reference, isAhead), 4)}-Q${quarter}`,
      rule: 'QUARTER',
    };
  },
};

function yearOf(quarter: number, { year, month }: Reference, isAhead: boolean): number {
  const current = Math.ceil(month / 3);
  if (isAhead) return quarter >= current ? year : year + 1;
  return quarter <= current ? year : year - 1;
}

const LOOK_BACK = 60;

/** The value of the quarter that is spoken of around token `index`, so that `a year earlier` means that quarter's; or null. */
export function quarterSpokenOf(tokens: Tokens, index: number, reference: Reference | null): string | null {
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at--) {
    const isFigure = figures.has(tokens.lower(at));
    if (!isFigure && tokens.lower(at) !== 'quarter') continue;
    const first = isFigure ? at : tokens.word(at - 1) === '-' ? at - 2 : at - 1;
    const reading = first < 0 ? null : quarterRule.read(tokens, first, reference);
    if (reading !== null && /^\d{4}-Q\d$/.test(reading.value)) return reading.value;
  }
  return null;
}
