import * as vscode from 'vscode';
import { plainItem } from '../notify';
import { toRange } from '../toRange';
import { reveal } from './command';

interface PlaceItem extends vscode.QuickPickItem {
  readonly range: Parameters<typeof toRange>[0];
}

/** The list to pick from. */
interface PlacePick {
  readonly items: readonly PlaceItem[];
  readonly title: string;
  readonly placeHolder: string;
  readonly button?: vscode.QuickInputButton;
}

/**
 * Lets the user pick a place in an editor: the active one is previewed, and Escape restores the selection. True if the
 * button was pressed instead.
 */
export async function pickPlace(
  editor: vscode.TextEditor,
  { items, title, placeHolder, button }: PlacePick,
): Promise<boolean> {
  const before = editor.selection;
  const pick = vscode.window.createQuickPick<PlaceItem>();
  pick.title = title;
  pick.placeholder = placeHolder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items.map(plainItem);
  if (button !== undefined) pick.buttons = [button];
  pick.onDidChangeActive(([item]) => {
    if (item !== undefined) reveal(editor, toRange(item.range));
  });
  const outcome = await new Promise<PlaceItem | 'button' | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0] ?? pick.activeItems[0]);
      pick.hide();
    });
    pick.onDidTriggerButton(() => {
      resolve('button');
      pick.hide();
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  if (outcome === undefined || outcome === 'button') {
    editor.selection = before;
    editor.revealRange(before);
    return outcome === 'button';
  }
  await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
  reveal(editor, toRange(outcome.range));
  return false;
}
