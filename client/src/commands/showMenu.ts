import * as vscode from 'vscode';
import { countedArticles, readingWords } from '../corpusWording';
import { plainItem } from '../notify';
import { amountOf } from '../undatedFiles';
import type { Command, CommandContext } from './command';

interface Row extends vscode.QuickPickItem {
  readonly command?: string;
  readonly parameters?: readonly unknown[];
}

/** The menu of the status item: problems, open questions and commands. */
export const showMenu: Command = {
  id: 'copydesk.showMenu',
  run: async (context) => {
    const chosen = await vscode.window.showQuickPick<Row>(rowsOf(context), { title: titleOf(context) });
    if (chosen?.command !== undefined)
      await vscode.commands.executeCommand(chosen.command, ...(chosen.parameters ?? []));
  },
};

function titleOf({ server: { state, status } }: CommandContext): string {
  if (state === 'failed') return 'Copydesk: The language server is not running';
  if (status === null) return 'Copydesk';
  return `Copydesk: ${status.isReading ? readingWords(status) : countedArticles(status.articles)}`;
}

function rowsOf({ server, undated }: CommandContext): Row[] {
  const wrong = (server.status?.problems ?? []).map((problem) =>
    withIcon('warning', { label: problem, command: 'copydesk.showOutput' }),
  );
  if (server.state === 'failed')
    wrong.push({
      label: '$(error) The language server is not running',
      description: 'Restart Server',
      command: 'copydesk.restartServer',
    });
  const questions = undated.open.map(({ folder, undated: files }) =>
    withIcon('question', {
      label: `Treat ${amountOf(files).toLowerCase()} text files as articles…`,
      description: folder.name,
      command: 'copydesk.treatAsArticles',
      parameters: [folder.uri],
    }),
  );
  return [
    ...wrong,
    ...questions,
    { label: 'Corpus', kind: vscode.QuickPickItemKind.Separator },
    { label: '$(calendar) Fix Missing Dates…', command: 'copydesk.fixMissingDates' },
    { label: '$(quote) Show All Quotes', command: 'copydesk.showQuotes' },
    { label: '$(organization) Show Entities', command: 'copydesk.entities.focus' },
    { label: '$(warning) Show Problems', command: 'workbench.actions.view.problems' },
    { label: '$(export) Export Analysis…', command: 'copydesk.exportAnalysis' },
    ...(questions.length > 0
      ? []
      : [{ label: '$(files) Treat Text Files as Articles…', command: 'copydesk.treatAsArticles' }]),
    { label: 'Copydesk', kind: vscode.QuickPickItemKind.Separator },
    {
      label: '$(gear) Settings',
      command: 'workbench.action.openSettings',
      parameters: ['@ext:copydesk.copydesk'],
    },
    { label: '$(output) Show Output', command: 'copydesk.showOutput' },
    { label: '$(refresh) Rebuild Index', command: 'copydesk.rebuildIndex' },
    { label: '$(debug-restart) Restart Server', command: 'copydesk.restartServer' },
  ];
}

/** A row with an icon, whose label is otherwise shown literally. */
function withIcon(icon: string, row: Row): Row {
  const plain = plainItem(row);
  return { ...plain, label: `$(${icon}) ${plain.label}` };
}
