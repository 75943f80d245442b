import { contentStart } from '../../server/src/article/article';
import type { Block } from '../../server/src/article/blocks';
import { blocksOf } from '../../server/src/article/blocks';
import { parseArticle } from '../../server/src/article/parse';
import { pairMarks } from '../../server/src/quotes/marks';
import type { Marks } from '../../server/src/quotes/stretch';
import { type Tokens, tokenize } from '../../server/src/text/tokens';
import { runToEnd } from '../../server/src/work/steps';
import { type Gold, goldOfSpan, owners } from './gold';
import type { AnnotatedArticle } from './polnear';

/** An annotated article as the product sees it, with the annotation of each stretch. */
export interface PreparedText {
  readonly article: AnnotatedArticle;
  readonly tokens: Tokens;
  readonly blocks: readonly Block[];
  readonly marks: Marks;
  /** By stretch; null for nested ones. */
  readonly gold: readonly (Gold | null)[];
}

export function prepare(article: AnnotatedArticle): PreparedText {
  const parsed = parseArticle(article.text);
  const tokens = runToEnd(tokenize(article.text, contentStart(parsed)));
  const blocks = runToEnd(blocksOf(parsed));
  const marks = runToEnd(pairMarks(article.text, blocks));
  const own = owners(article);
  const gold = marks.stretches.map((it) => (it.parent === null ? goldOfSpan(article, own, it) : null));
  return { article, tokens, blocks, marks, gold };
}
