import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import type { IsoDate } from './calendar';
import { withPartOfDay } from './partOfDay';
import { type Reference, referenceOf } from './reference';
import { withRelativeYear } from './relativeYear';
import { clockTimeRule } from './rules/clockTime';
import { durationRule } from './rules/duration';
import { monthRule } from './rules/month';
import { nowRule } from './rules/now';
import { numericDateRule } from './rules/numericDate';
import { quarterRule } from './rules/quarter';
import { relativeDayRule } from './rules/relativeDay';
import { relativePeriodRule } from './rules/relativePeriod';
import { seasonRule } from './rules/season';
import { setRule } from './rules/set';
import { weekdayRule } from './rules/weekday';
import { yearRule } from './rules/year';

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** The rule that read a time expression; each says in docs/architecture.md what it decides. */
export type TimeRuleId =
  | 'ABS'
  | 'MD-PAST'
  | 'MD-FUT'
  | 'M-ABS'
  | 'M-PAST'
  | 'M-FUT'
  | 'WD-SAME'
  | 'WD-PAST'
  | 'WD-FUT'
  | 'WD-LAST'
  | 'WD-NEXT'
  | 'Y-ABS'
  | 'DECADE'
  | 'REL-DAY'
  | 'REL-PERIOD'
  | 'AGO'
  | 'DUR'
  | 'QUARTER'
  | 'SEASON'
  | 'SET'
  | 'CLOCK'
  | 'REF'
  | 'OPEN';

/** A time expression with its TIMEX3 value (ISO 8601 with X for what is open), resolved against the header date. */
export interface TimeExpression extends Span {
  readonly type: TimeType;
  readonly value: string;
  readonly rule: TimeRuleId;
}

/** What a rule reads: from token `first` up to and without token `next`. */
export interface TimeReading {
  readonly first: number;
  readonly next: number;
  readonly type: TimeType;
  readonly value: string;
  readonly rule: TimeRuleId;
}

/** Reads one kind of expression. It is asked only at the tokens that can open one. */
export interface TimeRule {
  /** The words that can open the expression, in lower case. */
  readonly words: readonly string[];
  /** Whether any number can open it. */
  readonly readsNumbers: boolean;
  /** The expression that the token at `index` opens, or null. `reference` is null where the header date is. */
  readonly read: (tokens: Tokens, index: number, reference: Reference | null) => TimeReading | null;
}

/** In order of trust: the first rule that reads something at a token wins. A new kind of expression is one line here. */
const rules: readonly TimeRule[] = [
  numericDateRule,
  clockTimeRule,
  monthRule,
  weekdayRule,
  relativeDayRule,
  quarterRule,
  seasonRule,
  setRule,
  relativePeriodRule,
  durationRule,
  yearRule,
  nowRule,
];

const rulesByWord = new Map<string, TimeRule[]>();
for (const rule of rules) {
  for (const word of new Set(rule.words)) rulesByWord.set(word, [...(rulesByWord.get(word) ?? []), rule]);
}
const numberRules = rules.filter((rule) => rule.readsNumbers);

/**
 * The time expressions of a text in order, none overlapping. With a `date` that is null the relative ones stay open:
 * `XXXX-08-06`, `XXXX-WXX-2`.
 */
export function findTimeExpressions(tokens: Tokens, date: IsoDate | null): TimeExpression[] {
  const reference = referenceOf(date);
  const found: TimeExpression[] = [];
  let index = 0;
  while (index < tokens.count) {
    const reading = readAt(tokens, index, reference);
    if (reading === null) {
      index++;
      continue;
    }
    const { first, next, type, value, rule } = reading;
    found.push({ ...tokens.span(first, next - 1), type, value, rule });
    index = Math.max(index + 1, next);
  }
  return found;
}

function readAt(tokens: Tokens, index: number, reference: Reference | null): TimeReading | null {
  const asked = tokens.isNumber(index)
    ? numberRules
    : tokens.isWord(index)
      ? rulesByWord.get(tokens.lower(index))
      : undefined;
  if (asked === undefined) return null;
  for (const rule of asked) {
    const reading = rule.read(tokens, index, reference);
    if (reading !== null) return withPartOfDay(tokens, withRelativeYear(tokens, reading, reference));
  }
  return null;
}
