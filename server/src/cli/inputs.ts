import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { formatNumber } from '../text/formatNumber';
import { inOrder } from '../text/order';
import { type DecodedText, decodeBytes } from '../workspace/decode';
import { textLimit } from '../workspace/fileLimits';
import { isPassedOver, textKindOf } from '../workspace/recognize';
import { readRegularSync, type Unreadable, unreadable } from '../workspace/regularFile';
import { isArticleName } from '../workspace/walk';

/** A file given on the command line, or found in a given folder. */
export interface InputFile {
  readonly id: string;
  readonly path: string;
  /** The given folder, or the one that contains the given file; nothing outside it is written to. */
  readonly folder: string;
  /** Whether the file itself was given. A file found in a folder must look like an article. */
  readonly isNamed: boolean;
}

/** A file or folder that cannot be read. It takes the place of an article, so that the batch continues. */
export interface BadInput {
  readonly id: string;
  readonly error: InputError;
}

/** A file's text and the bytes it was decoded from. */
export interface ReadText extends DecodedText {
  readonly bytes: Uint8Array;
}

/** What is wrong with an input; the codes are part of the machine interface. */
export class InputError extends Error {
  constructor(
    readonly code: 'missing' | 'unreadable' | 'unwritable' | 'wrong-usage',
    message: string,
  ) {
    super(message);
  }
}

/**
 * All files given by the arguments; folders are searched for `.txt` files, sorted by name. Unreadable ones are kept.
 */
export function inputsOf(paths: readonly string[]): (InputFile | BadInput)[] {
  const inputs: (InputFile | BadInput)[] = [];
  for (const path of paths) {
    const found = statOf(path);
    if (found === null) inputs.push(badInput(path, 'missing', 'no such file or folder.'));
    else if (found instanceof Error) inputs.push(unreadableInput(path, found));
    else if (found.isDirectory()) {
      const before = inputs.length;
      walk(path, path, inputs);
      if (inputs.length === before) inputs.push(badInput(path, 'missing', 'no .txt files in this folder.'));
    } else inputs.push({ id: idOf(path), path, folder: dirname(path), isNamed: true });
  }
  return inputs;
}

/**
 * Reads and decodes one file; throws an `InputError` that names it. Synchronous: a batch has nothing else to do, and
 * for small files a promise costs more than reading.
 */
export function readInput(path: string): ReadText {
  const bytes = bytesOf(path);
  const decoded = decodeBytes(bytes);
  if (decoded === null) throw new InputError('unreadable', `${path}: binary file, not text.`);
  return { ...decoded, bytes };
}

/**
 * Reads an article; null for a list, a log, a license, code or email that was found in a folder. The editor leaves the
 * same files alone.
 */
export function readArticle({ path, isNamed }: InputFile): ReadText | null {
  const read = readInput(path);
  return isNamed || textKindOf(read.text) !== 'other' ? read : null;
}

/** Says how many files of the given folders were left alone, and what to do about it; null for none. */
export function leftAlone(files: number): string | null {
  if (files === 0) return null;
  const what = files === 1 ? '1 file is not an article' : `${formatNumber(files)} files are not articles`;
  return `${what} (lists, logs, licenses, code, email). To include one, give its path.`;
}

function bytesOf(path: string): Uint8Array {
  let bytes: Uint8Array | null;
  try {
    bytes = readRegularSync(path, textLimit);
  } catch (error) {
    throw unreadableInput(path, unreadable(error)).error;
  }
  if (bytes === null) throw badInput(path, 'missing', 'no such file or folder.').error;
  return bytes;
}

/** Finds the same files as the language server (see `workspace/walk.ts`), even if they turn out to be unreadable. */
function walk(folder: string, root: string, inputs: (InputFile | BadInput)[]): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    inputs.push(unreadableInput(folder, unreadable(error)));
    return;
  }
  entries.sort((left, right) => inOrder(left.name, right.name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isPassedOver(entry.name)) walk(path, root, inputs);
    } else if (isArticleName(entry.name)) inputs.push({ id: idOf(path), path, folder: root, isNamed: false });
  }
}

/** The stats of a path; null if it does not exist. */
function statOf(path: string): Stats | Unreadable | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    return unreadable(error);
  }
}

function unreadableInput(path: string, { message }: Unreadable): BadInput {
  return badInput(path, 'unreadable', `${message}.`);
}

function badInput(path: string, code: InputError['code'], message: string): BadInput {
  return { id: idOf(path), error: new InputError(code, `${path}: ${message}`) };
}

function idOf(path: string): string {
  return basename(path, extname(path));
}
