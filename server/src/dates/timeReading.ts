import type { Tokens } from '../text/tokens';
import type { Reference } from './reference';

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** The rule that resolved a time expression; `features/timeHover.ts` says in words what each does. */
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
  | 'WD-WEEK'
  | 'Y-ABS'
  | 'DECADE'
  | 'HOLIDAY'
  | 'REL-DAY'
  | 'REL-PERIOD'
  | 'AGO'
  | 'ANCHOR'
  | 'NARRATIVE'
  | 'DUR'
  | 'QUARTER'
  | 'SEASON'
  | 'SET'
  | 'CLOCK'
  | 'REF'
  | 'OPEN';

/** What a rule read: the tokens from `first` up to but not including `next`, with TIMEX3 type and value. */
export interface TimeReading {
  readonly first: number;
  readonly next: number;
  readonly type: TimeType;
  readonly value: string;
  readonly rule: TimeRuleId;
  /** The other possible value, if only the tense of the sentence decided. */
  readonly other?: string;
  /** Further expressions that depend on it, in order: the second day of `April 24 and 25`. */
  readonly also?: readonly TimeReading[];
}

/** What a rule knows besides the tokens. */
export interface TimeContext {
  /** The article's day; null without a readable header, so that relative expressions stay open. */
  readonly reference: Reference | null;
  /** The first token after the expressions already found. */
  readonly floor: number;
  /** The expressions already found, in text order. */
  readonly found: readonly TimeReading[];
  /** Whether the text is a narrative about the past, whose days are not counted from the header. */
  readonly isNarrative: boolean;
}

/**
 * What a number looks like: `year` has four digits, `decade` ends in `s`, `half-day` ends in `am` or `pm`, `joined` is
 * followed by a hyphen, slash or colon and a digit, `dotted` has periods inside, `ordinal` ends in `st`,
 * `nd`, `rd` or `th`, `short-year` follows an apostrophe.
 */
export type NumberShape = 'year' | 'decade' | 'half-day' | 'joined' | 'dotted' | 'ordinal' | 'short-year';

/** Reads one kind of expression. It runs only at tokens that can be the head of one: a month, a weekday, a unit. */
export interface TimeRule {
  /** The words that can be the head, in lower case. */
  readonly words: readonly string[];
  /** The numbers that can be the head. */
  readonly numbers: readonly NumberShape[];
  /** The expression around the token at `index`, not reaching below `context.floor`; null if there is none. */
  readonly read: (tokens: Tokens, index: number, context: TimeContext) => TimeReading | null;
}
