import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { articleLanguage } from '../articles';
import { ask, inform, tellBriefly } from '../notify';
import type { Server } from '../server';
import { toRange } from '../toRange';
import type { UndatedFolders } from '../undatedFiles';

/** What a command may use. */
export interface CommandContext {
  readonly server: Server;
  readonly undated: UndatedFolders;
  readonly output: vscode.LogOutputChannel;
  readonly extensionUri: vscode.Uri;
  /** A folder of the extension's own, outside of any workspace. */
  readonly storageUri: vscode.Uri;
  readonly extension: vscode.Extension<unknown>;
  /** What is remembered for this workspace. */
  readonly memory: vscode.Memento;
}

/** A command. Adding one is a new file, one line in `commands.ts`, and its title in package.json. */
export interface Command {
  readonly id: string;
  readonly run: (context: CommandContext, ...parameters: unknown[]) => Promise<unknown>;
}

/** The article in the active editor; says so and gives null where there is none. */
export function activeArticle(): vscode.TextEditor | null {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === articleLanguage) return editor;
  inform('Copydesk: Open an article first. An article is a text file that starts with “ date YYYY-MM-DD ”.');
  return null;
}

/** Says that there is nothing to work on yet, and offers what there could be. */
export async function openFolderFirst(): Promise<void> {
  const open = 'Open Folder…';
  const samples = 'Open Sample Corpus';
  const answer = await ask('Copydesk: Open a folder of articles first.', open, samples);
  if (answer === open) await vscode.commands.executeCommand('workbench.action.files.openFolder');
  if (answer === samples) await vscode.commands.executeCommand('copydesk.openSamples');
}

/** Makes the server's edits in an editor as one step of undo; false where the editor refuses. */
export async function applyEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  change.set(
    document.uri,
    edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
  );
  return vscode.workspace.applyEdit(change);
}

/** Selects a range and shows it in the middle of the editor. */
export function reveal(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Short news in the status bar, gone by itself. */
export function say(message: string): void {
  tellBriefly(`Copydesk: ${message}`);
}
