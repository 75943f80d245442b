import * as vscode from 'vscode';
import { type Command, say } from './command';
import { placeOf } from './place';

/** Spells a name otherwise over the corpus, as a finding's repair proposes. */
export const renameEntity: Command = {
  id: 'copydesk.renameEntity',
  run: async (_context, target, given, newName) => {
    const place = placeOf(target, given);
    if (place === null || typeof newName !== 'string') return;
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      place.uri,
      place.position,
      newName,
    );
    const count = edit.entries().length;
    if (count === 0 || !(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) return;
    say(
      count === 1 ? `1 article now writes “${newName}”.` : `${count.toLocaleString()} articles now write “${newName}”.`,
    );
  },
};
