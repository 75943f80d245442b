import type { Span } from '../text/span';

/** The four classes of CoNLL-2003. MISC holds nationalities, events and works. */
export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC';

/** How a mention names its entity: by a name, by a short name that the article set up (`the Ministry`), or by a noun. */
export type MentionForm = 'name' | 'alias' | 'nominal';

/** One place in the text where an entity is named. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly form: MentionForm;
}

/** A person, organization, place or other named thing with all its mentions in one article, in order of the text. */
export interface Entity {
  /** `e1`, `e2`, … in order of the first mention. */
  readonly id: string;
  /** The fullest name the article gives. */
  readonly name: string;
  /**
   * What joins the entity with itself in other articles: its type and its name without accents, countries and leaders
   * under one of their names. A person of a single name has a key of its own kind (`BARE`): such a name says too little.
   */
  readonly key: string;
  /** Whether readers named it in the ledger. */
  readonly isVouched: boolean;
  readonly type: EntityType;
  readonly mentions: readonly Mention[];
}

/** How the keys of persons begin whose single name joins nothing across articles. */
export const BARE = 'PER:?';
