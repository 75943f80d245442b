import type * as vscode from 'vscode';

/**
 * Shows a quick pick and resolves to the chosen item; undefined if the user cancels. Disposes the quick pick. Enter
 * while there is no item yet, in a list that depends on the input, leaves it open.
 */
export function picked<Item extends vscode.QuickPickItem>(pick: vscode.QuickPick<Item>): Promise<Item | undefined> {
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems;
      if (row === undefined) return;
      resolve(row);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
