import { writeFile } from 'node:fs/promises';
import { analyze } from '../analysis/analyze';
import type { ReadersNotes } from '../analysis/readersNotes';
import { check, type Diagnosis, type SeveritySettings } from '../rules/check';
import { applyEdits, preferredEdits } from '../rules/fixAll';
import type { Surroundings } from '../rules/surroundings';
import { LineTable } from '../text/lineTable';
import { type DecodedText, encodeText } from '../workspace/decode';
import { FolderDates } from './folderDates';
import { InputError, inputFiles, readInput } from './inputs';
import { lineWriter, progress } from './output';
import { type CheckedFile, jsonReport } from './reports/json';
import { sarifReport } from './reports/sarif';
import { textReport, textSummary } from './reports/text';
import { SideFilesAbove } from './sideFilesAbove';

export type CheckFormat = 'text' | 'json' | 'sarif';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  readonly fix: boolean;
  readonly hints: boolean;
  readonly out: string | undefined;
  readonly severities: SeveritySettings;
  readonly today: string;
  readonly version: string;
}

/** Fixes may uncover more to fix, once or twice; a third round without an end would be a rule's fault. */
const MOST_ROUNDS = 5;

/** Checks files and folders, repairs what is safe to if asked, reports; returns 0 for clean, 1 for findings, 2 for trouble. */
export async function checkCommand(options: CheckOptions): Promise<number> {
  const files = inputFiles(options.paths);
  const writer = lineWriter(options.out, 'line by line');
  const shown = progress(files.length, 'Checked');
  const sideFiles = new SideFilesAbove();
  const dates = new FolderDates();
  const checked: CheckedFile[] = [];
  let failures = 0;
  let fixed = 0;
  for (const { path } of files) {
    try {
      const result = await checkFile(path, options, sideFiles.of(path), dates.around(path));
      fixed += result.fixed;
      if (result.diagnoses.length > 0) checked.push(result);
      if (options.format === 'text' && result.diagnoses.length > 0) await writer.write(textReport(result));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures++;
      process.stderr.write(`copydesk: ${error.message}\n`);
    }
    shown.step();
  }
  shown.end();
  if (options.format === 'json') await writer.write(jsonReport(checked));
  if (options.format === 'sarif') await writer.write(sarifReport(checked, options.version));
  if (options.format === 'text') process.stderr.write(`${textSummary(files.length, checked, fixed)}\n`);
  await writer.end();
  if (failures > 0) return 2;
  return checked.length > 0 ? 1 : 0;
}

async function checkFile(
  path: string,
  options: CheckOptions,
  notes: ReadersNotes,
  around: Surroundings,
): Promise<CheckedFile & { readonly fixed: number }> {
  const input = readInput(path);
  const diagnose = (text: string, hasByteOrderMark: boolean): Diagnosis[] =>
    check(
      {
        analysis: analyze(text, notes),
        today: options.today,
        hasByteOrderMark,
        ...around,
      },
      options.severities,
    );

  let { text, hasByteOrderMark } = input;
  let diagnoses = diagnose(text, hasByteOrderMark);
  const before = diagnoses.length;
  if (options.fix) {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const edits = preferredEdits(diagnoses);
      const dropsMark =
        hasByteOrderMark && input.encoding === 'utf-8' && diagnoses.some((it) => it.code === 'date/misplaced');
      if (edits.length === 0 && !dropsMark) break;
      text = applyEdits(text, edits);
      hasByteOrderMark &&= !dropsMark;
      diagnoses = diagnose(text, hasByteOrderMark);
    }
    await write(path, input, text, hasByteOrderMark);
  }
  const kept = options.hints ? diagnoses : diagnoses.filter((it) => it.severity !== 'hint');
  return {
    path,
    text,
    lines: new LineTable(text),
    diagnoses: kept,
    fixed: options.fix ? Math.max(0, before - diagnoses.length) : 0,
  };
}

/** Writes a repaired file in its own encoding; a file without repairs is left alone. */
async function write(path: string, input: DecodedText, text: string, hasByteOrderMark: boolean): Promise<void> {
  if (text === input.text && hasByteOrderMark === input.hasByteOrderMark) return;
  const bytes = encodeText(text, input.encoding, hasByteOrderMark);
  if (bytes === null)
    throw new InputError(
      `${path}: the repaired text has characters that ${input.encoding} lacks; save it as UTF-8 first.`,
    );
  await writeFile(path, bytes).catch((error: unknown) => {
    throw new InputError(`${path}: cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  });
}
