import { dayNumberOf, type IsoDate } from '../dates/calendar';
import { type DayRange, liesFarOutside } from '../dates/dayRange';
import type { KnownDate } from '../dates/inferDate';
import type { DocumentId } from './documentId';
import type { ArticleFacts } from './facts';
import type { FolderDays } from './folderDays';

/**
 * The articles of a folder that what lies around them has a say in, each with a word that changes whenever that say does.
 */
export function folderDoubts(articles: readonly ArticleFacts[], days: FolderDays): ReadonlyMap<DocumentId, string> {
  const doubts = new Map<DocumentId, string>();
  for (const { id, uri, date } of articles) {
    const around = { neighbours: date === null ? days.neighbours(uri) : [], range: days.range(uri) };
    const word = folderDoubt(date, around);
    if (word !== null) doubts.set(id, word);
  }
  return doubts;
}

/**
 * What lies around an article in its folder, in a word, where it has a say: of an undated one its neighbors, which suggest
 * a day; of one whose day lies far outside of the folder's range that range. Null where it has none.
 */
export function folderDoubt(
  date: IsoDate | null,
  { neighbours, range }: { readonly neighbours: readonly KnownDate[]; readonly range: DayRange | null },
): string | null {
  if (date === null)
    return neighbours.length === 0 ? null : neighbours.map((it) => `${it.relation} ${it.date} ${it.source}`).join('\n');
  const day = dayNumberOf(date);
  return range !== null && day !== null && liesFarOutside(day, range) ? `${range.low} ${range.high}` : null;
}
