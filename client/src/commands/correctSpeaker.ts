import * as vscode from 'vscode';
import { requests, type SpeakerChoice } from '../../../server/src/protocol/messages';
import { plainItem } from '../notify';
import { activeArticle, type Command, say } from './command';
import { picked } from './picked';
import { saveSideFile } from './sideFile';

/** How much of the quotation is shown, in UTF-16 code units. Chosen by hand to fit the width of a quick pick. */
const LONGEST_SHOWN = 60;

interface Verdict {
  readonly speaker: string | null;
  readonly isSpeech: boolean;
}

interface VerdictItem extends vscode.QuickPickItem {
  readonly verdict: Verdict;
}

/**
 * Corrects the speaker of the quotation at the cursor or at a given place. The correction is saved in
 * `copydesk.corrections.json` in the corpus folder and overrides the analysis from then on.
 */
export const correctSpeaker: Command = {
  id: 'copydesk.correctSpeaker',
  run: async ({ server }, target, place, given) => {
    const editor = activeArticle();
    if (editor === null) return;
    const uri = typeof target === 'string' ? target : editor.document.uri.toString();
    const position = isPosition(place) ? place : editor.selection.active;
    const choice = await server.request(requests.speakerChoice, { uri, position });
    if (choice === null) {
      say('Place the cursor in a quotation first.');
      return;
    }
    const verdict = verdictOf(given) ?? (await ask(choice));
    if (verdict === undefined) return;
    const asked = { uri, position, ...verdict };
    await saveSideFile(server, () => server.request(requests.correctSpeaker, asked), messageFor(verdict));
  },
};

function messageFor({ speaker, isSpeech }: Verdict): string {
  if (!isSpeech) return 'Marked as not a quotation';
  return speaker === null ? 'Marked as unattributed' : `Speaker set to ${speaker}`;
}

/** The correction passed by a code action; null if the user has to be asked. */
function verdictOf(given: unknown): Verdict | null {
  if (typeof given !== 'object' || given === null) return null;
  const speaker = 'speaker' in given && typeof given.speaker === 'string' ? given.speaker : null;
  const isSpeech = !('isSpeech' in given && given.isSpeech === false);
  return speaker === null && isSpeech ? null : { speaker, isSpeech };
}

function isPosition(value: unknown): value is vscode.Position {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

/** Offers the people named in the article; another name can be typed. Undefined if the user cancels. */
async function ask({ words, speaker, suggestions }: SpeakerChoice): Promise<Verdict | undefined> {
  const fixed: VerdictItem[] = [
    ...suggestions.map((name) => ({ label: name, verdict: { speaker: name, isSpeech: true } })),
    { label: '', kind: vscode.QuickPickItemKind.Separator, verdict: { speaker: null, isSpeech: true } },
    {
      label: 'Unknown speaker',
      iconPath: new vscode.ThemeIcon('question'),
      verdict: { speaker: null, isSpeech: true },
    },
    {
      label: 'Not a quotation (title or scare quotes)',
      iconPath: new vscode.ThemeIcon('circle-slash'),
      verdict: { speaker: null, isSpeech: false },
    },
  ];
  const pick = vscode.window.createQuickPick<VerdictItem>();
  pick.title = speaker === null ? 'Who said this?' : `Correct Speaker (now ${speaker})`;
  const shown = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
  pick.placeholder = `“${shown}”: choose a name or type a new one`;
  pick.items = fixed.map(plainItem);
  pick.onDidChangeValue((value) => {
    const typed = value.trim();
    const isNew = typed !== '' && !suggestions.some((it) => it.toLowerCase() === typed.toLowerCase());
    const asTyped = {
      label: typed,
      description: 'new name',
      alwaysShow: true,
      verdict: { speaker: typed, isSpeech: true },
    };
    pick.items = (isNew ? [asTyped, ...fixed] : fixed).map(plainItem);
  });
  return (await picked(pick))?.verdict;
}
