import * as vscode from 'vscode';
import { rename, reportRenamed } from '../rename';
import type { Command } from './command';
import { placeOf } from './place';

/** Renames an entity as proposed by a quick fix, where the user selects it. */
export const renameEntity: Command = {
  id: 'copydesk.renameEntity',
  run: async ({ server }, target, given, newName) => {
    const place = placeOf(target, given);
    if (place === null || typeof newName !== 'string') return;
    const document = await vscode.workspace.openTextDocument(place.uri);
    const applied = await rename(server, { document, position: place.position, newName });
    if (applied !== null) reportRenamed(applied, newName);
  },
};
