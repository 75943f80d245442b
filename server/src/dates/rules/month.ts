import type { Tokens } from '../../text/tokens';
import { dayNumber, isDay, isoDate, monthOfName, monthWords, pad } from '../calendar';
import { readClockTime } from '../clock';
import type { Reference } from '../reference';
import { pointsAhead } from '../tense';
import type { TimeReading, TimeRule } from '../timeExpressions';
import { dayAt, yearAt } from './words';

/** Words that may stand before a month, so that `May` and `March` there are months, not a verb or a name. */
const monthLeads = new Set(
  'in since by of until till from for to through during last this next between late early mid on before after and or per'.split(
    ' ',
  ),
);

/** `August 6`, `6 August`, `July 31, 2019`, `31st of July 2019`, `July 2019`, `since January`. */
export const monthRule: TimeRule = {
  words: monthWords,
  readsNumbers: true,
  read: (tokens, index, reference) => {
    const day = dayAt(tokens, index);
    if (day !== null) {
      const at = tokens.lower(index + 1) === 'of' ? index + 2 : index + 1;
      const month = monthAt(tokens, at);
      return month === null ? null : monthAndDay(tokens, { first: index, afterBoth: at + 1, month, day, reference });
    }
    const month = monthAt(tokens, index);
    if (month === null) return null;
    const dayAfter = dayAt(tokens, index + 1);
    const isDayToken = dayAfter !== null && !startsClock(tokens, index + 1) && tokens.word(index + 2) !== '%';
    if (isDayToken) return monthAndDay(tokens, { first: index, afterBoth: index + 2, month, day: dayAfter, reference });
    return monthAlone(tokens, index, month, reference);
  },
};

/** `10:30`, but not the colon behind `Oct. 26:`. */
function startsClock(tokens: Tokens, index: number): boolean {
  return (
    tokens.word(index + 1) === ':' && tokens.isNumber(index + 2) && tokens.start(index + 2) === tokens.end(index + 1)
  );
}

interface MonthAndDay {
  readonly first: number;
  /** The token behind month and day. */
  readonly afterBoth: number;
  readonly month: number;
  readonly day: number;
  readonly reference: Reference | null;
}

function monthAndDay(tokens: Tokens, { first, afterBoth, month, day, reference }: MonthAndDay): TimeReading | null {
  const yearIndex = tokens.word(afterBoth) === ',' ? afterBoth + 1 : afterBoth;
  const year = yearAt(tokens, yearIndex);
  if (year !== null) {
    if (!isDay(year, month, day)) return null;
    return withClock(tokens, {
      first,
      next: yearIndex + 1,
      type: 'DATE',
      value: isoDate(year, month, day),
      rule: 'ABS',
    });
  }
  if (!isDay(2000, month, day)) return null;
  const next = afterBoth;
  if (reference === null)
    return { first, next, type: 'DATE', value: `XXXX-${pad(month, 2)}-${pad(day, 2)}`, rule: 'OPEN' };
  const ahead = pointsAhead(tokens, first, next - 1);
  const nearest = nearestYear(reference, month, day, ahead);
  if (nearest === null) return null;
  return { first, next, type: 'DATE', value: isoDate(nearest, month, day), rule: ahead ? 'MD-FUT' : 'MD-PAST' };
}

/**
 * The year in which month and day lie nearest to the reference, leaning the way the tense points. The window, nine
 * months back and three ahead, is the one that ../notes/dates.md measured on AQUAINT.
 */
function nearestYear(reference: Reference, month: number, day: number, ahead: boolean): number | null {
  let best: number | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const year of [reference.year - 1, reference.year, reference.year + 1]) {
    if (!isDay(year, month, day)) continue;
    const distance = dayNumber(year, month, day) - reference.number;
    const against = ahead ? distance < -3 : distance > 3;
    const cost = Math.abs(distance) * (against ? 2 : 1) + (against && distance > 45 ? 60 : 0);
    if (cost < bestCost) {
      best = year;
      bestCost = cost;
    }
  }
  return best;
}

function withClock(tokens: Tokens, date: TimeReading): TimeReading {
  const at = tokens.word(date.next) === ',' || tokens.lower(date.next) === 'at' ? date.next + 1 : date.next;
  if (!tokens.isNumber(at)) return date;
  const clock = readClockTime(tokens.text, tokens.start(at));
  if (clock === null) return date;
  return { ...date, next: tokens.indexAt(clock.end), type: 'TIME', value: `${date.value}T${clock.time}` };
}

function monthAlone(tokens: Tokens, index: number, month: number, reference: Reference | null): TimeReading | null {
  const ofYear = tokens.lower(index + 1) === 'of' || tokens.word(index + 1) === ',' ? index + 2 : index + 1;
  const year = yearAt(tokens, ofYear);
  if (year !== null) {
    return { first: index, next: ofYear + 1, type: 'DATE', value: `${pad(year, 4)}-${pad(month, 2)}`, rule: 'M-ABS' };
  }
  const lead = tokens.lower(tokens.word(index - 1) === '-' ? index - 2 : index - 1);
  const isName = tokens.isCapitalised(index + 1) && !tokens.isBreak(index + 1);
  if (!monthLeads.has(lead) || isName) return null;
  const first = lead === 'last' || lead === 'next' || lead === 'this' ? index - 1 : index;
  const next = index + 1;
  if (reference === null) return { first, next, type: 'DATE', value: `XXXX-${pad(month, 2)}`, rule: 'OPEN' };
  const months = (month - reference.month + 12) % 12;
  // Of the next month nobody says "in November" when the one of last year is meant.
  const isNear = months >= 1 && months <= 2 && lead !== 'since' && lead !== 'last';
  const isAhead =
    lead === 'next' || isNear || (lead !== 'last' && lead !== 'since' && pointsAhead(tokens, index, index));
  const resolved = yearOfMonth(reference, month, isAhead, lead);
  return {
    first,
    next,
    type: 'DATE',
    value: `${pad(resolved, 4)}-${pad(month, 2)}`,
    rule: isAhead ? 'M-FUT' : 'M-PAST',
  };
}

function yearOfMonth(reference: Reference, month: number, isAhead: boolean, lead: string): number {
  if (lead === 'this' || month === reference.month) return reference.year - (lead === 'last' ? 1 : 0);
  if (isAhead) return month > reference.month ? reference.year : reference.year + 1;
  return month < reference.month ? reference.year : reference.year - 1;
}

/** The month that a token names; it must be capitalised, since `may` and `march` are verbs. */
function monthAt(tokens: Tokens, index: number): number | null {
  return tokens.isCapitalised(index) ? monthOfName(tokens.word(index)) : null;
}
