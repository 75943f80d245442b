import * as vscode from 'vscode';
import { plainLabel, plainMessage } from '../../server/src/features/sinks';

/**
 * All messages to the user go through here: article text and file names must not turn into links or icons, and nothing
 * waits for a message to be closed.
 */

/** Chosen by hand: time to read a sentence. */
const STATUS_MESSAGE_MS = 6000;

export function inform(message: string): void {
  show(vscode.window.showInformationMessage(plainMessage(message)));
}

export function warn(message: string): void {
  show(vscode.window.showWarningMessage(plainMessage(message)));
}

export function showError(message: string): void {
  show(vscode.window.showErrorMessage(plainMessage(message)));
}

/** Shows a message with buttons; resolves to the chosen one, or undefined if it was closed or cannot be shown. */
export function ask(message: string, ...choices: readonly string[]): Promise<string | undefined> {
  return chosen(vscode.window.showInformationMessage(plainMessage(message), ...choices));
}

/** The same as an error message. */
export function askAboutError(message: string, ...choices: readonly string[]): Promise<string | undefined> {
  return chosen(vscode.window.showErrorMessage(plainMessage(message), ...choices));
}

/** Shows a message in the status bar, which disappears by itself. */
export function showInStatusBar(message: string): void {
  vscode.window.setStatusBarMessage(plainLabel(message), STATUS_MESSAGE_MS);
}

/** A copy of a quick pick item whose texts VS Code shows literally, without icons. */
export function plainItem<Item extends vscode.QuickPickItem>(item: Item): Item {
  const plain = { ...item, label: plainLabel(item.label) };
  if (item.description !== undefined) plain.description = plainLabel(item.description);
  if (item.detail !== undefined) plain.detail = plainLabel(item.detail);
  return plain;
}

/** Ignores failures: a message that cannot be shown because the window is closing is not missed. */
function show(shown: Thenable<unknown>): void {
  shown.then(undefined, () => undefined);
}

async function chosen(shown: Thenable<string | undefined>): Promise<string | undefined> {
  try {
    return await shown;
  } catch {
    return undefined;
  }
}
