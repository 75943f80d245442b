import { type Correction, correctionsFileName, parseCorrections } from '../analysis/corrections';
import type { Host } from './host';

/** The side files of the workspace's folders, by folder; kept equal to the disk by whoever hears of changes. */
export class CorrectionStore {
  readonly #byFolder = new Map<string, ReadonlyMap<string, readonly Correction[]>>();

  constructor(
    readonly host: Host,
    /** A file cannot be used, or not all of it: its URI and one sentence. */
    readonly complain: (uri: string, problem: string) => void,
  ) {}

  /** Reads a folder's side file anew; gives the paths of the articles that it speaks of, or spoke of before. */
  async load(folder: string): Promise<readonly string[]> {
    const uri = correctionsUri(folder);
    const before = this.#byFolder.get(folder);
    const read = await this.host.readFile(uri).catch(() => null);
    const { corrections, problems } = read === null ? { corrections: [], problems: [] } : parseCorrections(read.text);
    for (const problem of problems) this.complain(uri, problem);
    const byArticle = new Map<string, Correction[]>();
    for (const correction of corrections) {
      const known = byArticle.get(correction.article);
      if (known === undefined) byArticle.set(correction.article, [correction]);
      else known.push(correction);
    }
    this.#byFolder.set(folder, byArticle);
    return [...new Set([...(before?.keys() ?? []), ...byArticle.keys()])];
  }

  forget(folder: string): void {
    this.#byFolder.delete(folder);
  }

  /** The corrections of the article at `path` below `folder`. */
  of(folder: string | null, path: string): readonly Correction[] {
    return folder === null ? [] : (this.#byFolder.get(folder)?.get(path) ?? []);
  }
}

/** Where a folder's side file lies. */
export function correctionsUri(folder: string): string {
  return `${folder}/${correctionsFileName}`;
}
