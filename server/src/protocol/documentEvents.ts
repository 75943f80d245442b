import type { Session } from './session';

/** Forwards document events to the workspace. */
export function forwardDocumentEvents({ connection, workspace }: Session): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) =>
    workspace.handle({ kind: 'opened', uri, version, text }),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    workspace.handle({ kind: 'edited', uri, version, changes: contentChanges }),
  );
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => workspace.handle({ kind: 'saved', uri }));
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => workspace.handle({ kind: 'closed', uri }));
}
