import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type HostText, hostRequests, type Method, type OfDocument } from '../../server/src/protocol/messages';
import { decodeBytes } from '../../server/src/workspace/decode';
import { sideFileNames } from '../../server/src/workspace/sideFileNames';

/** Lends the server the editor's files: found and decoded as the editor finds and shows them. */
export function answerHostRequests(client: BaseLanguageClient): void {
  answer(client, hostRequests.list, async ({ folder }) => {
    const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder), `**/{*.txt,${sideFileNames.join(',')}}`);
    const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**');
    return found.map((uri) => uri.toString());
  });
  answer(client, hostRequests.read, readAsShown);
}

/** A file's text by the editor's own decoding; null for what is not text or cannot be read. */
async function readAsShown({ uri }: OfDocument): Promise<HostText | null> {
  const resource = vscode.Uri.parse(uri);
  try {
    const bytes = await vscode.workspace.fs.readFile(resource);
    const own = decodeBytes(bytes);
    if (own === null) return null;
    const text = await vscode.workspace.decode(bytes, { uri: resource });
    return { text: text.replace(/^\ufeff/, ''), hasByteOrderMark: own.hasByteOrderMark };
  } catch {
    return null;
  }
}

function answer<Params, Result>(
  client: BaseLanguageClient,
  { method }: Method<Params, Result>,
  work: (params: Params) => Promise<Result>,
): void {
  client.onRequest(method, async (params: Params): Promise<unknown> => work(params));
}
