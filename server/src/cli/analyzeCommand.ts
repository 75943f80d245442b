import { analyze } from '../analysis/analyze';
import { noNotes, type ReadersNotes } from '../analysis/readersNotes';
import { type AnalysisRecord, type RecordSource, toRecord } from '../record/record';
import { check } from '../rules/check';
import { noSurroundings, type Surroundings } from '../rules/surroundings';
import type { OffsetUnit } from '../text/offsetUnits';
import { parseJson } from '../text/parseJson';
import { type DecodedText, encodingOf } from '../workspace/decode';
import { FolderDates } from './folderDates';
import { InputError, inputsOf, leftAlone, readArticle } from './inputs';
import { LONGEST_LINE_MB, linesOfStream } from './ndjson';
import { lineWriter, progress, refuseToOverwrite } from './output';
import { SideFilesAbove } from './sideFilesAbove';
import { complain } from './terminal';

export interface AnalyzeOptions {
  readonly paths: readonly string[];
  readonly unit: OffsetUnit;
  readonly out: string | undefined;
  readonly today: string;
  readonly includesIndirect: boolean;
}

/** Prints one record per line for every article in files, folders or NDJSON input; returns the exit code. */
export async function analyzeCommand(options: AnalyzeOptions): Promise<number> {
  return options.paths.includes('-') ? analyzeStream(options) : analyzeFiles(options);
}

async function analyzeFiles(options: AnalyzeOptions): Promise<number> {
  const inputs = inputsOf(options.paths);
  refuseToOverwrite(options.out, inputs);
  const writer = lineWriter(options.out, 'in blocks');
  const sideFiles = new SideFilesAbove();
  const dates = new FolderDates();
  const shown = progress(inputs.length, 'Analyzed');
  let failures = 0;
  let others = 0;
  for (const input of inputs) {
    const { line, problem } = recordLine(input.id, () => {
      if ('error' in input) throw input.error;
      const read = readArticle(input);
      if (read === null) return null;
      const { id, path } = input;
      const source = { id, path, unit: options.unit, includesIndirect: options.includesIndirect };
      return recordOf(read, source, options.today, sideFiles.of(path), dates.around(path));
    });
    if (problem !== null) {
      failures++;
      complain('path' in input && problem.code === 'internal' ? `${input.path}: ${problem.message}` : problem.message);
    }
    if (line === null) others++;
    else await writer.write(line);
    shown.step();
  }
  shown.end();
  await writer.end();
  const note = leftAlone(others);
  if (note !== null) complain(note);
  return failures + sideFiles.unread === 0 ? 0 : 2;
}

async function analyzeStream(options: AnalyzeOptions): Promise<number> {
  if (options.paths.length > 1)
    throw new InputError('wrong-usage', '“-” reads standard input and cannot be combined with files or folders.');
  const writer = lineWriter(options.out, 'line by line');
  let lineNumber = 0;
  for await (const line of linesOfStream(process.stdin)) {
    lineNumber++;
    const answer = line === null ? tooLong(lineNumber) : outputLine(line, lineNumber, options);
    if (answer !== null) await writer.write(answer);
  }
  await writer.end();
  return 0;
}

/** The output line for one line of NDJSON input: a record, or an error that says what is wrong with it. */
function outputLine(line: string, lineNumber: number, options: AnalyzeOptions): string | null {
  const parsed = parseJson(line);
  if ('why' in parsed) return errorLine(null, 'bad-json', `Line ${lineNumber} is not valid JSON: ${parsed.why}`);
  const input = parsed.value;
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return errorLine(null, 'bad-line', `Line ${lineNumber} is not an object with “id” and “text”.`);
  }
  const id = 'id' in input ? input.id : null;
  const text = 'text' in input ? input.text : undefined;
  if (typeof text !== 'string') return errorLine(id, 'no-text', `Line ${lineNumber} has no “text”.`);
  const hasByteOrderMark = text.startsWith('\ufeff');
  const source = { id, path: null, unit: options.unit, includesIndirect: options.includesIndirect };
  const read = { text: hasByteOrderMark ? text.slice(1) : text, hasByteOrderMark };
  return recordLine(id, () => recordOf(read, source, options.today, noNotes, noSurroundings)).line;
}

/** What is wrong with an article, as in its record. */
interface Problem {
  readonly code: string;
  readonly message: string;
}

/**
 * The output line for an article; null for what is not an article, which has no record. Any failure becomes an error
 * record, so that the batch continues.
 */
function recordLine(
  id: unknown,
  record: () => AnalysisRecord | null,
): { readonly line: string | null; readonly problem: Problem | null } {
  try {
    const found = record();
    return { line: found === null ? null : JSON.stringify(found), problem: null };
  } catch (error) {
    const problem = problemOf(error);
    return { line: errorLine(id, problem.code, problem.message), problem };
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof InputError) return { code: error.code, message: error.message };
  const words = error instanceof Error ? error.message : String(error);
  return { code: 'internal', message: `This article could not be analyzed: ${words}.` };
}

function tooLong(lineNumber: number): string {
  return errorLine(null, 'too-long', `Line ${lineNumber} is longer than ${LONGEST_LINE_MB} MB.`);
}

/** The record of a text; `input` includes the encoding if it was read from a file. */
function recordOf(
  input: DecodedText | Pick<DecodedText, 'text' | 'hasByteOrderMark'>,
  source: RecordSource,
  today: string,
  notes: ReadersNotes,
  around: Surroundings,
): AnalysisRecord {
  const { text, hasByteOrderMark } = input;
  const analysis = analyze(text, notes);
  const encoding = 'encoding' in input ? encodingOf(input) : undefined;
  return toRecord(analysis, check({ analysis, today, hasByteOrderMark, encoding, ...around }), source);
}

/** An error record. An id nested too deeply to be serialized is replaced by null. */
function errorLine(id: unknown, code: string, message: string): string {
  const error = { code, message };
  try {
    return JSON.stringify({ id, error });
  } catch {
    return JSON.stringify({ id: null, error });
  }
}
