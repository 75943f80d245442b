import type { Tokens } from '../../text/tokens';
import { lastMentionedDay, lastMentionedQuarter, lastMentionedValue, lastMentionedYear } from '../anchor';
import { isoOfDayNumber, isoWeek, pad } from '../calendar';
import type { TimeContext, TimeReading, TimeRule } from '../timeReading';
import { unitAt, unitWords, yearAt } from './words';

const steps = new Map([
  ['following', 1],
  ['next', 1],
  ['previous', -1],
  ['preceding', -1],
  ['that', 0],
  ['same', 0],
]);

/**
 * Periods counted from a time mentioned before: `that year`, `the following month`, `the next day`, `the day before`, `the week
 * after`,
 * `the quarter`; and those that mean the article's own: `the year`, `later in the day`.
 */
export const anchoredPeriodRule: TimeRule = {
  words: unitWords,
  numbers: [],
  read: (tokens, index, context) => {
    const unit = unitAt(tokens, index);
    if (unit === null || unit.isPlural || unit.isClock) return null;
    // "the year-earlier quarter", "a day-long meeting": part of another word.
    if (tokens.word(index + 1) === '-') return null;
    const lead = tokens.lower(index - 1);
    if (lead === 'the') return bareUnit(tokens, index, unit.name, context);
    const step = index - 1 >= context.floor ? steps.get(lead) : undefined;
    if (step === undefined) return null;
    const value = stepped(unit.name, step, context);
    const first = lead === 'same' && tokens.lower(index - 2) === 'that' ? index - 2 : index - 1;
    return value === null ? null : { first, next: index + 1, type: 'DATE', value, rule: 'ANCHOR' };
  },
};

function stepped(unit: string, step: number, context: TimeContext): string | null {
  if (unit === 'day') {
    const day = lastMentionedDay(context);
    return day === null ? null : isoOfDayNumber(day + step);
  }
  if (unit === 'year') {
    const year = lastMentionedYear(context);
    return year === null ? null : pad(year + step, 4);
  }
  if (unit === 'week') {
    const day = lastMentionedDay(context);
    return day === null ? null : isoWeek(day + 7 * step);
  }
  if (unit === 'month') {
    const value = lastMentionedValue(context, /^\d{4}-\d{2}(?:-|$)/);
    if (value === null) return null;
    const months = Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1 + step;
    return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}`;
  }
  if (unit === 'quarter') {
    const value = lastMentionedQuarter(context);
    if (value === null) return null;
    const quarters = Number(value.slice(0, 4)) * 4 + Number(value.slice(6)) - 1 + step;
    return `${pad(Math.floor(quarters / 4), 4)}-Q${(quarters % 4) + 1}`;
  }
  return null;
}

const phases = new Set(['earlier', 'later', 'late', 'early']);
const portions = new Set(['end', 'beginning', 'start', 'middle', 'rest', 'course']);

/** A unit with only an article: `the quarter`, `the year`, `later in the day`, `the day before`. */
function bareUnit(tokens: Tokens, index: number, unit: string, context: TimeContext): TimeReading | null {
  const { reference } = context;
  const reading = (value: string, next = index + 1): TimeReading => ({
    first: index,
    next,
    type: 'DATE',
    value,
    rule: 'ANCHOR',
  });
  const tail = tokens.lower(index + 1);
  const isClosed = !tokens.isWord(index + 2) && !tokens.isNumber(index + 2);
  if ((tail === 'before' || tail === 'after') && isClosed && unit !== 'day') {
    const value = stepped(unit, tail === 'before' ? -1 : 1, context);
    return value === null ? null : reading(value, index + 2);
  }
  if (unit === 'day') {
    if (reference !== null && tail === 'before' && tokens.lower(index + 2) === 'yesterday')
      return reading(isoOfDayNumber(reference.number - 2), index + 3);
    if (reference !== null && tail === 'after' && tokens.lower(index + 2) === 'tomorrow')
      return reading(isoOfDayNumber(reference.number + 2), index + 3);
    if ((tail === 'before' || tail === 'after') && isClosed) {
      const day = lastMentionedDay(context) ?? reference?.number ?? null;
      return day === null ? null : reading(isoOfDayNumber(day + (tail === 'before' ? -1 : 1)), index + 2);
    }
    const isPhase = tokens.lower(index - 2) === 'in' && phases.has(tokens.lower(index - 3));
    const isPortion = tokens.lower(index - 2) === 'of' && portions.has(tokens.lower(index - 3));
    if (!isPhase && !isPortion) return null;
    return reference === null ? null : reading(isoOfDayNumber(lastMentionedDay(context) ?? reference.number));
  }
  if (unit === 'quarter') {
    const mentioned = lastMentionedQuarter(context);
    if (mentioned !== null) return reading(mentioned);
    if (reference === null || tail === 'of') return null;
    const quarters = reference.year * 4 + Math.ceil(reference.month / 3) - 2;
    return reading(`${pad(Math.floor(quarters / 4), 4)}-Q${(quarters % 4) + 1}`);
  }
  if (reference === null || tail === 'of') return null;
  if (unit === 'year') {
    const named = yearAt(tokens, index + 1);
    if (named !== null) return { ...reading(String(named), index + 2), rule: 'Y-ABS' };
    if (tail === 'ended' || tail === 'ending')
      return { first: index, next: index + 1, type: 'DURATION', value: 'P1Y', rule: 'DUR' };
    return /^(?:before|after|two|nineteen)$/.test(tail) ? null : reading(pad(reference.year, 4));
  }
  if (unit === 'month') return reading(`${pad(reference.year, 4)}-${pad(reference.month, 2)}`);
  const isCompared = tail === 'before' || tail === 'after';
  return unit === 'week' && !isCompared ? reading(isoWeek(reference.number)) : null;
}
