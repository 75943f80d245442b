import * as vscode from 'vscode';
import { rename, tellRenamed } from '../rename';
import type { Command } from './command';
import { placeOf } from './place';

/** Spells a name as a finding's repair proposes, wherever the reader wants it. */
export const renameEntity: Command = {
  id: 'copydesk.renameEntity',
  run: async ({ server }, target, given, newName) => {
    const place = placeOf(target, given);
    if (place === null || typeof newName !== 'string') return;
    const document = await vscode.workspace.openTextDocument(place.uri);
    const applied = await rename(server, { document, position: place.position, newName });
    if (applied !== null) tellRenamed(applied, newName);
  },
};
