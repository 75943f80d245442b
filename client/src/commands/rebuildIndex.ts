import * as vscode from 'vscode';
import { requests } from '../../../server/src/protocol/messages';
import { countedArticles } from '../corpusWording';
import { type Command, say } from './command';
import { hasCorpus } from './corpusFirst';

/** Reads the whole corpus again, in case changes on disk were missed. */
export const rebuildIndex: Command = {
  id: 'copydesk.rebuildIndex',
  run: async (context) => {
    if (!(await hasCorpus(context))) return;
    const { server } = context;
    const options = { location: vscode.ProgressLocation.Window, title: 'Copydesk: Rebuilding index' };
    const { articles, milliseconds } = await vscode.window.withProgress(options, () =>
      server.request(requests.rebuild, {}),
    );
    say(`${countedArticles(articles)} indexed in ${(milliseconds / 1000).toFixed(1)} s.`);
  },
};
