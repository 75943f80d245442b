import * as vscode from 'vscode';
import { textLimit } from '../../../server/src/workspace/fileLimits';
import { isLink, readRegular } from '../regularFile';
import { type Command, say } from './command';

const MARK = [0xef, 0xbb, 0xbf];

/** Removes the byte-order mark from a UTF-8 file, which an edit cannot do because the text does not include it. */
export const removeByteOrderMark: Command = {
  id: 'copydesk.removeByteOrderMark',
  run: async (_context, target) => {
    if (typeof target !== 'string') return;
    const uri = vscode.Uri.parse(target);
    const open = vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri.toString());
    if (open?.isDirty === true && !(await open.save())) {
      say('Save the article first.');
      return;
    }
    const bytes = await readRegular(uri, textLimit);
    if (bytes === null || (await isLink(uri))) {
      say('The article is a link or no longer exists. Nothing was written.');
      return;
    }
    if (!MARK.every((byte, index) => bytes[index] === byte)) {
      say('Only UTF-8 files can be saved without a byte-order mark. Save the file as UTF-8 first.');
      return;
    }
    await vscode.workspace.fs.writeFile(uri, bytes.subarray(MARK.length));
    say('Byte-order mark removed.');
  },
};
