import type { Article } from '../article/article';
import type { Block } from '../article/blocks';
import type { TimeExpression } from '../dates/timeExpressions';
import type { Descriptor } from '../entities/descriptors';
import type { Entity } from '../entities/entity';
import type { Quote } from '../quotes/quote';
import type { Marks } from '../quotes/stretch';
import type { Tokens } from '../text/tokens';
import type { Steps } from '../work/steps';
import type { ArticleFields } from './fields/fields';
import type { Extent } from './textLimit';

/**
 * Why a speaker has no name: a common noun without one, a pronoun that fits two people or no one, the author's own
 * voice.
 */
export type UnresolvedReason =
  | 'unnamed'
  | 'ambiguous-pronoun'
  | 'ambiguous-description'
  | 'shared-name'
  | 'several'
  | 'no-antecedent'
  | 'first-person';

/** A quotation whose source has been looked up among the article's entities. */
export interface ResolvedQuote extends Quote {
  /** The entity that speaks; null if unknown. */
  readonly speakerEntity: Entity | null;
  /** The entity's name, or the words that introduced a source without a name; null if unknown. */
  readonly speakerName: string | null;
  /** Why the source has no name; null if it has one, or if there is no source. */
  readonly unresolved: UnresolvedReason | null;
}

/** Everything known about one article. Spans are UTF-16 offsets into `article.text`. */
export interface Analysis {
  /** `head` for a text longer than `LARGEST_READ_WHOLE`, which has no tokens and nothing derived from them. */
  readonly extent: Extent;
  readonly article: Article;
  /** Outlet and authors, by what readers gave and what the article says. */
  readonly fields: ArticleFields;
  readonly tokens: Tokens;
  /** Caption, headline and paragraphs: the stretches that contain quotations. */
  readonly blocks: readonly Block[];
  readonly marks: Marks;
  readonly quotes: readonly ResolvedQuote[];
  /** What is reported in the reporter's own words; found on first call. */
  readonly indirectSpeech: () => readonly ResolvedQuote[];
  /** As `indirectSpeech`, in steps. */
  readonly indirectSpeechInSteps: () => Steps<readonly ResolvedQuote[]>;
  readonly entities: readonly Entity[];
  /** How the article describes its people and organizations; found on first call. */
  readonly descriptors: () => readonly Descriptor[];
  /** As `descriptors`, in steps. */
  readonly descriptorsInSteps: () => Steps<readonly Descriptor[]>;
  readonly times: readonly TimeExpression[];
}
