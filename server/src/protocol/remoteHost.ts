import type { Connection } from 'vscode-languageserver';
import type { DecodedText } from '../workspace/decode';
import type { FileHost } from '../workspace/host';
import { type HostText, hostRequests } from './messages';

/** Reads a file through the editor, which decodes it as it would show it. */
export async function readThroughEditor(connection: Connection, uri: string): Promise<DecodedText | null> {
  const read = await connection.sendRequest<HostText | null>(hostRequests.read.method, { uri });
  return read === null ? null : { ...read, encoding: 'utf-8' };
}

/** The text files of a folder, found by the editor. */
export function listThroughEditor(connection: Connection, folder: string): Promise<readonly string[]> {
  return connection.sendRequest<readonly string[]>(hostRequests.list.method, { folder });
}

/** The workspace over requests to the editor: in the browser, and for folders that are not on disk. */
export function remoteHost(connection: Connection): FileHost {
  return {
    now: () => new Date(),
    listFiles: (folder) => listThroughEditor(connection, folder),
    readFile: (uri) => readThroughEditor(connection, uri),
  };
}
