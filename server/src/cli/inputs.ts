import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { inOrder } from '../text/order';
import { type DecodedText, decodeBytes } from '../workspace/decode';
import { isPassedOver } from '../workspace/recognise';
import { isArticleName } from '../workspace/walk';
import { isRegular } from './regular';

/** A file named on the command line, or found in a folder that was. */
export interface InputFile {
  readonly id: string;
  readonly path: string;
}

/** What the program cannot go on with, told to the person who called it. */
export class InputError extends Error {}

/** Every file that the arguments name, folders walked for `.txt` files in order of their names. */
export function inputFiles(paths: readonly string[]): InputFile[] {
  const files: InputFile[] = [];
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) throw new InputError(`${path}: no such file or folder.`);
    if (found.isFile()) {
      files.push(inputFile(path));
      continue;
    }
    if (!found.isDirectory()) throw new InputError(`${path}: not a file or folder.`);
    const before = files.length;
    walk(path, files);
    if (files.length === before) throw new InputError(`${path}: no .txt files in this folder.`);
  }
  return files;
}

/**
 * Reads and decodes one file; throws an `InputError` that names it. Synchronous: a batch has nothing else to do, and
 * for small files a promise costs more than the reading.
 */
export function readInput(path: string): DecodedText {
  const decoded = decodeBytes(bytesOf(path));
  if (decoded === null) throw new InputError(`${path}: binary file, not text.`);
  return decoded;
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(`${path}: could not be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/** The same files that the language server reads: see `workspace/walk.ts`. */
function walk(folder: string, files: InputFile[]): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((left, right) => inOrder(left.name, right.name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isPassedOver(entry.name)) walk(path, files);
    } else if (isArticleName(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && isRegular(path))))
      files.push(inputFile(path));
  }
}

function inputFile(path: string): InputFile {
  return { id: basename(path, extname(path)), path };
}
