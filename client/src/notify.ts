import * as vscode from 'vscode';
import { plainLabel, plainMessage } from '../../server/src/features/sinks';

/**
 * What the user is told goes through here: words of articles and names of files neither link nor show as icons, and nobody
 * waits for a message to be closed.
 */

const BRIEFLY_MS = 6000;

export function inform(message: string): void {
  show(vscode.window.showInformationMessage(plainMessage(message)));
}

export function warn(message: string): void {
  show(vscode.window.showWarningMessage(plainMessage(message)));
}

export function alarm(message: string): void {
  show(vscode.window.showErrorMessage(plainMessage(message)));
}

/** A message with buttons; the button that was chosen, undefined where the message was closed or cannot be shown. */
export function ask(message: string, ...choices: readonly string[]): Promise<string | undefined> {
  return chosen(vscode.window.showInformationMessage(plainMessage(message), ...choices));
}

/** The same about something that failed. */
export function askAlarmed(message: string, ...choices: readonly string[]): Promise<string | undefined> {
  return chosen(vscode.window.showErrorMessage(plainMessage(message), ...choices));
}

/** Short news in the status bar, gone by itself. */
export function tellBriefly(message: string): void {
  vscode.window.setStatusBarMessage(plainLabel(message), BRIEFLY_MS);
}

/** A row of a list to pick from as VS Code shows it unchanged; the row itself, with all else that it carries. */
export function plainItem<Item extends vscode.QuickPickItem>(item: Item): Item {
  const plain = { ...item, label: plainLabel(item.label) };
  if (item.description !== undefined) plain.description = plainLabel(item.description);
  if (item.detail !== undefined) plain.detail = plainLabel(item.detail);
  return plain;
}

/** A message that cannot be shown any more, since the window closes, is not missed. */
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
