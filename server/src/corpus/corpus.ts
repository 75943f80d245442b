import type { IsoDate } from '../dates/calendar';
import type { Slices } from '../work/slices';
import type { DocumentId, DocumentRef } from './documentId';
import type { MentionPlace } from './entityFact';
import type { EntityProfile } from './entityProfile';
import type { EntityPage, EntityQuery } from './entityQuery';
import type { EntityTotal } from './entityTotals';
import type { ArticleFacts } from './facts';
import type { QuotePage, QuoteQuery } from './quoteQuery';
import type { ArticleSurroundings, NamedHere } from './surroundings';
import type { Hit } from './symbolQuery';

/**
 * The facts of all articles, and the only way to query and change them. The implementation may be tables in memory
 * or a store on disk: callers cannot tell.
 */
export interface Corpus {
  /**
   * Runs `work` on a snapshot of one generation: changes wait until it has ended. What it awaits must be the snapshot's
   * own answers; to read or change the corpus from inside would wait for itself.
   */
  readonly read: <Result>(work: (snapshot: CorpusSnapshot) => Promise<Result>) => Promise<Result>;
  /** Makes some changes, all of them or, where it fails, none. */
  readonly apply: (changes: readonly CorpusChange[]) => Promise<CorpusDelta>;
}

/** One change: an article as it is now, or that it is gone. */
export type CorpusChange =
  | { readonly kind: 'set'; readonly facts: ArticleFacts }
  | { readonly kind: 'delete'; readonly id: DocumentId };

/** What some changes touched, so that dependents can look again. */
export interface CorpusDelta {
  readonly generation: number;
  /** The entities that the changed articles name, or named before. */
  readonly keys: ReadonlySet<string>;
  /** The folders in which they lie. */
  readonly folders: ReadonlySet<DocumentId>;
}

/** A part of a list, and where the next part begins; null at the list's end. */
export interface Page<Item, Cursor = string> {
  readonly items: readonly Item[];
  readonly next: Cursor | null;
}

/** An article in a list. */
export interface ArticleHead extends DocumentRef {
  readonly date: IsoDate | null;
  readonly title: string;
}

/** Which articles are listed, in the order of their ids. */
export interface ArticleQuery {
  /** `undated` for those without a readable date. */
  readonly which: 'all' | 'undated';
  /** What `next` of the page before was; null for the first. */
  readonly after: string | null;
  readonly limit: number;
}

/** An article that names an entity, with all places where it does. */
export interface NamingArticle extends ArticleHead {
  readonly mentions: readonly MentionPlace[];
}

/** Which part of an entity's articles to return: by date, undated ones as the oldest. */
export interface NamingQuery {
  readonly key: string;
  readonly order: 'newest' | 'oldest';
  readonly after: string | null;
  readonly limit: number;
}

/** What an entity is summed up for: the article may be outside the corpus. */
export interface ProfileQuery {
  readonly key: string;
  /** The day on which one wants to know who that is; null for no day. */
  readonly asOf: IsoDate | null;
  /** An article that the corpus does not have, to be counted too; null for none. */
  readonly also: ArticleFacts | null;
}

/** The corpus at one generation. Long answers are made in slices, and throw `Cancelled` when canceled. */
export interface CorpusSnapshot {
  readonly generation: number;
  readonly size: number;
  readonly article: (id: DocumentId) => Promise<ArticleFacts | null>;
  readonly articles: (query: ArticleQuery) => Promise<Page<ArticleHead>>;
  /** What is added up for entities by their keys; those that no article names are left out. */
  readonly entities: (keys: readonly string[]) => Promise<ReadonlyMap<string, EntityTotal>>;
  readonly entityPage: (query: EntityQuery, slices: Slices) => Promise<EntityPage>;
  readonly naming: (query: NamingQuery) => Promise<Page<NamingArticle>>;
  readonly profile: (query: ProfileQuery) => Promise<EntityProfile>;
  readonly quotes: (query: QuoteQuery, slices: Slices) => Promise<QuotePage>;
  readonly symbols: (query: string, limit: number, slices: Slices) => Promise<readonly Hit[]>;
  /** What rules ask about an article's folder and names, fetched at once so that they need not wait. */
  readonly surroundings: (article: NamedHere) => Promise<ArticleSurroundings>;
  /** The articles that spell an entity's name unlike most, with a word that changes whenever the majority does. */
  readonly spellingVariants: (key: string) => Promise<SpellingVariants>;
  /** The articles of a folder that its other articles cast doubt on, with a word that changes whenever those do. */
  readonly folderDoubts: (folder: DocumentId) => Promise<ReadonlyMap<DocumentId, string>>;
}

export interface SpellingVariants {
  readonly articles: readonly DocumentId[];
  readonly majority: string;
  /** Other entities whose own spellings may have become uneven with this one's. */
  readonly namesakes: readonly string[];
}
