import * as vscode from 'vscode';
import { type CorrectionResult, requests } from '../../../server/src/protocol/messages';
import type { Server } from '../server';
import { say } from './command';

/** After this many tries, a file that keeps changing is left alone. */
const MOST_TRIES = 3;

/**
 * Writes a reader's correction to its side file and says so; warns if there is no place for it. `ask` gives the file as it
 * should be written: again if someone else has written it since.
 */
export async function keepSideFile(server: Server, ask: () => Promise<CorrectionResult>, told: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { file, problem } = await ask();
    if (file === null) {
      void vscode.window.showWarningMessage(`Copydesk: ${problem}`);
      return;
    }
    const uri = vscode.Uri.parse(file.uri);
    if ((await textOf(uri)) !== file.before) continue;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(file.text));
    await server.request(requests.sideFileWritten, { uri: file.uri });
    say(`${told}. Saved in ${file.uri.slice(file.uri.lastIndexOf('/') + 1)}.`);
    return;
  }
  void vscode.window.showWarningMessage(
    'Copydesk: The corrections file is being changed by another program. Try again.',
  );
}

/** What a file says; null where there is none. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
