import type { Connection } from 'vscode-languageserver';
import type { DocumentId } from '../corpus/documentId';
import type { Workspace } from '../workspace/workspace';
import type { ResolvedCapabilities } from './clientCapabilities';
import type { Resting } from './resting';
import type { SkippedFiles } from './skippedFiles';
import type { Timings } from './timings';

/** What every handler has access to. */
export interface Session {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly capabilities: ResolvedCapabilities;
  readonly timings: Timings;
  /** The client's name and version. */
  readonly client: string;
  /** The id of the last report sent for each open document. */
  readonly lastResultIds: Map<DocumentId, string>;
  readonly resting: Resting;
  readonly skipped: SkippedFiles;
}
