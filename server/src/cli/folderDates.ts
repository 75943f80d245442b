import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { FolderDays } from '../corpus/folderDays';
import { readHeader } from '../dates/header';
import { fileNameSuggestion } from '../rules/dateSuggestions';
import type { RuleContext } from '../rules/rule';
import { decodeBytes } from '../workspace/decode';

/** What the rules may ask of an article's surroundings. */
export type Surroundings = Pick<RuleContext, 'suggestDates' | 'folderRange'>;

/** The surroundings of a text that comes from no file. */
export const nowhere: Surroundings = { suggestDates: () => [], folderRange: () => null };

/** Headers stand in the first lines: the rest of a neighbour need not be read. */
const HEAD_BYTES = 600;

/** The days of the articles around a file, read from the heads of its folder's files once the first of them asks. */
export class FolderDates {
  readonly #days = new FolderDays();
  readonly #read = new Set<string>();

  around(path: string): Surroundings {
    const known = join(path);
    return {
      suggestDates: () => [...fileNameSuggestion(path), ...this.#of(known).neighbours(known)],
      folderRange: () => this.#of(known).range(known),
    };
  }

  #of(path: string): FolderDays {
    const folder = dirname(path);
    if (this.#read.has(folder)) return this.#days;
    this.#read.add(folder);
    for (const name of readdirSync(folder)) {
      if (extname(name).toLowerCase() !== '.txt') continue;
      const text = headOf(join(folder, name));
      this.#days.set(join(folder, name), text === null ? null : (readHeader(text)?.value ?? null));
    }
    return this.#days;
  }
}

/** The first characters of a file; null where it cannot be read or is no text. */
function headOf(path: string): string | null {
  const bytes = Buffer.alloc(HEAD_BYTES);
  try {
    const file = openSync(path, 'r');
    try {
      const length = readSync(file, bytes, 0, HEAD_BYTES, 0);
      return decodeBytes(bytes.subarray(0, length))?.text ?? null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}
