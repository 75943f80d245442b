import type { IsoDate } from '../dates/calendar';
import type { Slices } from '../work/slices';
import type { DocumentId, DocumentRef } from './documentId';
import type { MentionPlace } from './entityFact';
import type { EntityProfile } from './entityProfile';
import type { EntityPage, EntityQuery } from './entityQuery';
import type { EntityTotal } from './entityTotals';
import type { ArticleFacts } from './facts';
import type { KeyVerdict } from './identity/judgements';
import type { FirstNaming } from './naming';
import type { QuotePage, QuoteQuery } from './quoteQuery';
import type { ArticleSurroundings, NamedHere } from './surroundings';
import type { Hit } from './symbolQuery';
import type { EntityRow } from './toldApart';

/**
 * The facts of all articles, and the only way to query and change them. The implementation may be tables in memory
 * or a store on disk: callers cannot tell.
 */
export interface Corpus {
  /**
   * Runs `work` on a snapshot of one generation; changes wait until it ends. It must await nothing but the snapshot's
   * own answers: reading or changing the corpus from inside would deadlock.
   */
  readonly read: <Result>(work: (snapshot: CorpusSnapshot) => Promise<Result>) => Promise<Result>;
  /** Applies changes between two snapshots: all of them or, if that fails, none. */
  readonly apply: (changes: readonly CorpusChange[]) => Promise<CorpusDelta>;
}

/** One change: an article's new facts, its removal, or all verdicts of readers on who is who. */
export type CorpusChange =
  | { readonly kind: 'set'; readonly facts: ArticleFacts }
  | { readonly kind: 'delete'; readonly id: DocumentId }
  | { readonly kind: 'judge'; readonly verdicts: readonly KeyVerdict[] };

/** What a batch of changes affected, so that dependents can update. */
export interface CorpusDelta {
  readonly generation: number;
  /** The corpus keys that the changed articles have, or had before the change. */
  readonly keys: ReadonlySet<string>;
  /** Keys of the entities that changed, among them those that stand for them or did so before. */
  readonly entities: ReadonlySet<string>;
  /** The folders of the changed articles. */
  readonly folders: ReadonlySet<DocumentId>;
}

/** A page of a list, with the cursor of the next page; null at the end. */
export interface Page<Item, Cursor = string> {
  readonly items: readonly Item[];
  readonly next: Cursor | null;
}

/** An article in a list. */
export interface ArticleHead extends DocumentRef {
  readonly date: IsoDate | null;
  readonly outlet: string | null;
  readonly title: string;
}

/** Which articles to list, ordered by id. */
export interface ArticleQuery {
  /** `undated` for those without a readable date. */
  readonly which: 'all' | 'undated';
  /** The previous page's `next`; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

/** An article that names an entity, with all the mentions. */
export interface NamingArticle extends ArticleHead {
  readonly mentions: readonly MentionPlace[];
}

/** Which page of an entity's articles to return: by date, undated ones as the oldest. */
export interface NamingQuery {
  /** Any of its corpus keys. */
  readonly key: string;
  readonly order: 'newest' | 'oldest';
  readonly after: string | null;
  readonly limit: number;
}

/** What an entity's profile is based on. */
export interface ProfileQuery {
  /** Any of its corpus keys. */
  readonly key: string;
  /** The day as of which to describe the entity; null for no day. */
  readonly asOf: IsoDate | null;
  /** An article outside the corpus to include; null for none. */
  readonly also: ArticleFacts | null;
}

/** The corpus at one generation. Long queries run in slices, and throw `Cancelled` when canceled. */
export interface CorpusSnapshot {
  readonly generation: number;
  readonly size: number;
  readonly article: (id: DocumentId) => Promise<ArticleFacts | null>;
  readonly articles: (query: ArticleQuery) => Promise<Page<ArticleHead>>;
  /** The totals of entities by any of their corpus keys, without those that no article names. */
  readonly entities: (keys: readonly string[]) => Promise<ReadonlyMap<string, EntityTotal>>;
  /** All corpus keys of an entity, by any of them. */
  readonly keysOf: (key: string) => Promise<readonly string[]>;
  /** The first article of each of some entities, by any of their corpus keys, and their ids there. */
  readonly firstNamings: (keys: readonly string[]) => Promise<ReadonlyMap<string, FirstNaming>>;
  /** Entities that may be the same as another one, though nothing shows it, the most named first. */
  readonly possiblySame: (key: string) => Promise<readonly EntityRow[]>;
  /** The names of an entity, one for each of its corpus keys, the most frequent first. */
  readonly namesOf: (key: string) => Promise<readonly EntityRow[]>;
  readonly entityPage: (query: EntityQuery, slices: Slices) => Promise<EntityPage>;
  readonly naming: (query: NamingQuery) => Promise<Page<NamingArticle>>;
  readonly profile: (query: ProfileQuery) => Promise<EntityProfile>;
  readonly quotes: (query: QuoteQuery, slices: Slices) => Promise<QuotePage>;
  readonly symbols: (query: string, limit: number, slices: Slices) => Promise<readonly Hit[]>;
  /** What rules need to know about an article's folder and names, fetched in advance so that rules stay synchronous. */
  readonly surroundings: (article: NamedHere) => Promise<ArticleSurroundings>;
  /** The articles that spell the name of a corpus key unlike most. */
  readonly spellingVariants: (key: string) => Promise<SpellingVariants>;
  /**
   * The articles of a folder that its other articles cast doubt on, with a signature that changes whenever those do.
   */
  readonly folderDoubts: (folder: DocumentId) => Promise<ReadonlyMap<DocumentId, string>>;
}

export interface SpellingVariants {
  readonly articles: readonly DocumentId[];
  /** A signature that changes whenever the majority spelling does. */
  readonly majority: string;
  /** Other entities of the same sound, whose spellings may have become inconsistent with this one's. */
  readonly namesakes: readonly string[];
}
