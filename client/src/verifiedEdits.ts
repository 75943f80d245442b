import * as vscode from 'vscode';
import type { DocumentEdits, EditResult } from '../../server/src/protocol/messages';
import { toRange } from './toRange';

/** What became of some edits: the URIs of the documents that were changed, and which were left alone, each with a reason. */
export interface Applied {
  readonly written: readonly string[];
  readonly refused: EditResult['refused'];
}

/**
 * Makes the server's edits as one step of undo, after a last look at each document: the words that are to be replaced
 * must stand there still. Files that are not open are saved.
 */
export async function applyVerified({ documents, refused }: EditResult): Promise<Applied> {
  const change = new vscode.WorkspaceEdit();
  const left = [...refused];
  // Before they are looked at: what the reader has open is the reader's to save.
  const open = new Set(openUris());
  const written: string[] = [];
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
    written.push(edits.uri);
  }
  if (written.length === 0) return { written, refused: left };
  const unsaved = new Set(vscode.workspace.textDocuments.filter((it) => it.isDirty).map((it) => it.uri.toString()));
  if (!(await vscode.workspace.applyEdit(change, { isRefactoring: true })))
    throw new Error('the editor refused the change.');
  // The editor itself saves a refactoring of several files, and leaves one of a single file unsaved.
  await Promise.all(
    written
      .filter((uri) => !unsaved.has(vscode.Uri.parse(uri).toString()) && !open.has(vscode.Uri.parse(uri).toString()))
      .map(save),
  );
  return { written, refused: left };
}

async function save(uri: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (document.isDirty) await document.save();
}

/** Names the documents that were left alone, the first few of many. */
export function tellRefused(refused: Applied['refused']): void {
  const [first] = refused;
  if (first === undefined) return;
  const more =
    refused.length === 1 ? '' : ` So ${refused.length === 2 ? 'was 1 other' : `were ${refused.length - 1} others`}.`;
  void vscode.window.showWarningMessage(`Copydesk left ${first.path} alone: ${first.reason}.${more}`);
}

/** The documents in the editor's tabs. */
function openUris(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])),
  );
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
