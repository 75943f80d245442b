import type { Tokens } from '../../text/tokens';
import { lastMentionedDay } from '../anchor';
import {
  dayNumber,
  dayNumberOf,
  isDay,
  isoDate,
  isoOfDayNumber,
  partsOfDayNumber,
  weekdayOf,
  weekdayOfName,
  weekdayWords,
} from '../calendar';
import type { Reference } from '../reference';
import { directionOf } from '../tense';
import type { TimeContext, TimeReading, TimeRule } from '../timeReading';
import { monthRule } from './month';
import { nthWeekday } from './nthWeekday';
import { recurringDay } from './set';
import { weekdayWeek } from './weekdayDistance';

/** Words after and before a weekday that make it part of a name: `Friday Times`, `Super Tuesday`. */
const nameTails = new Set(
  'times post herald magazine review mirror telegraph express mail world independent star sun people age mercury observer football live lights'.split(
    ' ',
  ),
);
const nameHeads = new Set(
  'super black cyber bloody fat holy blue giving mega spy ruby sheffield taco manic stormy man girl casual'.split(' '),
);
const leads = new Set(['last', 'next', 'this', 'coming', 'past', 'previous', 'following']);
const weekSteps = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/**
 * `Tuesday`, `last Tuesday`, `next Friday`, `Tuesday, July 31`, `Tuesday of last week`. A bare weekday is the header's
 * own day, or else the last one before it, or the next one if the words point ahead.
 */
export const weekdayRule: TimeRule = {
  words: weekdayWords,
  numbers: [],
  read: (tokens, index, context) => {
    if (!tokens.isCapitalized(index)) return null;
    const word = tokens.word(index);
    const weekday = weekdayOfName(tokens.lower(index));
    if (weekday === null) return null;
    const dated = dateAfter(tokens, index, weekday, context);
    if (dated !== null) return dated;
    // `Sun` and `Sat` are also words: short forms count only with a period.
    if (word.length <= 5 && (!word.endsWith('.') || tokens.lower(index - 1) === 'the')) return null;
    if (nameHeads.has(tokens.lower(index - 1)) && tokens.isCapitalized(index - 1)) return null;
    if (nameTails.has(tokens.lower(index + 1)) && tokens.isCapitalized(index + 1)) return null;
    if (namesPaper(tokens, index)) return null;
    const { reference, floor } = context;
    const counted =
      recurringDay(tokens, index, floor) ??
      nthWeekday(tokens, index, weekday, context) ??
      weekdayWeek(tokens, index, weekday, reference);
    if (counted !== null) return counted;
    const lead = tokens.lower(index - 1);
    const isLed = index - 1 >= floor && leads.has(lead);
    const first = !isLed ? index : tokens.lower(index - 2) === 'this' && lead !== 'this' ? index - 2 : index - 1;
    const next = index + 1;
    if (reference === null) return { first, next, type: 'DATE', value: `XXXX-WXX-${weekday || 7}`, rule: 'OPEN' };
    const week = inWeek(tokens, index, weekday, reference);
    if (week !== null) return week;
    const anchor =
      lead === 'previous' || lead === 'following' || context.isNarrative ? lastMentionedDay(context) : null;
    if (context.isNarrative && anchor === null) return null;
    if (anchor !== null) {
      const distance = (weekday - weekdayOf(anchor) + 7) % 7;
      const day = lead === 'previous' ? anchor - (7 - distance) : anchor + (distance === 0 && isLed ? 7 : distance);
      return { first, next, type: 'DATE', value: isoOfDayNumber(day), rule: 'ANCHOR' };
    }
    return bare(tokens, { first, index, weekday, lead: isLed ? lead : '' }, reference);
  },
};

/** `The Sunday Tribune`, `a Saturday Night Live sketch`: part of a name, unlike `the Monday NATO meeting`. */
function namesPaper(tokens: Tokens, index: number): boolean {
  const next = index + 1;
  if (!tokens.isCapitalized(next) || tokens.isBreak(next)) return false;
  if (tokens.lower(next) === 'night') return nameTails.has(tokens.lower(next + 1)) && tokens.isCapitalized(next + 1);
  const isCapitals = tokens.word(next) === tokens.word(next).toUpperCase();
  return /^(?:the|an?)$/.test(tokens.lower(index - 1)) && !isCapitals && tokens.lower(next) !== 'morning';
}

interface Bare {
  readonly first: number;
  readonly index: number;
  readonly weekday: number;
  readonly lead: string;
}

function bare(tokens: Tokens, { first, index, weekday, lead }: Bare, reference: Reference): TimeReading {
  const back = (reference.weekday - weekday + 7) % 7;
  const reading = (days: number, rule: TimeReading['rule']): TimeReading => ({
    first,
    next: index + 1,
    type: 'DATE',
    value: isoOfDayNumber(reference.number + days),
    rule,
  });
  if (lead === 'last' || lead === 'past') return reading(-(back || 7), 'WD-LAST');
  if (lead === 'next' || lead === 'coming') return reading(7 - back || 7, 'WD-NEXT');
  if (back === 0) return reading(0, 'WD-SAME');
  // A plan reported in the past tense is mostly over if its day was one of the last two. Chosen by hand.
  const direction = directionOf(tokens, first, index);
  const isAhead = lead === 'this' || direction === 'ahead' || (direction === 'plan' && back > 2);
  const other = isoOfDayNumber(reference.number + (isAhead ? -back : 7 - back));
  return { ...reading(isAhead ? 7 - back : -back, isAhead ? 'WD-FUT' : 'WD-PAST'), other };
}

/** `Tuesday, July 31`, `Wednesday 31 July 2019`, `Friday the 13th of May`. */
function dateAfter(tokens: Tokens, index: number, weekday: number, context: TimeContext): TimeReading | null {
  let at = tokens.word(index + 1) === ',' ? index + 2 : index + 1;
  if (tokens.lower(at) === 'the') at++;
  const floor = index + 1;
  for (const month of tokens.isNumber(at) ? [at + 1, at + 2] : [at]) {
    const dated = monthRule.read(tokens, month, { ...context, floor });
    if (dated !== null && dated.first <= at && /^[\dX]{4}-\d{2}-\d{2}/.test(dated.value))
      return { ...inFittingYear(dated, weekday, context.reference), first: index };
  }
  return null;
}

/** Days from the header. Chosen by hand: closer by, the weekday is more likely wrong than the year. */
const FAR = 150;

/** Far from the header, the weekday decides in which year a month and day without one are. */
function inFittingYear(dated: TimeReading, weekday: number, reference: Reference | null): TimeReading {
  const number = dayNumberOf(dated.value.slice(0, 10));
  if (!dated.rule.startsWith('MD-') || reference === null || number === null || weekdayOf(number) === weekday)
    return dated;
  if (Math.abs(number - reference.number) < FAR) return dated;
  const { year, month, day } = partsOfDayNumber(number);
  for (const other of [year - 1, year + 1]) {
    if (!isDay(other, month, day) || weekdayOf(dayNumber(other, month, day)) !== weekday) continue;
    const { first, next, type, rule } = dated;
    return { first, next, type, rule, value: `${isoDate(other, month, day)}${dated.value.slice(10)}` };
  }
  return dated;
}

/** `Tuesday of last week`, `Friday next week`. */
function inWeek(tokens: Tokens, index: number, weekday: number, reference: Reference): TimeReading | null {
  const at = tokens.lower(index + 1) === 'of' ? index + 2 : index + 1;
  const step = weekSteps.get(tokens.lower(at));
  if (step === undefined || tokens.lower(at + 1) !== 'week') return null;
  const monday = reference.number - ((reference.weekday + 6) % 7);
  const value = isoOfDayNumber(monday + 7 * step + ((weekday + 6) % 7));
  return { first: index, next: at + 2, type: 'DATE', value, rule: 'WD-WEEK' };
}
