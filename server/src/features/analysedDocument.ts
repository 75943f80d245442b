import type { Analysis } from '../analysis/analysis';
import { analyze } from '../analysis/analyze';
import type { Correction } from '../analysis/corrections';
import { LineTable } from '../text/lineTable';

/** A text with its analysis and its lines: what every language feature works on. */
export interface AnalysedDocument {
  readonly uri: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly lines: LineTable;
  readonly hasByteOrderMark: boolean;
}

/** Analyses a text. `corrections` are those of this article. */
export function analyseDocument(
  uri: string,
  text: string,
  hasByteOrderMark: boolean,
  corrections: readonly Correction[],
): AnalysedDocument {
  return { uri, text, analysis: analyze(text, corrections), lines: new LineTable(text), hasByteOrderMark };
}
