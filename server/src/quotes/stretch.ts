import type { Span } from '../text/span';

/** The families of quotation marks; each closes only what it opened. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'single-guillemet' | 'dash';

/** What is between an opening and a closing mark, inside one paragraph; the marks are not part of the span. */
export interface Stretch extends Span {
  readonly family: MarkFamily;
  readonly open: Span;
  /** The closing mark; null where the paragraph ends first. */
  readonly close: Span | null;
  /** The index of the block (headline or paragraph) it lies in. */
  readonly block: number;
  /** The index of the stretch around this one, or null at the top. */
  readonly parent: number | null;
  /** Whether the quotation continues in the next paragraph, so that no closing mark is due in this one. */
  readonly continues: boolean;
  /** Whether this stretch continues with the one that ended the paragraph before. */
  readonly isContinuation: boolean;
}

/** A mark without its partner. */
export interface LoneMark extends Span {
  /** `runs-on`: it closes in the next paragraph, which does not open with the mark again. */
  /** `apostrophe`: a double mark inside a word, where an apostrophe belongs. */
  readonly fault: 'unclosed' | 'unopened' | 'runs-on' | 'apostrophe';
  readonly block: number;
}

/** A curly mark that faces the wrong way: `”` where a quotation opens, `“` where it closes. */
export interface WrongWayMark extends Span {
  /** The mark that belongs there. */
  readonly right: string;
}

/** All quoted stretches of an article in order of their opening marks, and the marks that found no partner. */
export interface Marks {
  readonly stretches: readonly Stretch[];
  readonly loneMarks: readonly LoneMark[];
  readonly wrongWayMarks: readonly WrongWayMark[];
}
