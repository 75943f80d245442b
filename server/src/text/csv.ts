import { runToEnd, STEP_ITEMS, type Steps } from '../work/steps';

/** A row of a table, with the number of the line on which it starts, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a table, without blank ones. */
export interface CsvTable {
  readonly rows: readonly CsvRow[];
  /** The line of a quotation mark that is never closed, where reading stopped; null if there is none. */
  readonly unclosed: number | null;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** What separates the cells; the first wins where a header has as many of two of them. */
const separators = [',', ';', '\t'];

/**
 * Reads a table as in RFC 4180, or with semicolons or tabs in place of commas, as spreadsheets write it. Total and
 * linear. A quotation mark counts only at the start of a cell; what follows its end, up to the separator, is kept.
 */
export function readCsv(text: string): CsvTable {
  return runToEnd(readCsvInSteps(text));
}

/** As `readCsv`, in steps. */
export function* readCsvInSteps(text: string): Steps<CsvTable> {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const separator = separatorOf(text, start);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let firstLine = 1;
  for (let at = start; at < text.length || cells.length > 0; ) {
    const cell = readCell(text, at, separator);
    if (cell === null) return { rows, unclosed: line };
    cells.push(cell.value);
    line += cell.lines;
    at = cell.end;
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: firstLine, cells });
    cells = [];
    if (line % STEP_ITEMS === 0) yield;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    firstLine = line;
  }
  return { rows, unclosed: null };
}

interface Cell {
  readonly value: string;
  readonly end: number;
  /** How many lines end within it. */
  readonly lines: number;
}

/** The cell at `start`; null if its quotation mark is never closed. */
function readCell(text: string, start: number, separator: string): Cell | null {
  if (text[start] !== '"') {
    const end = cellEnd(text, start, separator);
    return { value: text.slice(start, end), end, lines: 0 };
  }
  let value = '';
  for (let from = start + 1; ; ) {
    const close = text.indexOf('"', from);
    if (close < 0) return null;
    value += text.slice(from, close);
    from = close + 2;
    if (text[close + 1] === '"') value += '"';
    else {
      const end = cellEnd(text, close + 1, separator);
      const quoted = text.slice(start, close);
      return { value: value + text.slice(close + 1, end), end, lines: lineEndsIn(quoted) };
    }
  }
}

function cellEnd(text: string, start: number, separator: string): number {
  let end = start;
  const wanted = separator.charCodeAt(0);
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === wanted || unit === LINE_FEED || unit === CARRIAGE_RETURN) break;
  }
  return end;
}

function lineEndsIn(words: string): number {
  let count = 0;
  for (let at = 0; at < words.length; at++)
    if (words[at] === '\n' || (words[at] === '\r' && words[at + 1] !== '\n')) count++;
  return count;
}

/** The separator that the first line has most of, outside quotation marks. */
function separatorOf(text: string, start: number): string {
  const counts = separators.map(() => 0);
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (char === '\n' || char === '\r') break;
    const index = separators.indexOf(char);
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return separators[counts.indexOf(Math.max(counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0))] ?? ',';
}
