import * as vscode from 'vscode';
import { type CorrectionResult, requests } from '../../../server/src/protocol/messages';
import { sideFileLimit } from '../../../server/src/workspace/fileLimits';
import { warn } from '../notify';
import { isLink, Refused, readRegular } from '../regularFile';
import type { Server } from '../server';
import { say } from './command';

/** How often to retry if the file keeps changing. Chosen by hand. */
const MOST_TRIES = 3;

/**
 * Saves a correction to its side file and shows `message`; warns if it cannot be saved. `ask` returns the file to
 * write, and is called again if the file has changed since.
 */
export async function saveSideFile(
  server: Server,
  ask: () => Promise<CorrectionResult>,
  message: string,
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { file, problem } = await ask();
    if (file === null) {
      warn(`Copydesk: ${problem}`);
      return;
    }
    const uri = vscode.Uri.parse(file.uri);
    const refusal = await refusalOf(uri);
    if (refusal !== null) {
      warn(`Copydesk: ${nameOf(uri)} is ${refusal}. Nothing was written.`);
      return;
    }
    if ((await textOf(uri)) !== file.before) continue;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(file.text));
    await server.request(requests.sideFileWritten, { uri: file.uri });
    say(`${message}. Saved in ${nameOf(uri)}.`);
    return;
  }
  warn('Copydesk: The corrections file is being changed by another program. Try again.');
}

/** Why a side file cannot be written, as a noun phrase; null if it can. */
async function refusalOf(uri: vscode.Uri): Promise<string | null> {
  if (await isLink(uri)) return 'a link to another file';
  try {
    await readRegular(uri, sideFileLimit);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

/** A file's text; null if it does not exist. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  const bytes = await readRegular(uri, sideFileLimit);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
