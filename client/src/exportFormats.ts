import type { CorpusRecord } from '../../server/src/corpus/identity/corpusRecord';

type TextOf = (record: CorpusRecord) => string;

/** One record per line. */
export function jsonLines(records: readonly CorpusRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** A table of quotations, one row each. Offsets are UTF-16 code units. */
export const quotesCsv = {
  header: csvRow([
    'article',
    'date',
    'outlet',
    'author',
    'kind',
    'speaker',
    'resolved_name',
    'cue',
    'via',
    'quote',
    'start',
    'end',
    'confidence',
    'corpus_name',
  ]),
  rows: (records: readonly CorpusRecord[], textOf: TextOf): string =>
    records
      .flatMap((record) => {
        const text = textOf(record);
        const words = (span: { start: number; end: number } | null): string =>
          span === null ? '' : text.slice(span.start, span.end);
        return record.quotes.map((quote) =>
          csvRow([
            ...articleCells(record),
            quote.kind,
            words(quote.speaker),
            quote.speaker?.name ?? '',
            words(quote.cue),
            words(quote.via),
            words(quote),
            quote.start,
            quote.end,
            quote.confidence,
            quote.speaker?.corpusName ?? '',
          ]),
        );
      })
      .join(''),
};

/** A table of entities, one row per entity and article; two of one name are told apart by `corpus_id`. */
export const entitiesCsv = {
  header: csvRow([
    ...['article', 'date', 'outlet', 'author', 'type', 'name', 'forms', 'mentions', 'quotes'],
    ...['corpus_name', 'corpus_id'],
  ]),
  rows: (records: readonly CorpusRecord[], textOf: TextOf): string =>
    records
      .flatMap((record) => {
        const text = textOf(record);
        return record.entities.map((entity) => {
          const forms = [...new Set(entity.mentions.map((it) => text.slice(it.start, it.end)))];
          const quotes = record.quotes.filter((it) => it.speaker?.entity === entity.id).length;
          return csvRow([
            ...articleCells(record),
            entity.type,
            entity.name,
            forms.join(' | '),
            entity.mentions.length,
            quotes,
            entity.corpus?.name ?? entity.name,
            entity.corpus?.entity ?? '',
          ]);
        });
      })
      .join(''),
};

/** The first cells of every row: the article's path, date, outlet and authors. */
function articleCells({ path, date, outlet, authors }: CorpusRecord): string[] {
  return [path ?? '', date?.value ?? '', outlet ?? '', authors.join('; ')];
}

/**
 * One row of CSV, following RFC 4180. A cell that a spreadsheet would run as a formula gets a leading apostrophe, so
 * that opening an export is safe.
 */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
