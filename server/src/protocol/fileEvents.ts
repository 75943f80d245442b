import { DidChangeWatchedFilesNotification, FileChangeType, WatchKind } from 'vscode-languageserver';
import { sideFileNames } from '../workspace/sideFileNames';
import type { Session } from './session';

const kinds = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
} as const;

/** Passes what happens to files and folders to the workspace. */
export function hearFiles({ connection, workspace, skipped }: Session): void {
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

/** Passes on which folders come and go. The library asks the client for it at once: not before it is initialized. */
export function hearFolders({ connection, workspace, capabilities }: Session): void {
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
