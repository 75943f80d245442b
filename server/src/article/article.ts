import type { Dateline } from '../dates/dateline';
import type { Header } from '../dates/header';
import type { Stamp } from '../dates/stamp';
import type { Span } from '../text/span';

/** Who wrote or sent the article, and when. */
export interface Byline extends Span {
  readonly agency: Span | null;
  /** The reporter's name after "By". */
  readonly reporter: Span | null;
  /** Every date in it, in order. */
  readonly stamps: readonly Stamp[];
  /** The one of `stamps` that dates the article best. */
  readonly stamp: Stamp | null;
}

/** The agency tag that closes the last paragraph; the span includes the brackets, `agency` does not. */
export interface SignOff extends Span {
  readonly agency: Span;
}

/** The parts of an article in the dated article format, as spans of `text`; a missing part is null. */
export interface Article {
  readonly text: string;
  readonly header: Header | null;
  /** Headers after the first: a doubled one, or a second article in the same file. */
  readonly furtherHeaders: readonly Header[];
  readonly caption: Span | null;
  readonly headline: Span | null;
  readonly byline: Byline | null;
  readonly dateline: Dateline | null;
  /** The body, one span per paragraph, dateline and sign-off included. */
  readonly paragraphs: readonly Span[];
  readonly signOff: SignOff | null;
}

/** Where the article's own text starts: after the header, or at 0 without one. */
export function contentStart(article: Article): number {
  return article.header?.end ?? 0;
}
