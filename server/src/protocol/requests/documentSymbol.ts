import { type DocumentSymbol, type DocumentSymbolParams, DocumentSymbolRequest } from 'vscode-languageserver';
import { knownAs } from '../../features/knownAs';
import { outline } from '../../features/outline';
import { inSlices } from '../../work/slices';
import { handler } from '../handler';

export const documentSymbolRequest = handler<DocumentSymbolParams, DocumentSymbol[]>({
  method: DocumentSymbolRequest.method,
  onFailure: [],
  answer: async ({ workspace }, { textDocument }, { isCancelled, slices }) => {
    const document = await workspace.analyzed(textDocument.uri, isCancelled);
    if (document === null) return [];
    const options = workspace.settingsOf(document).outline;
    // Computed here in slices and cached, so that the outline need not block.
    if (options.indirect) await inSlices(document.analysis.indirectSpeechInSteps(), slices);
    const known = await workspace.corpus.read((corpus) => knownAs(document, corpus));
    return outline(document, known, options);
  },
});
