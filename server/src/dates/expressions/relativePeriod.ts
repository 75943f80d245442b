import type { Tokens } from '../../text/tokens';
import { isoOfDayNumber, isoWeek, pad } from '../calendar';
import type { Reference } from '../reference';
import { pointsAhead } from '../tense';
import type { TimeReading, TimeRule } from '../timeReading';
import { ordinalAt, unitAt, unitWords } from './words';

const steps = new Map([
  ['last', -1],
  ['previous', -1],
  ['latest', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
]);
const kinds = new Set(['fiscal', 'calendar', 'financial', 'academic', 'business']);

/** `last week`, `this month`, `the current fiscal year`, `over the weekend`, `year-end`, `the latest quarter`. */
export const relativePeriodRule: TimeRule = {
  words: unitWords,
  numbers: [],
  read: (tokens, index, { reference, floor }) => {
    const unit = unitAt(tokens, index);
    if (unit === null || unit.isPlural || unit.isClock) return null;
    const at = kinds.has(tokens.lower(index - 1)) && steps.has(tokens.lower(index - 2)) ? index - 2 : index - 1;
    const lead = tokens.lower(at);
    const step = at >= floor ? steps.get(lead) : undefined;
    const end = yearEnd(tokens, index);
    if (end !== null) {
      const value = reference === null ? 'XXXX' : `${pad(reference.year, 4)}${end.day}`;
      return { first: index, next: end.next, type: 'DATE', value, rule: reference === null ? 'OPEN' : 'REL-PERIOD' };
    }
    if (step === undefined) return unit.name === 'weekend' ? bareWeekend(tokens, index, reference) : null;
    // "the past year" is a length; "this past year" and "last year" are calendar years.
    if (
      (lead === 'past' || lead === 'last') &&
      tokens.lower(at - 1) === 'the' &&
      at === index - 1 &&
      unit.name !== 'quarter' &&
      unit.name !== 'weekend'
    )
      return null;
    if (lead === 'past' && tokens.lower(at - 1) !== 'this' && unit.name !== 'weekend') return null;
    if (unit.name === 'day' || unit.name === 'fortnight' || unit.name === 'millennium') return null;
    if (namesQuarter(tokens, index)) return null;
    const first = tokens.lower(at - 1) === 'this' && at - 1 >= floor ? at - 1 : at;
    const next = index + 1;
    if (reference === null) return { first, next, type: 'DATE', value: 'XXXX', rule: 'OPEN' };
    // On a weekday, "the coming weekend" is that of the same week; "next weekend" is a week later.
    const isSameWeek = /^(?:up)?coming$/.test(lead) && unit.name === 'weekend' && !isAtWeekend(reference);
    const value = stepped(reference, unit.name, isSameWeek ? 0 : step);
    return { first, next, type: 'DATE', value, rule: 'REL-PERIOD' };
  },
};

/** `year-end`, which is a day, and `year's end`, which has the value of the year. */
function yearEnd(tokens: Tokens, index: number): { readonly day: string; readonly next: number } | null {
  if (tokens.lower(index) !== 'year') return null;
  if (tokens.lower(index + 1) === 'end') return { day: '-12-31', next: index + 2 };
  if (tokens.lower(index + 2) !== 'end') return null;
  if (tokens.word(index + 1) === '-') return { day: '-12-31', next: index + 3 };
  return /^['’]s$/.test(tokens.word(index + 1)) ? { day: '', next: index + 3 } : null;
}

/** `last year's third quarter`, which the quarter rule reads. */
function namesQuarter(tokens: Tokens, index: number): boolean {
  if (!/^['’]s$/.test(tokens.word(index + 1))) return false;
  const at = ordinalAt(tokens, index + 2) === null ? index + 2 : index + 3;
  const noun = tokens.lower(tokens.word(at) === '-' ? at + 1 : at);
  return noun === 'quarter' || (noun === 'half' && at === index + 3);
}

/** `over the weekend`: the last one, or the next if the words point ahead. */
function bareWeekend(tokens: Tokens, index: number, reference: Reference | null): TimeReading | null {
  if (tokens.lower(index - 1) !== 'the' || tokens.lower(index + 1) === 'of') return null;
  const parts = { first: index, next: index + 1, type: 'DATE' as const };
  if (reference === null) return { ...parts, value: 'XXXX-WXX-WE', rule: 'OPEN' };
  return { ...parts, value: weekend(reference, pointsAhead(tokens, index, index) ? 0 : -1), rule: 'REL-PERIOD' };
}

/** The ISO week of a weekend; on a Saturday or Sunday the last weekend is the current one. */
function weekend(reference: Reference, step: number): string {
  return `${isoWeek(reference.number + (isAtWeekend(reference) && step < 0 ? 0 : 7 * step))}-WE`;
}

function isAtWeekend({ weekday }: Reference): boolean {
  return weekday === 0 || weekday === 6;
}

function stepped(reference: Reference, unit: string, step: number): string {
  const { number, year, month } = reference;
  switch (unit) {
    case 'week':
      return isoWeek(number + 7 * step);
    case 'weekend':
      return weekend(reference, step);
    case 'month': {
      const months = year * 12 + month - 1 + step;
      return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}`;
    }
    case 'quarter': {
      const quarters = year * 4 + Math.ceil(month / 3) - 1 + step;
      return `${pad(Math.floor(quarters / 4), 4)}-Q${(quarters % 4) + 1}`;
    }
    case 'decade':
      return String(Math.floor(year / 10) + step);
    case 'century':
      return String(Math.floor(year / 100) + step);
    default:
      return unit === 'day' ? isoOfDayNumber(number + step) : pad(year + step, 4);
  }
}
