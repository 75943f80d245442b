import * as vscode from 'vscode';
import { MOST_LOCATIONS } from '../../../server/src/protocol/messages';
import { formatNumber } from '../formatNumber';
import { type Command, say } from './command';
import { placeOf } from './place';

/** Shows all mentions in the corpus of the entity at the cursor or at a given place, like references. */
export const allMentions: Command = {
  id: 'copydesk.allMentions',
  run: async (_context, target, given) => {
    const place = placeOf(target, given);
    if (place === null) return;
    const { uri, position } = place;
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      uri,
      position,
    );
    if (found.length === 0) {
      say('Place the cursor on a name first.');
      return;
    }
    if (found.length === MOST_LOCATIONS)
      say(`Showing the first ${formatNumber(MOST_LOCATIONS)} mentions. The Entities view lists them all.`);
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position) });
    await vscode.commands.executeCommand('editor.action.showReferences', uri, position, found);
  },
};
