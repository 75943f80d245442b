import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { EntityPage, EntityQuery } from '../corpus/entityQuery';
import type { QuotePage, QuoteQuery } from '../corpus/quoteQuery';
import type { Certainty } from '../dates/inferDate';
import type { EntityType } from '../entities/entity';
import type { LedgerVerdict } from '../entities/ledger';
import type { NameChoice } from '../features/nameActions';
import type { AnalysisRecord } from '../record/record';
import type { FileEncoding } from '../text/fileEncoding';
import type { Settings } from '../workspace/settings';

/**
 * What client and server say to each other beyond the protocol's own methods. Plain types and names: both sides import
 * this file, and neither drags the other's libraries in.
 */

/** A request's name with the types of what goes in and what comes out. */
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

/** A stretch of a document. */
export interface RangeInDocument extends OfDocument {
  readonly range: Range;
}

/** A reader's word on a name in an article. Of a split the server fills in the article's path, unless it is null. */
export interface NameVerdict extends OfDocument {
  readonly verdict: LedgerVerdict;
}

/** Mentions of an entity in an article. */
export interface NamedMention extends OfDocument {
  readonly ranges: readonly Range[];
}

/** The words of a mention with what is around it in its line. */
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

/** A reader's word on the quotation at a place. */
export interface SpeakerVerdict extends PlaceInDocument {
  readonly speaker: string | null;
  readonly isSpeech: boolean;
}

/** The side file as it should be written; null with a reason if there is no place for it. */
export interface CorrectionResult {
  /** `before` is what the file must still say when it is written; null where there must be none. */
  readonly file: { readonly uri: string; readonly before: string | null; readonly text: string } | null;
  readonly problem: string | null;
}

/** A document's edits, for the version they were made for; null where the client need not check. */
export interface EditProposal {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export interface FixAllResult {
  /** The version of the document that the edits are for. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** How many findings the edits fix, and how many are left for the user to decide. */
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

/** An article without a readable date, and the dates it may have, the likeliest first. */
export interface UndatedArticle {
  readonly uri: string;
  readonly path: string;
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

/** Days chosen for undated articles. */
export interface ChosenDates {
  readonly choices: readonly { readonly uri: string; readonly date: string }[];
}

/** The edits of one document; `version` is the buffer's where it is open. */
export interface DocumentEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** The words that must still be there, in the order of the edits. */
  readonly words: readonly string[];
}

/** Edits of several documents, and those that are left alone, each with a reason. */
export interface EditResult {
  readonly documents: readonly DocumentEdits[];
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
}

/** A name at a place of one version of a document, and what it should become. */
export interface RenameRequest extends PlaceInDocument {
  readonly version: number;
  readonly newName: string;
}

/** An article in which a name would change. */
export interface RenamedArticle {
  readonly uri: string;
  readonly path: string;
  /** How many places change outside of quotations, and inside. */
  readonly inText: number;
  readonly inQuotations: number;
}

/** What of a renaming is to be done: the articles in whose text, and in whose quotations, the name changes. */
export interface ChosenRename extends RenameRequest {
  readonly inText: readonly string[];
  readonly inQuotations: readonly string[];
}

/** An article that names an entity. */
export interface NamingArticle {
  readonly uri: string;
  readonly date: string | null;
  readonly title: string;
  readonly mentions: readonly Range[];
}

/** Which part of the table of quotations to return: of one article by its URI, or of all. */
export interface QuoteTableQuery extends Omit<QuoteQuery, 'article'> {
  readonly uri: string | null;
}

export interface QuoteItem {
  /** Whose words they are; empty if unknown. */
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
  /** Articles read, and all as far as they are known; the latter grow while folders are being listed. */
  readonly done: number;
  readonly total: number;
  /** Whether there is more to read. */
  readonly isReading: boolean;
  /** What is wrong with the corpus and its side files, a sentence each. */
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

/** What the client sends at the start, besides its capabilities. */
export interface InitializationOptions {
  /** Where the pages of the rules open from, ending in a slash. */
  readonly rulePages?: string;
  /** Whether the client has the extension's commands. */
  readonly commands?: boolean;
  /** Whether the client answers `host` requests. */
  readonly host?: boolean;
  /** Whether the client shows by itself how far the corpus is read. */
  readonly showsStatus?: boolean;
}

/** Editors choke on more places than this in one list; the view of entities has the others. */
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
  sideFileWritten: method<OfDocument, null>('sideFileWritten'),
  quotePage: method<QuoteTableQuery, QuotePage>('quotePage'),
  articles: method<Record<string, never>, readonly string[]>('articles'),
  records: method<{ readonly uris: readonly string[] }, readonly AnalysisRecord[]>('records'),
  rebuild: method<Record<string, never>, RebuildResult>('rebuild'),
  report: method<Record<string, never>, ServerReport>('report'),
};

/** A file's text as the editor shows it, and how the file is written. */
export interface HostText extends FileEncoding {
  readonly text: string;
}

/** Why the editor does not read a file that is there. */
export interface HostRefusal {
  readonly reason: string;
}

/** What the server asks of the client where it cannot reach the files itself. */
export const hostRequests = {
  list: method<{ readonly folder: string }, readonly string[]>('host/list'),
  read: method<OfDocument, HostText | HostRefusal | null>('host/read'),
};

/** The server's word on its index, whenever that moves. */
export const statusNotification = 'copydesk/status';
