import type { Corpus } from '../corpus/corpus';
import type { QuoteFact } from '../corpus/facts';

/** One row of the table of quotations. */
export interface QuoteRow extends QuoteFact {
  readonly uri: string;
  readonly date: string | null;
  readonly title: string;
}

export type QuoteColumn = 'date' | 'title' | 'speaker' | 'text' | 'kind' | 'words' | 'via';

/** What part of the table is asked for, and how it is sorted and filtered. */
export interface QuoteQuery {
  /** Only the quotations of this article; null for the whole corpus. */
  readonly uri: string | null;
  readonly filter: string;
  readonly column: QuoteColumn;
  readonly descending: boolean;
  readonly first: number;
  readonly count: number;
}

/** The rows asked for and how many there are in all. */
export interface QuotePage {
  readonly total: number;
  readonly rows: readonly QuoteRow[];
}

/**
 * A page of the quotations of an article or of the corpus; a filter keeps the rows that have all its words, those in
 * `speaker:"…"` among the speaker's names.
 */
export function quotePage(corpus: Corpus, query: QuoteQuery): QuotePage {
  const filter = query.filter.toLowerCase();
  const words = wordsOf(filter.replace(bySpeaker, ' '));
  const speakerWords = wordsOf(bySpeaker.exec(filter)?.[1] ?? '');
  const rows: QuoteRow[] = [];
  for (const { uri, date, title, quotes } of corpus.all()) {
    if (query.uri !== null && uri !== query.uri) continue;
    for (const quote of quotes) {
      const row = { ...quote, uri, date, title };
      const names = `${row.speaker} ${row.speakerName ?? ''}`.toLowerCase();
      if (!speakerWords.every((word) => names.includes(word))) continue;
      if (words.every((word) => searched(row).includes(word))) rows.push(row);
    }
  }
  const direction = query.descending ? -1 : 1;
  rows.sort((left, right) => direction * compare(left, right, query.column) || inText(left, right));
  return { total: rows.length, rows: rows.slice(query.first, query.first + query.count) };
}

const bySpeaker = /speaker:"([^"]*)"?/;

function wordsOf(filter: string): string[] {
  return filter.split(/\s+/).filter((it) => it !== '');
}

/** The name a speaker is listed under: the resolved one where there is one. */
export function speakerOf(row: QuoteFact): string {
  return row.speakerName ?? row.speaker;
}

function searched(row: QuoteRow): string {
  return `${row.date ?? ''} ${row.title} ${row.speaker} ${row.speakerName ?? ''} ${row.text} ${row.kind} ${row.via ?? ''}`.toLowerCase();
}

function compare(left: QuoteRow, right: QuoteRow, column: QuoteColumn): number {
  if (column === 'words') return left.words - right.words;
  return cell(left, column).localeCompare(cell(right, column), 'en');
}

function cell(row: QuoteRow, column: Exclude<QuoteColumn, 'words'>): string {
  if (column === 'speaker') return speakerOf(row);
  return row[column] ?? '';
}

function inText(left: QuoteRow, right: QuoteRow): number {
  if (left.uri !== right.uri) return left.uri < right.uri ? -1 : 1;
  return left.range.start.line - right.range.start.line || left.range.start.character - right.range.start.character;
}
