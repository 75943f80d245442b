import type { EntityType } from '../entities/entity';

/** An entity of the corpus, as far as rules compare it. */
export interface CorpusEntity {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  readonly articles: number;
}

/** What the corpus says of the entities of an article. They go by `Entity.key`. */
export interface CorpusEntities {
  /** The entity over the corpus; null where no article of it names it. */
  readonly entity: (key: string) => CorpusEntity | null;
  /** The ways in which articles write it, words of one way parted by spaces. */
  readonly forms: (key: string) => Iterable<string>;
  /** In how many articles a word occurs in one of its forms. */
  readonly articlesWriting: (key: string, word: string) => number;
  /** The entities of this very name, one for each kind that it is taken for. */
  readonly called: (name: string) => readonly CorpusEntity[];
  /** Other entities whose names sound the same, of any kind. */
  readonly namesakes: (key: string) => readonly CorpusEntity[];
}

/** For an article on its own. */
export const noCorpusEntities: CorpusEntities = {
  entity: () => null,
  forms: () => [],
  articlesWriting: () => 0,
  called: () => [],
  namesakes: () => [],
};
