import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FolderDays } from '../corpus/folderDays';
import { readHeader } from '../dates/header';
import type { KnownDate } from '../dates/inferDate';
import { noCorpusEntities } from '../rules/corpusEntities';
import { fileDates } from '../rules/header/dateSuggestions';
import type { Surroundings } from '../rules/surroundings';
import { decodeBytes } from '../workspace/decode';
import { readHeadSync } from '../workspace/regularFile';
import { isArticleName } from '../workspace/walk';

/** How much of a neighboring file is read. Chosen by hand: headers are in the first lines. */
const HEAD_BYTES = 600;

/** The dates of the articles around a file, read from the beginnings of the files in its folder on first use. */
export class FolderDates {
  readonly #days = new FolderDays();
  readonly #read = new Set<string>();

  /** What a file's name and folder, or whoever gave it a date, say about its date. Says nothing about entities. */
  around(path: string, given: KnownDate | null): Surroundings {
    const known = join(path);
    return {
      suggestDates: () => [...fileDates(path, given), ...this.#of(known).neighbors(known)],
      folderRange: () => this.#of(known).range(known),
      corpus: noCorpusEntities,
    };
  }

  #of(path: string): FolderDays {
    const folder = dirname(path);
    if (this.#read.has(folder)) return this.#days;
    this.#read.add(folder);
    for (const name of namesIn(folder)) {
      if (!isArticleName(name)) continue;
      const text = headOf(join(folder, name));
      this.#days.set(join(folder, name), text === null ? null : (readHeader(text)?.value ?? null));
    }
    return this.#days;
  }
}

/** The names in a folder; empty if it cannot be listed, though files in it may be readable. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The beginning of a file; null if it cannot be read or is not text. */
function headOf(path: string): string | null {
  try {
    const bytes = readHeadSync(path, HEAD_BYTES);
    return bytes === null ? null : (decodeBytes(bytes)?.text ?? null);
  } catch {
    return null;
  }
}
