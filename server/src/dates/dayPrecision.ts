import type { TimeRuleId } from './timeReading';

/** How many days a rule gave on annotated news, and how many of them were right. */
export interface DayPrecision {
  readonly shown: number;
  readonly right: number;
}

/**
 * The rules whose days were counted on the annotated articles of TimeBank and AQUAINT (256 articles, TempEval-3's
 * development data), without the three whose values contradict their own date. `npm run eval -- times` prints the
 * figures, and a test holds them equal to these where the data are.
 */
export const dayPrecision: Readonly<Partial<Record<TimeRuleId, DayPrecision>>> = {};

/** A hint in the text is read as a fact: a rule shows days there only if it was right so often, on so many. */
const PRECISE = 0.95;
const FEWEST = 5;

/** Whether the days that a rule gives are sure enough to be shown in the text unasked. */
export function showsDay(rule: string): boolean {
  const measured = Object.hasOwn(dayPrecision, rule) ? dayPrecision[rule as TimeRuleId] : undefined;
  return measured !== undefined && measured.shown >= FEWEST && measured.right >= PRECISE * measured.shown;
}
