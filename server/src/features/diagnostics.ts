import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { type Diagnosis, mostSevere } from '../rules/check';
import type { Severity } from '../rules/rule';
import type { LineTable } from '../text/lineTable';
import { plural } from './wording';

/** Editors keep 1,000 problems of a file and underline 500; the weightiest stay. */
const MOST_PER_FILE = 500;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Where the pages of the rules are, as a URI that ends in a slash; null where the client cannot open them. */
export type RulePages = string | null;

/** The findings as the protocol has them, each with its evidence and a link to its rule's page. */
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
