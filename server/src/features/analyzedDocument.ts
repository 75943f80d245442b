import type { Analysis } from '../analysis/analysis';
import { analyzeInSteps } from '../analysis/analyze';
import type { ReadersNotes } from '../analysis/readersNotes';
import type { DocumentRef } from '../corpus/documentId';
import type { FileEncoding } from '../text/fileEncoding';
import { type LineTable, lineTableOf } from '../text/lineTable';
import { runToEnd, type Steps } from '../work/steps';

/** A text with its analysis and line table: the input of every language feature. */
export interface AnalyzedDocument extends DocumentRef {
  readonly text: string;
  readonly analysis: Analysis;
  readonly lines: LineTable;
  readonly hasByteOrderMark: boolean;
  readonly encoding?: FileEncoding | undefined;
}

/** The input of an analysis. */
export interface DocumentSource extends DocumentRef {
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** The encoding of the file; absent if it has not been read. */
  readonly encoding?: FileEncoding | undefined;
  /** The readers' corrections for this article. */
  readonly notes: ReadersNotes;
}

export function analyzeDocument(source: DocumentSource): AnalyzedDocument {
  return runToEnd(analyzeDocumentInSteps(source));
}

/** As `analyzeDocument`, in steps, so that other work can run in between. */
export function* analyzeDocumentInSteps(source: DocumentSource): Steps<AnalyzedDocument> {
  const { id, uri, text, hasByteOrderMark, encoding, notes } = source;
  const analysis = yield* analyzeInSteps(text, notes);
  return { id, uri, text, analysis, lines: yield* lineTableOf(text), hasByteOrderMark, encoding };
}
