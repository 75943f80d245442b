import { trimSpan } from '../text/characters';
import type { Span } from '../text/span';
import { mapInSteps, type Steps } from '../work/steps';
import type { Article } from './article';

/** A stretch of text that quotations do not run out of, unless the next block goes on with them. */
export interface Block extends Span {
  /** A headline or a caption, where single marks quote in every house style. */
  readonly isTitle: boolean;
}

/** Where a paragraph's own words start: a dateline is nobody's subject. */
function behindDateline({ start, end }: Span, { dateline, text }: Article): number {
  if (dateline === null || dateline.start !== start || dateline.end >= end) return start;
  return trimSpan(text, dateline.end, end).start;
}

/** Caption, headline and paragraphs, in order of the text; the first of these without its dateline. */
export function* blocksOf(article: Article): Steps<Block[]> {
  const titles = [article.caption, article.headline].filter((it) => it !== null);
  const paragraphs = yield* mapInSteps(article.paragraphs, (paragraph) => ({
    start: behindDateline(paragraph, article),
    end: paragraph.end,
    isTitle: false,
  }));
  return [...titles.map((title) => ({ start: title.start, end: title.end, isTitle: true })), ...paragraphs];
}
