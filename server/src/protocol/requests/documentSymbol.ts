import { type DocumentSymbol, type DocumentSymbolParams, DocumentSymbolRequest } from 'vscode-languageserver';
import { outline } from '../../features/outline';
import { handler } from '../handler';

export const documentSymbolRequest = handler<DocumentSymbolParams, DocumentSymbol[]>({
  method: DocumentSymbolRequest.method,
  onFailure: [],
  answer: async ({ workspace }, { textDocument }, { isCancelled }) => {
    const document = await workspace.analysed(textDocument.uri, isCancelled);
    return document === null ? [] : outline(document, workspace.settingsOf(document).outline);
  },
});
