import type { IsoDate } from '../dates/calendar';
import type { DayRange } from '../dates/dayRange';
import type { KnownDate } from '../dates/inferDate';
import type { ArticleFacts } from './facts';

/** What the corpus knows of one entity. */
export interface EntitySummary {
  readonly articles: number;
  readonly mentions: number;
  readonly quotes: number;
  readonly firstDate: IsoDate | null;
  readonly lastDate: IsoDate | null;
}

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
  /** What is known of an entity by its key; null when no article names it. */
  readonly entity: (key: string) => EntitySummary | null;
  /** The articles that name an entity. */
  readonly articlesNaming: (key: string) => readonly ArticleFacts[];
  /** The days of the dated articles right before and behind a file in its folder. */
  readonly neighbours: (uri: string) => readonly KnownDate[];
  /** The days that a file's folder spans; null where too few of its articles are dated. */
  readonly range: (uri: string) => DayRange | null;
}
