import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { NamedKey } from '../corpus/entityKey';
import type { EntityPage, EntityQuery } from '../corpus/entityQuery';
import type { CorpusRecord } from '../corpus/identity/corpusRecord';
import type { QuotePage, QuoteQuery } from '../corpus/quoteQuery';
import type { EntityRow } from '../corpus/toldApart';
import type { Certainty } from '../dates/inferDate';
import type { EntityType } from '../entities/entity';
import type { LedgerVerdict } from '../entities/ledger';
import type { NameChoice } from '../features/nameActions';
import type { FileEncoding } from '../text/fileEncoding';
import type { Settings } from '../workspace/settings';
import type { SideFileEntry } from '../workspace/sideFileEntries';

/**
 * The messages between client and server beyond the standard protocol. Only types and names: both sides import this
 * file without pulling in each other's libraries.
 */

/** A request's name with the types of its parameters and result. */
export interface Method<Params, Result> {
  readonly method: string;
  /** Never set: carries the types. */
  readonly types?: (params: Params) => Result;
}

const method = <Params, Result>(name: string): Method<Params, Result> => ({ method: `copydesk/${name}` });

export interface OfDocument {
  readonly uri: string;
}

/** A place in a document. */
export interface PlaceInDocument extends OfDocument {
  readonly position: Position;
}

/** A range in a document. */
export interface RangeInDocument extends OfDocument {
  readonly range: Range;
}

/** A reader's correction of a name in an article. For a split, the server fills in the article's path unless null. */
export interface NameVerdict extends OfDocument {
  readonly verdict: LedgerVerdict;
}

/** Mentions of an entity in an article. */
export interface NamedMention extends OfDocument {
  readonly ranges: readonly Range[];
}

/** A mention with the text around it in its line. */
export interface MentionLine {
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

/** A quotation whose speaker may be corrected. */
export interface SpeakerChoice {
  readonly words: string;
  readonly speaker: string | null;
  readonly suggestions: readonly string[];
}

/** A reader's correction of the quotation at a place. */
export interface SpeakerVerdict extends PlaceInDocument {
  readonly speaker: string | null;
  readonly isSpeech: boolean;
}

/** A reader's verdict that a name is, or is not, that of others. */
export interface NameJudgement {
  readonly kind: 'same' | 'apart';
  readonly one: NamedKey;
  readonly others: readonly NamedKey[];
}

/** The names that are counted as one entity, and the entities that may be the same. */
export interface EntityNames {
  readonly names: readonly EntityRow[];
  readonly possible: readonly EntityRow[];
}

/** A correction in a side file. */
export interface ListedCorrection extends SideFileEntry {
  /** The side file. */
  readonly uri: string;
}

/** The side file to write, or null with the problem that prevents it. */
export interface CorrectionResult {
  /** `before` is the text the file must still have when it is written; null if it must not exist. */
  readonly file: { readonly uri: string; readonly before: string | null; readonly text: string } | null;
  readonly problem: string | null;
}

/** One way to edit a document, chosen by its title. */
export interface EditProposal {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export interface FixAllResult {
  /** The version of the document that the edits are for. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** How many findings the edits fix, and how many need a decision from the user. */
  readonly repaired: number;
  readonly left: number;
}

/** An event that an article places in time. */
export interface TimelineItem {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly range: Range;
}

/** An article without a readable date, with the dates it may have, the most likely first. */
export interface UndatedArticle {
  readonly uri: string;
  readonly path: string;
  readonly outlet: string | null;
  readonly title: string;
  readonly proposals: readonly DateProposal[];
}

export interface DateProposal {
  readonly date: string;
  readonly source: string;
  readonly certainty: Certainty;
  /** The words that support it, and where they are; null if there are none in the article. */
  readonly evidence: { readonly words: string; readonly range: Range } | null;
}

/** Dates chosen for undated articles. */
export interface ChosenDates {
  readonly choices: readonly { readonly uri: string; readonly date: string }[];
}

/** The edits of one document; `version` is the buffer's, or null if the document is not open. */
export interface DocumentEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** The words that must still be there, in the order of the edits. */
  readonly words: readonly string[];
}

/** Edits of several documents, and the documents left alone, each with a reason. */
export interface EditResult {
  readonly documents: readonly DocumentEdits[];
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
}

/** A name at a place in one version of a document, and its new name. */
export interface RenameRequest extends PlaceInDocument {
  readonly version: number;
  readonly newName: string;
}

/** An article in which a name would change. */
export interface RenamedArticle {
  readonly uri: string;
  readonly path: string;
  /** How many mentions change outside quotations, and inside. */
  readonly inText: number;
  readonly inQuotations: number;
}

/** The selected part of a renaming: the articles to change outside quotations, and inside. */
export interface ChosenRename extends RenameRequest {
  readonly inText: readonly string[];
  readonly inQuotations: readonly string[];
}

/** An article that names an entity. */
export interface NamingArticle {
  readonly uri: string;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly title: string;
  readonly mentions: readonly Range[];
}

/** Which page of the table of quotations to return: of one article by its URI, or of all. */
export interface QuoteTableQuery extends Omit<QuoteQuery, 'article'> {
  readonly uri: string | null;
}

export interface QuoteItem {
  /** Empty if unknown. */
  readonly speaker: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly range: Range;
}

export interface EntityItem {
  readonly name: string;
  readonly type: EntityType;
  readonly description: string;
  readonly detail: string;
  readonly ranges: readonly Range[];
}

export interface IndexStatus {
  readonly articles: number;
  /** Articles read, and all known so far; the latter grow while folders are being listed. */
  readonly done: number;
  readonly total: number;
  /** Whether there is more to read. */
  readonly isReading: boolean;
  /** Problems with the corpus and its side files, one line each. */
  readonly problems: readonly string[];
}

export interface RebuildResult {
  readonly articles: number;
  readonly milliseconds: number;
}

/** Facts for a problem report. No text, names or paths of articles. */
export interface ServerReport {
  readonly version: string;
  readonly runtime: string;
  readonly client: string;
  readonly articles: number;
  readonly openDocuments: number;
  readonly settings: Settings;
  readonly timings: readonly Timing[];
}

export interface Timing {
  readonly name: string;
  readonly count: number;
  readonly averageMs: number;
  readonly longestMs: number;
}

/** The client's `initializationOptions`. */
export interface InitializationOptions {
  /** The base URL of the rules' pages, ending in a slash. */
  readonly rulePages?: string;
  /** Whether the client has the extension's commands. */
  readonly commands?: boolean;
  /** Whether the client answers `host` requests. */
  readonly host?: boolean;
  /** Whether the client shows the status itself. */
  readonly showsStatus?: boolean;
  /**
   * The path of the folder where the index is kept from one start to the next, and `false` to keep none. By default
   * where the platform keeps caches.
   */
  readonly storage?: string | false;
}

/** The most places in one list. Chosen by hand, so that editors stay responsive; the Entities view has the others. */
export const MOST_LOCATIONS = 5000;

export const requests = {
  dateChoices: method<OfDocument, readonly EditProposal[]>('dateChoices'),
  fixAll: method<OfDocument, FixAllResult>('fixAll'),
  undated: method<Record<string, never>, readonly UndatedArticle[]>('undated'),
  dateEdits: method<ChosenDates, EditResult>('dateEdits'),
  renamedArticles: method<RenameRequest, readonly RenamedArticle[] | null>('renamedArticles'),
  renameEdits: method<ChosenRename, EditResult | null>('renameEdits'),
  timeline: method<OfDocument, readonly TimelineItem[]>('timeline'),
  quotes: method<OfDocument, readonly QuoteItem[]>('quotes'),
  entities: method<OfDocument, readonly EntityItem[]>('entities'),
  speakerChoice: method<PlaceInDocument, SpeakerChoice | null>('speakerChoice'),
  correctSpeaker: method<SpeakerVerdict, CorrectionResult>('correctSpeaker'),
  nameChoice: method<RangeInDocument, NameChoice | null>('nameChoice'),
  correctName: method<NameVerdict, CorrectionResult>('correctName'),
  entityPage: method<EntityQuery, EntityPage>('entityPage'),
  namingArticles: method<{ readonly key: string }, readonly NamingArticle[]>('namingArticles'),
  mentionLines: method<NamedMention, readonly MentionLine[]>('mentionLines'),
  entityNames: method<{ readonly key: string }, EntityNames>('entityNames'),
  judgeNames: method<NameJudgement, CorrectionResult>('judgeNames'),
  corrections: method<Record<string, never>, readonly ListedCorrection[]>('corrections'),
  undoCorrection: method<ListedCorrection, CorrectionResult>('undoCorrection'),
  sideFileWritten: method<OfDocument, null>('sideFileWritten'),
  quotePage: method<QuoteTableQuery, QuotePage>('quotePage'),
  articles: method<Record<string, never>, readonly string[]>('articles'),
  records: method<{ readonly uris: readonly string[] }, readonly CorpusRecord[]>('records'),
  rebuild: method<Record<string, never>, RebuildResult>('rebuild'),
  report: method<Record<string, never>, ServerReport>('report'),
};

/** A file's text as the editor shows it, and how the file is written. */
export interface HostText extends FileEncoding {
  readonly text: string;
}

/** Why the editor does not read an existing file. */
export interface HostRefusal {
  readonly reason: string;
}

/** The server's requests to the client for files that it cannot reach itself. */
export const hostRequests = {
  list: method<{ readonly folder: string }, readonly string[]>('host/list'),
  read: method<OfDocument, HostText | HostRefusal | null>('host/read'),
};

/** Notifies the client of the `IndexStatus` as it changes. */
export const statusNotification = 'copydesk/status';
