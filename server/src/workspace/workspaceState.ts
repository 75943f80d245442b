import { firstFields, noFields } from '../analysis/fields/fields';
import type { ReadersNotes } from '../analysis/readersNotes';
import type { Corpus } from '../corpus/corpus';
import { type DocumentId, type DocumentRef, documentOf, folderOf, type NameCase, nameOf } from '../corpus/documentId';
import type { RulePages } from '../features/diagnostics';
import type { OpenStore } from '../store/store';
import { signatureOf } from '../text/signature';
import type { Analyst } from './analyst';
import { CorpusWriter } from './corpusWriter';
import { Doubts } from './doubts';
import { FileTree, type TextFile } from './fileTree';
import { Findings } from './findings';
import type { Host } from './host';
import { Membership } from './membership';
import type { OpenDocument } from './openDocument';
import { articleExtension, isPassedOver } from './recognize';
import { Memory } from './remembered/memory';
import { RootFolders } from './rootFolders';
import type { FolderSettings } from './settings';
import { SettingsByFolder } from './settingsByFolder';
import { SideFiles } from './sideFiles';

/** The progress of reading the corpus. Each article counts once, however often it is checked. */
export interface Progress {
  /** The number of articles read, and of all articles and files that may turn out to be articles. */
  readonly done: number;
  readonly total: number;
  /** The number of known articles, including those to be read again. */
  readonly articles: number;
  /** Whether settings, folders or files are still to be read. */
  readonly isReading: boolean;
  /** Problems that remain until someone fixes them, one line each. */
  readonly problems: readonly string[];
}

/** Callbacks for changes in the workspace. */
export interface WorkspaceListener {
  /** A step was done; `Workspace.progress` has changed. */
  readonly progressed: () => void;
  /** All events are fully processed, and something has changed. */
  readonly rested: () => void;
  /** A document was opened or edited. */
  readonly openChanged: (document: OpenDocument) => void;
  readonly openClosed: (document: OpenDocument) => void;
  /** An open document must be refreshed, though it was not edited. */
  readonly openRenewed: (document: OpenDocument) => void;
  /** The surroundings of open documents may have changed. */
  readonly corpusChanged: () => void;
  /** All documents may have to be refreshed. */
  readonly settingsChanged: () => void;
  /** A side file, or a setting if null, cannot be used, or only in part. */
  readonly complain: (file: DocumentRef | null, problem: string) => void;
  readonly failed: (what: string, error: unknown) => void;
}

export interface WorkspaceOptions {
  readonly corpus: Corpus;
  /** Analyzes closed files. */
  readonly analyst: Analyst;
  readonly host: Host;
  readonly listener: WorkspaceListener;
  readonly nameCase: NameCase;
  readonly rulePages: RulePages;
  /** Opens what is remembered of a root folder; absent if nothing is. */
  readonly openStore?: OpenStore | undefined;
}

/** What is known of the workspace, and what is still to be found out. Only `hear.ts` and `catchUp.ts` change it. */
export class WorkspaceState {
  readonly roots = new RootFolders();
  readonly settings = new SettingsByFolder();
  readonly sideFiles = new SideFiles();
  readonly files = new FileTree();
  readonly membership = new Membership(this.files);
  readonly open = new Map<DocumentId, OpenDocument>();
  readonly findings = new Findings();
  readonly doubts: Doubts;
  readonly writer: CorpusWriter;
  readonly memory: Memory;
  /** Whether files without a byte-order mark are read as UTF-8. */
  usesUtf8 = true;

  // The rest is what is still to be done, by kind.
  settingsAreStale = true;
  /** Whether settings or side files are being read. */
  isLoading = false;
  /** Whether different side files may apply although none has changed, because the root folders have. */
  notesAreStale = false;
  readonly sideFilesToRead = new Map<DocumentId, DocumentRef>();
  /** Side files being read, until their content is known. */
  readonly sideFilesBeingRead = new Map<DocumentId, DocumentRef>();
  /** Open documents whose files have to be read for their encoding and byte-order mark. */
  readonly marksToRead = new Set<DocumentId>();
  readonly foldersToList = new Map<DocumentId, DocumentRef>();
  /** Folders being listed. */
  readonly listing = new Set<DocumentId>();
  /** Open documents whose facts are stale, with the time (`performance.now()`) at which they are due. */
  readonly toAnalyze = new Map<DocumentId, number>();
  readonly toRead = new Set<DocumentId>();
  /** Files in `toRead` of which something may be remembered. */
  readonly toRecall = new Set<DocumentId>();
  /** Root folders of which files may be remembered that are gone. */
  readonly rootsToTidy = new Set<DocumentId>();
  /** Files being read, until their facts are in the corpus. */
  readonly reading = new Set<DocumentId>();
  /** Closed articles checked against the corpus before it came to rest. */
  readonly checkedBeforeRest = new Set<DocumentId>();
  /** Files in `toRead` that have not changed, and are only checked again against the corpus. */
  readonly toCheck = new Set<DocumentId>();
  /** Folders that could not be listed. */
  readonly unlisted = new Map<DocumentId, DocumentRef>();

  constructor(readonly options: WorkspaceOptions) {
    this.doubts = new Doubts(options.corpus);
    this.writer = new CorpusWriter(options.corpus, this.doubts);
    this.memory = new Memory(options.host.stamps === undefined ? null : (options.openStore ?? null));
  }

  /** The document that a URI names; null for text that is not a URI. */
  documentOf(uri: string): DocumentRef | null {
    return documentOf(uri, this.options.nameCase);
  }

  /** The side files that are known, or will be in a moment. */
  get allSideFiles(): readonly DocumentRef[] {
    return [...this.sideFiles.all, ...this.sideFilesBeingRead.values()];
  }

  /** The settings that apply to a document. */
  settingsOf({ id }: DocumentRef): FolderSettings {
    return this.settings.of(this.roots.innermost(id));
  }

  isIgnored(ref: DocumentRef): boolean {
    return this.settingsOf(ref).isIgnored(this.roots.pathOf(ref));
  }

  /** Whether the settings include a file: by its exact path, or by a pattern unless it is clearly something else. */
  isIncluded(file: TextFile): boolean {
    const { isIncluded, isNamed } = this.settingsOf(file);
    const path = this.roots.pathOf(file);
    return file.kind === 'other' ? isNamed(path) : isIncluded(path);
  }

  /** The readers' notes on an article: in side files, and in its path by the settings. */
  notesOf(ref: DocumentRef): ReadersNotes {
    const notes = this.sideFiles.notesOf(ref, this.roots.outermost(ref.id));
    const path = this.roots.innermost(ref.id) === null ? nameOf(ref.uri) : this.roots.pathOf(ref);
    const fields = firstFields(notes.fields, this.settingsOf(ref).fields.of(path));
    return fields === notes.fields ? notes : { ...notes, fields };
  }

  /** Changes with the readers' notes on an article. */
  noteSignatureOf(ref: DocumentRef): string {
    const { fields } = this.notesOf(ref);
    const inSideFiles = this.sideFiles.signatureOf(ref, this.roots.outermost(ref.id));
    return fields === noFields ? inSideFiles : `${inSideFiles} ${signatureOf(JSON.stringify(fields))}`;
  }

  /** Whether a document may be an article when closed: a text file in the workspace that is not ignored. */
  isTextFile(ref: DocumentRef): boolean {
    if (!isText(ref.uri) || this.roots.innermost(ref.id) === null) return false;
    return !isPassedOver(this.roots.pathOf(ref)) && !this.isIgnored(ref);
  }

  /**
   * Whether an open document counts as an article: it is not ignored, and not a view of another file, such as its last
   * commit, which would count twice.
   */
  isArticleWhileOpen(ref: DocumentRef): boolean {
    const scheme = ref.uri.slice(0, ref.uri.indexOf(':'));
    const isOwn = scheme === 'file' || scheme === 'untitled' || this.roots.innermost(ref.id) !== null;
    return isOwn && !this.isIgnored(ref);
  }

  /**
   * Whether the folder's verdict decides if a file is an article: it is closed, undated, and not included by a setting.
   */
  isDecidedByFolder(file: TextFile): boolean {
    return file.kind === 'undated' && !this.open.has(file.id) && !this.isIncluded(file);
  }

  /** Whether a closed file is clearly something else, and no setting names it. */
  isLeftOut(file: TextFile): boolean {
    return file.kind === 'other' && !this.open.has(file.id) && !this.isIncluded(file);
  }

  /** Whether a closed file of a known kind is an article; false as long as its folder has not been judged. */
  isArticle(file: TextFile): boolean {
    if (this.isLeftOut(file)) return false;
    return !this.isDecidedByFolder(file) || this.membership.verdict(folderOf(file.id)) === true;
  }

  /** Queues a closed file; a read in progress becomes stale. */
  readAgain(file: TextFile): void {
    file.revision++;
    if (this.open.has(file.id)) return;
    this.toRead.add(file.id);
    if (this.memory.isOn) this.toRecall.add(file.id);
    this.toCheck.delete(file.id);
  }

  /** Queues a closed article whose facts are up to date, but whose findings may have changed. */
  checkAgain(file: TextFile): void {
    this.readAgain(file);
    this.toRecall.delete(file.id);
    if (this.toRead.has(file.id)) this.toCheck.add(file.id);
  }

  /** Removes a file that is gone or is no longer part of the workspace. */
  forget(file: TextFile): void {
    file.revision++;
    this.memory.forget(this.roots.innermost(file.id), file.id);
    this.toRead.delete(file.id);
    this.files.delete(file.id);
    this.membership.invalidate(folderOf(file.id));
    this.drop(file.id);
  }

  /** Removes an article from the corpus, with its findings. */
  drop(id: DocumentId): void {
    this.writer.delete(id);
    this.findings.clear(id);
  }
}

function isText(uri: string): boolean {
  return uri.toLowerCase().endsWith(articleExtension);
}
