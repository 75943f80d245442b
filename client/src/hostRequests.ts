import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type HostRefusal,
  type HostText,
  hostRequests,
  type Method,
  type OfDocument,
} from '../../server/src/protocol/messages';
import { decodeBytes } from '../../server/src/workspace/decode';
import { sideFileLimit, textLimit } from '../../server/src/workspace/fileLimits';
import { sideFileNameOf, sideFileNames } from '../../server/src/workspace/sideFileNames';
import { findTextFiles } from './findTextFiles';
import { Refused, readRegular } from './regularFile';

/** Gives the server access to files through the editor: found and decoded as the editor does. */
export function answerHostRequests(client: BaseLanguageClient): void {
  answer(client, hostRequests.list, async ({ folder }, token) => {
    const found = await findTextFiles(
      {
        folder: vscode.Uri.parse(folder),
        glob: `**/{*.txt,${sideFileNames.join(',')}}`,
        isWanted: (name) => name.endsWith('.txt') || sideFileNames.some((it) => it === name),
      },
      token,
    );
    return found.map((uri) => uri.toString());
  });
  answer(client, hostRequests.read, readAsShown);
}

/** A file's text as decoded by the editor; null if it does not exist or is not text; a reason if it cannot be read. */
async function readAsShown({ uri }: OfDocument): Promise<HostText | HostRefusal | null> {
  const resource = vscode.Uri.parse(uri);
  try {
    const bytes = await readRegular(resource, sideFileNameOf(uri) === null ? textLimit : sideFileLimit);
    if (bytes === null) return null;
    const own = decodeBytes(bytes);
    if (own === null) return null;
    return { ...own, text: (await decodedByEditor(bytes, resource)) ?? own.text };
  } catch (error) {
    return { reason: error instanceof Refused ? error.message : `could not be read (${String(error)})` };
  }
}

/** A file's text as the editor would show it; null for UTF-16 without a byte-order mark, which it takes for binary. */
async function decodedByEditor(bytes: Uint8Array, uri: vscode.Uri): Promise<string | null> {
  try {
    return (await vscode.workspace.decode(bytes, { uri })).replace(/^\ufeff/, '');
  } catch {
    return null;
  }
}

function answer<Params, Result>(
  client: BaseLanguageClient,
  { method }: Method<Params, Result>,
  work: (params: Params, token: vscode.CancellationToken) => Promise<Result>,
): void {
  client.onRequest(
    method,
    async (params: Params, token: vscode.CancellationToken): Promise<unknown> => work(params, token),
  );
}
