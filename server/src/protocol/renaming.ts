import type { Position } from 'vscode-languageserver-types';
import type { DocumentId } from '../corpus/documentId';
import { proposeRename, type RenameProposal } from '../features/renameEntity';
import { type Verification, type VerifiedEdits, verifiedRename } from '../workspace/verifiedEdits';
import type { Pending } from './handler';
import type { EditResult } from './messages';
import type { Session } from './session';
import { allRead } from './waiting';

/** A name at a place, and its new name. */
export interface Renaming {
  readonly uri: string;
  readonly position: Position;
  readonly newName: string;
}

/**
 * Where a name would change in the corpus; null if there is no name there, or the document is no longer at `version`.
 */
export async function proposed(
  session: Session,
  { uri, position, newName }: Renaming,
  pending: Pending,
  version: number | null = null,
): Promise<RenameProposal | null> {
  await allRead(session, pending);
  const { workspace } = session;
  const document = await workspace.analyzed(uri, pending.isCancelled);
  if (document === null || (version !== null && workspace.openDocument(uri)?.version !== version)) return null;
  return workspace.corpus.read((corpus) => proposeRename(document, document.lines.offsetAt(position), newName, corpus));
}

/** The selected edits of a proposal, with each article read again. */
export function verified(
  { workspace }: Session,
  proposal: RenameProposal,
  isWanted: Verification['isWanted'],
  { slices }: Pending,
): Promise<VerifiedEdits> {
  return verifiedRename(proposal, { source: (ref) => workspace.source(ref), isWanted, slices });
}

/** Edits as sent to the client: with the editor's URI and the buffer's version if the document is open. */
export function encoded({ workspace }: Session, { documents, refused }: VerifiedEdits): EditResult {
  return {
    documents: documents.map(({ uri, edits, words }) => {
      const open = workspace.openDocument(uri);
      return {
        uri: open?.state.document.uri ?? uri,
        version: open?.version ?? null,
        edits: [...edits],
        words,
      };
    }),
    refused: refused.map((it) => ({ path: workspace.pathOf(it), reason: it.reason })),
  };
}

/** The ids of the documents that some URIs name. */
export function idsOf({ workspace }: Session, uris: readonly string[]): ReadonlySet<DocumentId> {
  return new Set(uris.flatMap((uri) => workspace.documentOf(uri)?.id ?? []));
}
