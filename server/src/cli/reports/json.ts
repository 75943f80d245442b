import type { Diagnosis } from '../../rules/check';
import type { LineTable } from '../../text/lineTable';

/** A file with its findings. */
export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly lines: LineTable;
  readonly diagnoses: readonly Diagnosis[];
}

/** A JSON array of paths with their diagnostics. Lines and columns start at 1; columns are in UTF-16 code units. */
export function jsonReport(files: readonly CheckedFile[]): string {
  const report = files.map(({ path, lines, diagnoses }) => ({
    path,
    diagnostics: diagnoses.map((it) => {
      const { start, end } = lines.rangeOf(it);
      return {
        code: it.code,
        severity: it.severity,
        message: it.message,
        start: it.start,
        end: it.end,
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        fixes: it.fixes.map(({ title, edits, preferred }) => ({ title, edits, preferred })),
      };
    }),
  }));
  return JSON.stringify(report, null, 2);
}
