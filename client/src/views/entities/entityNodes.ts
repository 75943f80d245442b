import type { EntityTotal } from '../../../../server/src/corpus/entityTotals';
import type { EntityRow } from '../../../../server/src/corpus/toldApart';
import type { EntityType } from '../../../../server/src/entities/entity';
import type { MentionLine, NamingArticle } from '../../../../server/src/protocol/messages';

/** An answer to the question about undated text files above the tree. */
export interface AnswerNode {
  readonly level: 'answer';
  readonly answer: 'yes' | 'no';
}

/** A kind of entity, on the first level of the tree. */
export interface KindNode {
  readonly level: 'kind';
  readonly type: EntityType;
  readonly total: number;
}

export interface EntityNode {
  readonly level: 'entity';
  readonly entity: EntityRow;
}

/** An entity that may be the same as the one above it. */
export interface CandidateNode {
  readonly level: 'candidate';
  readonly entity: EntityTotal;
  readonly candidate: EntityRow;
}

/** The rest of a long list, loaded on selection. */
export interface MoreNode {
  readonly level: 'more';
  readonly type: EntityType;
  readonly left: number;
}

export interface ArticleNode {
  readonly level: 'article';
  readonly entity: EntityTotal;
  readonly article: NamingArticle;
}

export interface MentionNode {
  readonly level: 'mention';
  readonly entity: EntityTotal;
  readonly article: NamingArticle;
  readonly index: number;
  readonly line: MentionLine;
}

/** A node of the Entities view, from kinds down to mentions. */
export type Node = AnswerNode | KindNode | EntityNode | CandidateNode | MoreNode | ArticleNode | MentionNode;
