import { dateOfFileName } from '../dates/fileNameDate';
import type { KnownDate } from '../dates/inferDate';

/** The day that the file's name or its folders bear, as a suggestion; none when they bear none. */
export function fileNameSuggestion(path: string): KnownDate[] {
  const date = dateOfFileName(path);
  return date === null ? [] : [{ date, source: 'the file name', relation: 'own' }];
}
