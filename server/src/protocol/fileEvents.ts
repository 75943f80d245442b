import { DidChangeWatchedFilesNotification, FileChangeType, WatchKind } from 'vscode-languageserver';
import { sideFileNames } from '../workspace/sideFileNames';
import type { Session } from './session';

const kinds = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
} as const;

/** Forwards events of files and folders to the workspace. */
export function forwardFileEvents({ connection, workspace, skipped }: Session): void {
  const forget = (uri: string): void => skipped.forget(workspace.documentOf(uri)?.uri ?? uri);
  const handle = (kind: (typeof kinds)[FileChangeType], uri: string): void => {
    forget(uri);
    workspace.handle({ kind, uri });
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      const kind = kinds[type];
      if (kind !== undefined) handle(kind, uri);
    }
  });
  connection.workspace.onDidCreateFiles(({ files }) => {
    for (const { uri } of files) handle('created', uri);
  });
  connection.workspace.onDidDeleteFiles(({ files }) => {
    for (const { uri } of files) handle('deleted', uri);
  });
  connection.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      forget(oldUri);
      workspace.handle({ kind: 'renamed', from: oldUri, to: newUri });
    }
  });
}

/**
 * Forwards changes of the root folders. Must run after `initialized`: the library registers with the client at once.
 */
export function forwardFolderEvents({ connection, workspace, capabilities }: Session): void {
  if (!capabilities.hasFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
    workspace.handle({
      kind: 'foldersChanged',
      added: added.map((it) => it.uri),
      removed: removed.map((it) => it.uri),
    }),
  );
}

/** Subscribes to changes on disk. */
export async function watchFiles({ connection, capabilities }: Session): Promise<void> {
  if (!capabilities.registersWatchers) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      { globPattern: '**/*.txt' },
      ...sideFileNames.map((it) => ({ globPattern: `**/${it}` })),
      // When a folder is deleted, editors may report only the folder.
      { globPattern: '**', kind: WatchKind.Delete },
    ],
  });
}
