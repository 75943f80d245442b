import type { Tokens } from '../../text/tokens';
import { dayNumber, isDay, isoDate, monthOfName, monthWords, pad } from '../calendar';
import { narrativeYear, nearestYear } from '../nearestYear';
import type { Reference } from '../reference';
import { pointsAhead } from '../tense';
import type { TimeContext, TimeReading, TimeRule } from '../timeReading';
import { recurringDay } from './set';
import { dayAt, ordinalAt, yearAt } from './words';

/** Months whose names are also words or first names: they count only where the context requires a month. */
const ambiguous = new Set(['may', 'march', 'mar', 'june', 'april', 'august', 'jan', 'apr', 'aug', 'sun']);
/** Words that require a month after them: `in May`, `since March`, `between June and August`. */
const monthLeads = new Set(
  (
    'in since by of until till from for to through during last this next past coming between late early mid on before ' +
    'after and or per as around previous following beginning starting ending ended'
  ).split(' '),
);
/** Verbs after a person's name: `Jan and June said`. */
const speech = new Set(['said', 'says', 'told', 'was', 'is', 'has', 'had', 'will', 'also']);
const steps = new Set(['last', 'next', 'this', 'past', 'coming', 'previous']);

/** `August 6`, `6 August`, `July 31, 2019`, `31st of July 2019`, `July 2019`, `since January`, `April 24 and 25`. */
export const monthRule: TimeRule = {
  words: monthWords,
  numbers: [],
  read: (tokens, index, context) => {
    const month = monthAt(tokens, index);
    if (month === null) return null;
    const before = dayBeforeMonth(tokens, index, context.floor);
    const after = dayAfterMonth(tokens, index + 1);
    // "6 August"; but in "on 3 March 5" the second number is the day.
    if (before !== null && after === null) {
      const reading = monthAndDay(tokens, { ...before, afterBoth: index + 1, month, context });
      return reading === null ? null : withFirstDay(tokens, reading, context.floor);
    }
    if (after !== null) {
      const reading = monthAndDay(tokens, { first: index, afterBoth: after.next, month, day: after.day, context });
      if (reading !== null) return withMoreDays(tokens, reading);
    }
    return monthAlone(tokens, index, month, context);
  },
};

interface MonthAndDay {
  readonly first: number;
  /** The token after month and day. */
  readonly afterBoth: number;
  readonly month: number;
  readonly day: number;
  readonly context: TimeContext;
}

/** `6`, `6th of`, `the 6th of` right before the month. */
function dayBeforeMonth(tokens: Tokens, index: number, floor: number): { first: number; day: number } | null {
  const at = tokens.lower(index - 1) === 'of' ? index - 2 : index - 1;
  if (at < floor) return null;
  const day = dayAt(tokens, at) ?? (at < index - 1 ? ordinalAt(tokens, at) : null);
  if (day === null) return null;
  const isArticle = tokens.lower(at - 1) === 'the' && at - 1 >= floor && at < index - 1;
  return { first: isArticle ? at - 1 : at, day };
}

/** `6`, `6th`, `the 6th`, `Fourth` right after the month, but not a clock time, a share or a quarter. */
function dayAfterMonth(tokens: Tokens, index: number): { next: number; day: number } | null {
  const at = tokens.lower(index) === 'the' ? index + 1 : index;
  const figure = dayAt(tokens, at);
  const spelled = figure === null && tokens.isWord(at) ? ordinalAt(tokens, at) : null;
  if (spelled !== null && tokens.lower(at + 1) === 'quarter') return null;
  const day = figure ?? spelled;
  if (day === null || (at > index && figure !== null && !/\D/.test(tokens.word(at)))) return null;
  if (startsClock(tokens, at) || tokens.word(at + 1) === '%') return null;
  return { next: at + 1, day };
}

/** `10:30`, but not the colon after `Oct. 26:`. */
function startsClock(tokens: Tokens, index: number): boolean {
  return (
    tokens.word(index + 1) === ':' && tokens.isNumber(index + 2) && tokens.start(index + 2) === tokens.end(index + 1)
  );
}

function monthAndDay(tokens: Tokens, { first, afterBoth, month, day, context }: MonthAndDay): TimeReading | null {
  const yearIndex = tokens.word(afterBoth) === ',' ? afterBoth + 1 : afterBoth;
  const year = yearAt(tokens, yearIndex);
  const { reference } = context;
  if (year !== null) {
    if (!isDay(year, month, day)) return null;
    const value = isoDate(year, month, day);
    return { first, next: yearIndex + 1, type: 'DATE', value, rule: 'ABS' };
  }
  if (!isDay(2000, month, day)) return null;
  const next = afterBoth;
  const reading = (named: number, rule: TimeReading['rule']): TimeReading | null =>
    isDay(named, month, day) ? { first, next, type: 'DATE', value: isoDate(named, month, day), rule } : null;
  if (reference === null)
    return { first, next, type: 'DATE', value: `XXXX-${pad(month, 2)}-${pad(day, 2)}`, rule: 'OPEN' };
  // A day that needs no year: "the September 11 attacks".
  if (
    month === 9 &&
    day === 11 &&
    /^(?:attack|attacks|terrorist|terror)$/.test(tokens.lower(next)) &&
    reference.year >= 2001
  )
    return reading(2001, 'ABS');
  const past = narrativeYear(context);
  if (past !== null) return reading(past, 'NARRATIVE');
  const dayIn = (named: number): number => (isDay(named, month, day) ? dayNumber(named, month, day) : Number.NaN);
  const isAhead = pointsAhead(tokens, first, next - 1);
  const nearest = reading(nearestYear(reference, dayIn, isAhead), isAhead ? 'MD-FUT' : 'MD-PAST');
  if (nearest === null) return null;
  const opposite = nearestYear(reference, dayIn, !isAhead);
  return isDay(opposite, month, day) && isoDate(opposite, month, day) !== nearest.value
    ? { ...nearest, other: isoDate(opposite, month, day) }
    : nearest;
}

/** `3 to 5 June`, `6-7 June 2018`: the first day is an expression of its own. */
function withFirstDay(tokens: Tokens, reading: TimeReading, floor: number): TimeReading {
  const at = reading.first - 2;
  if (at < floor || reading.type !== 'DATE' || !/^(?:and|or|to|-|–)$/.test(tokens.lower(reading.first - 1)))
    return reading;
  const day = dayAt(tokens, at);
  if (day === null || day >= Number(reading.value.slice(8, 10))) return reading;
  const value = `${reading.value.slice(0, 8)}${pad(day, 2)}`;
  return { first: at, next: at + 1, type: 'DATE', value, rule: reading.rule, also: [reading] };
}

/** `April 24 and 25`, `May 7-11`, `June 3, 4 and 5`: each further day is an expression of its own. */
function withMoreDays(tokens: Tokens, reading: TimeReading): TimeReading {
  if (reading.type !== 'DATE' || reading.rule === 'ABS') return reading;
  const also: TimeReading[] = [];
  let last = reading;
  for (let step = 0; step < MOST_DAYS; step++) {
    const isComma = tokens.word(last.next) === ',';
    const next = dayAfterDay(tokens, last);
    if (next === null || (isComma && dayAfterDay(tokens, next) === null)) break;
    also.push(next);
    last = next;
  }
  return also.length === 0 ? reading : { ...reading, also };
}

/** Days in a list. Chosen by hand: longer ones are tables. */
const MOST_DAYS = 6;

function dayAfterDay(tokens: Tokens, reading: TimeReading): TimeReading | null {
  const at = reading.next;
  if (!/^(?:,|and|or|to|through|until|-|–)$/.test(tokens.lower(at))) return null;
  const day = dayAt(tokens, at + 1);
  const month = Number(reading.value.slice(5, 7));
  const isUnit = /^(?:percent|people|pct|points|a\.m\.?|p\.m\.?|%|million|others|more|of)$/.test(tokens.lower(at + 2));
  if (day === null || isUnit || startsClock(tokens, at + 1) || day <= Number(reading.value.slice(8, 10))) return null;
  if (monthOfName(tokens.lower(at + 2)) !== null && tokens.isCapitalized(at + 2)) return null;
  if (!isDay(2000, month, day)) return null;
  const value = `${reading.value.slice(0, 8)}${pad(day, 2)}`;
  return { first: at + 1, next: at + 2, type: 'DATE', value, rule: reading.rule };
}

function monthAlone(tokens: Tokens, index: number, month: number, context: TimeContext): TimeReading | null {
  const { reference, floor } = context;
  const ofYear = tokens.lower(index + 1) === 'of' || tokens.word(index + 1) === ',' ? index + 2 : index + 1;
  const year = yearAt(tokens, ofYear);
  if (year !== null)
    return { first: index, next: ofYear + 1, type: 'DATE', value: `${pad(year, 4)}-${pad(month, 2)}`, rule: 'M-ABS' };
  const recurring = recurringDay(tokens, index, floor);
  if (recurring !== null) return recurring;
  const lead = tokens.lower(tokens.word(index - 1) === '-' ? index - 2 : index - 1);
  if (!isMonth(tokens, index, lead) && !isInList(tokens, index, context)) return null;
  const isLed = steps.has(lead) && index - 1 >= floor;
  const first = !isLed ? index : tokens.lower(index - 2) === 'this' && lead !== 'this' ? index - 2 : index - 1;
  const next = index + 1;
  const reading = (named: number, rule: TimeReading['rule']): TimeReading => ({
    first,
    next,
    type: 'DATE',
    value: `${pad(named, 4)}-${pad(month, 2)}`,
    rule,
  });
  if (reference === null) return { first, next, type: 'DATE', value: `XXXX-${pad(month, 2)}`, rule: 'OPEN' };
  const past = narrativeYear(context);
  if (past !== null) return reading(past, 'NARRATIVE');
  if (lead === 'this' && !/^(?:past|coming)$/.test(tokens.lower(index - 1))) return reading(reference.year, 'M-PAST');
  const isPast = lead === 'last' || lead === 'since' || lead === 'past' || lead === 'previous';
  const months = (month - reference.month + 12) % 12;
  // "in November", shortly before November, is not last year's. Two months: chosen by hand.
  const isNear =
    months >= 1 &&
    months <= 2 &&
    !isPast &&
    !(followsMonth(tokens, index, context) && context.found.at(-1)?.rule === 'M-PAST');
  const isAhead = lead === 'next' || lead === 'coming' || isNear || (!isPast && pointsAhead(tokens, index, index));
  // In March, "next March" is next year's.
  if (lead === 'next' && month === reference.month) return reading(reference.year + 1, 'M-FUT');
  return reading(yearOfMonth(reference, month, { isAhead, isPast }), isAhead ? 'M-FUT' : 'M-PAST');
}

/** Whether the name is used for a month: in `the May vote` and `in May`, but not in `May said` and `June Carter`. */
function isMonth(tokens: Tokens, index: number, lead: string): boolean {
  const isName = tokens.isCapitalized(index + 1) && !tokens.isBreak(index + 1);
  if (/^(?:and|or)$/.test(lead) && speech.has(tokens.lower(index + 1))) return false;
  if (monthLeads.has(lead)) return !isName || lead === 'in' || lead === 'since' || lead === 'until';
  if (ambiguous.has(tokens.lower(index).replace(/\.$/, ''))) {
    const isNoun = lead === 'the' || lead === 'a' || lead === 'an' || lead === "'s" || lead === '’s';
    return isNoun && tokens.isWord(index + 1) && !isName;
  }
  return !tokens.isCapitalized(index - 1) || tokens.isBreak(index - 1);
}

/** `April, June and Sept.`: a month after a month that counts, or before one. */
function isInList(tokens: Tokens, index: number, context: TimeContext): boolean {
  if ((tokens.isCapitalized(index + 1) && !tokens.isBreak(index + 1)) || speech.has(tokens.lower(index + 1)))
    return false;
  if (followsMonth(tokens, index, context)) return true;
  if (!/^(?:and|or|to|through|-|–)$/.test(tokens.lower(index + 1)) || monthAt(tokens, index + 2) === null) return false;
  return !speech.has(tokens.lower(index + 3)) && !tokens.isCapitalized(index + 3);
}

/** Whether a month without a day right before this one counts: `April, June`. */
function followsMonth(tokens: Tokens, index: number, { found }: TimeContext): boolean {
  const last = found.at(-1);
  if (last?.next !== index - 1 || !/^[\dX]{4}-\d{2}$/.test(last.value)) return false;
  return /^(?:,|and|or|to|through|-|–|\/)$/.test(tokens.lower(index - 1));
}

function yearOfMonth(
  reference: Reference,
  month: number,
  { isAhead, isPast }: { readonly isAhead: boolean; readonly isPast: boolean },
): number {
  if (month === reference.month) return reference.year - (isPast ? 1 : 0);
  if (isAhead) return month > reference.month ? reference.year : reference.year + 1;
  return month < reference.month ? reference.year : reference.year - 1;
}

/** The month that a token names; it must be capitalized, since `may` and `march` are verbs. */
function monthAt(tokens: Tokens, index: number): number | null {
  return tokens.isCapitalized(index) ? monthOfName(tokens.lower(index)) : null;
}
