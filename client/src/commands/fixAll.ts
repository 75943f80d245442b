import { requests } from '../../../server/src/protocol/messages';
import { activeArticle, applyEdits, type Command, say } from './command';

/** Applies every fix that needs no decision, and says what is left. */
export const fixAll: Command = {
  id: 'copydesk.fixAll',
  run: async ({ server }) => {
    const editor = activeArticle();
    if (editor === null) return;
    const { document } = editor;
    const { version, edits, repaired, left } = await server.request(requests.fixAll, { uri: document.uri.toString() });
    const rest =
      left === 0 ? 'No problems left.' : `${left} ${left === 1 ? 'needs' : 'need'} your decision; see Problems.`;
    if (edits.length === 0) {
      say(`No automatic fixes available. ${rest}`);
      return;
    }
    if (document.version !== version) {
      say('The article has changed. Try again.');
      return;
    }
    const isDone = await applyEdits(document, edits);
    say(
      isDone
        ? `${repaired} ${repaired === 1 ? 'problem' : 'problems'} fixed. ${rest}`
        : 'The edit could not be applied.',
    );
  },
};
