import { type Correction, correctionsFileName, parseCorrections } from '../analysis/corrections';
import { noNotes, type ReadersNotes } from '../analysis/readersNotes';
import { type DocumentId, type DocumentRef, folderOf, isWithin, nameOf, pathBelow } from '../corpus/documentId';
import { ledgerFileName, parseLedger } from '../entities/ledger';
import { LedgerViews } from '../entities/ledgerViews';
import { type SideFileName, sideFileNames } from './sideFileNames';

/** What a side file says of the articles in its folder and below. */
interface Content {
  readonly ref: DocumentRef;
  readonly text: string;
  /** The folder's URI: articles are named by their path below it. */
  readonly folder: string;
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly ledgers: LedgerViews | null;
  readonly problems: readonly string[];
}

/**
 * The side files of the workspace. Of each name the nearest counts that lies in an article's folder or above it, as on
 * the command line, but none from outside of the article's root folder.
 */
export class SideFiles {
  readonly #files = new Map<DocumentId, Content>();

  /** Every side file that is there. */
  get all(): readonly DocumentRef[] {
    return [...this.#files.values()].map((it) => it.ref);
  }

  /** What is wrong with side files as they are now. */
  get problems(): readonly { readonly ref: DocumentRef; readonly problem: string }[] {
    return [...this.#files.values()].flatMap(({ ref, problems }) => problems.map((problem) => ({ ref, problem })));
  }

  /** Takes in what a side file says now, null for one that is gone; gives what is wrong with it, null where it has not changed. */
  set({ id, uri }: DocumentRef, text: string | null): readonly string[] | null {
    if (this.#files.get(id)?.text === text || (text === null && !this.#files.has(id))) return null;
    if (text === null) {
      this.#files.delete(id);
      return [];
    }
    const content = contentOf({ id, uri }, text);
    this.#files.set(id, content);
    return content.problems;
  }

  /** What readers said of an article; nothing for one outside of the workspace, where `top` is null. */
  notesOf(article: DocumentRef, top: DocumentRef | null): ReadersNotes {
    if (top === null) return noNotes;
    const corrections = this.#nearest(article.id, top.id, correctionsFileName);
    const ledger = this.#nearest(article.id, top.id, ledgerFileName);
    if (corrections === null && ledger === null) return noNotes;
    return {
      corrections: corrections?.corrections.get(pathBelow(corrections.folder, article.uri)) ?? noNotes.corrections,
      ledger: ledger?.ledgers?.of(pathBelow(ledger.folder, article.uri)) ?? noNotes.ledger,
    };
  }

  /** The folder whose side file of a name counts for an article; null where none does. */
  folderFor(article: DocumentRef, top: DocumentRef, name: SideFileName): string | null {
    return this.#nearest(article.id, top.id, name)?.folder ?? null;
  }

  #nearest(article: DocumentId, top: DocumentId, name: SideFileName): Content | null {
    for (let folder = folderOf(article); isWithin(folder, top); folder = folderOf(folder)) {
      const content = this.#files.get(sideFileIn(folder, name));
      if (content !== undefined) return content;
    }
    return null;
  }
}

/** The side files that could count for an article, from its own folder up to `top`. */
export function sideFilesAbove({ uri }: DocumentRef, top: DocumentRef): string[] {
  const found: string[] = [];
  for (let folder: string = folderOf(uri); isWithin(folder, top.uri); folder = folderOf(folder))
    for (const name of sideFileNames) found.push(`${folder}/${name}`);
  return found;
}

/** Whether two readings say the same of an article. */
export function sameNotes(left: ReadersNotes, right: ReadersNotes): boolean {
  return left.ledger === right.ledger && JSON.stringify(left.corrections) === JSON.stringify(right.corrections);
}

function sideFileIn(folder: DocumentId, name: SideFileName): DocumentId {
  return `${folder}/${name}` as DocumentId;
}

function contentOf(ref: DocumentRef, text: string): Content {
  const folder = folderOf(ref.uri);
  if (nameOf(ref.uri) === ledgerFileName) {
    const ledger = parseLedger(text);
    return { ref, text, folder, corrections: new Map(), ledgers: new LedgerViews(ledger), problems: ledger.problems };
  }
  const { corrections, problems } = parseCorrections(text);
  return { ref, text, folder, corrections: byArticle(corrections), ledgers: null, problems };
}

function byArticle(corrections: readonly Correction[]): Map<string, Correction[]> {
  const found = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const known = found.get(correction.article);
    if (known === undefined) found.set(correction.article, [correction]);
    else known.push(correction);
  }
  return found;
}
