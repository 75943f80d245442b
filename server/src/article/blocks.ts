import type { Span } from '../text/span';
import type { Article } from './article';

/** A stretch of text that quotations do not run out of, unless the next block goes on with them. */
export interface Block extends Span {
  /** A headline or a caption, where single marks quote in every house style. */
  readonly isTitle: boolean;
}

/** Caption, headline and paragraphs, in order of the text. */
export function blocksOf(article: Article): Block[] {
  const titles = [article.caption, article.headline].filter((it) => it !== null);
  return [
    ...titles.map((title) => ({ start: title.start, end: title.end, isTitle: true })),
    ...article.paragraphs.map((paragraph) => ({ start: paragraph.start, end: paragraph.end, isTitle: false })),
  ].sort((left, right) => left.start - right.start);
}
