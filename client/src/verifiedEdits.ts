import * as vscode from 'vscode';
import type { DocumentEdits, EditResult } from '../../server/src/protocol/messages';
import { toRange } from './toRange';

/** What became of some edits: how many documents were changed, and which were left alone, each with a reason. */
export interface Applied {
  readonly documents: number;
  readonly refused: EditResult['refused'];
}

/**
 * Makes the server's edits as one step of undo, after a last look at each document: the words that are to be replaced
 * must stand there still. Files that are not open are saved.
 */
export async function applyVerified({ documents, refused }: EditResult): Promise<Applied> {
  const change = new vscode.WorkspaceEdit();
  const left = [...refused];
  let count = 0;
  for (const edits of documents) {
    const uri = vscode.Uri.parse(edits.uri);
    if (!(await isAsExpected(uri, edits))) {
      left.push({ path: vscode.workspace.asRelativePath(uri), reason: 'it has changed meanwhile' });
      continue;
    }
    change.set(
      uri,
      edits.edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
    );
    count++;
  }
  if (count === 0 || (await vscode.workspace.applyEdit(change, { isRefactoring: true })))
    return { documents: count, refused: left };
  throw new Error('the editor refused the change.');
}

/** Names the documents that were left alone, the first few of many. */
export function tellRefused(refused: Applied['refused']): void {
  const [first] = refused;
  if (first === undefined) return;
  const more =
    refused.length === 1 ? '' : ` So ${refused.length === 2 ? 'was 1 other' : `were ${refused.length - 1} others`}.`;
  void vscode.window.showWarningMessage(`Copydesk left ${first.path} alone: ${first.reason}.${more}`);
}

async function isAsExpected(uri: vscode.Uri, { version, edits, words }: DocumentEdits): Promise<boolean> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    if (version !== null && document.version !== version) return false;
    return edits.every(
      ({ range }, index) => document.getText(toRange(range)) === lineEnds(words[index] ?? '', document),
    );
  } catch {
    return false;
  }
}

/** The words with the document's own line ends, which an editor makes all alike. */
function lineEnds(words: string, { eol }: vscode.TextDocument): string {
  return words.replace(/\r\n|\r|\n/g, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}
