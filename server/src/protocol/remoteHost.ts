import type { Connection } from 'vscode-languageserver';
import type { DecodedText } from '../workspace/decode';
import type { FileHost } from '../workspace/host';
import type { HostNeeds } from './hostNeeds';
import { type HostRefusal, type HostText, hostRequests } from './messages';

/** Reads a file through the editor, decoded as it would be shown; reports an unreadable file to `skipped`. */
export async function readThroughEditor(
  connection: Connection,
  uri: string,
  skipped: HostNeeds['skipped'],
): Promise<DecodedText | null> {
  const read = await connection.sendRequest<HostText | HostRefusal | null>(hostRequests.read.method, { uri });
  if (read === null || 'text' in read) return read;
  skipped(uri, read.reason);
  return null;
}

/** Lists the text files of a folder through the editor. */
export function listThroughEditor(connection: Connection, folder: string): Promise<readonly string[]> {
  return connection.sendRequest<readonly string[]>(hostRequests.list.method, { folder });
}

/** File access through requests to the editor: in the browser, and for folders that are not on disk. */
export function remoteHost(connection: Connection, skipped: HostNeeds['skipped']): FileHost {
  return {
    now: () => new Date(),
    listFiles: (folder) => listThroughEditor(connection, folder),
    readFile: (uri) => readThroughEditor(connection, uri, skipped),
  };
}
