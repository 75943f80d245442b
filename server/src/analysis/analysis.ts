import type { Article } from '../article/article';
import type { Block } from '../article/blocks';
import type { TimeExpression } from '../dates/timeExpressions';
import type { Descriptor } from '../entities/descriptors';
import type { Entity } from '../entities/entity';
import type { Quote } from '../quotes/quote';
import type { Marks } from '../quotes/stretch';
import type { Tokens } from '../text/tokens';
import type { Steps } from '../work/steps';
import type { Extent } from './textLimit';

/**
 * Why no one can be named: a common noun without a name, a pronoun that could mean two people or no one, the author's own voice.
 */
export type UnresolvedReason = 'unnamed' | 'ambiguous-pronoun' | 'no-antecedent' | 'first-person';

/** A quotation whose source has been sought among the article's entities. */
export interface ResolvedQuote extends Quote {
  /** The entity that speaks; null if unknown. */
  readonly speakerEntity: Entity | null;
  /** The entity's name, or the words that introduced a source without a name; null if unknown. */
  readonly speakerName: string | null;
  /** Why the source has no name; null if it has one, or if there is no source. */
  readonly unresolved: UnresolvedReason | null;
}

/** All that is known of one article. Spans are into `article.text`. */
export interface Analysis {
  /** Of a text beyond `LARGEST_READ_WHOLE` only the head is read: it has no tokens and nothing that is made of them. */
  readonly extent: Extent;
  readonly article: Article;
  readonly tokens: Tokens;
  /** Caption, headline and paragraphs: the stretches that quotations live in. */
  readonly blocks: readonly Block[];
  readonly marks: Marks;
  readonly quotes: readonly ResolvedQuote[];
  /** What is said in the reporter's own words; found at the first call. */
  readonly indirectSpeech: () => readonly ResolvedQuote[];
  /** As `indirectSpeech`, in steps. */
  readonly indirectSpeechInSteps: () => Steps<readonly ResolvedQuote[]>;
  readonly entities: readonly Entity[];
  /** What the article says of its persons and organizations beside their names; found at the first call. */
  readonly descriptors: () => readonly Descriptor[];
  /** As `descriptors`, in steps. */
  readonly descriptorsInSteps: () => Steps<readonly Descriptor[]>;
  readonly times: readonly TimeExpression[];
}
