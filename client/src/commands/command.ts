import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { articleLanguage } from '../articles';
import { ask, inform, showInStatusBar } from '../notify';
import type { Server } from '../server';
import { toRange } from '../toRange';
import type { UndatedFolders } from '../undatedFiles';

/** What commands have access to. */
export interface CommandContext {
  readonly server: Server;
  readonly undated: UndatedFolders;
  readonly output: vscode.LogOutputChannel;
  readonly extensionUri: vscode.Uri;
  /** The extension's own storage folder, outside any workspace. */
  readonly storageUri: vscode.Uri;
  readonly extension: vscode.Extension<unknown>;
  /** State saved for this workspace. */
  readonly memory: vscode.Memento;
}

/** A command. To add one, add a file, a line in `commands.ts`, and its title in package.json. */
export interface Command {
  readonly id: string;
  readonly run: (context: CommandContext, ...parameters: unknown[]) => Promise<unknown>;
}

/** The editor with the active article; shows a message and returns null if there is none. */
export function activeArticle(): vscode.TextEditor | null {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === articleLanguage) return editor;
  inform('Copydesk: Open an article first. An article is a text file that starts with “ date YYYY-MM-DD ”.');
  return null;
}

/** Asks the user to open a folder, or the samples, first. */
export async function openFolderFirst(): Promise<void> {
  const open = 'Open Folder…';
  const samples = 'Open Sample Corpus';
  const answer = await ask('Copydesk: Open a folder of articles first.', open, samples);
  if (answer === open) await vscode.commands.executeCommand('workbench.action.files.openFolder');
  if (answer === samples) await vscode.commands.executeCommand('copydesk.openSamples');
}

/** Applies the server's edits as one undo step; false if the editor refuses. */
export async function applyEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  change.set(
    document.uri,
    edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
  );
  return vscode.workspace.applyEdit(change);
}

/** Selects a range and scrolls to it. */
export function reveal(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows a message in the status bar, which disappears by itself. */
export function say(message: string): void {
  showInStatusBar(`Copydesk: ${message}`);
}
