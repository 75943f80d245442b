import type { MentionKind } from './mentionKind';

/** `own` if written with the day; else the copyright line's, another date's, or any in which the weekday fits. */
export type YearSource = 'own' | 'copyright' | 'text' | 'weekday';

/** What can speak for or against a day; each has one weight in `dayWeights.ts`. */
export type DayFeature =
  | `kind ${MentionKind}`
  | `year ${Exclude<YearSource, 'own'>}`
  | 'latest'
  | 'only'
  | 'often'
  | 'in two ways'
  | 'at the top'
  | 'first'
  | 'weekday fits'
  | 'weekday contradicts'
  | 'after copyright'
  | 'copyright year'
  | 'weeks before the latest'
  | 'years before the latest'
  | 'other order';
