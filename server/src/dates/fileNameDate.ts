import { type IsoDate, isDay, isoDate, monthOfName } from './calendar';

const yearFirst = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;

const yearLast = /(?<!\d)(\d{1,2})([-_.])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/;
const separator = '[-_. ]{0,2}';
const inWords = new RegExp(
  `(?<![\\p{L}\\d])(?:((?:19|20)\\d{2})${separator}(\\p{L}{3,9})${separator}(\\d{1,2})|` +
    `(\\d{1,2})${separator}(\\p{L}{3,9})${separator}((?:19|20)\\d{2})|` +
    `(\\p{L}{3,9})${separator}(\\d{1,2})[-_., ]{1,2}((?:19|20)\\d{2}))(?![\\p{L}\\d])`,
  'u',
);

/**
 * The day in a file's name or path, `2019-07-31_lima.txt`, `2019/07/31/lima.txt`, `31-07-2019.txt`, `lima 31 July
 * 2019.txt`; null if there is none, or day and month can be swapped.
 */
export function dateOfFileName(path: string): IsoDate | null {
  const joined = path.replace(/[/\\](?=\d)/g, '-');
  const [, year, month, day] = yearFirst.exec(joined) ?? [];
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const figures = yearLast.exec(joined);
  if (figures !== null) return onlyDayOf(Number(figures[4]), Number(figures[1]), Number(figures[3]));
  const words = inWords.exec(path.replace(/[/\\]/g, '-'));
  if (words === null) return null;
  const named = monthOfName(words[2] ?? words[5] ?? words[7] ?? '');
  return named === null
    ? null
    : dayOf(Number(words[1] ?? words[6] ?? words[9]), named, Number(words[3] ?? words[4] ?? words[8]));
}

function dayOf(year: number, month: number, day: number): IsoDate | null {
  return isDay(year, month, day) ? isoDate(year, month, day) : null;
}

/** The day of two numbers that only one order allows. */
function onlyDayOf(year: number, first: number, second: number): IsoDate | null {
  const days = new Set([dayOf(year, first, second), dayOf(year, second, first)]);
  days.delete(null);
  const [day] = days;
  return days.size === 1 && day !== undefined ? day : null;
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
