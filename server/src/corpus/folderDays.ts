import { dayNumberOf, type IsoDate } from '../dates/calendar';
import type { DayRange } from '../dates/dayRange';
import type { KnownDate } from '../dates/inferDate';
import { inNaturalOrder } from '../text/order';
import { decoded } from './documentId';

interface Folder {
  readonly dates: Map<string, IsoDate>;
  /** The names in natural order; null until they are needed again. */
  names: readonly string[] | null;
  /** The range of days; undefined until it is needed again. */
  range: DayRange | null | undefined;
}

/** Fewer dated articles than this do not make a range. Chosen by hand. */
const FEWEST = 20;
/** The share cut off at either end of the range, so that outliers do not stretch it. Chosen by hand: 95 % remain. */
const OUTSIDE = 0.025;

/**
 * The dates of the articles in each folder: a file's dated neighbors, and the range of days a folder covers. Answers
 * are cached until the folder changes.
 */
export class FolderDays {
  readonly #folders = new Map<string, Folder>();

  /** Sets a file's date; null if it has no readable one. `path` may be a path or a URI. */
  set(path: string, date: IsoDate | null): void {
    if (date === null) {
      this.delete(path);
      return;
    }
    const [folderName, name] = partsOf(path);
    let folder = this.#folders.get(folderName);
    if (folder === undefined) {
      folder = { dates: new Map(), names: null, range: undefined };
      this.#folders.set(folderName, folder);
    }
    const before = folder.dates.get(name);
    if (before === date) return;
    folder.dates.set(name, date);
    if (before === undefined) folder.names = null;
    folder.range = undefined;
  }

  delete(path: string): void {
    const [folderName, name] = partsOf(path);
    const folder = this.#folders.get(folderName);
    if (folder === undefined || !folder.dates.delete(name)) return;
    folder.names = null;
    folder.range = undefined;
    if (folder.dates.size === 0) this.#folders.delete(folderName);
  }

  /** The dated articles just before and after a file in its folder, by name, numbers by value. */
  neighbors(path: string): KnownDate[] {
    const [folderName, name] = partsOf(path);
    const folder = this.#folders.get(folderName);
    if (folder === undefined) return [];
    folder.names ??= [...folder.dates.keys()].sort(inNaturalOrder);
    const place = firstAtOrAfter(folder.names, name);
    const next = folder.names[place] === name ? place + 1 : place;
    const known = (index: number, relation: KnownDate['relation']): KnownDate[] => {
      const neighbor = folder.names?.[index];
      const date = neighbor === undefined ? undefined : folder.dates.get(neighbor);
      if (neighbor === undefined || date === undefined) return [];
      return [{ date, source: decoded(neighbor), relation }];
    };
    return [...known(place - 1, 'before'), ...known(next, 'after')];
  }

  /** The range of days in a file's folder; null if too few of its articles are dated. */
  range(path: string): DayRange | null {
    const folder = this.#folders.get(partsOf(path)[0]);
    if (folder === undefined || folder.dates.size < FEWEST) return null;
    if (folder.range === undefined) folder.range = rangeOf(folder.dates);
    return folder.range;
  }
}

function rangeOf(dates: ReadonlyMap<string, IsoDate>): DayRange | null {
  const days = Int32Array.from(
    [...dates.values()].flatMap((it) => {
      const number = dayNumberOf(it);
      return number === null ? [] : [number];
    }),
  ).sort();
  const cut = Math.floor(days.length * OUTSIDE);
  const [low, high] = [days[cut], days[days.length - 1 - cut]];
  return low === undefined || high === undefined ? null : { low, high, count: days.length };
}

function partsOf(path: string): [string, string] {
  const slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)];
}

function firstAtOrAfter(names: readonly string[], name: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inNaturalOrder(names[middle] ?? '', name) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
