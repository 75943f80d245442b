import { type CodeAction, type CodeActionParams, CodeActionRequest } from 'vscode-languageserver';
import { codeActions } from '../../features/codeActions';
import { commandsOf } from '../clientCommands';
import { handler } from '../handler';

export const codeActionRequest = handler<CodeActionParams, CodeAction[]>({
  method: CodeActionRequest.method,
  onFailure: [],
  answer: async ({ workspace, capabilities }, { textDocument, range, context }, { isCancelled, slices }) => {
    const document = await workspace.analyzed(textDocument.uri, isCancelled);
    const open = workspace.openDocument(textDocument.uri);
    if (document === null || open === null || workspace.isIgnored(document)) return [];
    const diagnoses = await workspace.diagnose(document, slices);
    const request = { range, diagnostics: context.diagnostics, only: context.only ?? [], version: open.version };
    return workspace.corpus.read((corpus) =>
      codeActions(document, diagnoses, request, corpus, commandsOf(capabilities)),
    );
  },
});
