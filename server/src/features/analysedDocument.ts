import type { Analysis } from '../analysis/analysis';
import { analyzeInSteps } from '../analysis/analyze';
import type { ReadersNotes } from '../analysis/readersNotes';
import type { DocumentRef } from '../corpus/documentId';
import type { FileEncoding } from '../text/fileEncoding';
import { type LineTable, lineTableOf } from '../text/lineTable';
import { runToEnd, type Steps } from '../work/steps';

/** A text with its analysis and its lines: what every language feature works on. */
export interface AnalysedDocument extends DocumentRef {
  readonly text: string;
  readonly analysis: Analysis;
  readonly lines: LineTable;
  readonly hasByteOrderMark: boolean;
  readonly encoding?: FileEncoding | undefined;
}

/** What an analysis is made of. */
export interface DocumentSource extends DocumentRef {
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** How the file is written; absent where it has not been read. */
  readonly encoding?: FileEncoding | undefined;
  /** What readers said of this article. */
  readonly notes: ReadersNotes;
}

/** Analyses a document. */
export function analyseDocument(source: DocumentSource): AnalysedDocument {
  return runToEnd(analyseInSteps(source));
}

/** As `analyseDocument`, in steps: between two of them others may have their turn. */
export function* analyseInSteps(source: DocumentSource): Steps<AnalysedDocument> {
  const { id, uri, text, hasByteOrderMark, encoding, notes } = source;
  const analysis = yield* analyzeInSteps(text, notes);
  return { id, uri, text, analysis, lines: yield* lineTableOf(text), hasByteOrderMark, encoding };
}
