import type { Tokens } from '../../text/tokens';
import { lastMentionedYear } from '../anchor';
import { pad } from '../calendar';
import type { Reference } from '../reference';
import type { TimeReading, TimeRule } from '../timeReading';
import { seasonLetters, yearAt } from './words';

/** The middle month of a season in the north; winter's is in the year after the one it began in. */
const middles: Readonly<Record<string, number>> = { SP: 4, SU: 7, FA: 10, WI: 13 };
const leads = new Set(['last', 'this', 'next', 'past', 'coming']);
/** Words before a season without a year or a word such as `last`: `the summer`, `by spring`, `early summer`. */
const articles = new Set(['the', 'by', 'early', 'late', 'mid', 'during', 'until', 'following', 'previous', 'same']);

/** `last fall`, `this past spring`, `the winter of 1998`, `summer 2019`, `by summer`. */
export const seasonRule: TimeRule = {
  words: [...seasonLetters.keys()],
  numbers: [],
  read: (tokens, index, context) => {
    const letters = seasonLetters.get(tokens.lower(index));
    if (letters === undefined) return null;
    const { reference, floor } = context;
    const reading = (first: number, next: number, year: number): TimeReading => ({
      first,
      next,
      type: 'DATE',
      value: `${pad(year, 4)}-${letters}`,
      rule: 'SEASON',
    });
    const next = index + 1;
    const yearToken = tokens.lower(next) === 'of' ? next + 1 : next;
    const year = yearAt(tokens, yearToken);
    if (year !== null) return reading(index, yearToken + 1, year);
    const lead = tokens.lower(index - 1);
    const isLed = index - 1 >= floor && leads.has(lead);
    if (!isLed && (!articles.has(lead) || tokens.lower(next) === 'of' || isNoSeason(tokens, index))) return null;
    // "the Winter Olympics", "the Spring Street bridge".
    if (tokens.isCapitalized(index) && tokens.isCapitalized(next) && !tokens.isBreak(next)) return null;
    const first = !isLed ? index : tokens.lower(index - 2) === 'this' && lead !== 'this' ? index - 2 : index - 1;
    const anchor = lead === 'following' || lead === 'previous' || lead === 'same' ? lastMentionedYear(context) : null;
    if (anchor !== null) return reading(index - 1, next, anchor + anchoredStep(lead, letters));
    if (reference === null) return { first, next, type: 'DATE', value: `XXXX-${letters}`, rule: 'OPEN' };
    if (!isLed && context.isNarrative) return reading(first, next, lastMentionedYear(context) ?? reference.year);
    const middle = middles[letters] ?? 0;
    return reading(first, next, yearOf(lead, middle, reference));
  },
};

/** Years from the year mentioned: the spring after most of it is in the next one. */
function anchoredStep(lead: string, letters: string): number {
  if (lead === 'previous') return -1;
  return lead === 'following' && letters === 'SP' ? 1 : 0;
}

/** Words before `the` that make a spring or a fall a season: `in the fall`. */
const seasonLeads = new Set(
  'in by during until till since for before after through throughout over this early late'.split(' '),
);

/** `the fall in sales`, `the spring broke`: a season needs a preposition before it, and none of a fall after it. */
function isNoSeason(tokens: Tokens, index: number): boolean {
  const word = tokens.lower(index);
  if ((word !== 'fall' && word !== 'spring') || tokens.lower(index - 1) !== 'the') return false;
  if (!seasonLeads.has(tokens.lower(index - 2))) return true;
  return word === 'fall' && /^(?:in|from|to|was)$/.test(tokens.lower(index + 1));
}

/** The last season that was over on the article's day, the next that had not begun, or this year's. */
function yearOf(lead: string, middle: number, { year, month }: Reference): number {
  if (lead === 'last' || lead === 'past') return month > middle + 1 ? year : year - 1;
  if (lead === 'next' || lead === 'coming') return month >= middle - 1 ? year + 1 : year;
  return year;
}
