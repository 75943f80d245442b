import {
  DocumentDiagnosticReportKind,
  type PartialResultParams,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { DocumentId } from '../../corpus/documentId';
import { handler } from '../handler';
import type { Session } from '../session';
import { nextRest } from '../waiting';

/** How many reports are sent at a time. Chosen by hand, so that an editor shows the first before it has the last. */
const CHUNK = 200;

/**
 * The problems of closed articles. They are streamed; then the request is held until the corpus changes and comes to
 * rest, so that an editor, which would ask again every two seconds, stays idle.
 */
export const workspaceDiagnosticRequest = handler<
  WorkspaceDiagnosticParams & PartialResultParams,
  WorkspaceDiagnosticReport
>({
  method: WorkspaceDiagnosticRequest.method,
  onFailure: { items: [] },
  answer: async (session, { previousResultIds, partialResultToken }, pending) => {
    const { workspace, connection } = session;
    const known = new Map<DocumentId, string>();
    for (const { uri, value } of previousResultIds) {
      const ref = workspace.documentOf(uri);
      if (ref !== null) known.set(ref.id, value);
    }
    for (;;) {
      const changes = changesSince(session, known);
      if (changes.length > 0) {
        if (partialResultToken === undefined) return { items: changes };
        for (let from = 0; from < changes.length; from += CHUNK)
          await connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, {
            items: changes.slice(from, from + CHUNK),
          });
        // After the streamed reports, the client's result ids are up to date, and it may ask again.
        await nextRest(session, pending);
        return { items: [] };
      }
      await nextRest(session, pending);
    }
  },
});

/** The reports that differ from the known ones; open documents are pulled separately. */
function changesSince(
  { workspace }: Session,
  known: ReadonlyMap<DocumentId, string>,
): WorkspaceDocumentDiagnosticReport[] {
  const changes: WorkspaceDocumentDiagnosticReport[] = [];
  for (const [id, { uri, resultId, items }] of workspace.findings.all()) {
    if (workspace.openDocument(uri) !== null || known.get(id) === resultId) continue;
    if (items.length === 0 && !known.has(id)) continue;
    changes.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...items] });
  }
  return changes;
}
