import type { TimeRuleId } from './timeReading';

/** How many days a rule gave on annotated news, and how many of them were right. */
export interface DayPrecision {
  readonly shown: number;
  readonly right: number;
}

/**
 * The days that each rule gave and that no reader can see in the words, outside bylines and datelines, in the annotated
 * articles of TimeBank and AQUAINT (256 articles, TempEval-3's development data), without the two whose values
 * contradict their own date. `npm run eval -- times` prints the
 * figures, and a test holds them equal to these where the data are.
 */
export const dayPrecision: Readonly<Partial<Record<TimeRuleId, DayPrecision>>> = {
  'WD-SAME': { shown: 135, right: 133 },
  'WD-PAST': { shown: 130, right: 125 },
  'MD-PAST': { shown: 102, right: 99 },
  'REL-DAY': { shown: 96, right: 93 },
  'MD-FUT': { shown: 38, right: 37 },
  'WD-FUT': { shown: 16, right: 11 },
  'WD-LAST': { shown: 7, right: 7 },
  ANCHOR: { shown: 8, right: 3 },
  HOLIDAY: { shown: 6, right: 5 },
  'REL-PERIOD': { shown: 5, right: 1 },
  AGO: { shown: 2, right: 2 },
};

/** A hint in the text is read as a fact: a rule shows days there only if it was right so often, on so many. */
const PRECISE = 0.95;
const FEWEST = 5;

/** Whether the days that a rule gives are sure enough to be shown in the text unasked. */
export function showsDay(rule: string): boolean {
  const measured = Object.hasOwn(dayPrecision, rule) ? dayPrecision[rule as TimeRuleId] : undefined;
  return measured !== undefined && measured.shown >= FEWEST && measured.right >= PRECISE * measured.shown;
}
