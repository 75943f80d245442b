import { type RenameParams, RenameRequest, type WorkspaceEdit } from 'vscode-languageserver';
import { handler } from '../handler';
import { encoded, proposed, verified } from '../renaming';
import { warn } from '../warn';

/**
 * Renames an entity across the corpus, for editors that show the changes before they are saved. Quotations are left
 * alone, except for the one where the rename starts.
 */
export const renameRequest = handler<RenameParams, WorkspaceEdit | null>({
  method: RenameRequest.method,
  onFailure: null,
  answer: async (session, { textDocument, position, newName }, pending) => {
    const proposal = await proposed(session, { uri: textDocument.uri, position, newName }, pending);
    if (proposal === null) return null;
    const own = session.workspace.documentOf(textDocument.uri)?.id;
    const found = await verified(
      session,
      proposal,
      ({ id }, { range, isQuoted }) => !isQuoted || (id === own && holds(range, position)),
      pending,
    );
    const { documents, refused } = encoded(session, found);
    for (const { path, reason } of refused) warn(session.connection, `${path} was not changed: ${reason}.`);
    if (!session.capabilities.takesDocumentChanges)
      return { changes: Object.fromEntries(documents.map(({ uri, edits }) => [uri, [...edits]])) };
    return {
      documentChanges: documents.map(({ uri, version, edits }) => ({
        textDocument: { uri, version },
        edits: [...edits],
      })),
    };
  },
});

interface Place {
  readonly line: number;
  readonly character: number;
}

function holds({ start, end }: { readonly start: Place; readonly end: Place }, { line, character }: Place): boolean {
  const isAfterStart = line > start.line || (line === start.line && character >= start.character);
  return isAfterStart && (line < end.line || (line === end.line && character <= end.character));
}
