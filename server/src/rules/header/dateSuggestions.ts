import { dateOfFileName, yearOfFileName } from '../../dates/fileNameDate';
import type { KnownDate } from '../../dates/inferDate';

/** The day, or at least the year, in the file's path; empty if there is none. A year stands at 1 July, its middle. */
export function fileNameSuggestion(path: string): KnownDate[] {
  const date = dateOfFileName(path);
  const year = date === null ? yearOfFileName(path) : null;
  if (year !== null) return [{ date: `${year}-07-01`, source: 'the year in the path', relation: 'year' }];
  return date === null ? [] : [{ date, source: 'the file name', relation: 'own' }];
}
