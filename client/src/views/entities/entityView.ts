import * as vscode from 'vscode';
import type { EntityRow } from '../../../../server/src/corpus/toldApart';
import { articleLanguage } from '../../articles';
import { readingWords } from '../../corpusWording';
import { logFailure } from '../../failures';
import type { Server } from '../../server';
import type { UndatedFolders } from '../../undatedFiles';
import { kindIcons } from './entityItem';
import type { Node } from './entityNodes';
import { EntityTree } from './entityTree';
import { answer, merge, split } from './judgeNames';

const viewId = 'copydesk.entities';
/**
 * The pause in editing after which the view is refreshed. Chosen by hand, so that it does not flicker during typing.
 */
const PAUSE_MS = 600;
/**
 * The pause in typing after which the filter applies. Chosen by hand: longer than between keys, too short to notice.
 */
const TYPING_MS = 120;
/**
 * The interval between refreshes while the corpus is being read. Chosen by hand: rare enough to use the tree meanwhile.
 */
const WHILE_READING_MS = 3000;

/** The Entities view and its commands. It follows the corpus while visible. */
export function showEntities(server: Server, undated: UndatedFolders): vscode.Disposable {
  const tree = new EntityTree(server, undated);
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dropToMerge((entities) => repair(() => merge(server, entities))),
  });
  /** Lets a reader repair what the view shows, and shows it repaired. */
  const repair = (work: () => Promise<void>): void => logFailures(work().finally(() => tree.refresh()));
  const logFailures = (work: Thenable<unknown>): void => {
    work.then(undefined, (error: unknown) => logFailure(server.output, 'the Entities view', error));
  };
  const setContext = (name: string, value: unknown): void =>
    logFailures(vscode.commands.executeCommand('setContext', name, value));
  const describe = (): void => {
    view.description = tree.filter === '' ? '' : `“${tree.filter}”`;
    // VS Code hides the welcome text of an empty view while there is a message.
    view.message = server.status?.isReading === true ? readingWords(server.status) : undated.question;
    setContext('copydesk.isFailed', server.state === 'failed');
    setContext(`${viewId}.isFiltered`, tree.filter !== '');
    setContext(`${viewId}.order`, tree.order);
  };
  describe();
  let refreshed = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    refreshed = Date.now();
    if (view.visible) tree.refresh();
  };
  const soon = (): void => {
    clearTimeout(pause);
    pause = setTimeout(refresh, PAUSE_MS);
  };
  const command = (name: string, run: (...given: unknown[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`${viewId}.${name}`, run);
  const setFilter = (words: string): void => {
    tree.filter = words;
    describe();
  };
  return vscode.Disposable.from(
    view,
    { dispose: () => clearTimeout(pause) },
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) tree.refresh();
    }),
    undated.onChange(() => {
      describe();
      refresh();
    }),
    server.onState(() => {
      describe();
      soon();
    }),
    server.onStatus(({ isReading }) => {
      describe();
      if (!isReading) soon();
      else if (Date.now() - refreshed > WHILE_READING_MS) refresh();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === articleLanguage) soon();
    }),
    command('filter', () => askFilter(tree.filter, setFilter)),
    command('clearFilter', () => setFilter('')),
    command('orderByName', () => {
      tree.order = 'name';
      describe();
    }),
    command('orderByMentions', () => {
      tree.order = 'mentions';
      describe();
    }),
    command('more', (type) => {
      if (isType(type)) tree.more(type);
    }),
    command('quotesBy', (node) => {
      if (isNodeOf('entity', node)) logFailures(vscode.commands.executeCommand('copydesk.showQuotes', node.entity));
    }),
    command('merge', (node, nodes) => repair(() => merge(server, entitiesOf(node, nodes, view.selection)))),
    command('split', (node) => {
      const chosen = isNodeOf('entity', node) ? node : view.selection.find((it) => it.level === 'entity');
      if (chosen !== undefined) repair(() => split(server, chosen));
    }),
    command('same', (node) => {
      if (isNodeOf('candidate', node)) repair(() => answer(server, node, 'same'));
    }),
    command('notSame', (node) => {
      if (isNodeOf('candidate', node)) repair(() => answer(server, node, 'apart'));
    }),
    command('copyName', (node) => {
      if (isNodeOf('entity', node)) logFailures(vscode.env.clipboard.writeText(node.entity.name));
    }),
  );
}

function isType(value: unknown): value is keyof typeof kindIcons {
  return typeof value === 'string' && value in kindIcons;
}

function isNodeOf<Level extends Node['level']>(level: Level, value: unknown): value is Extract<Node, { level: Level }> {
  return typeof value === 'object' && value !== null && 'level' in value && value.level === level;
}

/** The entities that a command is for: those selected, or the one that it was chosen on if that is not among them. */
function entitiesOf(node: unknown, nodes: unknown, selection: readonly Node[]): EntityRow[] {
  const selected = Array.isArray(nodes) ? nodes : isNodeOf('entity', node) ? [node] : selection;
  return selected.flatMap((it: unknown) => (isNodeOf('entity', it) ? [it.entity] : []));
}

const dragged = 'application/vnd.code.tree.copydesk.entities';

/** Entities that are dropped on another one are merged with it. */
function dropToMerge(drop: (entities: readonly EntityRow[]) => void): vscode.TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: [dragged],
    dropMimeTypes: [dragged],
    handleDrag: (nodes, transfer) => transfer.set(dragged, new vscode.DataTransferItem(nodes)),
    handleDrop: (target, transfer) => {
      const nodes: unknown = transfer.get(dragged)?.value;
      const own = entitiesOf(null, nodes, []);
      if (!isNodeOf('entity', target) || own.length === 0 || own.some((it) => it.key === target.entity.key)) return;
      drop([target.entity, ...own]);
    },
  };
}

/** Filters as the user types; Escape restores the previous filter. */
async function askFilter(before: string, set: (words: string) => void): Promise<void> {
  const input = vscode.window.createInputBox();
  input.title = 'Filter Entities';
  input.placeholder = 'Start of each word, for example “ida ro”';
  input.value = before;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let isAccepted = false;
  input.onDidChangeValue((value) => {
    clearTimeout(typing);
    typing = setTimeout(() => set(value.trim()), TYPING_MS);
  });
  await new Promise<void>((resolve) => {
    input.onDidAccept(() => {
      isAccepted = true;
      input.hide();
    });
    input.onDidHide(() => resolve());
    input.show();
  });
  clearTimeout(typing);
  set(isAccepted ? input.value.trim() : before);
  input.dispose();
  if (isAccepted) await vscode.commands.executeCommand(`${viewId}.focus`);
}
