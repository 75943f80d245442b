import type { EntityType } from '../entities/entity';

/** What rules compare of an entity in the corpus. */
export interface CorpusEntity {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  readonly articles: number;
}

/** What the corpus knows about an article's entities, by `Entity.key`. */
export interface CorpusEntities {
  /** The entity in the whole corpus; null if no article names it. */
  readonly entity: (key: string) => CorpusEntity | null;
  /** The ways articles write it, each with its words separated by spaces. */
  readonly forms: (key: string) => Iterable<string>;
  /** How many articles have this word in a name of the entity. */
  readonly articlesWriting: (key: string, word: string) => number;
  /** The entities with this name, one per type. */
  readonly withName: (name: string) => readonly CorpusEntity[];
  /** Other entities, of any type, whose names sound the same. */
  readonly namesakes: (key: string) => readonly CorpusEntity[];
}

/** For an article without a corpus. */
export const noCorpusEntities: CorpusEntities = {
  entity: () => null,
  forms: () => [],
  articlesWriting: () => 0,
  withName: () => [],
  namesakes: () => [],
};
