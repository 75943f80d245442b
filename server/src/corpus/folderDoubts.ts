import { dayNumberOf } from '../dates/calendar';
import { liesFarOutside } from '../dates/dayRange';
import type { KnownDate } from '../dates/inferDate';
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
      const word = neighbourWord(days.neighbours(uri));
      if (word !== null) doubts.set(id, word);
      continue;
    }
    const day = dayNumberOf(date);
    if (range !== null && day !== null && liesFarOutside(day, range)) doubts.set(id, `${range.low} ${range.high}`);
  }
  return doubts;
}

/** A word that changes whenever an article's neighbours do; null where it has none. */
export function neighbourWord(neighbours: readonly KnownDate[]): string | null {
  if (neighbours.length === 0) return null;
  return neighbours.map((it) => `${it.relation} ${it.date} ${it.source}`).join('\n');
}
