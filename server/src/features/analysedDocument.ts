import type { Analysis } from '../analysis/analysis';
import { analyze } from '../analysis/analyze';
import type { ReadersNotes } from '../analysis/readersNotes';
import { LineTable } from '../text/lineTable';

/** A text with its analysis and its lines: what every language feature works on. */
export interface AnalysedDocument {
  readonly uri: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly lines: LineTable;
  readonly hasByteOrderMark: boolean;
}

/** Analyses a text. `notes` are what readers said of this article. */
export function analyseDocument(
  uri: string,
  text: string,
  hasByteOrderMark: boolean,
  notes: ReadersNotes,
): AnalysedDocument {
  return { uri, text, analysis: analyze(text, notes), lines: new LineTable(text), hasByteOrderMark };
}
