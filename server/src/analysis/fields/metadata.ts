import { isDay } from '../../dates/calendar';
import { dateOfFileName } from '../../dates/fileNameDate';
import type { KnownDate } from '../../dates/inferDate';
import { type CsvRow, readCsvInSteps } from '../../text/csv';
import { inQuotes } from '../../text/inQuotes';
import { outletName } from '../../text/outlets';
import { remembered } from '../../text/remembered';
import { forEachInSteps, runToEnd, type Steps } from '../../work/steps';
import { authorNames } from './authorNames';
import { type ArticleFields, type Field, noFields } from './fields';

/** The side file with what is known of a corpus's articles beyond their texts, one row for each. */
export const metadataFileName = 'copydesk.metadata.csv';

/** The columns and the names they may have, in lower case without spaces, hyphens and underscores. */
const columnNames = {
  file: ['file', 'filename', 'path', 'docid'],
  outlet: ['outlet', 'source', 'publication', 'newspaper'],
  author: ['author', 'authors', 'byline'],
  date: ['date', 'published', 'publicationdate'],
  headline: ['headline', 'title'],
} as const;
type Column = keyof typeof columnNames;

/** What a metadata file says, and its problems, one sentence each with the line and what to do. */
export interface Metadata {
  /** By the article's path relative to the file's folder, as in `fileKey`. */
  readonly byFile: ReadonlyMap<string, ArticleFields>;
  readonly problems: readonly string[];
}

export const noMetadata: Metadata = { byFile: new Map(), problems: [] };

/** Reads a metadata file. A row or cell that cannot be used is left out and reported; the others count. */
export function parseMetadata(csv: string): Metadata {
  return runToEnd(parseMetadataInSteps(csv));
}

/** As `parseMetadata`, in steps: a corpus may have a hundred thousand rows. */
export function* parseMetadataInSteps(csv: string): Steps<Metadata> {
  const { rows, unclosed } = yield* readCsvInSteps(csv);
  const [head, ...body] = rows;
  const problems: string[] = [];
  if (unclosed !== null)
    problems.push(`Line ${unclosed}: a quotation mark is never closed. This row and all below it are ignored.`);
  if (head === undefined)
    return { ...noMetadata, problems: problems.length > 0 ? problems : ['The file is empty. Add rows or delete it.'] };
  const columns = columnsOf(head);
  if (columns.file === undefined || Object.keys(columns).length < 2) {
    const needs = 'a column “file”, and at least one of “outlet”, “author”, “date” and “headline”';
    return {
      ...noMetadata,
      problems: [`Line ${head.line}: the first row must name the columns: ${needs}.`, ...problems],
    };
  }
  const outletIn = remembered((cell) => field(cell, outletName));
  const authorsIn = remembered((cell) => field(cell, authorNames));
  const byFile = new Map<string, ArticleFields>();
  const lines = new Map<string, number>();
  yield* forEachInSteps(body, (row) => {
    const cell = (column: Column): string => row.cells[columns[column] ?? -1]?.trim() ?? '';
    const file = fileKey(cell('file'));
    const known = lines.get(file);
    if (row.cells.slice(head.cells.length).some((it) => it.trim() !== ''))
      problems.push(
        `Line ${row.line} is ignored: it has ${row.cells.length} cells, but the first row names ${head.cells.length} columns. Put cells with a separator in quotation marks.`,
      );
    else if (file === '') problems.push(`Line ${row.line} is ignored: it names no file.`);
    else if (known !== undefined)
      problems.push(`Line ${row.line} is ignored: ${inQuotes(cell('file'))} is in line ${known} already.`);
    else {
      lines.set(file, row.line);
      const date = dateOf(cell('date'));
      if (date === null && cell('date') !== '')
        problems.push(
          `Line ${row.line}: ${inQuotes(cell('date'))} is not a date with a single reading. Write it as 2024-03-05.`,
        );
      byFile.set(file, {
        outlet: outletIn(cell('outlet')),
        authors: authorsIn(cell('author')),
        headline: field(cell('headline'), (it) => it.replace(/\s+/g, ' ')),
        date,
      });
    }
  });
  return { byFile, problems };
}

/** What a metadata file says of the article at a path relative to its folder; files may be named without `.txt`. */
export function metadataOf({ byFile }: Metadata, path: string): ArticleFields {
  if (byFile.size === 0) return noFields;
  const key = fileKey(path);
  return byFile.get(key) ?? byFile.get(key.replace(/\.txt$/i, '')) ?? noFields;
}

/** True for few paths: most are ASCII, with the slashes that the map has. */
const needsRewriting = /^\.?\/|\\|[^\0-\x7f]/;

/** A path as the map has it: forward slashes, no leading `./`, accents composed. */
function fileKey(path: string): string {
  if (!needsRewriting.test(path)) return path;
  return path
    .replace(/\\/g, '/')
    .replace(/^(?:\.?\/)+/, '')
    .normalize('NFC');
}

/** The place of each column; of two names for one, the first in `columnNames` counts. */
function columnsOf({ cells }: CsvRow): Partial<Record<Column, number>> {
  const names = cells.map((it) => it.toLowerCase().replace(/[\s_-]/g, ''));
  const found: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(columnNames) as Column[]) {
    const name = columnNames[column].find((it) => names.includes(it));
    if (name !== undefined) found[column] = names.indexOf(name);
  }
  return found;
}

function field<Value>(cell: string, read: (cell: string) => Value): Field<Value> | null {
  return cell === '' ? null : { value: read(cell), source: 'metadata' };
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?=[T\s]|$)/;

/** A date that has only one reading, `2024-03-05`, `5 March 2024`, whatever time follows it. */
function dateOf(cell: string): KnownDate | null {
  const [, year, month, day] = isoDay.exec(cell) ?? [];
  const isIso = isDay(Number(year), Number(month), Number(day));
  const date = isIso ? cell.slice(0, 10) : year === undefined ? dateOfFileName(cell) : null;
  return date === null ? null : { date, source: `“${metadataFileName}”`, relation: 'own' };
}
