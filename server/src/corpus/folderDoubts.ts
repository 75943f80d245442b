import { dayNumberOf } from '../dates/calendar';
import { liesFarOutside } from '../dates/dayRange';
import type { DocumentId } from './documentId';
import type { ArticleFacts } from './facts';
import type { FolderDays } from './folderDays';

/**
 * The articles of a folder that what lies around them has a say in: undated ones, whose neighbours suggest a day, and
 * those whose day is outside of the folder's range. With each a word that changes whenever that say does.
 */
export function folderDoubts(articles: readonly ArticleFacts[], days: FolderDays): ReadonlyMap<DocumentId, string> {
  const doubts = new Map<DocumentId, string>();
  const [first] = articles;
  const range = first === undefined ? null : days.range(first.uri);
  for (const { id, uri, date } of articles) {
    if (date === null) {
      const known = days.neighbours(uri).map((it) => `${it.relation} ${it.date} ${it.source}`);
      if (known.length > 0) doubts.set(id, known.join('\n'));
      continue;
    }
    const day = dayNumberOf(date);
    if (range !== null && day !== null && liesFarOutside(day, range)) doubts.set(id, `${range.low} ${range.high}`);
  }
  return doubts;
}
