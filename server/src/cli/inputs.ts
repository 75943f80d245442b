import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type DecodedText, decodeBytes } from '../workspace/decode';

/** A file named on the command line, or found in a folder that was. */
export interface InputFile {
  readonly id: string;
  readonly path: string;
}

/** What the program cannot go on with, told to the person who called it. */
export class InputError extends Error {}

/** Every file that the arguments name, folders walked for `.txt` files in order of their names. */
export async function inputFiles(paths: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => {
      throw new InputError(`${path}: no such file or folder.`);
    });
    if (!found.isDirectory()) {
      files.push(inputFile(path));
      continue;
    }
    const before = files.length;
    await walk(path, files);
    if (files.length === before) throw new InputError(`${path}: no .txt files in this folder.`);
  }
  return files;
}

/** Reads and decodes one file; throws an `InputError` that names it. */
export async function readInput(path: string): Promise<DecodedText> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new InputError(`${path}: cannot be read (${error instanceof Error ? error.message : String(error)}).`);
  });
  const decoded = decodeBytes(bytes);
  if (decoded === null) throw new InputError(`${path}: this is a binary file, not text.`);
  return decoded;
}

async function walk(folder: string, files: InputFile[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, files);
    else if (extname(entry.name).toLowerCase() === '.txt') files.push(inputFile(path));
  }
}

function inputFile(path: string): InputFile {
  return { id: basename(path, extname(path)), path };
}
