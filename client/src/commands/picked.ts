import type * as vscode from 'vscode';

/**
 * Shows a list and gives the row that the user takes; undefined when the user thinks better of it. Ends with the list.
 * Enter before there is any row, where rows follow what is typed, leaves the list open.
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
