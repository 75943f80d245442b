import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Analysis } from '../analysis/analysis';
import { analyze } from '../analysis/analyze';
import type { PathFields } from '../analysis/fields/pathFields';
import type { ReadersNotes } from '../analysis/readersNotes';
import type { CorpusChange } from '../corpus/corpus';
import { type DocumentId, type DocumentRef, documentOf } from '../corpus/documentId';
import { factsOf } from '../corpus/facts';
import { MemoryCorpus } from '../corpus/memoryCorpus';
import { type ArticleSurroundings, surroundingsOf } from '../corpus/surroundings';
import { check, type Diagnosis, type SeveritySettings } from '../rules/check';
import { applyEdits, preferredEdits } from '../rules/fixAll';
import type { Surroundings } from '../rules/surroundings';
import type { FileEncoding } from '../text/fileEncoding';
import { LineTable } from '../text/lineTable';
import { inOrder } from '../text/order';
import { encodeText, encodingOf, lostAfter } from '../workspace/decode';
import { FolderDates } from './folderDates';
import { type BadInput, InputError, type InputFile, inputsOf, leftAlone, type ReadText, readArticle } from './inputs';
import { lineWriter, progress, refuseToOverwrite } from './output';
import { replaceFile } from './replaceFile';
import { type CheckedFile, jsonReport } from './reports/json';
import { sarifReport } from './reports/sarif';
import { textReport, textSummary } from './reports/text';
import { SideFilesAbove } from './sideFilesAbove';
import { complain } from './terminal';

export type CheckFormat = 'text' | 'json' | 'sarif';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly fields: PathFields;
  readonly format: CheckFormat;
  readonly fix: boolean;
  readonly hints: boolean;
  readonly out: string | undefined;
  readonly severities: SeveritySettings;
  readonly today: string;
  readonly version: string;
}

/** Fixes may uncover more to fix, once or twice. Chosen by hand: stops rules that undo each other's fixes. */
const MOST_ROUNDS = 5;

/** Checks and, with `fix`, repairs files and folders; returns 0 for no findings, 1 for findings, 2 for failures. */
export async function checkCommand(options: CheckOptions): Promise<number> {
  const inputs = inputsOf(options.paths);
  refuseToOverwrite(options.out, inputs);
  const writer = lineWriter(options.out, 'line by line');
  const shown = progress(inputs.length, 'Checked');
  const sideFiles = new SideFilesAbove(options.fields);
  const dates = new FolderDates();
  const read: CorpusChange[] = [];
  const files = new Map<DocumentId, InputFile>();
  const checked: CheckedFile[] = [];
  let skipped = 0;
  let others = 0;
  let fixed = 0;
  /** Reports and counts an article that fails, so that the batch continues. */
  const guarded = async (input: InputFile | BadInput, work: (file: InputFile) => Promise<Outcome | null>) => {
    try {
      if ('error' in input) throw input.error;
      return await work(input);
    } catch (error) {
      skipped++;
      complain(problemWith(input, error));
      return null;
    }
  };
  for (const input of inputs) {
    const outcome = await guarded(input, async (file) => {
      const notes = sideFiles.of(file);
      const around = dates.around(file.path, notes.fields.date);
      const found = await checkFile(file, { ...options, notes, around });
      if (found === null) {
        others++;
        return null;
      }
      const ref = refOf(file.path);
      read.push({ kind: 'set', facts: factsOf(ref, found.analysis, found.file.lines) });
      files.set(ref.id, file);
      return found;
    });
    shown.step();
    if (outcome === null) continue;
    const { file, problem } = outcome;
    fixed += outcome.fixed;
    if (problem !== null) {
      skipped++;
      complain(problem);
    }
    if (file.diagnoses.length === 0) continue;
    checked.push(file);
    if (options.format === 'text') await writer.write(textReport(file));
  }
  shown.end();
  const again = async (id: DocumentId, surroundings: ArticleSurroundings): Promise<CheckedFile | null> => {
    const file = files.get(id);
    if (file === undefined) return null;
    const notes = sideFiles.of(file);
    const { corpus } = surroundingsOf(surroundings, []);
    const around = { ...dates.around(file.path, notes.fields.date), corpus };
    const check = () => checkFile(file, { ...options, fix: false, notes, around });
    return (await guarded(file, check))?.file ?? null;
  };
  for (const [result, added] of await spellingFindings(read, checked, again))
    if (options.format === 'text') await writer.write(textReport({ ...result, diagnoses: added }));
  if (options.format === 'json') await writer.write(jsonReport(checked));
  if (options.format === 'sarif') await writer.write(sarifReport(checked, options.version));
  skipped += sideFiles.unread;
  if (options.format === 'text')
    process.stderr.write(`${textSummary({ total: files.size, files: checked, fixed, skipped })}\n`);
  const note = leftAlone(others);
  if (note !== null) complain(note);
  await writer.end();
  if (skipped > 0) return 2;
  return checked.length > 0 ? 1 : 0;
}

/**
 * The majority spelling of a name is known only once all files are read: checks those that deviate from it again.
 * Updates `checked`, and returns the files with their new findings.
 */
async function spellingFindings(
  read: readonly CorpusChange[],
  checked: CheckedFile[],
  check: (id: DocumentId, around: ArticleSurroundings) => Promise<CheckedFile | null>,
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
      answers.push([id, await snapshot.surroundings(facts)]);
    }
    return answers;
  });
  for (const [id, surroundings] of around) {
    const file = await check(id, surroundings);
    if (file === null) continue;
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
  /** Why the repairs could not be written; null if they were, or none were requested. */
  readonly problem: string | null;
}

/** Options for checking one file. */
interface FileOptions extends Pick<CheckOptions, 'fix' | 'hints' | 'severities' | 'today'> {
  readonly notes: ReadersNotes;
  readonly around: Surroundings;
}

/** Checks and repairs one file; null if it is not an article. */
async function checkFile(
  input: InputFile,
  { fix, hints, severities, today, notes, around }: FileOptions,
): Promise<Outcome | null> {
  const { path } = input;
  const source = readArticle(input);
  if (source === null) return null;
  let analysis = analyze(source.text, notes);
  let { text } = source;
  let encoding = encodingOf(source);
  const diagnose = (): Diagnosis[] => {
    const { hasByteOrderMark } = encoding;
    return check({ analysis, today, hasByteOrderMark, encoding, ...around }, severities);
  };
  let diagnoses = diagnose();
  const asRead: Outcome = {
    file: { path, text, lines: new LineTable(text), diagnoses },
    analysis,
    fixed: 0,
    problem: null,
  };
  if (!fix) return shown(asRead, hints);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = preferredEdits(diagnoses.filter((it) => canBeWritten(it, encoding)));
    const dropsMark =
      encoding.hasByteOrderMark &&
      encoding.encoding === 'utf-8' &&
      diagnoses.some((it) => it.code === 'date/misplaced');
    if (edits.length === 0 && !dropsMark) break;
    text = applyEdits(text, edits);
    const hasByteOrderMark = encoding.hasByteOrderMark && !dropsMark;
    encoding = { ...encoding, hasByteOrderMark, lost: lostAfter(encoding.lost, edits) };
    analysis = analyze(text, notes);
    diagnoses = diagnose();
  }
  try {
    await write(input, source, text, encoding);
  } catch (error) {
    // The file is unchanged, and so are its findings.
    return shown({ ...asRead, problem: problemWith(input, error) }, hints);
  }
  const after = shown({ ...asRead, file: { path, text, lines: new LineTable(text), diagnoses }, analysis }, hints);
  const fixed = shown(asRead, hints).file.diagnoses.length - after.file.diagnoses.length;
  return { ...after, fixed: Math.max(0, fixed) };
}

/** An outcome without its hints, unless `hints` is set. */
function shown(outcome: Outcome, hints: boolean): Outcome {
  if (hints) return outcome;
  const { file } = outcome;
  return { ...outcome, file: { ...file, diagnoses: file.diagnoses.filter((it) => it.severity !== 'hint') } };
}

/** Whether the file's encoding can represent the preferred fix; otherwise the finding is left for the user. */
function canBeWritten({ fixes }: Diagnosis, encoding: FileEncoding): boolean {
  const fix = fixes.find((it) => it.preferred);
  return fix?.edits.every((it) => encodeText(it.text, { ...encoding, lost: [] }) !== null) !== false;
}

/** Writes a repaired file in its original encoding; a file without repairs is left alone. */
async function write(file: InputFile, source: ReadText, text: string, encoding: FileEncoding): Promise<void> {
  if (text === source.text && encoding.hasByteOrderMark === source.hasByteOrderMark) return;
  const after = encodeText(text, encoding);
  if (after === null)
    throw new InputError(
      'unwritable',
      `${file.path}: the repaired text has characters that ${source.encoding} cannot encode. Save the file as UTF-8 first.`,
    );
  await replaceFile(file, { before: source.bytes, after });
}

function problemWith(input: InputFile | BadInput, error: unknown): string {
  if (error instanceof InputError) return error.message;
  const words = error instanceof Error ? error.message : String(error);
  return `${'path' in input ? input.path : input.id}: could not be checked (${words}).`;
}
