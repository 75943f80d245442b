import type { DayRange } from '../dates/dayRange';
import type { KnownDate } from '../dates/inferDate';
import type { EntityTotal } from './entityTotals';
import type { ArticleFacts } from './facts';

/**
 * The facts of all articles. The memory behind this interface may be a table in the process or, later, a store on disk:
 * nobody who asks it can tell. `set` and `delete` are symmetric: what one adds the other takes away.
 */
export interface Corpus {
  readonly size: number;
  readonly set: (facts: ArticleFacts) => void;
  readonly delete: (uri: string) => void;
  readonly get: (uri: string) => ArticleFacts | undefined;
  readonly all: () => Iterable<ArticleFacts>;
  /** What is added up for an entity by its key; null when no article names it. */
  readonly entity: (key: string) => EntityTotal | null;
  /** Every entity of the corpus, in no certain order. */
  readonly entities: () => Iterable<EntityTotal>;
  /** In how many articles an entity is written in each of its ways. */
  readonly forms: (key: string) => ReadonlyMap<string, number>;
  /** In how many articles a person goes by a single name, given as `Entity.key` has it: `PER:?roe`. */
  readonly articlesWithBare: (key: string) => number;
  /** The keys of entities whose names sound alike: spelled otherwise, or of another kind; persons of single names left out. */
  readonly namesakes: (key: string) => readonly string[];
  /** The articles that name an entity. */
  readonly articlesNaming: (key: string) => readonly ArticleFacts[];
  /** The days of the dated articles right before and behind a file in its folder. */
  readonly neighbours: (uri: string) => readonly KnownDate[];
  /** The days that a file's folder spans; null where too few of its articles are dated. */
  readonly range: (uri: string) => DayRange | null;
}
