import * as vscode from 'vscode';
import { countedArticles, readingWords } from './corpusWording';
import { formatNumber } from './formatNumber';
import type { Server } from './server';
import type { UndatedFolders } from './undatedFiles';

interface Shown {
  readonly text: string;
  /** For screen readers and the hover. */
  readonly words: string;
  readonly severity?: 'error' | 'warning';
}

/**
 * Shows the size of the corpus, progress and problems in the status bar; a click opens the menu. Hidden while
 * there is nothing to show.
 */
export function showStatus(server: Server, undated: UndatedFolders): vscode.Disposable {
  // A high priority puts the item among the leftmost on the right side. Chosen by hand.
  const item = vscode.window.createStatusBarItem('status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Copydesk';
  item.command = 'copydesk.showMenu';
  const show = (): void => {
    const shown = shownOf(server, undated);
    if (shown === null) {
      item.hide();
      return;
    }
    item.text = shown.text;
    item.tooltip = `Copydesk: ${shown.words}`;
    item.accessibilityInformation = { label: `Copydesk: ${shown.words}` };
    item.backgroundColor =
      shown.severity === undefined ? undefined : new vscode.ThemeColor(`statusBarItem.${shown.severity}Background`);
    item.show();
  };
  show();
  return vscode.Disposable.from(item, server.onStatus(show), server.onState(show), undated.onChange(show));
}

function shownOf({ state, status }: Server, undated: UndatedFolders): Shown | null {
  if (state === 'failed')
    return { text: '$(error) Copydesk', words: 'the language server is not running', severity: 'error' };
  if (state === 'starting') return { text: '$(sync~spin) Copydesk', words: 'starting' };
  const open = undated.open.reduce((sum, it) => sum + it.undated.count, 0);
  if (open > 0 && (status === null || (status.articles === 0 && !status.isReading)))
    return {
      text: `$(question) ${formatNumber(open)} undated`,
      words: `${formatNumber(open)} text files without a date header`,
    };
  if (state === 'stopped' || status === null) return null;
  if (status.isReading) return { text: `$(sync~spin) ${readingWords(status)}`, words: readingWords(status) };
  const [problem] = status.problems;
  const articles = countedArticles(status.articles);
  if (problem === undefined) return { text: `$(library) ${articles}`, words: `${articles}, all read` };
  return { text: `$(warning) ${articles}`, words: `${articles}, all read. ${problem}`, severity: 'warning' };
}
