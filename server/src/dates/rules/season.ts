import { pad } from '../calendar';
import type { Reference } from '../reference';
import type { TimeRule } from '../timeExpressions';
import { yearAt } from './words';

/** TIMEX3's letters, and the month in which the season has passed its middle in the north. */
const seasons = new Map([
  ['spring', { letters: 'SP', middle: 4 }],
  ['summer', { letters: 'SU', middle: 7 }],
  ['autumn', { letters: 'FA', middle: 10 }],
  ['fall', { letters: 'FA', middle: 10 }],
  ['winter', { letters: 'WI', middle: 13 }],
]);
const leads = new Set(['last', 'this', 'next']);

/** `last fall`, `this summer`, `next spring`, `the winter of 1998`, `summer 2019`. */
export const seasonRule: TimeRule = {
  words: [...leads, ...seasons.keys()],
  readsNumbers: false,
  read: (tokens, index, reference) => {
    const lead = leads.has(tokens.lower(index)) ? tokens.lower(index) : null;
    const at = lead === null ? index : index + 1;
    const season = seasons.get(tokens.lower(at));
    if (season === undefined) return null;
    const next = at + 1;
    const yearToken = tokens.lower(next) === 'of' ? next + 1 : next;
    const year = yearAt(tokens, yearToken);
    if (year !== null)
      return { first: index, next: yearToken + 1, type: 'DATE', value: `${year}-${season.letters}`, rule: 'SEASON' };
    // "Prices fall this year": without a lead or a year the word is none.
    if (lead === null) return null;
    if (reference === null) return { first: index, next, type: 'DATE', value: `XXXX-${season.letters}`, rule: 'OPEN' };
    const found = yearOf(lead, season.middle, reference);
    return { first: index, next, type: 'DATE', value: `${pad(found, 4)}-${season.letters}`, rule: 'SEASON' };
  },
};

/** The last season that was over on the article's day, the next that had not begun, or this year's. */
function yearOf(lead: string, middle: number, { year, month }: Reference): number {
  if (lead === 'last') return month > middle + 1 ? year : year - 1;
  if (lead === 'next') return month >= middle - 1 ? year + 1 : year;
  return year;
}
