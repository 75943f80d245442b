import { writeFile } from 'node:fs/promises';
import type { Analysis } from '../analysis/analysis';
import { analyze } from '../analysis/analyze';
import type { ReadersNotes } from '../analysis/readersNotes';
import type { Corpus } from '../corpus/corpus';
import { factsOf } from '../corpus/facts';
import { MemoryCorpus } from '../corpus/memoryCorpus';
import { namesOf } from '../corpus/namesOf';
import { articlesSpellingOtherwise } from '../corpus/unevenNames';
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
  const corpus = new MemoryCorpus();
  const checked: CheckedFile[] = [];
  let failures = 0;
  let fixed = 0;
  for (const { path } of files) {
    try {
      const {
        file: result,
        analysis,
        fixed: count,
      } = await checkFile(path, options, sideFiles.of(path), dates.around(path));
      corpus.set(factsOf(path, analysis, result.lines));
      fixed += count;
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
  for (const [result, added] of await spellingFindings(corpus, checked, (path) =>
    checkFile(path, { ...options, fix: false }, sideFiles.of(path), {
      ...dates.around(path),
      corpus: namesOf(corpus, path),
    }),
  ))
    if (options.format === 'text') await writer.write(textReport({ ...result, diagnoses: added }));
  if (options.format === 'json') await writer.write(jsonReport(checked));
  if (options.format === 'sarif') await writer.write(sarifReport(checked, options.version));
  if (options.format === 'text') process.stderr.write(`${textSummary(files.length, checked, fixed)}\n`);
  await writer.end();
  if (failures > 0) return 2;
  return checked.length > 0 ? 1 : 0;
}

/**
 * What most of the files have can be told only when all are read: those that spell names otherwise are looked at once more.
 * Their findings come into `checked`; gives the files with the findings that are new.
 */
async function spellingFindings(
  corpus: Corpus,
  checked: CheckedFile[],
  check: (path: string) => Promise<Outcome>,
): Promise<[CheckedFile, Diagnosis[]][]> {
  const found: [CheckedFile, Diagnosis[]][] = [];
  if (corpus.size < 2) return found;
  const differing = [...corpus.entities()].flatMap((it) => articlesSpellingOtherwise(corpus, it));
  for (const path of [...new Set(differing)].sort()) {
    const { file } = await check(path);
    const before = checked.findIndex((it) => it.path === path);
    const known = new Set(checked[before]?.diagnoses.map(nameOf));
    const added = file.diagnoses.filter((it) => !known.has(nameOf(it)));
    if (added.length === 0) continue;
    if (before < 0) checked.push(file);
    else checked[before] = file;
    found.push([file, added]);
  }
  checked.sort((left, right) => (left.path < right.path ? -1 : 1));
  return found;
}

function nameOf({ code, start }: Diagnosis): string {
  return `${code} ${start}`;
}

interface Outcome {
  readonly file: CheckedFile;
  readonly analysis: Analysis;
  readonly fixed: number;
}

async function checkFile(
  path: string,
  options: CheckOptions,
  notes: ReadersNotes,
  around: Surroundings,
): Promise<Outcome> {
  const input = readInput(path);
  let analysis = analyze(input.text, notes);
  const diagnose = (hasByteOrderMark: boolean): Diagnosis[] =>
    check({ analysis, today: options.today, hasByteOrderMark, ...around }, options.severities);

  let { text, hasByteOrderMark } = input;
  let diagnoses = diagnose(hasByteOrderMark);
  const before = diagnoses.length;
  if (options.fix) {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const edits = preferredEdits(diagnoses);
      const dropsMark =
        hasByteOrderMark && input.encoding === 'utf-8' && diagnoses.some((it) => it.code === 'date/misplaced');
      if (edits.length === 0 && !dropsMark) break;
      text = applyEdits(text, edits);
      hasByteOrderMark &&= !dropsMark;
      analysis = analyze(text, notes);
      diagnoses = diagnose(hasByteOrderMark);
    }
    await write(path, input, text, hasByteOrderMark);
  }
  const kept = options.hints ? diagnoses : diagnoses.filter((it) => it.severity !== 'hint');
  return {
    file: { path, text, lines: new LineTable(text), diagnoses: kept },
    analysis,
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
