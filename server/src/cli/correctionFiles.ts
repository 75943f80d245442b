import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Correction, correctionsFileName, parseCorrections } from '../analysis/corrections';

/** The side files beside the articles named on the command line: the nearest in an article's folder or above it. */
export class CorrectionFiles {
  readonly #byFolder = new Map<string, SideFile | null>();

  /** The corrections of the article at `path`; what is wrong with their file is told once. */
  of(path: string): readonly Correction[] {
    const article = resolve(path);
    const file = this.#nearest(dirname(article));
    if (file === null) return [];
    const name = relative(file.folder, article).split(sep).join('/');
    return file.corrections.filter((it) => it.article === name);
  }

  #nearest(folder: string): SideFile | null {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const own = join(folder, correctionsFileName);
    const above = dirname(folder);
    const found = existsSync(own) ? read(folder, own) : above === folder ? null : this.#nearest(above);
    this.#byFolder.set(folder, found);
    return found;
  }
}

interface SideFile {
  readonly folder: string;
  readonly corrections: readonly Correction[];
}

function read(folder: string, path: string): SideFile {
  const { corrections, problems } = parseCorrections(readFileSync(path, 'utf8'));
  for (const problem of problems) process.stderr.write(`copydesk: ${path}: ${problem}\n`);
  return { folder, corrections };
}
