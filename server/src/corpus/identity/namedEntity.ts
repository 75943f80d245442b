import type { IsoDate } from '../../dates/calendar';
import type { EntityType } from '../../entities/entity';

/** An entity of an article, as identity over the corpus needs it. `EntityFact` is one. */
export interface NamedEntity {
  /** Entities with the same corpus key are certainly one; see `corpusKeys`. */
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  /** The names it has in the article, as written. */
  readonly forms: readonly string[];
}

/** The entities of one article, no two with the same key. `ArticleFacts` is one. */
export interface NamedArticle {
  readonly id: string;
  readonly date: IsoDate | null;
  readonly entities: readonly NamedEntity[];
}

/** Why two names are one entity's. */
export type IdentityReason = 'full-name' | 'leader' | 'story' | 'context' | 'initials' | 'alias' | 'manual';

/** Two names that were joined. */
export interface IdentityEvidence {
  readonly a: string;
  readonly b: string;
  readonly reason: IdentityReason;
}
