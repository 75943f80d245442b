import { dateOfFileName, yearOfFileName } from '../../dates/fileNameDate';
import type { KnownDate } from '../../dates/inferDate';

/**
 * The day, or at least the year, that is known of a file: `given` in the metadata file or by a pattern over paths, else
 * in its path; empty if there is none. A year stands at 1 July, its middle.
 */
export function fileDates(path: string, given: KnownDate | null): KnownDate[] {
  if (given?.relation === 'own') return [given];
  const found = fileNameSuggestion(path);
  return found.length === 0 && given !== null ? [given] : found;
}

/** The day, or at least the year, in a path. */
export function fileNameSuggestion(path: string): KnownDate[] {
  const date = dateOfFileName(path);
  const year = date === null ? yearOfFileName(path) : null;
  if (year !== null) return [{ date: `${year}-07-01`, source: 'the year in the path', relation: 'year' }];
  return date === null ? [] : [{ date, source: 'the file name', relation: 'own' }];
}
