import type { Analysis } from '../analysis/analysis';
import { analyze } from '../analysis/analyze';
import type { ReadersNotes } from '../analysis/readersNotes';
import type { DocumentRef } from '../corpus/documentId';
import { LineTable } from '../text/lineTable';

/** A text with its analysis and its lines: what every language feature works on. */
export interface AnalysedDocument extends DocumentRef {
  readonly text: string;
  readonly analysis: Analysis;
  readonly lines: LineTable;
  readonly hasByteOrderMark: boolean;
}

/** What an analysis is made of. */
export interface DocumentSource extends DocumentRef {
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** What readers said of this article. */
  readonly notes: ReadersNotes;
}

/** Analyses a document. */
export function analyseDocument(source: DocumentSource): AnalysedDocument {
  const steps = analyseInSteps(source);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Analyses a document bit by bit: between two steps others may have their turn. */
export function* analyseInSteps({
  id,
  uri,
  text,
  hasByteOrderMark,
  notes,
}: DocumentSource): Generator<undefined, AnalysedDocument, undefined> {
  const analysis = analyze(text, notes);
  yield;
  return { id, uri, text, analysis, lines: new LineTable(text), hasByteOrderMark };
}
