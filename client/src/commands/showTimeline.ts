import { requests } from '../../../server/src/protocol/messages';
import { activeArticle, type Command, say } from './command';
import { pickPlace } from './pickPlace';

/** Lists the article's events in chronological order, with a preview in the editor. */
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
    await pickPlace(editor, {
      items: events,
      title: 'Article Timeline',
      placeHolder: 'Type a date or words from the article',
    });
  },
};
