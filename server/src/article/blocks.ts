import { trimSpan } from '../text/characters';
import type { Span } from '../text/span';
import { mapInSteps, type Steps } from '../work/steps';
import type { Article } from './article';
import { joinWrapped } from './wrappedLines';

/** A stretch of text that a quotation does not leave, unless the next block continues it. */
export interface Block extends Span {
  /** A headline or caption: in any house style single marks quote there. */
  readonly isTitle: boolean;
}

/** Where a paragraph's own words start: a dateline is not the subject of its sentence. */
function afterDateline({ start, end }: Span, { dateline, text }: Article): number {
  if (dateline === null || dateline.start !== start || dateline.end >= end) return start;
  return trimSpan(text, dateline.end, end).start;
}

/** Caption, headline and paragraphs in text order, wrapped lines joined; the first paragraph without its dateline. */
export function* blocksOf(article: Article): Steps<Block[]> {
  const titles = [article.caption, article.headline].filter((it) => it !== null);
  const paragraphs = yield* mapInSteps(yield* joinWrapped(article.text, article.paragraphs), (paragraph) => ({
    start: afterDateline(paragraph, article),
    end: paragraph.end,
    isTitle: false,
  }));
  return [...titles.map((title) => ({ start: title.start, end: title.end, isTitle: true })), ...paragraphs];
}
