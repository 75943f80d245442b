import * as vscode from 'vscode';
import type { DocumentEdits, EditResult } from '../../server/src/protocol/messages';
import { textLimit } from '../../server/src/workspace/fileLimits';
import { formatNumber } from './formatNumber';
import { warn } from './notify';
import { isLink, readRegular } from './regularFile';
import { toRange } from './toRange';

/** The result of edits: the URIs of changed documents, and the documents left alone, each with a reason. */
export interface Applied {
  readonly written: readonly string[];
  readonly refused: EditResult['refused'];
}

/**
 * Applies the server's edits as one undo step, after a last check of each document: the words to replace must still be
 * there. Files that are not open are saved.
 */
export async function applyVerified({ documents, refused }: EditResult): Promise<Applied> {
  const change = new vscode.WorkspaceEdit();
  const left = [...refused];
  // Collected first: documents the user has open are left for the user to save.
  const open = new Set(openUris());
  const written: string[] = [];
  for (const edits of documents) {
    const uri = vscode.Uri.parse(edits.uri);
    if (!open.has(uri.toString()) && (await isLink(uri))) {
      left.push({ path: vscode.workspace.asRelativePath(uri), reason: 'it is a link to another file' });
      continue;
    }
    if (!(await isAsExpected(uri, edits))) {
      left.push({ path: vscode.workspace.asRelativePath(uri), reason: 'it has changed' });
      continue;
    }
    change.set(
      uri,
      edits.edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
    );
    written.push(edits.uri);
  }
  if (written.length === 0) return { written, refused: left };
  if (!(await vscode.workspace.applyEdit(change, { isRefactoring: true })))
    throw new Error('The edit could not be applied.');
  // VS Code saves a refactoring of several files itself, but not one of a single file.
  const ours = new Set(written.map((uri) => vscode.Uri.parse(uri).toString()));
  for (const document of vscode.workspace.textDocuments) {
    const uri = document.uri.toString();
    if (document.isDirty && ours.has(uri) && !open.has(uri)) await document.save();
  }
  return { written, refused: left };
}

/** Warns about documents left alone: names the first, and counts the others. */
export function reportRefused(refused: Applied['refused']): void {
  const [first] = refused;
  if (first === undefined) return;
  const more =
    refused.length === 1
      ? ''
      : ` ${refused.length === 2 ? '1 other file was' : `${formatNumber(refused.length - 1)} other files were`} not changed either.`;
  warn(`Copydesk did not change ${first.path}: ${first.reason}.${more}`);
}

/** The documents in the editor's tabs. */
function openUris(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])),
  );
}

/** Checks the buffer of an open document, or else the file: opening it would keep it open for a while. */
async function isAsExpected(uri: vscode.Uri, { version, edits, words }: DocumentEdits): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri.toString());
  if (open !== undefined && version !== null && open.version !== version) return false;
  const lines = linesOf(open === undefined ? await textOf(uri) : open.getText());
  return edits.every(({ range }, index) => wordsIn(lines, toRange(range)) === linesOf(words[index] ?? '').join('\n'));
}

/** A file's text as the editor would show it; empty if it cannot be read. */
async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    const bytes = await readRegular(uri, textLimit);
    if (bytes === null) return '';
    const text = await vscode.workspace.decode(bytes, { uri });
    return text.replace(/^\ufeff/, '');
  } catch {
    return '';
  }
}

/** The lines of a text without their line breaks, which editors normalize. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

function wordsIn(lines: readonly string[], { start, end }: vscode.Range): string {
  if (start.line === end.line) return (lines[start.line] ?? '').slice(start.character, end.character);
  const between = lines.slice(start.line + 1, end.line);
  const first = (lines[start.line] ?? '').slice(start.character);
  return [first, ...between, (lines[end.line] ?? '').slice(0, end.character)].join('\n');
}
