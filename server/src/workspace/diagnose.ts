import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { decoded } from '../corpus/documentId';
import { type ArticleSurroundings, surroundingsOf } from '../corpus/surroundings';
import type { IsoDate } from '../dates/calendar';
import type { KnownDate } from '../dates/inferDate';
import type { AnalyzedDocument } from '../features/analyzedDocument';
import { type RulePages, toDiagnostics } from '../features/diagnostics';
import { checkInSteps, type SeveritySettings } from '../rules/check';
import { fileDates } from '../rules/header/dateSuggestions';
import type { RuleContext } from '../rules/rule';
import { noSurroundings } from '../rules/surroundings';
import { fnv1a } from '../text/fnv';
import type { Steps } from '../work/steps';

/** A document's problems, with an id that changes only when they do. */
export interface Report {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

export const emptyReport: Report = { resultId: 'none', items: [] };

/** The input of the rules. `around` is the document's surroundings in the corpus; null to check it on its own. */
export function ruleContext(
  document: AnalyzedDocument,
  today: IsoDate,
  around: ArticleSurroundings | null,
): RuleContext {
  return {
    analysis: document.analysis,
    today,
    hasByteOrderMark: document.hasByteOrderMark,
    encoding: document.encoding,
    ...(around === null
      ? noSurroundings
      : surroundingsOf(around, daysOfFile(document.uri, document.analysis.fields.date))),
  };
}

/** The date given to a file, or the dates in its name and the three folders above it, as in `2019/07/31/a.txt`. */
export function daysOfFile(uri: string, given: KnownDate | null): KnownDate[] {
  return fileDates(decoded(uri.split('/').slice(-4).join('/')), given);
}

/** How problems are reported. */
export interface ReportOptions {
  readonly severities: SeveritySettings;
  readonly rulePages: RulePages;
}

/** The problems of a document as protocol diagnostics, found in steps. */
export function* reportInSteps(
  { uri, lines }: AnalyzedDocument,
  context: RuleContext,
  { severities, rulePages }: ReportOptions,
): Steps<Report> {
  const items = toDiagnostics(uri, lines, yield* checkInSteps(context, severities), rulePages);
  return { resultId: resultIdOf(items), items };
}

/** A report without its hints, which the Problems view does not show. */
export function withoutHints({ items }: Pick<Report, 'items'>): Report {
  const kept = items.filter((it) => it.severity !== DiagnosticSeverity.Hint);
  return { resultId: resultIdOf(kept), items: kept };
}

/** A short hash of the diagnostics: FNV-1a over their JSON. */
function resultIdOf(items: readonly Diagnostic[]): string {
  return `${(fnv1a(JSON.stringify(items)) >>> 0).toString(16)}-${items.length}`;
}
