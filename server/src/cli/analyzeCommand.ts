import { analyze } from '../analysis/analyze';
import { noNotes, type ReadersNotes } from '../analysis/readersNotes';
import { type AnalysisRecord, type RecordSource, toRecord } from '../record/record';
import { check } from '../rules/check';
import { nowhere, type Surroundings } from '../rules/surroundings';
import type { OffsetUnit } from '../text/offsetUnits';
import { FolderDates } from './folderDates';
import { InputError, inputFiles, readInput } from './inputs';
import { linesOfStream } from './ndjson';
import { lineWriter, progress } from './output';
import { SideFilesAbove } from './sideFilesAbove';

export interface AnalyzeOptions {
  readonly paths: readonly string[];
  readonly unit: OffsetUnit;
  readonly out: string | undefined;
  readonly today: string;
  readonly includesIndirect: boolean;
}

/** Prints one record a line for every file, folder or NDJSON line; returns the exit code. */
export async function analyzeCommand(options: AnalyzeOptions): Promise<number> {
  return options.paths.includes('-') ? analyzeStream(options) : analyzeFiles(options);
}

async function analyzeFiles(options: AnalyzeOptions): Promise<number> {
  const files = inputFiles(options.paths);
  const writer = lineWriter(options.out, 'in blocks');
  const sideFiles = new SideFilesAbove();
  const dates = new FolderDates();
  const shown = progress(files.length, 'Analyzed');
  let failures = 0;
  for (const { id, path } of files) {
    try {
      const { text, hasByteOrderMark } = readInput(path);
      const source = { id, path, unit: options.unit, includesIndirect: options.includesIndirect };
      const record = recordOf(text, source, options.today, hasByteOrderMark, sideFiles.of(path), dates.around(path));
      await writer.write(JSON.stringify(record));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures++;
      process.stderr.write(`copydesk: ${error.message}\n`);
      await writer.write(errorLine(id, 'unreadable', error.message));
    }
    shown.step();
  }
  shown.end();
  await writer.end();
  return failures === 0 ? 0 : 2;
}

async function analyzeStream(options: AnalyzeOptions): Promise<number> {
  if (options.paths.length > 1)
    throw new InputError('“-” reads standard input and cannot be combined with files or folders.');
  const writer = lineWriter(options.out, 'line by line');
  let lineNumber = 0;
  for await (const line of linesOfStream(process.stdin)) {
    lineNumber++;
    await writer.write(answer(line, lineNumber, options));
  }
  await writer.end();
  return 0;
}

/** The answer to one line of NDJSON: a record, or an error that says what is wrong with the line. */
function answer(line: string, lineNumber: number, options: AnalyzeOptions): string {
  let input: unknown;
  try {
    input = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch (error) {
    return errorLine(
      null,
      'bad-json',
      `Line ${lineNumber} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return errorLine(null, 'bad-line', `Line ${lineNumber} is not an object with “id” and “text”.`);
  }
  const id = 'id' in input ? input.id : null;
  const text = 'text' in input ? input.text : undefined;
  if (typeof text !== 'string') return errorLine(id, 'no-text', `Line ${lineNumber} has no “text”.`);
  const hasByteOrderMark = text.startsWith('\ufeff');
  const source = { id, path: null, unit: options.unit, includesIndirect: options.includesIndirect };
  return JSON.stringify(
    recordOf(hasByteOrderMark ? text.slice(1) : text, source, options.today, hasByteOrderMark, noNotes, nowhere),
  );
}

function recordOf(
  text: string,
  source: RecordSource,
  today: string,
  hasByteOrderMark: boolean,
  notes: ReadersNotes,
  around: Surroundings,
): AnalysisRecord {
  const analysis = analyze(text, notes);
  return toRecord(analysis, check({ analysis, today, hasByteOrderMark, ...around }), source);
}

function errorLine(id: unknown, code: string, message: string): string {
  return JSON.stringify({ id, error: { code, message } });
}
