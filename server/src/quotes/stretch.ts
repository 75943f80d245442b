import type { Span } from '../text/span';

/** The families of quotation marks; a mark closes only a quotation of its own family. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'single-guillemet' | 'dash';

/** The text between an opening and a closing mark within one paragraph, without the marks. */
export interface Stretch extends Span {
  readonly family: MarkFamily;
  readonly open: Span;
  /** The closing mark; null if the paragraph ends first. */
  readonly close: Span | null;
  /** The index of the block (headline or paragraph) it lies in. */
  readonly block: number;
  /** The index of the stretch around this one; null at the top level. */
  readonly parent: number | null;
  /** Whether the quotation continues in the next paragraph, so that this one needs no closing mark. */
  readonly continues: boolean;
  /** Whether this stretch continues the one that ended the previous paragraph. */
  readonly isContinuation: boolean;
}

/** A mark without its partner. */
export interface LoneMark extends Span {
  /**
   * `runs-on`: the quotation closes in the next paragraph, which does not repeat the opening mark. `apostrophe`: a
   * double mark inside a word, where an apostrophe belongs.
   */
  readonly fault: 'unclosed' | 'unopened' | 'runs-on' | 'apostrophe';
  readonly block: number;
}

/** A curly mark that faces the wrong way: `”` where a quotation opens, `“` where it closes. */
export interface WrongWayMark extends Span {
  /** The mark that belongs there. */
  readonly right: string;
}

/** All quoted stretches of an article in order of their opening marks, and the marks that are wrong. */
export interface Marks {
  readonly stretches: readonly Stretch[];
  readonly loneMarks: readonly LoneMark[];
  readonly wrongWayMarks: readonly WrongWayMark[];
}
