import * as vscode from 'vscode';
import { type CorrectionResult, requests } from '../../../server/src/protocol/messages';
import type { Server } from '../server';
import { say } from './command';

/** Writes a reader's word into its side file and tells so; warns where there is no place for it. */
export async function keepSideFile(server: Server, { file, problem }: CorrectionResult, told: string): Promise<void> {
  if (file === null) {
    void vscode.window.showWarningMessage(`Copydesk: ${problem}`);
    return;
  }
  await vscode.workspace.fs.writeFile(vscode.Uri.parse(file.uri), new TextEncoder().encode(file.text));
  await server.request(requests.sideFileWritten, { uri: file.uri });
  say(`${told}; kept in ${file.uri.slice(file.uri.lastIndexOf('/') + 1)}.`);
}
