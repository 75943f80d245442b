import { inOrder } from '../text/order';
import type { Slices } from '../work/slices';
import { Best } from './best';
import type { DocumentId } from './documentId';
import type { EntityTotal } from './entityTotals';
import type { ArticleFacts, QuoteFact } from './facts';

/** One row of the table of quotations, with the speaker as the whole corpus names it. */
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
  /** Only those of a speaker, by any corpus key; null for all. */
  readonly speaker: string | null;
  readonly filter: string;
  readonly column: QuoteColumn;
  readonly descending: boolean;
  readonly first: number;
  readonly count: number;
}

/** A speaker whose quotations are asked for: any corpus key, and the name to show. */
export interface SpeakerRef {
  readonly key: string;
  readonly name: string;
}

/** Who is who in the corpus. */
export interface Speakers {
  /** The key that stands for the entity of a corpus key. */
  readonly canonical: (key: string) => string;
  /** The entity of a corpus key; null if the corpus does not have it. */
  readonly total: (key: string) => Pick<EntityTotal, 'name'> | null;
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
  query: QuoteQuery & { readonly identities: Speakers },
  slices: Slices,
): Promise<QuotePage> {
  const nameOf = namesOf(query.identities);
  const isWanted = filterOf(query, nameOf);
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
      if (quote === undefined || !isWanted(article, quote)) continue;
      total++;
      best.add({ article, index, key: keyOf(article, quote, nameOf) });
    }
  }
  const rows = best
    .inOrder()
    .slice(query.first)
    .flatMap(({ article: { id, uri, date, title, quotes }, index }): QuoteRow[] => {
      const quote = quotes[index];
      return quote === undefined ? [] : [{ ...quote, speakerLabel: nameOf(quote), id, uri, date, title }];
    });
  return { total, rows };
}

/** Gives the speaker's name in the corpus, or else the label in the article. */
type NameOf = (quote: QuoteFact) => string;

function namesOf(identities: Speakers): NameOf {
  const names = new Map<string, string>();
  return ({ speakerKey, speakerLabel }) => {
    if (speakerKey === null) return speakerLabel;
    const known = names.get(speakerKey) ?? identities.total(speakerKey)?.name ?? speakerLabel;
    names.set(speakerKey, known);
    return known;
  };
}

const bySpeaker = /speaker:"([^"]*)"?/;

/** What a query keeps, as a predicate. */
function filterOf(
  { filter, speaker, identities }: QuoteQuery & { readonly identities: Speakers },
  nameOf: NameOf,
): (article: ArticleFacts, quote: QuoteFact) => boolean {
  const wanted = filter.toLowerCase();
  const words = wordsOf(wanted.replace(bySpeaker, ' '));
  const speakerWords = wordsOf(bySpeaker.exec(wanted)?.[1] ?? '');
  const canonical = speaker === null ? null : identities.canonical(speaker);
  return (article, quote) => {
    if (canonical !== null && (quote.speakerKey === null || identities.canonical(quote.speakerKey) !== canonical))
      return false;
    if (words.length === 0 && speakerWords.length === 0) return true;
    const names = `${quote.speaker} ${quote.speakerLabel} ${nameOf(quote)}`.toLowerCase();
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
const sortKeys: Readonly<
  Record<QuoteColumn, (article: ArticleFacts, quote: QuoteFact, nameOf: NameOf) => string | number>
> = {
  date: ({ date }) => date ?? '',
  title: ({ title }) => title.toLowerCase(),
  speaker: (_, quote, nameOf) => nameOf(quote).toLowerCase(),
  text: (_, { text }) => text.toLowerCase(),
  kind: (_, { kind }) => kind,
  words: (_, { words }) => words,
  via: (_, { via }) => (via ?? '').toLowerCase(),
};

function inText(left: Sortable, right: Sortable): number {
  return inOrder(left.article.id, right.article.id) || left.index - right.index;
}
