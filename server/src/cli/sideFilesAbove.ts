import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Correction, correctionsFileName, parseCorrections } from '../analysis/corrections';
import type { ReadersNotes } from '../analysis/readersNotes';
import { emptyLedger, type Ledger, ledgerFileName, parseLedger } from '../entities/ledger';
import { LedgerViews } from '../entities/ledgerViews';
import { isRegular } from './regular';

/** What a parsed side file says and what is wrong with it. */
interface Parsed {
  readonly problems: readonly string[];
}

/** The side files of one name beside the articles of the command line: the nearest in a folder or above it. */
class NearestFile<Content extends Parsed> {
  readonly #byFolder = new Map<string, { readonly folder: string; readonly content: Content } | null>();

  constructor(
    readonly name: string,
    readonly parse: (json: string) => Content,
  ) {}

  /** The content with the article's path below the file's folder; null where there is no such file. */
  of(article: string): { readonly path: string; readonly content: Content } | null {
    const found = this.#nearest(dirname(article));
    if (found === null) return null;
    return { path: relative(found.folder, article).split(sep).join('/'), content: found.content };
  }

  #nearest(folder: string): { readonly folder: string; readonly content: Content } | null {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const own = join(folder, this.name);
    const above = dirname(folder);
    const found = isRegular(own) ? this.#read(folder, own) : above === folder ? null : this.#nearest(above);
    this.#byFolder.set(folder, found);
    return found;
  }

  #read(folder: string, path: string): { readonly folder: string; readonly content: Content } {
    const content = this.parse(readFileSync(path, 'utf8'));
    for (const problem of content.problems) process.stderr.write(`copydesk: ${path}: ${problem}\n`);
    return { folder, content };
  }
}

/** What readers said of the articles of the command line; what is wrong with their files is told once. */
export class SideFilesAbove {
  readonly #corrections = new NearestFile(correctionsFileName, correctionsByArticle);
  readonly #ledgers = new NearestFile(ledgerFileName, parseLedger);
  readonly #views = new Map<Ledger, LedgerViews>();

  of(path: string): ReadersNotes {
    const article = resolve(path);
    const corrections = this.#corrections.of(article);
    const ledger = this.#ledgers.of(article);
    return {
      corrections: corrections?.content.byArticle.get(corrections.path) ?? [],
      ledger: this.#viewsOf(ledger?.content ?? emptyLedger).of(ledger?.path ?? ''),
    };
  }

  #viewsOf(ledger: Ledger): LedgerViews {
    const known = this.#views.get(ledger);
    if (known !== undefined) return known;
    const made = new LedgerViews(ledger);
    this.#views.set(ledger, made);
    return made;
  }
}

interface CorrectionsByArticle extends Parsed {
  readonly byArticle: ReadonlyMap<string, readonly Correction[]>;
}

function correctionsByArticle(json: string): CorrectionsByArticle {
  const { corrections, problems } = parseCorrections(json);
  const byArticle = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const known = byArticle.get(correction.article);
    if (known === undefined) byArticle.set(correction.article, [correction]);
    else known.push(correction);
  }
  return { byArticle, problems };
}
