import { inOrder } from '../text/order';
import type { Slices } from '../work/slices';
import { Best } from './best';
import type { DocumentId } from './documentId';
import type { ArticleFacts, QuoteFact } from './facts';

/** One row of the table of quotations. */
export interface QuoteRow extends QuoteFact {
  readonly id: DocumentId;
  readonly uri: string;
  readonly date: string | null;
  readonly title: string;
}

export type QuoteColumn = 'date' | 'title' | 'speaker' | 'text' | 'kind' | 'words' | 'via';

/** Which page of the table to return, and how it is sorted and filtered. */
export interface QuoteQuery {
  /** Only the quotations of this article; null for the whole corpus. */
  readonly article: DocumentId | null;
  readonly filter: string;
  readonly column: QuoteColumn;
  readonly descending: boolean;
  readonly first: number;
  readonly count: number;
}

/** The requested rows, and how many there are in all. */
export interface QuotePage {
  readonly total: number;
  readonly rows: readonly QuoteRow[];
}

/** A quotation in its article, with its sort key. */
interface Sortable {
  readonly article: ArticleFacts;
  readonly index: number;
  readonly key: string | number;
}

/**
 * A page of the quotations of some articles. A filter keeps the rows that contain all its words, those in `speaker:"…"`
 * in the speaker's name. Every row is visited once, and only the requested page is sorted.
 */
export async function quotePage(
  articles: Iterable<ArticleFacts>,
  query: QuoteQuery,
  slices: Slices,
): Promise<QuotePage> {
  const isWanted = filterOf(query.filter);
  const keyOf = sortKeys[query.column];
  const direction = query.descending ? -1 : 1;
  const best = new Best<Sortable>(
    Math.max(0, query.first + query.count),
    (left, right) => direction * inOrder(left.key, right.key) || inText(left, right),
  );
  let total = 0;
  for (const article of articles) {
    if (slices.isOver()) await slices.yieldIfDue();
    for (let index = 0; index < article.quotes.length; index++) {
      const quote = article.quotes[index];
      if (quote === undefined || (isWanted !== null && !isWanted(article, quote))) continue;
      total++;
      best.add({ article, index, key: keyOf(article, quote) });
    }
  }
  const rows = best
    .inOrder()
    .slice(query.first)
    .flatMap(({ article: { id, uri, date, title, quotes }, index }): QuoteRow[] => {
      const quote = quotes[index];
      return quote === undefined ? [] : [{ ...quote, id, uri, date, title }];
    });
  return { total, rows };
}

const bySpeaker = /speaker:"([^"]*)"?/;

/** The filter as a predicate; null if it is empty. */
function filterOf(filter: string): ((article: ArticleFacts, quote: QuoteFact) => boolean) | null {
  const wanted = filter.toLowerCase();
  const words = wordsOf(wanted.replace(bySpeaker, ' '));
  const speakerWords = wordsOf(bySpeaker.exec(wanted)?.[1] ?? '');
  if (words.length === 0 && speakerWords.length === 0) return null;
  return (article, quote) => {
    const names = `${quote.speaker} ${quote.speakerLabel}`.toLowerCase();
    if (!speakerWords.every((word) => names.includes(word))) return false;
    if (words.length === 0) return true;
    const searched =
      `${article.date ?? ''} ${article.title} ${names} ${quote.text} ${quote.kind} ${quote.via ?? ''}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  };
}

function wordsOf(filter: string): string[] {
  return filter.split(/\s+/).filter((it) => it !== '');
}

/** Text is sorted ignoring case. */
const sortKeys: Readonly<Record<QuoteColumn, (article: ArticleFacts, quote: QuoteFact) => string | number>> = {
  date: ({ date }) => date ?? '',
  title: ({ title }) => title.toLowerCase(),
  speaker: (_, quote) => quote.speakerLabel.toLowerCase(),
  text: (_, { text }) => text.toLowerCase(),
  kind: (_, { kind }) => kind,
  words: (_, { words }) => words,
  via: (_, { via }) => (via ?? '').toLowerCase(),
};

function inText(left: Sortable, right: Sortable): number {
  return inOrder(left.article.id, right.article.id) || left.index - right.index;
}
