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

/** A person, organisation, place or other named thing with all its mentions in one article, in order of the text. */
export interface Entity {
  /** `e1`, `e2`, … in order of the first mention. */
  readonly id: string;
  /** The fullest name the article gives. */
  readonly name: string;
  /** What joins the entity with itself in other articles: its type and its name, countries under one of their names. */
  readonly key: string;
  readonly type: EntityType;
  readonly mentions: readonly Mention[];
}
