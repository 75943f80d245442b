import type { Tokens } from '../../text/tokens';
import { lastMentionedQuarter } from '../anchor';
import { isDay, isoDate, isoOfDayNumber, isoWeek, pad, partsOfDayNumber, weekdayOfName } from '../calendar';
import type { Reference } from '../reference';
import type { TimeReading, TimeRule } from '../timeReading';
import { ordinalAt, quantityBefore, type TimeUnit, unitAt, unitWords } from './words';

const HYPHEN = 0x2d;

/**
 * `three days ago`, `a year earlier`, `two weeks from now`, `the year-ago quarter`: counted from the article's date.
 */
export const agoRule: TimeRule = {
  words: unitWords,
  numbers: [],
  read: (tokens, index, context) => {
    const unit = unitAt(tokens, index);
    if (unit === null) return null;
    const isJoined = tokens.isUnit(index + 1, HYPHEN);
    let at = isJoined ? index + 2 : index + 1;
    if (tokens.lower(at) === 'or' && (tokens.lower(at + 1) === 'so' || tokens.lower(at + 1) === 'more')) at += 2;
    const word = tokens.lower(at);
    const isEarlier = unit.name === 'year' && word === 'earlier';
    const isAgo = word === 'ago' || isEarlier;
    const isHence =
      word === 'hence' || (word === 'from' && (tokens.lower(at + 1) === 'now' || tokens.lower(at + 1) === 'today'));
    if (!isAgo && !isHence) return null;
    const next = word === 'from' ? at + 2 : at + 1;
    const counted = quantityBefore(tokens, index, context.floor);
    const first = counted?.first ?? index;
    const count = counted === null ? (unit.isPlural ? null : isJoined ? 1 : null) : counted.count;
    if (counted === null && !unit.isPlural && !isJoined) return null;
    if (count === null) return { first, next, type: 'DATE', value: isAgo ? 'PAST_REF' : 'FUTURE_REF', rule: 'REF' };
    const { reference } = context;
    // "the year-ago third quarter" is the quarter's expression.
    if (ordinalAt(tokens, next) !== null && tokens.lower(next + 1) === 'quarter') return null;
    if (isAgo && unit.name === 'year' && count === 1) {
      const quarter = lastMentionedQuarter(context);
      const period = withPeriod(tokens.lower(next), next);
      if (
        quarter !== null &&
        (isEarlier || reference === null || Math.abs(Number(quarter.slice(0, 4)) - reference.year) <= 1)
      )
        return {
          first,
          next: period,
          type: 'DATE',
          value: `${pad(Number(quarter.slice(0, 4)) - 1, 4)}${quarter.slice(4)}`,
          rule: 'AGO',
        };
    }
    // "Four years earlier" is counted from something in the text; only "a year earlier" is counted from the article.
    if (isEarlier && count !== 1) return null;
    if (reference === null) return { first, next, type: 'DATE', value: 'XXXX', rule: 'OPEN' };
    const anniversary = isAgo && unit.name === 'year' && !isEarlier ? anniversaryAfter(tokens, next, reference) : null;
    if (anniversary !== null) {
      const then = dateIn(reference.year - Math.round(count), anniversary.month, anniversary.day);
      if (then !== null) return { first, next: anniversary.next, type: 'DATE', value: then, rule: 'AGO' };
    }
    return away({ reference, unit, count: isAgo ? -count : count, first, next });
  },
};

/** The day after `ago` on which something is remembered: `50 years ago today`, `a year ago on Friday`. */
function anniversaryAfter(tokens: Tokens, next: number, { number, weekday }: Reference): Anniversary | null {
  const word = tokens.lower(next);
  const step = word === 'today' ? 0 : word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : null;
  if (step !== null) return { ...partsOfDayNumber(number + step), next: next + 1 };
  const at = word === 'on' ? next + 1 : next;
  const named = tokens.isCapitalized(at) ? weekdayOfName(tokens.lower(at)) : null;
  if (named === null || tokens.isCapitalized(at + 1) || tokens.isNumber(at + 1) || tokens.word(at + 1) === ',')
    return null;
  const ahead = (named - weekday + 7) % 7;
  // The nearest such day: an anniversary is told shortly before or after it.
  return { ...partsOfDayNumber(number + (ahead > 3 ? ahead - 7 : ahead)), next: at + 1 };
}

interface Anniversary {
  readonly month: number;
  readonly day: number;
  readonly next: number;
}

function dateIn(year: number, month: number, day: number): string | null {
  return year >= 1 && isDay(year, month, day) ? isoDate(year, month, day) : null;
}

/** The expression includes the `quarter` or `period` after `a year-ago`. */
function withPeriod(word: string, next: number): number {
  return word === 'quarter' || word === 'period' ? next + 1 : next;
}

interface Distance {
  readonly reference: Reference;
  readonly unit: TimeUnit;
  readonly count: number;
  /** The tokens of the expression: from `first` up to but not including `next`. */
  readonly first: number;
  readonly next: number;
}

/** The period `count` units from the reference, no finer than its unit. */
function away({ reference, unit, count, first, next }: Distance): TimeReading | null {
  const reading = (value: string): TimeReading => ({ first, next, type: 'DATE', value, rule: 'AGO' });
  const { number, year, month } = reference;
  switch (unit.name) {
    case 'day':
      return reading(isoOfDayNumber(number + Math.round(count)));
    case 'week':
      return reading(isoWeek(number + Math.round(7 * count)));
    case 'fortnight':
      return reading(isoWeek(number + Math.round(14 * count)));
    case 'month': {
      const months = year * 12 + month - 1 + Math.round(count);
      return reading(`${pad(Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1, 2)}`);
    }
    case 'quarter': {
      const quarters = year * 4 + Math.ceil(month / 3) - 1 + Math.round(count);
      return reading(`${pad(Math.floor(quarters / 4), 4)}-Q${(((quarters % 4) + 4) % 4) + 1}`);
    }
    case 'year':
    case 'decade':
    case 'century': {
      const years = unit.name === 'year' ? 1 : unit.name === 'decade' ? 10 : 100;
      const then = year + Math.round(count * years);
      return then < 1 || then > 9999 ? null : reading(pad(then, 4));
    }
    case 'hour':
    case 'minute':
    case 'second':
      return { first, next, type: 'TIME', value: `${isoOfDayNumber(number)}TXX:XX`, rule: 'AGO' };
    default:
      return null;
  }
}
