import * as vscode from 'vscode';
import { type ListedCorrection, requests } from '../../../server/src/protocol/messages';
import { plainItem } from '../notify';
import { type Command, say } from './command';
import { hasCorpus } from './corpusFirst';
import { saveSideFile } from './sideFile';

const icons: Readonly<Record<ListedCorrection['kind'], string>> = {
  speaker: 'quote',
  name: 'tag',
  identity: 'organization',
};

/** Lists every correction that readers have made in this workspace, and undoes the chosen one. */
export const corrections: Command = {
  id: 'copydesk.corrections',
  run: async (context) => {
    if (!(await hasCorpus(context))) return;
    const { server } = context;
    const all = await server.request(requests.corrections, {});
    if (all.length === 0) {
      say('There are no corrections yet.');
      return;
    }
    const items = all.map((correction) => ({
      label: correction.label,
      description: correction.place,
      iconPath: new vscode.ThemeIcon(icons[correction.kind]),
      correction,
    }));
    const chosen = await vscode.window.showQuickPick(items.map(plainItem), {
      title: 'Corrections',
      placeHolder: 'Choose a correction to undo it',
      matchOnDescription: true,
    });
    if (chosen === undefined) return;
    const { correction } = chosen;
    await saveSideFile(
      server,
      () => server.request(requests.undoCorrection, correction),
      `Undone: ${correction.label}`,
    );
  },
};
