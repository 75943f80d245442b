import { dayNumberOf, type IsoDate } from '../dates/calendar';
import { type DayRange, liesFarOutside } from '../dates/dayRange';
import type { KnownDate } from '../dates/inferDate';
import type { DocumentId } from './documentId';
import type { ArticleFacts } from './facts';
import type { FolderDays } from './folderDays';

/** The articles of a folder whose surroundings affect their findings, each with the signature of `folderDoubt`. */
export function folderDoubts(articles: readonly ArticleFacts[], days: FolderDays): ReadonlyMap<DocumentId, string> {
  const doubts = new Map<DocumentId, string>();
  for (const { id, uri, date } of articles) {
    const around = { neighbors: date === null ? days.neighbors(uri) : [], range: days.range(uri) };
    const signature = folderDoubt(date, around);
    if (signature !== null) doubts.set(id, signature);
  }
  return doubts;
}

/**
 * A signature of what affects an article's findings in its folder: for an undated article its neighbors, which suggest
 * a date; for a date far outside the folder's range that range. Null if nothing does.
 */
export function folderDoubt(
  date: IsoDate | null,
  { neighbors, range }: { readonly neighbors: readonly KnownDate[]; readonly range: DayRange | null },
): string | null {
  if (date === null)
    return neighbors.length === 0 ? null : neighbors.map((it) => `${it.relation} ${it.date} ${it.source}`).join('\n');
  const day = dayNumberOf(date);
  return range !== null && day !== null && liesFarOutside(day, range) ? `${range.low} ${range.high}` : null;
}
