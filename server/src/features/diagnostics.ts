import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { type Diagnosis, mostSevere } from '../rules/check';
import type { Severity } from '../rules/rule';
import type { LineTable } from '../text/lineTable';
import { plural } from './wording';

/** VS Code keeps 1,000 problems of a file and underlines 500; the most important ones stay. */
const MOST_PER_FILE = 500;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The URI of the rule documentation, ending in a slash; null if the client cannot open it. */
export type RulePages = string | null;

/** The findings as LSP diagnostics, each with its evidence and a link to its rule's documentation. */
export function toDiagnostics(
  uri: string,
  lines: LineTable,
  diagnoses: readonly Diagnosis[],
  rulePages: RulePages,
): Diagnostic[] {
  const { kept, left } = mostSevere(diagnoses, MOST_PER_FILE);
  const found = kept.map((it): Diagnostic => {
    const diagnostic: Diagnostic = {
      range: lines.rangeOf(it),
      severity: severities[it.severity],
      code: it.code,
      source: 'Copydesk',
      message: it.message,
    };
    if (rulePages !== null) diagnostic.codeDescription = { href: `${rulePages}${it.code}` };
    if (it.evidence.length > 0) {
      diagnostic.relatedInformation = it.evidence.map((evidence) => ({
        location: { uri, range: lines.rangeOf(evidence) },
        message: evidence.message,
      }));
    }
    return diagnostic;
  });
  if (left > 0) {
    const place = { line: 0, character: 0 };
    found.push({
      range: { start: place, end: place },
      severity: DiagnosticSeverity.Information,
      source: 'Copydesk',
      message: `${plural(left, 'more problem')} in this file not shown. Run “copydesk check” to list them all.`,
    });
  }
  return found;
}
