import * as vscode from 'vscode';
import type { EntityRow } from '../../../server/src/corpus/toldApart';
import { requests } from '../../../server/src/protocol/messages';
import { logFailure } from '../failures';
import { plainItem } from '../notify';
import type { Server } from '../server';
import { extentOf, kindIcons } from '../views/entities/entityItem';
import { picked } from './picked';

/** Chosen by hand: as many as anyone scrolls through. */
const MOST_PROPOSED = 50;
/**
 * The pause in typing after which names are looked up. Chosen by hand: longer than between keys, too short to notice.
 */
const TYPING_MS = 100;

interface EntityChoice extends vscode.QuickPickItem {
  readonly row: EntityRow;
}

/** Lets the user pick an entity of the corpus, by typing parts of its name; undefined if the user cancels. */
export async function pickEntity(
  server: Server,
  { title, without }: { readonly title: string; readonly without: string },
): Promise<EntityRow | undefined> {
  const pick = vscode.window.createQuickPick<EntityChoice>();
  pick.title = title;
  pick.placeholder = 'Type a name';
  pick.matchOnDescription = true;
  let lastRequest = 0;
  const fill = async (): Promise<void> => {
    const request = ++lastRequest;
    const found = await proposedEntities(server, pick.value.trim());
    // VS Code has filtered what is shown already, and would lose an Enter that is pressed while it is replaced.
    const shown = new Set(pick.items.map((it) => it.row.key));
    if (request !== lastRequest || (found.length > 0 && found.every((it) => shown.has(it.key)))) return;
    pick.items = found.filter((it) => it.key !== without).map((row) => plainItem({ ...entityItem(row), row }));
  };
  const propose = (): void => {
    fill().catch((error: unknown) => logFailure(server.output, 'searching the names of the corpus', error));
  };
  const stop = whenTyped(pick, propose);
  propose();
  const chosen = await picked(pick);
  stop();
  return chosen?.row;
}

/** The entities of the corpus with words that start as typed, the most mentioned first. */
export async function proposedEntities(server: Server, typed: string): Promise<readonly EntityRow[]> {
  const query = { type: null, filter: typed, order: 'mentions', first: 0, count: MOST_PROPOSED } as const;
  return (await server.request(requests.entityPage, query)).entities;
}

/** An entity as an item of a quick pick. */
export function entityItem(row: EntityRow): vscode.QuickPickItem {
  return { label: row.name, description: extentOf(row), iconPath: new vscode.ThemeIcon(kindIcons[row.type]) };
}

/** Calls `propose` when the user pauses in typing; returns what ends that. */
export function whenTyped(pick: vscode.QuickPick<vscode.QuickPickItem>, propose: () => void): () => void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  pick.onDidChangeValue(() => {
    clearTimeout(typing);
    typing = setTimeout(propose, TYPING_MS);
  });
  return () => clearTimeout(typing);
}
