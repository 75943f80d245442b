import { inOrder } from '../text/order';
import { knownOutletName } from '../text/outlets';
import type { Slices } from '../work/slices';
import { Best } from './best';
import type { DocumentId } from './documentId';
import type { EntityTotal } from './entityTotals';
import type { QuoteFact } from './facts';
import type { PackedFacts } from './packed/packedFacts';

/** One row of the table of quotations, with the speaker as the whole corpus names it. */
export interface QuoteRow extends QuoteFact {
  readonly id: DocumentId;
  readonly uri: string;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly title: string;
}

export type QuoteColumn = 'date' | 'outlet' | 'author' | 'title' | 'speaker' | 'text' | 'kind' | 'words' | 'via';

/** Which page of the table to return, and how it is sorted and filtered. */
export interface QuoteQuery {
  /** Only the quotations of this article; null for the whole corpus. */
  readonly article: DocumentId | null;
  /** Only those of a speaker, by any corpus key; null for all. */
  readonly speaker: string | null;
  readonly filter: string;
  /** Only the quotations in articles of this outlet, of no known one if empty; null for all. */
  readonly outlet: string | null;
  readonly column: QuoteColumn;
  readonly descending: boolean;
  readonly first: number;
  readonly count: number;
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
  /** The outlets of what the filter keeps, whichever is asked for, with the most quotations first, none last. */
  readonly outlets: readonly OutletCount[];
}

/** How many quotations the articles of an outlet have; of those without a known one, if its name is empty. */
export interface OutletCount {
  readonly name: string;
  readonly quotes: number;
}

/** Chosen by hand: a longer menu helps nobody. */
const MOST_OUTLETS = 200;

/** A quotation in its article, with its sort key. */
interface Sortable {
  readonly article: PackedFacts;
  readonly index: number;
  readonly key: string | number;
}

/**
 * A page of the quotations of some articles. A filter keeps the rows that contain all its words, those in `speaker:"…"`,
 * `outlet:"…"` and `author:"…"` in the names of speaker, outlet and authors. Every row is visited once, and only the
 * requested page is sorted. Quotations are unpacked only if the filter or the order depends on them.
 */
export async function quotePage(
  articles: Iterable<PackedFacts>,
  query: QuoteQuery & { readonly identities: Speakers },
  slices: Slices,
): Promise<QuotePage> {
  const nameOf = namesOf(query.identities);
  const filter = filterOf(query, nameOf);
  const order = orders[query.column];
  const direction = query.descending ? -1 : 1;
  const best = new Best<Sortable>(
    Math.max(0, query.first + query.count),
    (left, right) => direction * inOrder(left.key, right.key) || inText(left, right),
  );
  const counts = new Map<string, number>();
  let total = 0;
  for (const article of articles) {
    if (slices.isOver()) await slices.yieldIfDue();
    const outlet = article.outlet ?? '';
    const isOfOutlet = query.outlet === null || query.outlet === outlet;
    const isWanted = filter?.(article) ?? null;
    const ownKey = 'ofArticle' in order ? order.ofArticle(article) : null;
    let kept = 0;
    for (let index = 0; index < article.quoteCount; index++) {
      if (isWanted !== null && !isWanted(article.quote(index))) continue;
      kept++;
      if (!isOfOutlet) continue;
      const key = 'ofQuote' in order ? order.ofQuote(article.quote(index), nameOf) : (ownKey ?? '');
      best.add({ article, index, key });
    }
    if (isOfOutlet) total += kept;
    if (kept > 0) counts.set(outlet, (counts.get(outlet) ?? 0) + kept);
  }
  const rows = best
    .inOrder()
    .slice(query.first)
    .map(({ article, index }): QuoteRow => {
      const { id, uri, date, outlet, authors, title } = article;
      const quote = article.quote(index);
      return { ...quote, speakerLabel: nameOf(quote), id, uri, date, outlet, authors, title };
    });
  return { total, rows, outlets: mostQuoted(counts) };
}

function mostQuoted(counts: ReadonlyMap<string, number>): OutletCount[] {
  return [...counts]
    .map(([name, quotes]) => ({ name, quotes }))
    .sort(
      (left, right) =>
        Number(left.name === '') - Number(right.name === '') ||
        right.quotes - left.quotes ||
        inOrder(left.name, right.name),
    )
    .slice(0, MOST_OUTLETS);
}

/** `outlet:ap`, `speaker:"Ida Roe"`, also while the words are still being typed. */
const named = /(?<!\S)(speaker|outlet|author):(?:"([^"]*)"?|(\S*))/g;

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

/** What a query keeps of an article, as a predicate; null if it keeps everything. */
function filterOf(
  { filter, speaker, identities }: QuoteQuery & { readonly identities: Speakers },
  nameOf: NameOf,
): ((article: PackedFacts) => (quote: QuoteFact) => boolean) | null {
  const wanted = filter.toLowerCase();
  const words = wordsOf(wanted.replace(named, ' '));
  const within = (field: string): string[] =>
    [...wanted.matchAll(named)].flatMap((it) => (it[1] === field ? [it[2] ?? it[3] ?? ''] : []));
  const speakers = within('speaker').flatMap(wordsOf);
  const authors = within('author').flatMap(wordsOf);
  const outlets = within('outlet').filter((it) => it.trim() !== '');
  const canonical = speaker === null ? null : identities.canonical(speaker);
  if (canonical === null && [words, speakers, authors, outlets].every((it) => it.length === 0)) return null;
  const isSpeaker = ({ speakerKey }: QuoteFact): boolean =>
    canonical === null || (speakerKey !== null && identities.canonical(speakerKey) === canonical);
  return (article) => {
    const writers = article.authors.join(' ').toLowerCase();
    if (!hasAll(writers, authors) || !outlets.every((it) => isOutlet(article.outlet, it))) return () => false;
    const about = `${article.date ?? ''} ${article.outlet ?? ''} ${article.title} ${writers}`.toLowerCase();
    const left = words.filter((word) => !about.includes(word));
    return (quote) => {
      if (!isSpeaker(quote)) return false;
      if (speakers.length === 0 && left.length === 0) return true;
      const names = `${quote.speaker} ${quote.speakerLabel} ${nameOf(quote)}`.toLowerCase();
      if (!hasAll(names, speakers)) return false;
      return left.length === 0 || hasAll(`${names} ${quote.text} ${quote.kind} ${quote.via ?? ''}`.toLowerCase(), left);
    };
  };
}

/** Whether an outlet is the one that some words name, `ap`, or has all of them in its name. */
function isOutlet(outlet: string | null, words: string): boolean {
  return outlet !== null && (knownOutletName(words) === outlet || hasAll(outlet.toLowerCase(), wordsOf(words)));
}

function hasAll(searched: string, words: readonly string[]): boolean {
  return words.every((word) => searched.includes(word));
}

function wordsOf(filter: string): string[] {
  return filter.split(/\s+/).filter((it) => it !== '');
}

/** What a column is sorted by: something of the article or of the quotation. */
type Order =
  | { readonly ofArticle: (article: PackedFacts) => string }
  | { readonly ofQuote: (quote: QuoteFact, nameOf: NameOf) => string | number };

/** Text is sorted ignoring case. */
const orders: Readonly<Record<QuoteColumn, Order>> = {
  date: { ofArticle: ({ date }) => date ?? '' },
  outlet: { ofArticle: ({ outlet }) => (outlet ?? '').toLowerCase() },
  author: { ofArticle: ({ authors }) => authors.join(' ').toLowerCase() },
  title: { ofArticle: ({ title }) => title.toLowerCase() },
  speaker: { ofQuote: (quote, nameOf) => nameOf(quote).toLowerCase() },
  text: { ofQuote: ({ text }) => text.toLowerCase() },
  kind: { ofQuote: ({ kind }) => kind },
  words: { ofQuote: ({ words }) => words },
  via: { ofQuote: ({ via }) => (via ?? '').toLowerCase() },
};

function inText(left: Sortable, right: Sortable): number {
  return inOrder(left.article.id, right.article.id) || left.index - right.index;
}
