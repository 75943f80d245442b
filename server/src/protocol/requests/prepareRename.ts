import { type PrepareRenameParams, PrepareRenameRequest, type PrepareRenameResult } from 'vscode-languageserver';
import { renameable } from '../../features/renameEntity';
import { handler } from '../handler';

export const prepareRenameRequest = handler<PrepareRenameParams, PrepareRenameResult | null>({
  method: PrepareRenameRequest.method,
  onFailure: null,
  answer: async ({ workspace }, { textDocument, position }, { isCancelled }) => {
    const document = await workspace.analyzed(textDocument.uri, isCancelled);
    return document === null ? null : renameable(document, document.lines.offsetAt(position));
  },
});
