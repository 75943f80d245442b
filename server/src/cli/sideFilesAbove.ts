import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Correction, correctionsFileName, parseCorrections } from '../analysis/corrections';
import { firstFields, noFields } from '../analysis/fields/fields';
import { metadataFileName, metadataOf, parseMetadata } from '../analysis/fields/metadata';
import type { PathFields } from '../analysis/fields/pathFields';
import type { ReadersNotes } from '../analysis/readersNotes';
import {
  type IdentityVerdict,
  identitiesFileName,
  type ParsedVerdicts,
  parseVerdicts,
} from '../corpus/identity/verdicts';
import { emptyLedger, type Ledger, ledgerFileName, parseLedger } from '../entities/ledger';
import { LedgerViews } from '../entities/ledgerViews';
import { decodeBytes } from '../workspace/decode';
import { sideFileLimit } from '../workspace/fileLimits';
import { firstFew } from '../workspace/firstFew';
import { readRegularSync, Unreadable, unreadable } from '../workspace/regularFile';
import type { InputFile } from './inputs';
import { complain } from './terminal';

/** The content of a side file, with its problems. */
interface Parsed {
  readonly problems: readonly string[];
}

/** Finds the nearest side file of one name in or above an article's folder, for the command line. */
class NearestFile<Content extends Parsed> {
  readonly #byFolder = new Map<string, { readonly folder: string; readonly content: Content } | null>();
  /** How many files of this name cannot be read. */
  unread = 0;

  constructor(
    readonly name: string,
    readonly parse: (text: string) => Content,
  ) {}

  /** The content, with the article's path relative to the file's folder; null if there is no such file. */
  of(article: string): { readonly path: string; readonly content: Content } | null {
    const found = this.#nearest(dirname(article));
    if (found === null) return null;
    return { path: relative(found.folder, article).split(sep).join('/'), content: found.content };
  }

  #nearest(folder: string): { readonly folder: string; readonly content: Content } | null {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const own = this.#read(folder);
    const above = dirname(folder);
    const found = own !== null || above === folder ? own : this.#nearest(above);
    this.#byFolder.set(folder, found);
    return found;
  }

  /** The file in a folder; null if there is none, or if it cannot be read, which is reported and counted. */
  #read(folder: string): { readonly folder: string; readonly content: Content } | null {
    const path = join(folder, this.name);
    const text = this.#textOf(path);
    if (text === null) return null;
    const content = this.parse(text);
    for (const problem of firstFew(content.problems)) complain(`${path}: ${problem}`);
    return { folder, content };
  }

  #textOf(path: string): string | null {
    try {
      const bytes = readRegularSync(path, sideFileLimit);
      if (bytes === null) return null;
      const decoded = decodeBytes(bytes);
      if (decoded === null) throw new Unreadable('a binary file, not text');
      return decoded.text;
    } catch (error) {
      this.unread++;
      complain(`${path}: ${unreadable(error).message}. It is not used.`);
      return null;
    }
  }
}

/** The readers' notes on articles on the command line; problems with side files are reported once. */
export class SideFilesAbove {
  readonly #identities = new NearestFile(identitiesFileName, parseVerdicts);
  readonly #judged = new Map<ParsedVerdicts, string>();
  readonly #corrections = new NearestFile(correctionsFileName, correctionsByArticle);
  readonly #ledgers = new NearestFile(ledgerFileName, parseLedger);
  readonly #metadata = new NearestFile(metadataFileName, parseMetadata);
  readonly #views = new Map<Ledger, LedgerViews>();

  /** `fields` reads the fields that the metadata file does not give from paths within the given folders. */
  constructor(readonly fields: PathFields) {}

  /** How many side files cannot be read. */
  get unread(): number {
    return [this.#corrections, this.#ledgers, this.#metadata, this.#identities].reduce((sum, it) => sum + it.unread, 0);
  }

  of({ path, folder }: InputFile): ReadersNotes {
    const article = resolve(path);
    const corrections = this.#corrections.of(article);
    const ledger = this.#ledgers.of(article);
    const metadata = this.#metadata.of(article);
    const given = metadata === null ? noFields : metadataOf(metadata.content, metadata.path);
    const identities = this.#identities.of(article);
    if (identities !== null) this.#judged.set(identities.content, article.slice(0, -identities.path.length));
    return {
      corrections: corrections?.content.byArticle.get(corrections.path) ?? [],
      ledger: this.#viewsOf(ledger?.content ?? emptyLedger).of(ledger?.path ?? ''),
      fields: firstFields(given, this.fields.of(relative(folder, path).split(sep).join('/'))),
    };
  }

  /**
   * The verdicts on who is who that apply to the articles asked for so far, with the folder of their file, ending in a
   * separator.
   */
  get verdicts(): readonly { readonly verdict: IdentityVerdict; readonly folder: string }[] {
    return [...this.#judged].flatMap(([{ verdicts }, folder]) => verdicts.map((verdict) => ({ verdict, folder })));
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
