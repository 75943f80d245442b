import type { IsoDate } from '../../dates/calendar';
import type { EntityType } from '../../entities/entity';

/** An entity of an article, as identity over the corpus needs it. */
export interface NamedEntity {
  /** Its id in the article, `e1`. */
  readonly id: string;
  /** Its key in the article: names with the same key are written alike; see `Entity.key`. */
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  /** How often each form is written, without nouns like `the ministry`. */
  readonly forms: ReadonlyMap<string, number>;
  readonly mentions: number;
  readonly quotes: number;
  /** What the article says of it, `mayor of Port Ansel`. */
  readonly descriptors: readonly string[];
}

/** The entities of one article. */
export interface NamedArticle {
  readonly id: string;
  readonly date: IsoDate | null;
  readonly outlet: string | null;
  /** The country of the dateline, or the only one that the article is about; null if neither is known. */
  readonly country: string | null;
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
