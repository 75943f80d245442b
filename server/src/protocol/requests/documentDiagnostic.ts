import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver';
import { emptyReport } from '../../workspace/diagnose';
import { handler } from '../handler';

export const documentDiagnosticRequest = handler<DocumentDiagnosticParams, DocumentDiagnosticReport>({
  method: DocumentDiagnosticRequest.method,
  onFailure: { kind: DocumentDiagnosticReportKind.Full, resultId: emptyReport.resultId, items: [] },
  answer: async ({ workspace, lastResultIds }, { textDocument, previousResultId }, { isCancelled, slices }) => {
    const document = await workspace.analyzed(textDocument.uri, isCancelled);
    const isReported = document !== null && !workspace.isIgnored(document);
    const { resultId, items } = isReported ? await workspace.reportOf(document, slices) : emptyReport;
    if (document !== null) lastResultIds.set(document.id, resultId);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
  },
});
