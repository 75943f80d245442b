import * as vscode from 'vscode';
import { dayNumberOf } from '../../../server/src/dates/calendar';
import { type EditProposal, requests } from '../../../server/src/protocol/messages';
import { plainItem } from '../notify';
import { activeArticle, applyEdits, type Command, say } from './command';

interface Choice extends vscode.QuickPickItem {
  readonly proposal: EditProposal | null;
}

/** Offers the dates that the article may have; another one can be typed. */
export const fixDate: Command = {
  id: 'copydesk.fixDate',
  run: async ({ server }) => {
    const editor = activeArticle();
    if (editor === null) return;
    const { document } = editor;
    const version = document.version;
    const proposals = await server.request(requests.dateChoices, { uri: document.uri.toString() });
    const choices: Choice[] = proposals.map((proposal) => plainItem({ label: proposal.title, proposal }));
    choices.push({ label: 'Enter another date…', proposal: null });
    const chosen = await vscode.window.showQuickPick(choices, {
      title: 'Fix Date',
      placeHolder: 'Publication date of this article',
    });
    if (chosen === undefined) return;
    const edits = chosen.proposal?.edits ?? (await typedDate(proposals));
    if (edits === null) return;
    if (document.version !== version) {
      say('The article has changed. Try again.');
      return;
    }
    say((await applyEdits(document, edits)) ? 'Date header updated.' : 'The edit could not be applied.');
  },
};

/** Asks for a date, and puts it into the edits of a proposal; null if the user cancels. */
async function typedDate(proposals: readonly EditProposal[]): Promise<EditProposal['edits'] | null> {
  const typed = await vscode.window.showInputBox({
    title: 'Fix Date',
    prompt: 'Publication date (YYYY-MM-DD)',
    validateInput: (value) =>
      dayNumberOf(value.trim()) === null ? `“${value}” is not a valid date. Use YYYY-MM-DD.` : null,
  });
  const model = proposals.find((it) => it.edits.some((edit) => edit.newText.startsWith(' date ')));
  if (typed === undefined || model === undefined) return null;
  return model.edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/\d{4}-\d{2}-\d{2}/, typed.trim()) }));
}
