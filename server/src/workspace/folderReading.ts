import { folderOf } from '../corpus/documentId';
import { isCorpusFolder } from './recognize';
import type { TextReading } from './textReading';

/** Whether a text file has a header, or what it reads like without one; null if it was not read. */
export type FileReading = 'dated' | TextReading | null;

/** A text file with its path relative to the workspace folder, with forward slashes. */
export interface SurveyedFile {
  readonly path: string;
  readonly reading: FileReading;
}

/** Files that read like articles without a date header and that no setting or folder includes yet. */
export interface UndatedFiles {
  readonly count: number;
  /** Whether every file was read; otherwise the count is an estimate. */
  readonly isExact: boolean;
  /** Whether there are other text files among them, which are left alone. */
  readonly hasOthers: boolean;
  /** What to add to `copydesk.corpus.include` to have them treated as articles. */
  readonly globs: readonly string[];
}

/** How many files are read at most. Chosen by hand: reading all of a large folder would delay the question. */
export const MOST_SAMPLED = 500;
/** How many of each folder are read at least, so that one odd file does not decide. Chosen by hand. */
const FEWEST_OF_FOLDER = 3;
/** A single text that reads like news may be a coincidence. */
const FEWEST_NEWS = 2;

/**
 * The files of a listing to read: all of them if there are few, else an even sample of every folder. In order, and the
 * same for the same listing.
 */
export function sampleOf(paths: readonly string[]): string[] {
  if (paths.length <= MOST_SAMPLED) return [...paths];
  const folders = evenly([...byFolder(paths, (it) => it).values()], MOST_SAMPLED / FEWEST_OF_FOLDER);
  const each = Math.max(FEWEST_OF_FOLDER, Math.floor(MOST_SAMPLED / folders.length));
  return folders.flatMap((it) => evenly(it, each));
}

/**
 * Finds the folders in which most undated files read like news, not counting those that are clearly something else.
 * Null if there are no such folders, or too few such files.
 */
export function undatedIn(files: readonly SurveyedFile[]): UndatedFiles | null {
  const all = [...byFolder(files, (it) => it.path)].map(([path, own]) => tally(path, own));
  const folders = all.filter((it) => it.isSeen);
  const undated = folders.filter((it) => it.isUndated);
  const news = undated.reduce((sum, it) => sum + it.news, 0);
  if (news < FEWEST_NEWS) return null;
  const count = undated.reduce((sum, it) => sum + it.count, 0);
  // Folders that were not sampled are assumed to be like the others.
  const seen = folders.reduce((sum, it) => sum + it.files, 0);
  const isExact = all.length === folders.length && undated.every((it) => it.isExact);
  return {
    count: isExact ? count : rounded((count * files.length) / seen),
    isExact,
    hasOthers: undated.some((it) => it.hasOthers),
    globs: globsOf(folders),
  };
}

interface FolderTally {
  readonly path: string;
  readonly files: number;
  /** Whether any of its files was read. */
  readonly isSeen: boolean;
  readonly news: number;
  readonly count: number;
  readonly isExact: boolean;
  readonly hasOthers: boolean;
  readonly isUndated: boolean;
  /** The extensions of its files: `.txt`, `.TXT`. */
  readonly endings: ReadonlySet<string>;
  /** Whether the folder has texts that the question is not about: no pattern may include it. */
  readonly isForeign: boolean;
}

function tally(path: string, files: readonly SurveyedFile[]): FolderTally {
  const counts = { dated: 0, news: 0, unclear: 0, other: 0 };
  for (const { reading } of files) if (reading !== null) counts[reading]++;
  const { dated, news, unclear, other } = counts;
  const seen = dated + news + unclear + other;
  // If most files are dated, the others count as articles already.
  const isCorpus = isCorpusFolder({ articles: dated, files: dated + news + unclear - 1 });
  const isUndated = !isCorpus && news > unclear;
  return {
    path,
    files: files.length,
    isSeen: seen > 0,
    news,
    count: seen === 0 ? 0 : ((news + unclear) * files.length) / seen,
    isExact: seen === files.length,
    hasOthers: other > 0,
    isUndated,
    endings: new Set(files.map((it) => it.path.slice(it.path.lastIndexOf('.')))),
    isForeign: !isUndated && !isCorpus && unclear > 0,
  };
}

/** A pattern for each folder, or one for a folder and everything below it if that includes nothing else. */
function globsOf(folders: readonly FolderTally[]): string[] {
  const globs: string[] = [];
  const covered: string[] = [];
  // Sorted, outer folders come before those inside them.
  const ordered = [...new Set(folders.flatMap(({ path }) => [path, ...foldersAbove(path)]))].sort();
  for (const path of ordered) {
    if (covered.some((it) => isBelow(path, it))) continue;
    const inside = folders.filter((it) => isBelow(it.path, path));
    const undated = inside.filter((it) => it.isUndated);
    if (undated.length === 0) continue;
    const prefix = path === '' ? '' : `${escaped(path)}/`;
    const branches = new Set(undated.map((it) => branchBelow(path, it.path)));
    if (branches.size > 1 && !inside.some((it) => it.isForeign)) {
      globs.push(`${prefix}**`);
      covered.push(path);
    } else for (const it of undated) if (it.path === path) for (const end of it.endings) globs.push(`${prefix}*${end}`);
  }
  return globs;
}

function foldersAbove(path: string): string[] {
  const above: string[] = [];
  for (let at = path; at !== ''; at = folderOf(at)) above.push(folderOf(at));
  return above;
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** The child of `folder` on the way to `path`; `path` itself if it is that child. */
function branchBelow(folder: string, path: string): string {
  const start = folder === '' ? 0 : folder.length + 1;
  const end = path.indexOf('/', start);
  return end < 0 ? path : path.slice(0, end);
}

/** Replaces the characters that are special in a pattern by `?`, which matches any character. */
function escaped(path: string): string {
  return path.replace(/[*?[\]{}]/g, '?');
}

function byFolder<Item>(items: readonly Item[], pathOf: (item: Item) => string): Map<string, Item[]> {
  const folders = new Map<string, Item[]>();
  for (const item of items) {
    const folder = folderOf(pathOf(item));
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, [item]);
    else known.push(item);
  }
  return folders;
}

/** Rounds an estimate to three significant digits: 14,800. */
function rounded(count: number): number {
  return Number(count.toPrecision(3));
}

/** At most `most` items of a list, evenly spaced. */
export function evenly<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return items.filter(
    (_, index) => Math.floor((index * most) / items.length) !== Math.floor(((index - 1) * most) / items.length),
  );
}
