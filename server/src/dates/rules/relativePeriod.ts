import { isoOfDayNumber, isoWeek, pad } from '../calendar';
import type { Reference } from '../reference';
import type { TimeReading, TimeRule } from '../timeExpressions';
import { quarterSpokenOf } from './quarter';
import { numberAt, numberWords, unitAt } from './words';

const steps = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);

/** `last week`, `this month`, `next year`, `three days ago`, `a year earlier`, `two weeks from now`. */
export const relativePeriodRule: TimeRule = {
  words: [...steps.keys(), ...numberWords.keys()],
  readsNumbers: true,
  read: (tokens, index, reference) => {
    const step = steps.get(tokens.lower(index));
    if (step !== undefined) {
      const unit = unitAt(tokens, index + 1);
      if (unit === null || unit.isPlural || !/^(?:week|month|year)$/.test(unit.name)) return null;
      if (reference === null) return open(index, index + 2);
      return {
        first: index,
        next: index + 2,
        type: 'DATE',
        value: shifted(reference, unit.name, step),
        rule: 'REL-PERIOD',
      };
    }
    const count = numberAt(tokens, index);
    const unit = count === null ? null : unitAt(tokens, index + 1);
    if (count === null || unit === null || unit.isClock) return null;
    const isAgo = tokens.lower(index + 2) === 'ago' || (unit.name === 'year' && tokens.lower(index + 2) === 'earlier');
    const isHence = tokens.lower(index + 2) === 'from' && tokens.lower(index + 3) === 'now';
    if (!isAgo && !isHence) return null;
    const next = index + (isAgo ? 3 : 4);
    if (reference === null) return open(index, next);
    const quarter = unit.name === 'year' && isAgo ? quarterSpokenOf(tokens, index, reference) : null;
    if (quarter !== null) {
      const value = `${pad(Number(quarter.slice(0, 4)) - count, 4)}${quarter.slice(4)}`;
      return { first: index, next, type: 'DATE', value, rule: 'QUARTER' };
    }
    return {
      first: index,
      next,
      type: 'DATE',
      value: shifted(reference, unit.name, isAgo ? -count : count),
      rule: 'AGO',
    };
  },
};

function open(first: number, next: number): TimeReading {
  return { first, next, type: 'DATE', value: 'XXXX', rule: 'OPEN' };
}

/** The period that lies `count` units from the reference, no finer than its unit. */
function shifted(reference: Reference, unit: string, count: number): string {
  if (unit === 'day') return isoOfDayNumber(reference.number + count);
  if (unit === 'week') return isoWeek(reference.number + 7 * count);
  if (unit === 'month') {
    const months = reference.year * 12 + reference.month - 1 + count;
    return `${pad(Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1, 2)}`;
  }
  const year = reference.year + count * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1);
  return pad(year, 4);
}
