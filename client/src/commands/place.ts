import * as vscode from 'vscode';
import { activeArticle } from './command';

export interface Place {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

/** The place passed by a link or an action, else the cursor in the active article. Null if there is neither. */
export function placeOf(target: unknown, given: unknown): Place | null {
  if (typeof target === 'string' && isPlain(given))
    return { uri: vscode.Uri.parse(target), position: new vscode.Position(given.line, given.character) };
  const editor = activeArticle();
  return editor === null ? null : { uri: editor.document.uri, position: editor.selection.active };
}

function isPlain(value: unknown): value is { readonly line: number; readonly character: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'line' in value &&
    typeof value.line === 'number' &&
    'character' in value &&
    typeof value.character === 'number'
  );
}

/** The range passed by an action, or a position as an empty range; null for anything else. */
export function rangeOf(given: unknown): vscode.Range | null {
  if (isPlain(given)) return new vscode.Range(given.line, given.character, given.line, given.character);
  if (typeof given !== 'object' || given === null || !('start' in given) || !('end' in given)) return null;
  const { start, end } = given;
  if (!isPlain(start) || !isPlain(end)) return null;
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
