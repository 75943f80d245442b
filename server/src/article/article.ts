import type { Dateline } from '../dates/dateline';
import type { Header } from '../dates/header';
import type { Stamp } from '../dates/stamp';
import type { Span } from '../text/span';

/** Who wrote or sent the article, and when it says so. */
export interface Byline extends Span {
  readonly agency: Span | null;
  /** The reporter's name after "By". */
  readonly reporter: Span | null;
  /** Every date in it, in order, and the one that dates the article best. */
  readonly stamps: readonly Stamp[];
  readonly stamp: Stamp | null;
}

/** The agency tag that closes the last paragraph; the span has the brackets, `agency` has not. */
export interface SignOff extends Span {
  readonly agency: Span;
}

/** The parts of an article in the dated article format. All spans are into `text`; a part that is not there is null. */
export interface Article {
  readonly text: string;
  readonly header: Header | null;
  /** Headers after the first: a doubled one, or a second article in the same file. */
  readonly furtherHeaders: readonly Header[];
  readonly caption: Span | null;
  readonly headline: Span | null;
  readonly byline: Byline | null;
  readonly dateline: Dateline | null;
  /** The body, one span a paragraph, dateline and sign-off included. */
  readonly paragraphs: readonly Span[];
  readonly signOff: SignOff | null;
}

/** Where the article's own text starts: behind the header, or at the first character that is not blank. */
export function contentStart(article: Article): number {
  return article.header?.end ?? 0;
}
