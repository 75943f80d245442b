import { type IsoDate, isDay, isoDate } from './calendar';

const pattern = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The day in a file's name or path, `2019-07-31_lima.txt`, `2019/07/31/lima.txt`; null if there is none. */
export function dateOfFileName(path: string): IsoDate | null {
  const found = pattern.exec(path.replace(/[/\\](?=\d)/g, '-'));
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isDay(year, month, day) ? isoDate(year, month, day) : null;
}

const yearInName = /(?:^|[^\p{L}\d])((?:19|20)\d{2})(?![\p{L}\d])/u;

/**
 * The year that a folder is named for, `1987/00012.txt`, or that a file's name has among words,
 * `reuters-1987-lima.txt`; null if there is none. In a name made of digits alone it is a number, not a year.
 */
export function yearOfFileName(path: string): number | null {
  const parts = path.split(/[/\\]/);
  const name = (parts.pop() ?? '').replace(/\.[^.]*$/, '');
  const inName = /\p{L}/u.test(name) ? yearInName.exec(name)?.[1] : undefined;
  const inFolder = parts.reverse().find((it) => /^(?:19|20)\d{2}$/.test(it));
  const found = inName ?? inFolder;
  return found === undefined ? null : Number(found);
}
