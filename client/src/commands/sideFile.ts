import * as vscode from 'vscode';
import { type CorrectionResult, requests } from '../../../server/src/protocol/messages';
import { sideFileLimit } from '../../../server/src/workspace/fileLimits';
import { warn } from '../notify';
import { isLink, Refused, readRegular } from '../regularFile';
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
    say(`${told}. Saved in ${nameOf(uri)}.`);
    return;
  }
  warn('Copydesk: The corrections file is being changed by another program. Try again.');
}

/** Why a side file cannot be written, as a noun phrase: what is in its place is not a file. Null where it can. */
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

/** What a file says; null where there is none. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  const bytes = await readRegular(uri, sideFileLimit);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
