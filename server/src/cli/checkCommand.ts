import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Analysis } from '../analysis/analysis';
import { analyze } from '../analysis/analyze';
import type { ReadersNotes } from '../analysis/readersNotes';
import type { CorpusChange } from '../corpus/corpus';
import { type DocumentId, type DocumentRef, documentOf } from '../corpus/documentId';
import { articleKey } from '../corpus/entityKey';
import { factsOf } from '../corpus/facts';
import { MemoryCorpus } from '../corpus/memoryCorpus';
import { type ArticleSurroundings, surroundingsOf } from '../corpus/surroundings';
import { check, type Diagnosis, type SeveritySettings } from '../rules/check';
import { applyEdits, preferredEdits } from '../rules/fixAll';
import type { Surroundings } from '../rules/surroundings';
import { LineTable } from '../text/lineTable';
import { inOrder } from '../text/order';
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
  const read: CorpusChange[] = [];
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
      read.push({ kind: 'set', facts: factsOf(refOf(path), analysis, result.lines) });
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
  const paths = new Map(files.map(({ path }) => [refOf(path).id, path]));
  for (const [result, added] of await spellingFindings(read, checked, (id, around) => {
    const path = paths.get(id) ?? id;
    const { corpus } = surroundingsOf(around, []);
    return checkFile(path, { ...options, fix: false }, sideFiles.of(path), { ...dates.around(path), corpus });
  }))
    if (options.format === 'text') await writer.write(textReport({ ...result, diagnoses: added }));
  if (options.format === 'json') await writer.write(jsonReport(checked));
  if (options.format === 'sarif') await writer.write(sarifReport(checked, options.version));
  if (options.format === 'text') process.stderr.write(`${textSummary(files.length, checked, fixed)}\n`);
  await writer.end();
  if (failures > 0) return 2;
  return checked.length > 0 ? 1 : 0;
}

/**
 * What most of the files have can be told only when all are read: those that spell names unlike most are looked at once
 * more. Their findings come into `checked`; gives the files with the findings that are new.
 */
async function spellingFindings(
  read: readonly CorpusChange[],
  checked: CheckedFile[],
  check: (id: DocumentId, around: ArticleSurroundings) => Promise<Outcome>,
): Promise<[CheckedFile, Diagnosis[]][]> {
  const found: [CheckedFile, Diagnosis[]][] = [];
  if (read.length < 2) return found;
  const corpus = new MemoryCorpus();
  const { keys } = await corpus.apply(read);
  const entities = new Map(read.flatMap((it) => (it.kind === 'set' ? [[it.facts.id, it.facts] as const] : [])));
  const places = new Map(checked.map((it, index) => [it.path, index]));
  const around = await corpus.read(async (snapshot) => {
    const uneven = new Set<DocumentId>();
    for (const key of keys) for (const id of (await snapshot.spellingVariants(key)).articles) uneven.add(id);
    const answers: [DocumentId, ArticleSurroundings][] = [];
    for (const id of [...uneven].sort()) {
      const facts = entities.get(id);
      if (facts === undefined) continue;
      const named = facts.entities.map(({ key, name }) => ({ key: articleKey(key), name }));
      answers.push([id, await snapshot.surroundings({ ...facts, entities: named })]);
    }
    return answers;
  });
  for (const [id, surroundings] of around) {
    const { file } = await check(id, surroundings);
    const before = places.get(file.path);
    const known = new Set(before === undefined ? [] : checked[before]?.diagnoses.map(nameOf));
    const added = file.diagnoses.filter((it) => !known.has(nameOf(it)));
    if (added.length === 0) continue;
    if (before === undefined) checked.push(file);
    else checked[before] = file;
    found.push([file, added]);
  }
  checked.sort((left, right) => inOrder(left.path, right.path));
  return found;
}

/** The document that a path names. */
function refOf(path: string): DocumentRef {
  const uri = pathToFileURL(resolve(path)).toString();
  return documentOf(uri, 'sensitive') ?? { id: uri as DocumentId, uri };
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
      `${path}: the repaired text has characters that ${input.encoding} cannot encode. Save the file as UTF-8 first.`,
    );
  await writeFile(path, bytes).catch((error: unknown) => {
    throw new InputError(`${path}: could not be written (${error instanceof Error ? error.message : String(error)}).`);
  });
}
