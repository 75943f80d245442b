import type { Span } from '../text/span';

/** The four classes of CoNLL-2003. MISC holds nationalities, events and works. */
export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC';

/**
 * How a mention names its entity: by a name, by a short form (`the Ministry`), or by a common noun (`the ministry`).
 */
export type MentionForm = 'name' | 'alias' | 'nominal';

/** One place in the text where an entity is named. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly form: MentionForm;
}

/** A person, organization, place or other named thing with all its mentions in one article, in text order. */
export interface Entity {
  /** `e1`, `e2`, … in order of the first mention. */
  readonly id: string;
  /** The fullest name the article gives. */
  readonly name: string;
  /**
   * Identifies the entity across articles: its type and folded name; all names of a country or a leader share one key.
   * A person known by a single name gets a key that starts with `BARE` and joins nothing, since last names are often
   * shared.
   */
  readonly key: string;
  /** Whether the ledger lists it. */
  readonly isVouched: boolean;
  readonly type: EntityType;
  readonly mentions: readonly Mention[];
}

/** The prefix of keys of people known by a single name, who are not joined across articles. */
export const BARE = 'PER:?';
