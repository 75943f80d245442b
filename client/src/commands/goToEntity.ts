import * as vscode from 'vscode';
import { requests } from '../../../server/src/protocol/messages';
import { kindIcons } from '../views/entities/entityItem';
import { activeArticle, type Command, say } from './command';
import { pickPlace } from './pickPlace';

/** Lists the article's people, organizations and places and goes to the first mention of the chosen one. */
export const goToEntity: Command = {
  id: 'copydesk.goToEntity',
  run: async ({ server }) => {
    const editor = activeArticle();
    if (editor === null) return;
    const entities = await server.request(requests.entities, { uri: editor.document.uri.toString() });
    const items = entities.flatMap(({ name, type, description, detail, ranges }) => {
      const [range] = ranges;
      return range === undefined
        ? []
        : [{ label: name, iconPath: new vscode.ThemeIcon(kindIcons[type]), description, detail, range }];
    });
    if (items.length === 0) {
      say('No names found in this article.');
      return;
    }
    await pickPlace(editor, { items, title: 'Go to Entity', placeHolder: 'Type a name to go to its first mention' });
  },
};
