import type { Span } from '../text/span';

/**
 * `Published: Saturday, March 9, 2019 @ 12:29 PM`: sites with this layout write the latest edition's time under both of
 * their labels. In all three of 2,775 scraped local-news texts that have it, the article was older.
 */
const layout = /(?<!\p{L})published:?\s[^@\r\n]{8,40}\s@\s?\d/iu;

/** Whether the stamp with a span is in a layout that gives the day of the latest edition, not that of publication. */
export function givesLatestEdition(text: string, { start }: Span): boolean {
  return layout.test(text.slice(Math.max(0, start - LABEL), start + STAMP));
}

/** Units before and after the start of a stamp's day that hold its label and its time. Chosen by hand. */
const LABEL = 40;
const STAMP = 60;
