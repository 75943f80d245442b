import type { DocumentRef } from '../corpus/documentId';
import type { HostFile } from './host';
import { persistently } from './persistently';
import type { WorkspaceState } from './workspaceState';

/** A file's text as the editor would show it; null if it cannot be read. */
export function readFile(
  { options: { host, listener } }: WorkspaceState,
  { uri }: DocumentRef,
): Promise<HostFile | null> {
  return persistently(
    () => host.readFile(uri),
    null,
    (error) => listener.failed(`reading ${uri}`, error),
  );
}
