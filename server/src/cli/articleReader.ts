import type { Analysis } from '../analysis/analysis';
import { analyze } from '../analysis/analyze';
import type { PathFields } from '../analysis/fields/pathFields';
import { noNotes, type ReadersNotes } from '../analysis/readersNotes';
import type { RecordSource } from '../record/record';
import { noSurroundings, type Surroundings } from '../rules/surroundings';
import type { FileEncoding } from '../text/fileEncoding';
import { parseJson } from '../text/parseJson';
import { type DecodedText, encodingOf } from '../workspace/decode';
import { FolderDates } from './folderDates';
import { type BadInput, InputError, type InputFile, inputsOf, leftAlone, readArticle } from './inputs';
import { LONGEST_LINE_MB, linesOfStream } from './ndjson';
import { progress, refuseToOverwrite } from './output';
import { SideFilesAbove } from './sideFilesAbove';
import { complain } from './terminal';

export interface ReadOptions {
  readonly paths: readonly string[];
  /** Reads outlets, authors and dates from the paths of articles in their folders. */
  readonly fields: PathFields;
  readonly out: string | undefined;
}

/** An analyzed article: where it comes from, and what its record needs besides. */
export interface AnalyzedArticle extends Pick<RecordSource, 'id' | 'path'> {
  readonly analysis: Analysis;
  readonly hasByteOrderMark: boolean;
  /** Undefined for NDJSON, whose text has no bytes. */
  readonly encoding: FileEncoding | undefined;
  readonly around: Surroundings;
}

/** What was made of an article, or the line of JSON that says why there is nothing. */
export type Answer<Made> = { readonly made: Made } | Failure;

interface Failure {
  readonly error: string;
  readonly message: string;
}

/**
 * Reads and analyzes the articles of files, folders or NDJSON input, one after the other, and has something made of each.
 * Any failure, of the reading or the making, becomes an error line, so that the batch continues; what is not an article is
 * passed over.
 */
export class ArticleReader<Made> {
  #failures = 0;
  #others = 0;
  readonly #sideFiles: SideFilesAbove;

  constructor(
    readonly options: ReadOptions,
    readonly make: (article: AnalyzedArticle) => Made,
  ) {
    this.#sideFiles = new SideFilesAbove(options.fields);
  }

  /** The answers in order of the input. */
  answers(): AsyncGenerator<Answer<Made>> {
    return this.options.paths.includes('-') ? this.#ofStream() : this.#ofFiles();
  }

  /** The verdicts of readers on who is who in the articles read so far. */
  get verdicts(): SideFilesAbove['verdicts'] {
    return this.#sideFiles.verdicts;
  }

  /** Says what was passed over; returns the exit code. */
  end(): number {
    const note = leftAlone(this.#others);
    if (note !== null) complain(note);
    return this.#failures + this.#sideFiles.unread === 0 ? 0 : 2;
  }

  async *#ofFiles(): AsyncGenerator<Answer<Made>> {
    const inputs = inputsOf(this.options.paths);
    refuseToOverwrite(this.options.out, inputs);
    const dates = new FolderDates();
    const shown = progress(inputs.length, 'Analyzed');
    for (const input of inputs) {
      const answer = this.#ofFile(input, dates);
      if (answer !== null) yield answer;
      shown.step();
    }
    shown.end();
  }

  #ofFile(input: InputFile | BadInput, dates: FolderDates): Answer<Made> | null {
    try {
      if ('error' in input) throw input.error;
      const read = readArticle(input);
      if (read === null) {
        this.#others++;
        return null;
      }
      const { id, path } = input;
      const notes = this.#sideFiles.of(input);
      return this.#answer(read, { id, path }, notes, dates.around(path, notes.fields.date));
    } catch (error) {
      const { code, message } = problemOf(error);
      this.#failures++;
      complain('path' in input && code === 'internal' ? `${input.path}: ${message}` : message);
      return failure(input.id, code, message);
    }
  }

  async *#ofStream(): AsyncGenerator<Answer<Made>> {
    if (this.options.paths.length > 1)
      throw new InputError('wrong-usage', '“-” reads standard input and cannot be combined with files or folders.');
    let number = 0;
    for await (const line of linesOfStream(process.stdin)) {
      number++;
      yield line === null ? tooLong(number) : this.#ofLine(line, number);
    }
  }

  /** The answer to one line of NDJSON. */
  #ofLine(line: string, number: number): Answer<Made> {
    const failed = (id: unknown, code: string, words: string): Failure => failure(id, code, `Line ${number} ${words}`);
    const parsed = parseJson(line);
    if ('why' in parsed) return failed(null, 'bad-json', `is not valid JSON: ${parsed.why}`);
    const input = parsed.value;
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      return failed(null, 'bad-line', 'is not an object with “id” and “text”.');
    const id = 'id' in input ? input.id : null;
    const text = 'text' in input ? input.text : undefined;
    if (typeof text !== 'string') return failed(id, 'no-text', 'has no “text”.');
    const hasByteOrderMark = text.startsWith('\ufeff');
    const read = { text: hasByteOrderMark ? text.slice(1) : text, hasByteOrderMark };
    try {
      return this.#answer(read, { id, path: null }, noNotes, noSurroundings);
    } catch (error) {
      const { code, message } = problemOf(error);
      return failure(id, code, message);
    }
  }

  /** What is made of a text; `read` includes the encoding if it was read from a file. */
  #answer(
    read: DecodedText | Pick<DecodedText, 'text' | 'hasByteOrderMark'>,
    { id, path }: Pick<RecordSource, 'id' | 'path'>,
    notes: ReadersNotes,
    around: Surroundings,
  ): Answer<Made> {
    const { text, hasByteOrderMark } = read;
    const encoding = 'encoding' in read ? encodingOf(read) : undefined;
    return { made: this.make({ id, path, analysis: analyze(text, notes), hasByteOrderMark, encoding, around }) };
  }
}

interface Problem {
  readonly code: string;
  readonly message: string;
}

function problemOf(error: unknown): Problem {
  if (error instanceof InputError) return { code: error.code, message: error.message };
  const words = error instanceof Error ? error.message : String(error);
  return { code: 'internal', message: `This article could not be analyzed: ${words}.` };
}

function tooLong(number: number): Failure {
  return failure(null, 'too-long', `Line ${number} is longer than ${LONGEST_LINE_MB} MB.`);
}

/** An error record. An id nested too deeply to be serialized is replaced by null. */
function failure(id: unknown, code: string, message: string): Failure {
  const error = { code, message };
  try {
    return { error: JSON.stringify({ id, error }), message };
  } catch {
    return { error: JSON.stringify({ id: null, error }), message };
  }
}
