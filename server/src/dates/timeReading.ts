import type { Tokens } from '../text/tokens';
import type { Reference } from './reference';

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** The rule that read a time expression; docs/architecture.md says what each decides. */
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

/** What a rule reads: from token `first` up to and without token `next`, with its TIMEX3 type and value. */
export interface TimeReading {
  readonly first: number;
  readonly next: number;
  readonly type: TimeType;
  readonly value: string;
  readonly rule: TimeRuleId;
  /** The other value that the words can have, where only the tense of their sentence decided. */
  readonly other?: string;
  /** Further expressions that lean on it, in order: the second day of `April 24 and 25`. */
  readonly also?: readonly TimeReading[];
}

/** What a rule may know besides the tokens. */
export interface TimeContext {
  /** The article's day; null where the header is, so that relative expressions stay open. */
  readonly reference: Reference | null;
  /** The first token that no expression before it has taken. */
  readonly floor: number;
  /** The expressions before, in order of the text. */
  readonly found: readonly TimeReading[];
  /** Whether the text tells of times long past, whose days are not counted from the header. */
  readonly isNarrative: boolean;
}

/**
 * What a number looks like: `year` four figures, `decade` ending in `s`, `half-day` ending in `am` or `pm`, `joined`
 * followed by a hyphen, a slash or a colon and a figure, `dotted` with full stops inside.
 */
export type NumberShape = 'year' | 'decade' | 'half-day' | 'joined' | 'dotted';

/** Reads one kind of expression. It is asked only at the tokens that are the heart of one: a month, a weekday, a unit. */
export interface TimeRule {
  /** The words at the expression's heart, in lower case. */
  readonly words: readonly string[];
  /** The numbers that can be its heart. */
  readonly numbers: readonly NumberShape[];
  /** The expression around the token at `index`, not reaching below `context.floor`; null where there is none. */
  readonly read: (tokens: Tokens, index: number, context: TimeContext) => TimeReading | null;
}
