import { requests } from '../../../server/src/protocol/messages';
import { activeArticle, type Command, say } from './command';
import { pickPlace } from './pickPlace';

/** Lists the events of the article in the order in which they happened; moving through the list shows each in the text. */
export const showTimeline: Command = {
  id: 'copydesk.showTimeline',
  run: async ({ server }) => {
    const editor = activeArticle();
    if (editor === null) return;
    const events = await server.request(requests.timeline, { uri: editor.document.uri.toString() });
    if (events.length === 0) {
      say('No dates found in this article.');
      return;
    }
    await pickPlace(editor, events, 'Article Timeline', 'Type a date or words from the article');
  },
};
