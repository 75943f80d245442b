import { folderOf } from '../corpus/documentId';
import { isCorpusFolder } from './recognise';
import type { TextReading } from './textReading';

/** What a text file shows: a header, or what it reads like without one; null where it was not looked at. */
export type FileReading = 'dated' | TextReading | null;

/** A text file by its path below the workspace folder, with forward slashes. */
export interface SurveyedFile {
  readonly path: string;
  readonly reading: FileReading;
}

/** Articles without a date header that no setting and no folder takes for articles yet. */
export interface UndatedFiles {
  readonly count: number;
  /** Whether every file was looked at; the count is an estimate where not. */
  readonly isExact: boolean;
  /** Whether other text files lie among them, which stay what they are. */
  readonly hasOthers: boolean;
  /** What to write into `copydesk.corpus.include` to have them taken for articles. */
  readonly globs: readonly string[];
}

/** How many files are looked at at the most, and so many of each folder where there are more. */
export const MOST_SAMPLED = 500;
const FEWEST_OF_FOLDER = 3;
/** One text that reads like news may be anything. */
const FEWEST_NEWS = 2;

/**
 * Which files of a listing to look at: all where they are few, else some of every folder, evenly spread. In order, and
 * the same for the same listing.
 */
export function sampleOf(paths: readonly string[]): string[] {
  if (paths.length <= MOST_SAMPLED) return [...paths];
  const folders = evenly([...byFolder(paths, (it) => it).values()], MOST_SAMPLED / FEWEST_OF_FOLDER);
  const each = Math.max(FEWEST_OF_FOLDER, Math.floor(MOST_SAMPLED / folders.length));
  return folders.flatMap((it) => evenly(it, each));
}

/**
 * Finds the folders whose undated files read like news: most of those that are not plainly something else. Null where
 * there are none, or hardly any such files.
 */
export function undatedIn(files: readonly SurveyedFile[]): UndatedFiles | null {
  const all = [...byFolder(files, (it) => it.path)].map(([path, own]) => tally(path, own));
  const folders = all.filter((it) => it.isSeen);
  const undated = folders.filter((it) => it.isUndated);
  const news = undated.reduce((sum, it) => sum + it.news, 0);
  if (news < FEWEST_NEWS) return null;
  const count = undated.reduce((sum, it) => sum + it.count, 0);
  // Folders that nobody looked into are taken to be like the others.
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
  /** Whether any of its files was looked at. */
  readonly isSeen: boolean;
  readonly news: number;
  readonly count: number;
  readonly isExact: boolean;
  readonly hasOthers: boolean;
  readonly isUndated: boolean;
  /** How the names of its files end: `.txt`, `.TXT`. */
  readonly endings: ReadonlySet<string>;
  /** Whether the folder has texts that nobody asked about: a pattern must not reach into it. */
  readonly isForeign: boolean;
}

function tally(path: string, files: readonly SurveyedFile[]): FolderTally {
  const counts = { dated: 0, news: 0, unclear: 0, other: 0 };
  for (const { reading } of files) if (reading !== null) counts[reading]++;
  const { dated, news, unclear, other } = counts;
  const seen = dated + news + unclear + other;
  // Where most files are dated, the others are articles already.
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

/** A pattern for each folder by itself, or one for a folder with all below it where that takes in nothing else. */
function globsOf(folders: readonly FolderTally[]): string[] {
  const globs: string[] = [];
  const covered: string[] = [];
  // Outer folders come before those inside them.
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

/** The folder right below another that leads to one further down; the folder itself where there is none between. */
function branchBelow(folder: string, path: string): string {
  const start = folder === '' ? 0 : folder.length + 1;
  const end = path.indexOf('/', start);
  return end < 0 ? path : path.slice(0, end);
}

/** Characters that mean something in a pattern, as any one character. */
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

/** An estimate with as many figures as it is worth: 14,800. */
function rounded(count: number): number {
  return Number(count.toPrecision(3));
}

/** At most so many items of a list, evenly spread. */
export function evenly<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return items.filter(
    (_, index) => Math.floor((index * most) / items.length) !== Math.floor(((index - 1) * most) / items.length),
  );
}
