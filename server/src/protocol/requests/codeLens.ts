import { type CodeLens, type CodeLensParams, CodeLensRequest } from 'vscode-languageserver';
import { codeLenses } from '../../features/codeLens';
import { knownAs } from '../../features/knownAs';
import { commandsOf } from '../clientCommands';
import { handler } from '../handler';

export const codeLensRequest = handler<CodeLensParams, CodeLens[]>({
  method: CodeLensRequest.method,
  onFailure: [],
  answer: async ({ workspace, capabilities }, { textDocument }, { isCancelled }) => {
    const document = await workspace.analyzed(textDocument.uri, isCancelled);
    if (document === null || !workspace.settingsOf(document).codeLens.enabled) return [];
    const known = await workspace.corpus.read((corpus) => knownAs(document, corpus));
    return codeLenses(document, known, commandsOf(capabilities));
  },
});
