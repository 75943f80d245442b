import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import { inStrides, mapInSteps, type Steps } from '../work/steps';
import { isInAddress } from './address';
import { withAdjacentDay } from './adjacentDay';
import type { IsoDate } from './calendar';
import { withClockAfter } from './clockAfterDay';
import { withPartOfPeriod } from './dayOfPeriod';
import { withModifiers } from './modifiers';
import { isNarrative } from './narrative';
import { withPartOfDay } from './partOfDay';
import { referenceOf } from './reference';
import { withRelativeYear } from './relativeYear';
import type { TimeContext, TimeReading, TimeRuleId, TimeType } from './timeReading';
import { nextTrigger, rulesAt } from './triggers';

/** A time expression with its TIMEX3 value (ISO 8601, with X for open parts), resolved against the header date. */
export interface TimeExpression extends Span {
  readonly type: TimeType;
  readonly value: string;
  readonly rule: TimeRuleId;
  /** The other possible value if only the tense of the sentence decided; otherwise null. */
  readonly other: string | null;
}

/**
 * The time expressions of a text in order, none overlapping. If `date` is null, the relative ones stay open:
 * `XXXX-08-06`, `XXXX-WXX-2`. In a narrative about the past they are not counted from `date`.
 */
export function* findTimeExpressions(tokens: Tokens, date: IsoDate | null): Steps<TimeExpression[]> {
  const found: TimeReading[] = [];
  const reference = referenceOf(date);
  const isPastNarrative = reference !== null && (yield* isNarrative(tokens, reference));
  const context = { reference, floor: 0, found, isNarrative: isPastNarrative };
  yield* inStrides([[0, tokens.count]], (from, to) => {
    let index = nextTrigger(tokens, from);
    while (index < to) {
      const reading = readAt(tokens, index, context);
      if (reading !== null) {
        found.push(reading);
        for (const joined of reading.also ?? []) found.push(joined);
        context.floor = reading.also?.at(-1)?.next ?? reading.next;
      }
      index = nextTrigger(tokens, reading === null ? index + 1 : Math.max(index + 1, context.floor));
    }
    return index;
  });
  return yield* mapInSteps(found, ({ first, next, type, value, rule, other }) => ({
    start: tokens.start(first),
    end: tokens.end(next - 1),
    type,
    value,
    rule,
    other: other ?? null,
  }));
}

function readAt(tokens: Tokens, index: number, context: TimeContext): TimeReading | null {
  const rules = rulesAt(tokens, index);
  if (rules === null || isInAddress(tokens.text, tokens.start(index), tokens.end(index))) return null;
  for (const rule of rules) {
    const reading = rule.read(tokens, index, context);
    if (reading === null) continue;
    const dated = withAdjacentDay(tokens, withRelativeYear(tokens, reading, context), context.floor);
    const timed = withClockAfter(tokens, withPartOfDay(tokens, dated));
    const whole = withPartOfPeriod(tokens, timed, context.floor);
    return withModifiers(tokens, whole, context.floor);
  }
  return null;
}
