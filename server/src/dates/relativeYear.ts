import type { Tokens } from '../text/tokens';
import { lastMentionedYear } from './anchor';
import { pad } from './calendar';
import type { TimeContext, TimeReading, TimeRuleId } from './timeReading';

const steps = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** Words before `year` that count from the year mentioned last: `June 29 of that year`. */
const anchored = new Map([
  ['that', 0],
  ['same', 0],
  ['following', 1],
  ['next', 1],
  ['previous', -1],
]);

/** The rules whose readings have no year of their own. */
const withoutYear: ReadonlySet<TimeRuleId> = new Set(['M-PAST', 'M-FUT', 'MD-PAST', 'MD-FUT', 'NARRATIVE'] as const);

/**
 * A month or day with its year in words: `June last year`, `January of this year`, `April 5 next year`, `June 29 of that
 * year`, `May the following year`.
 */
export function withRelativeYear(tokens: Tokens, reading: TimeReading, context: TimeContext): TimeReading {
  const { rule } = reading;
  if (!withoutYear.has(rule)) return reading;
  const of = tokens.lower(reading.next) === 'of' ? reading.next + 1 : reading.next;
  const isThe = tokens.lower(of) === 'the';
  const at = isThe ? of + 1 : of;
  if (tokens.lower(at + 1) !== 'year' || context.reference === null) return reading;
  const word = tokens.lower(at);
  const step = isThe ? undefined : steps.get(word);
  const offset = anchored.get(word);
  const anchor = step !== undefined || offset === undefined ? null : lastMentionedYear(context);
  const year = step !== undefined ? context.reference.year + step : anchor === null ? null : anchor + (offset ?? 0);
  if (year === null) return reading;
  const value = `${pad(year, 4)}${reading.value.slice(4)}`;
  return {
    first: reading.first,
    next: at + 2,
    type: reading.type,
    value,
    rule: reading.type === 'DATE' && value.length === 7 ? 'M-ABS' : 'ABS',
  };
}
