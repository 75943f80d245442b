import type { Article } from '../article/article';
import type { Block } from '../article/blocks';
import type { TimeExpression } from '../dates/timeExpressions';
import type { Entity } from '../entities/entity';
import type { Quote } from '../quotes/quote';
import type { Marks } from '../quotes/stretch';
import type { Tokens } from '../text/tokens';

/** A quotation whose source has been sought among the article's entities. */
export interface ResolvedQuote extends Quote {
  /** The entity that speaks; null where it cannot be told. */
  readonly speakerEntity: Entity | null;
}

/** All that is known of one article. Spans are into `article.text`. */
export interface Analysis {
  readonly article: Article;
  readonly tokens: Tokens;
  /** Caption, headline and paragraphs: the stretches that quotations live in. */
  readonly blocks: readonly Block[];
  readonly marks: Marks;
  readonly quotes: readonly ResolvedQuote[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
}
