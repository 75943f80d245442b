import { type Correction, correctionsFileName, parseCorrections } from '../analysis/corrections';
import { noNotes, type ReadersNotes } from '../analysis/readersNotes';
import { emptyLedger, ledgerFileName, parseLedger } from '../entities/ledger';
import { LedgerViews } from '../entities/ledgerViews';
import type { Host } from './host';

/** Which articles a changed side file speaks of, or spoke of before: their paths, or all. */
export type AffectedArticles = ReadonlySet<string> | 'all';

const noLedgers = new LedgerViews(emptyLedger);

interface FolderNotes {
  corrections: ReadonlyMap<string, readonly Correction[]>;
  ledgers: LedgerViews;
}

/** The side files of the workspace's folders, by folder; kept equal to the disk by whoever hears of changes. */
export class SideFiles {
  readonly #byFolder = new Map<string, FolderNotes>();

  constructor(
    readonly host: Host,
    /** A file cannot be used, or not all of it: its URI and one sentence. */
    readonly complain: (uri: string, problem: string) => void,
  ) {}

  /** Reads all of a folder's side files. */
  async loadFolder(folder: string): Promise<void> {
    await this.load(`${folder}/${correctionsFileName}`);
    await this.load(`${folder}/${ledgerFileName}`);
  }

  /** Reads a side file anew. */
  async load(uri: string): Promise<AffectedArticles> {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    const read = await this.host.readFile(uri).catch(() => null);
    const notes = this.#byFolder.get(folder) ?? { corrections: new Map(), ledgers: noLedgers };
    this.#byFolder.set(folder, notes);
    if (uri.endsWith(`/${ledgerFileName}`)) {
      const ledger = read === null ? emptyLedger : parseLedger(read.text);
      for (const problem of ledger.problems) this.complain(uri, problem);
      const isStill = ledger === emptyLedger && notes.ledgers === noLedgers;
      notes.ledgers = ledger === emptyLedger ? noLedgers : new LedgerViews(ledger);
      return isStill ? new Set() : 'all';
    }
    const { corrections, problems } = read === null ? { corrections: [], problems: [] } : parseCorrections(read.text);
    for (const problem of problems) this.complain(uri, problem);
    const before = notes.corrections;
    notes.corrections = byArticle(corrections);
    return new Set([...before.keys(), ...notes.corrections.keys()]);
  }

  forget(folder: string): void {
    this.#byFolder.delete(folder);
  }

  /** What readers said of the article at `path` below `folder`. */
  of(folder: string | null, path: string): ReadersNotes {
    const notes = folder === null ? undefined : this.#byFolder.get(folder);
    if (notes === undefined) return noNotes;
    return { corrections: notes.corrections.get(path) ?? [], ledger: notes.ledgers.of(path) };
  }
}

/** Whether a file is one of those in which readers keep what they know. */
export function isSideFile(uri: string): boolean {
  return uri.endsWith(`/${correctionsFileName}`) || uri.endsWith(`/${ledgerFileName}`);
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
