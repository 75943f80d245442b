import { type Correction, correctionsFileName, parseCorrections } from '../analysis/corrections';
import { noFields } from '../analysis/fields/fields';
import {
  type Metadata,
  metadataFileName,
  metadataOf,
  noMetadata,
  parseMetadataInSteps,
} from '../analysis/fields/metadata';
import { noNotes, type ReadersNotes } from '../analysis/readersNotes';
import {
  type DocumentId,
  type DocumentRef,
  documentOf,
  folderOf,
  isWithin,
  type NameCase,
  pathBelow,
  uriBelow,
} from '../corpus/documentId';
import type { KeyVerdict } from '../corpus/identity/judgements';
import { keyVerdict } from '../corpus/identity/nameInFile';
import { type IdentityVerdict, identitiesFileName, parseVerdicts } from '../corpus/identity/verdicts';
import { ledgerFileName, parseLedger } from '../entities/ledger';
import { LedgerViews } from '../entities/ledgerViews';
import { signatureOf } from '../text/signature';
import type { Steps } from '../work/steps';
import { type SideFileName, sideFileNameOf, sideFileNames } from './sideFileNames';

/** A side file's content, which applies to the articles in and below its folder. */
interface Content {
  readonly ref: DocumentRef;
  readonly text: string;
  /** Changes with the text and the folder. */
  readonly signature: string;
  /** The folder's URI; the file refers to articles by their path relative to it. */
  readonly folder: string;
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly ledgers: LedgerViews | null;
  readonly metadata: Metadata;
  readonly verdicts: readonly IdentityVerdict[];
  readonly problems: readonly string[];
}

/**
 * The side files of the workspace. For each name, the nearest one in or above an article's folder applies, as on the
 * command line, but none from outside the article's root folder.
 */
export class SideFiles {
  readonly #files = new Map<DocumentId, Content>();

  /** Every existing side file. */
  get all(): readonly DocumentRef[] {
    return [...this.#files.values()].map((it) => it.ref);
  }

  /** The current problems of all side files. */
  get problems(): readonly { readonly ref: DocumentRef; readonly problem: string }[] {
    return [...this.#files.values()].flatMap(({ ref, problems }) => problems.map((problem) => ({ ref, problem })));
  }

  /** Sets a side file's text, null if it is gone; gives its problems, or null if the text has not changed. In steps. */
  *set({ id, uri }: DocumentRef, text: string | null): Steps<readonly string[] | null> {
    if (this.#files.get(id)?.text === text || (text === null && !this.#files.has(id))) return null;
    if (text === null) {
      this.#files.delete(id);
      return [];
    }
    const content = yield* contentOf({ id, uri }, text);
    this.#files.set(id, content);
    return content.problems;
  }

  /** The readers' notes on an article; none if `top` is null, outside the workspace. */
  notesOf(article: DocumentRef, top: DocumentRef | null): ReadersNotes {
    if (top === null) return noNotes;
    const corrections = this.#nearest(article.id, top.id, correctionsFileName);
    const ledger = this.#nearest(article.id, top.id, ledgerFileName);
    const metadata = this.#nearest(article.id, top.id, metadataFileName);
    if (corrections === null && ledger === null && metadata === null) return noNotes;
    return {
      corrections: corrections?.corrections.get(pathBelow(corrections.folder, article.uri)) ?? noNotes.corrections,
      ledger: ledger?.ledgers?.of(pathBelow(ledger.folder, article.uri)) ?? noNotes.ledger,
      fields: metadata === null ? noFields : metadataOf(metadata.metadata, pathBelow(metadata.folder, article.uri)),
    };
  }

  /** Changes with the notes on an article; empty if there are none. */
  signatureOf(article: DocumentRef, top: DocumentRef | null): string {
    if (top === null) return '';
    const { corrections } = this.notesOf(article, top);
    const ledger = this.#nearest(article.id, top.id, ledgerFileName);
    const parts = [
      ...(corrections.length === 0 ? [] : [signatureOf(JSON.stringify(corrections))]),
      ...(ledger === null ? [] : [ledger.signature]),
    ];
    return parts.join(' ');
  }

  /** The verdicts on who is who of all side files, on corpus keys. */
  verdicts(nameCase: NameCase): KeyVerdict[] {
    return [...this.#files.values()].flatMap(({ folder, verdicts }) =>
      verdicts.flatMap(
        (it) => keyVerdict(it, (path) => documentOf(uriBelow(folder, path), nameCase)?.id ?? null) ?? [],
      ),
    );
  }

  /** The folder whose side file of that name applies to an article; null if none does. */
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

/** The URIs of the side files that could apply to an article, from its own folder up to `top`. */
export function sideFilesAbove({ uri }: DocumentRef, top: DocumentRef): string[] {
  const found: string[] = [];
  for (let folder: string = folderOf(uri); isWithin(folder, top.uri); folder = folderOf(folder))
    for (const name of sideFileNames) found.push(`${folder}/${name}`);
  return found;
}

/** Whether two notes on an article are equal; ledgers are compared by identity. */
export function sameNotes(left: ReadersNotes, right: ReadersNotes): boolean {
  return (
    left.ledger === right.ledger &&
    (left.corrections === right.corrections ||
      JSON.stringify(left.corrections) === JSON.stringify(right.corrections)) &&
    (left.fields === right.fields || JSON.stringify(left.fields) === JSON.stringify(right.fields))
  );
}

function sideFileIn(folder: DocumentId, name: SideFileName): DocumentId {
  return `${folder}/${name}` as DocumentId;
}

function* contentOf(ref: DocumentRef, text: string): Steps<Content> {
  const folder = folderOf(ref.uri);
  const signature = signatureOf(`${folder}\n${text}`);
  const none = {
    ...{ ref, text, signature, folder },
    ...{ corrections: new Map(), ledgers: null, metadata: noMetadata, verdicts: [] },
  };
  switch (sideFileNameOf(ref.uri)) {
    case ledgerFileName: {
      const ledger = parseLedger(text);
      return { ...none, ledgers: new LedgerViews(ledger), problems: ledger.problems };
    }
    case metadataFileName: {
      const metadata = yield* parseMetadataInSteps(text);
      return { ...none, metadata, problems: metadata.problems };
    }
    case identitiesFileName:
      return { ...none, ...parseVerdicts(text) };
    default: {
      const { corrections, problems } = parseCorrections(text);
      return { ...none, corrections: byArticle(corrections), problems };
    }
  }
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
