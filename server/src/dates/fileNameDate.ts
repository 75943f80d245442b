import { type IsoDate, isDay, isoDate } from './calendar';

const pattern = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The day that a file's name or path bears, `2019-07-31_lima.txt`, `2019/07/31/lima.txt`; null when it bears none. */
export function dateOfFileName(path: string): IsoDate | null {
  const found = pattern.exec(path.replace(/[/\\](?=\d)/g, '-'));
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isDay(year, month, day) ? isoDate(year, month, day) : null;
}
