import type { ReadersNotes } from '../analysis/readersNotes';
import type { Corpus } from '../corpus/corpus';
import { type DocumentId, type DocumentRef, documentOf, folderOf, type NameCase } from '../corpus/documentId';
import type { RulePages } from '../features/diagnostics';
import { CorpusWriter } from './corpusWriter';
import { Doubts } from './doubts';
import { FileTree, type TextFile } from './fileTree';
import { Findings } from './findings';
import type { Host } from './host';
import { Membership } from './membership';
import type { OpenDocument } from './openDocument';
import { articleExtension, isPassedOver } from './recognise';
import { RootFolders } from './rootFolders';
import type { FolderSettings } from './settings';
import { SettingsByFolder } from './settingsByFolder';
import { SideFiles } from './sideFiles';

/** How far the corpus is. Each article counts once, however often it is looked at. */
export interface Progress {
  /** Articles that are read, and those with the files that may turn out to be articles. */
  readonly done: number;
  readonly total: number;
  /** Articles known, those that are to be read again too. */
  readonly articles: number;
  /** Whether folders are still to be listed, or files to be read. */
  readonly isReading: boolean;
  /** What is wrong and stays so until somebody mends it, a sentence each. */
  readonly problems: readonly string[];
}

/** Who hears what the workspace has found out. */
export interface WorkspaceListener {
  /** Something was done: how far the corpus is, the workspace tells whoever asks. */
  readonly progressed: () => void;
  /** All that was heard of is taken in, and something came of it. */
  readonly rested: () => void;
  /** A document was opened or edited. */
  readonly openChanged: (document: OpenDocument) => void;
  readonly openClosed: (document: OpenDocument) => void;
  /** What is shown of an open document is another, though nobody edited it. */
  readonly openRenewed: (document: OpenDocument) => void;
  /** What the rest of the corpus says of open documents may be something else. */
  readonly corpusChanged: () => void;
  /** What is shown of all documents may be others. */
  readonly settingsChanged: () => void;
  /** A side file cannot be used, or not all of it. */
  readonly complain: (file: DocumentRef, problem: string) => void;
  readonly failed: (what: string, error: unknown) => void;
}

export interface WorkspaceOptions {
  readonly corpus: Corpus;
  readonly host: Host;
  readonly listener: WorkspaceListener;
  readonly nameCase: NameCase;
  readonly rulePages: RulePages;
}

/** What is known of the workspace, and what is still to be found out. Changed by `hear` and `catchUp`, by nobody else. */
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
  /** Whether files are UTF-8 unless they say otherwise. */
  usesUtf8 = true;

  /** What is still to be done, by kind. */
  settingsAreStale = true;
  /** Whether settings or side files are being read. */
  isLearning = false;
  /** Whether other side files may count than before, though none has changed: the root folders are others. */
  notesAreStale = false;
  readonly sideFilesToRead = new Map<DocumentId, DocumentRef>();
  /** Open documents of whose files it is not known whether they begin with a byte-order mark. */
  readonly marksToRead = new Set<DocumentId>();
  readonly foldersToList = new Map<DocumentId, DocumentRef>();
  /** Folders whose files are being asked for. */
  readonly listing = new Set<DocumentId>();
  /** Open documents whose facts are old, and from when on they are to be made. */
  readonly toAnalyse = new Map<DocumentId, number>();
  readonly toRead = new Set<DocumentId>();
  /** Files that are being read, until the corpus has what they say. */
  readonly reading = new Set<DocumentId>();
  /** Closed articles that the corpus was asked about before it came to rest. */
  readonly checkedBeforeRest = new Set<DocumentId>();
  /** Files on the list that are known as they are, and only checked once more with what the corpus says by now. */
  readonly toCheck = new Set<DocumentId>();
  /** Folders that could not be listed. */
  readonly unlisted = new Map<DocumentId, DocumentRef>();

  constructor(readonly options: WorkspaceOptions) {
    this.doubts = new Doubts(options.corpus);
    this.writer = new CorpusWriter(options.corpus, this.doubts);
  }

  /** The document that a URI names; null for what is no URI. */
  documentOf(uri: string): DocumentRef | null {
    return documentOf(uri, this.options.nameCase);
  }

  /** The settings that hold for a document. */
  settingsOf({ id }: DocumentRef): FolderSettings {
    return this.settings.of(this.roots.innermost(id));
  }

  isIgnored(ref: DocumentRef): boolean {
    return this.settingsOf(ref).isIgnored(this.roots.pathOf(ref));
  }

  /** Whether the settings make a file an article: by its own path, or by a pattern unless it is plainly no article. */
  isIncluded(file: TextFile): boolean {
    const { isIncluded, isNamed } = this.settingsOf(file);
    const path = this.roots.pathOf(file);
    return file.kind === 'other' ? isNamed(path) : isIncluded(path);
  }

  /** What readers said of an article. */
  notesOf(ref: DocumentRef): ReadersNotes {
    return this.sideFiles.notesOf(ref, this.roots.outermost(ref.id));
  }

  /** Whether a document may be an article while it is closed: a text file of the workspace that is not ignored. */
  isTextFile(ref: DocumentRef): boolean {
    if (!isText(ref.uri) || this.roots.innermost(ref.id) === null) return false;
    return !isPassedOver(this.roots.pathOf(ref)) && !this.isIgnored(ref);
  }

  /**
   * Whether an open document counts as an article: unless it is ignored, and unless it is a view of something else, a
   * file's last commit, which would count twice.
   */
  isArticleWhileOpen(ref: DocumentRef): boolean {
    const scheme = ref.uri.slice(0, ref.uri.indexOf(':'));
    const isOwn = scheme === 'file' || scheme === 'untitled' || this.roots.innermost(ref.id) !== null;
    return isOwn && !this.isIgnored(ref);
  }

  /** Whether the verdict on its folder decides if a file is an article: it is closed, has no header, and is not named. */
  isDecidedByFolder(file: TextFile): boolean {
    return file.kind === 'undated' && !this.open.has(file.id) && !this.isIncluded(file);
  }

  /** Whether a file is plainly no article, and nobody says otherwise. */
  isLeftOut(file: TextFile): boolean {
    return file.kind === 'other' && !this.open.has(file.id) && !this.isIncluded(file);
  }

  /** Puts a closed file on the list; what is being read of it is old. */
  readAgain(file: TextFile): void {
    file.turn++;
    if (this.open.has(file.id)) return;
    this.toRead.add(file.id);
    this.toCheck.delete(file.id);
  }

  /** Puts a closed article on the list whose facts are right, and whose findings may be others by now. */
  checkAgain(file: TextFile): void {
    this.readAgain(file);
    if (this.toRead.has(file.id)) this.toCheck.add(file.id);
  }

  /** A file is gone, or is none of ours any more. */
  forget(file: TextFile): void {
    file.turn++;
    this.toRead.delete(file.id);
    this.files.delete(file.id);
    this.membership.doubt(folderOf(file.id));
    this.drop(file.id);
  }

  /** Takes an article out of the corpus, with its findings. */
  drop(id: DocumentId): void {
    this.writer.delete(id);
    this.findings.clear(id);
  }
}

function isText(uri: string): boolean {
  return uri.toLowerCase().endsWith(articleExtension);
}
